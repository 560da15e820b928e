/** Blocks in document order, and which of them are near the viewport, without asking every one. */
import type { Block } from './blocks';

interface HasBlock {
  readonly block: Block;
}

export interface OrderedBlocks<T extends HasBlock> {
  readonly add: (item: T) => void;
  readonly remove: (item: T) => void;
  readonly clear: () => void;
  readonly all: () => readonly T[];
  /** Items within `NEAR` viewport heights of the viewport. */
  readonly near: () => readonly T[];
  /** Whether what `near` gave last still covers the viewport, so that nothing need be done after a scroll. */
  readonly isNearStill: () => boolean;
}

/** How far beyond the viewport counts as near, in viewport heights. */
const NEAR = 4.5;
/** How much of that must be left before it is asked again: time to paint before anything bare is seen. */
const LEFT = 0.6;
/** Columns and floats put blocks out of order on the screen; so many beside those found are looked at too. */
const AROUND = 12;

export function createOrderedBlocks<T extends HasBlock>(): OrderedBlocks<T> {
  let items: T[] = [];
  const gone = new Set<T>();
  let sorted = true;
  let covered = { top: 0, bottom: 0 };

  /** Reading gives blocks in order; only what a page adds later must be sorted in. */
  function all(): readonly T[] {
    if (gone.size > 0) {
      items = items.filter((item) => !gone.has(item));
      gone.clear();
    }
    if (!sorted) items.sort((a, b) => compare(a.block.nodes[0] as Node, b.block.nodes[0] as Node));
    sorted = true;
    return items;
  }

  function near(): readonly T[] {
    const list = all();
    const margin = innerHeight * NEAR;
    covered = { top: scrollY - margin, bottom: scrollY + innerHeight + margin };
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (bottomOf(list[middle] as T) < -margin) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    let beyond = 0;
    for (let i = Math.max(0, low - AROUND); i < list.length && beyond < AROUND; i++) {
      const { top, bottom } = (list[i] as T).block.container.getBoundingClientRect();
      if (bottom >= -margin && top <= innerHeight + margin) found.push(list[i] as T);
      else if (top > innerHeight + margin) beyond++;
    }
    return found;
  }

  return {
    add: (item) => {
      const last = items.at(-1);
      if (last && compare(last.block.nodes[0] as Node, item.block.nodes[0] as Node) > 0) sorted = false;
      items.push(item);
    },
    remove: (item) => gone.add(item),
    clear: () => {
      items = [];
      gone.clear();
    },
    all,
    near,
    isNearStill: () => scrollY - innerHeight * LEFT >= covered.top && scrollY + innerHeight * (1 + LEFT) <= covered.bottom,
  };
}

const bottomOf = ({ block }: HasBlock): number => block.container.getBoundingClientRect().bottom;

const compare = (a: Node, b: Node): number =>
  a === b ? 0 : (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
