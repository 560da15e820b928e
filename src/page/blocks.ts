/** Reads the page as blocks: runs of text that a reader sees as one. */
import { readText } from './block-text';
import { contentsOf, HOLDS_BLOCK, HOLDS_BREAK, HOLDS_CUSTOM, HOLDS_UNEVEN, isBlock, isRuby, isSkipped } from './text-rules';

export interface Block {
  /** The element that the text stands in; never inside another block's nodes. */
  readonly container: Element;
  /** Siblings that make up the block, or the container itself. */
  readonly nodes: readonly Node[];
  readonly text: string;
}

/** What a reading met besides blocks. */
export interface Encounters {
  /** Open shadow roots, to be read and watched on their own. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Elements that are not displayed now. */
  readonly onHidden: (element: Element) => void;
}

/** Fewer characters name nothing. */
const SHORTEST = 2;

/** Whether a block stands somewhere inside an element. */
export const hasBlockInside = (element: Element): boolean =>
  element.firstElementChild !== null && (contentsOf(element) & HOLDS_BLOCK) !== 0;

/** The container's own runs of text; `onBlockChild` is given each child that is a block, or holds one. */
function* ownBlocks(container: Element, parent: ParentNode & Node, onBlockChild: (child: Element) => void): Generator<Block> {
  let run: Node[] = [];
  const flush = function* (): Generator<Block> {
    const nodes = run;
    run = [];
    if (nodes.length === 0) return;
    const text = readText(nodes);
    if (text.length >= SHORTEST && /\S/.test(text)) yield { container, nodes, text };
  };
  let breaks = 0;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) {
      if (/\S/.test((child as Text).data)) breaks = 0;
      run.push(child);
    } else if (child instanceof Element) {
      if (child.localName === 'br') {
        run.push(child);
        if (++breaks === 2) {
          yield* flush();
          breaks = 0;
        }
        continue;
      }
      breaks = 0;
      if (!isSkipped(child) && !isRuby(child) && (isBlock(child) || hasBlockInside(child))) {
        yield* flush();
        onBlockChild(child);
      } else run.push(child);
    }
  }
  yield* flush();
}

/**
 * Reads an element's blocks, its descendants' too, in document order, one at a time, so that the caller can stop when
 * its time is up.
 * @param deep whether blocks inside are read as well, or the element's own runs only
 */
export function* readBlocks(element: Element, deep: boolean, encounters: Encounters): Generator<Block | null> {
  if (isSkipped(element)) return;
  if (element.checkVisibility?.() === false && element !== document.body) {
    encounters.onHidden(element);
    return;
  }
  if (element.shadowRoot) encounters.onShadowRoot(element.shadowRoot);
  const holds = contentsOf(element);
  if ((holds & (HOLDS_BLOCK | HOLDS_BREAK)) === 0) {
    const text = (holds & HOLDS_UNEVEN) === 0 ? (element.textContent ?? '') : readText([element]);
    for (const inner of (holds & HOLDS_CUSTOM) !== 0 ? element.querySelectorAll('*') : []) {
      if (inner.shadowRoot) encounters.onShadowRoot(inner.shadowRoot);
    }
    if (text.length >= SHORTEST && /\S/.test(text)) yield { container: element, nodes: [element], text };
    return;
  }
  yield* readInside(element, element, deep, encounters);
}

/** Blocks of a shadow root; their container is the host. */
export function* readShadowBlocks(root: ShadowRoot, encounters: Encounters): Generator<Block | null> {
  yield* readInside(root.host, root, true, encounters);
}

function* readInside(container: Element, parent: ParentNode & Node, deep: boolean, encounters: Encounters): Generator<Block | null> {
  const inner: Element[] = [];
  const own = [...ownBlocks(container, parent, (child) => inner.push(child))];
  if (!deep) {
    yield* own;
    // An inline element around blocks has runs of its own, and no block to be found by but this one.
    for (const child of inner) if (!isBlock(child)) yield* readBlocks(child, false, encounters);
    return;
  }
  // Own runs and inner blocks in document order: a run comes before the next block child that follows it.
  let place = 0;
  for (const child of inner) {
    while (place < own.length && precedes((own[place] as Block).nodes[0] as Node, child)) yield own[place++] as Block;
    yield null; // A chance to stop between elements that hold no text.
    yield* readBlocks(child, true, encounters);
  }
  yield* own.slice(place);
}

const precedes = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
