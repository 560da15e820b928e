/** Which of many ranges lies under a point. */

interface CaretPlace {
  readonly offsetNode: Node;
}
type CaretDocument = Document & {
  caretPositionFromPoint?: (x: number, y: number, options?: { shadowRoots: readonly ShadowRoot[] }) => CaretPlace | null;
};

/** Things with a range, found by the text nodes that the range begins or ends in. */
export interface RangeIndex<T extends { readonly range: StaticRange }> {
  readonly add: (item: T) => void;
  readonly remove: (item: T) => void;
  readonly clear: () => void;
  /** The item whose text is drawn at a point of the viewport, in CSS pixels. */
  readonly at: (x: number, y: number) => T | null;
}

/**
 * Asks the browser for the caret's place at a point and then only the ranges of that text node for their boxes.
 * `highlightsFromPoint` would do both in one, but finds nothing in Chromium 156 on a screen with more than one device
 * pixel to a CSS pixel.
 * @param shadowRoots the open roots that are read; the caret does not look into others
 */
export function createRangeIndex<T extends { readonly range: StaticRange }>(shadowRoots: () => readonly ShadowRoot[]): RangeIndex<T> {
  const byNode = new Map<Node, Set<T>>();
  const nodesOf = ({ range }: T): Set<Node> => new Set([range.startContainer, range.endContainer]);
  return {
    add: (item) => {
      for (const node of nodesOf(item)) {
        const items = byNode.get(node);
        if (items) items.add(item);
        else byNode.set(node, new Set([item]));
      }
    },
    remove: (item) => {
      for (const node of nodesOf(item)) {
        const items = byNode.get(node);
        items?.delete(item);
        if (items?.size === 0) byNode.delete(node);
      }
    },
    clear: () => byNode.clear(),
    at: (x, y) => {
      const place = (document as CaretDocument).caretPositionFromPoint?.(x, y, { shadowRoots: shadowRoots() });
      for (const item of (place && byNode.get(place.offsetNode)) ?? []) if (isOn(item.range, x, y)) return item;
      return null;
    },
  };
}

/** The caret snaps to the nearest letter; only the boxes tell whether the point is on one. */
const isOn = (range: AbstractRange, x: number, y: number): boolean =>
  rectsOf(range).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);

/** Where a range stands in the viewport, one box a line; empty when its nodes are gone. */
export function rectsOf(range: AbstractRange): DOMRect[] {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
  try {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  } catch {
    // The page shortened the text since: the range points past its end.
    return [];
  }
}
