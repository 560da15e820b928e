/** What the page changed, and what must therefore be read again. */
import { hasBlockInside } from './blocks';
import { blockElementOf, isBlock, isInSkipped } from './text-rules';

/** Changes gathered since they were last looked at. */
export interface ChangeLog {
  /** @returns whether any of the records was a change of the page, not of our own element */
  readonly note: (records: readonly MutationRecord[]) => boolean;
  /** Says what to read again, and forgets. */
  readonly plan: () => Rereading;
}

export interface Rereading {
  /** Whether anything left the page. */
  readonly removed: boolean;
  /** Elements whose blocks, inner ones too, no longer hold. */
  readonly forget: readonly Element[];
  /** Elements of which only their own runs of text are read again. */
  readonly own: readonly Element[];
  /** Elements that are read again as a whole. */
  readonly deep: readonly Element[];
}

/** Attributes that decide whether text is read. */
export const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['hidden', 'contenteditable'],
};

export function createChangeLog(isOurs: (node: Node) => boolean): ChangeLog {
  const touched = new Set<Node>();
  const added = new Set<Element>();
  const switched = new Set<Element>();
  let removed = false;

  const noteChildren = ({ target, addedNodes, removedNodes }: MutationRecord): boolean => {
    const came = [...addedNodes].filter((node) => !isOurs(node));
    const went = [...removedNodes].some((node) => !isOurs(node));
    if (came.length === 0 && !went) return false;
    for (const node of came) if (node instanceof Element) added.add(node);
    removed ||= went;
    touched.add(target);
    return true;
  };

  const noteOne = (record: MutationRecord): boolean => {
    if (record.type === 'childList') return noteChildren(record);
    if (record.type === 'attributes') switched.add(record.target as Element);
    else touched.add(record.target);
    return true;
  };

  return {
    note: (records) => records.map(noteOne).some(Boolean),
    plan: () => {
      const connected = (element: Element) => element.isConnected && !isInSkipped(element);
      const whole = new Set([
        ...switched,
        ...[...added].filter((element) => element.isConnected && (isBlock(element) || hasBlockInside(element))),
      ]);
      const deep = [...whole].filter((element) => connected(element) && !hasAncestorIn(element, whole));
      const own = new Set<Element>();
      for (const node of touched) {
        const element = node.isConnected ? blockElementOf(node) : null;
        if (element && !whole.has(element) && !hasAncestorIn(element, whole) && !isInSkipped(element)) own.add(element);
      }
      const rereading: Rereading = { removed, forget: [...switched], own: [...own], deep };
      touched.clear();
      added.clear();
      switched.clear();
      removed = false;
      return rereading;
    },
  };
}

function hasAncestorIn(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) if (elements.has(parent)) return true;
  return false;
}
