/** Where in the page's text the reader's selection stands. */
import type { PageText } from './page-text';

interface Boundary {
  readonly node: Node;
  readonly offset: number;
}

interface Composed {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  readonly collapsed: boolean;
}
type ComposedSelection = Selection & {
  readonly getComposedRanges?: (options: { readonly shadowRoots: readonly ShadowRoot[] }) => readonly Composed[];
};
type SelectingRoot = ShadowRoot & { readonly getSelection?: () => Selection | null };

/** What is selected, looked for inside shadow roots too: from outside, a selection there seems to be empty. */
export function selectedRange(roots: readonly ShadowRoot[]): Composed | null {
  const selection = getSelection() as ComposedSelection | null;
  if (!selection || selection.rangeCount === 0) return null;
  const composed = selection.getComposedRanges?.({ shadowRoots: roots })[0];
  if (composed && !composed.collapsed) return composed;
  const plain = selection.getRangeAt(0);
  if (!plain.collapsed) return plain;
  for (const root of roots) {
    const inner = (root as SelectingRoot).getSelection?.();
    if (inner && inner.rangeCount > 0 && !inner.isCollapsed) return inner.getRangeAt(0);
  }
  return null;
}

/**
 * @returns half-open UTF-16 offsets in the page's text without the white space at either end; `null` when nothing that is
 *   part of it is selected
 */
export function selectionPlace(page: PageText): { readonly start: number; readonly end: number } | null {
  const range = selectedRange(page.roots);
  if (!range) return null;
  const starts = new Map<Node, number>(page.pieces.map(({ node, start }) => [node, start]));
  let start = offsetFrom(starts, { node: range.startContainer, offset: range.startOffset });
  let end = offsetTo(starts, { node: range.endContainer, offset: range.endOffset });
  if (start === null || end === null) return null;
  while (start < end && /\s/.test(page.text[start] ?? '')) start++;
  while (end > start && /\s/.test(page.text[end - 1] ?? '')) end--;
  return end > start ? { start, end } : null;
}

/** Offset of the first text at or behind a boundary. */
function offsetFrom(starts: ReadonlyMap<Node, number>, { node, offset }: Boundary): number | null {
  const own = starts.get(node);
  if (own !== undefined) return own + offset;
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_ALL);
  const child = node.nodeType === Node.ELEMENT_NODE || node instanceof ShadowRoot ? node.childNodes[offset] : null;
  walker.currentNode = child ?? lastInside(node);
  for (let at: Node | null = child ?? walker.nextNode(); at; at = walker.nextNode()) {
    const start = starts.get(at);
    if (start !== undefined) return start;
  }
  return null;
}

/** Offset of the end of the last text before a boundary. */
function offsetTo(starts: ReadonlyMap<Node, number>, { node, offset }: Boundary): number | null {
  const own = starts.get(node);
  if (own !== undefined) return own + offset;
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_ALL);
  const isParent = node.nodeType === Node.ELEMENT_NODE || node instanceof ShadowRoot;
  walker.currentNode = isParent ? (node.childNodes[offset] ?? lastInside(node)) : node;
  const first = isParent && !node.childNodes[offset] ? walker.currentNode : walker.previousNode();
  for (let at: Node | null = first; at; at = walker.previousNode()) {
    const start = starts.get(at);
    if (start !== undefined) return start + (at as Text).length;
  }
  return null;
}

function lastInside(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}
