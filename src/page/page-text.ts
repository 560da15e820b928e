/** The whole text of a page as a reader can select it, and the way between offsets in it and places in the page. */
import { isBlock, isRuby } from './text-rules';

/** A text node and where its text begins in the page's. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
}

export interface PageText {
  /** What the nodes hold, white space and all; a line break or a tab between what stands apart. */
  readonly text: string;
  /** In the order of the text. */
  readonly pieces: readonly Piece[];
  /** The open shadow roots that were read. */
  readonly roots: readonly ShadowRoot[];
}

/** What nobody sees as text, or no selection goes into. */
const UNREAD = new Set(
  'audio canvas datalist embed head iframe input meter noscript object option picture progress script select style svg template textarea title video'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
/** So many nodes are read between two chances to stop. */
const STEP = 400;

/**
 * Reads a page, shadow roots where they are shown, leaving out what is not displayed, ruby readings and form fields.
 * @param isOurs tells our own element
 * @yields now and then, so that the caller can stop when its time is up
 */
export function* readPageText(root: Element, isOurs: (node: Node) => boolean): Generator<null, PageText> {
  const writer = createWriter();
  const roots: ShadowRoot[] = [];
  let steps = 0;

  function* walk(node: Node, isSeen: boolean): Generator<null> {
    if (++steps % STEP === 0) yield null;
    if (node.nodeType === Node.TEXT_NODE) {
      if (isSeen) writer.text(node as Text);
      return;
    }
    if (!(node instanceof Element) || isUnread(node) || isOurs(node)) return;
    const seen = sightOf(node);
    if (seen === 'no box') return;
    const apart = partBeside(node);
    if (apart) writer.part(apart);
    for (const child of childrenOf(node, roots)) yield* walk(child, seen === 'none of its own' ? isSeen : seen === 'seen');
    if (apart) writer.part(apart);
  }
  yield* walk(root, true);
  return { ...writer.done(), roots };
}

function createWriter() {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  /** What stands between what was read and what comes, once something does. */
  let gap = '';
  const add = (text: string) => {
    texts.push(text);
    length += text.length;
  };
  return {
    text: (node: Text) => {
      const { data } = node;
      // White space in the source between two blocks parts nothing further.
      if (data === '' || ((gap !== '' || length === 0) && !/\S/.test(data))) return;
      if (gap !== '') add(gap);
      gap = '';
      pieces.push({ node, start: length });
      add(data);
    },
    part: (by: '\n' | '\t') => {
      if (length > 0 && gap !== '\n') gap = by;
    },
    done: () => ({ text: texts.join(''), pieces }),
  };
}

const isUnread = (element: Element): boolean => UNREAD.has(element.localName) || isRuby(element);

/** What stands between an element's text and the text around it. */
function partBeside(element: Element): '\n' | '\t' | null {
  if (CELLS.has(element.localName)) return '\t';
  return element.localName === 'br' || isBlock(element) ? '\n' : null;
}

/** Whether the text right inside an element is seen; one whose children take its place has no sight of its own. */
function sightOf(element: Element): 'seen' | 'unseen' | 'no box' | 'none of its own' {
  if (element.checkVisibility({ visibilityProperty: true })) return 'seen';
  if (element.checkVisibility()) return 'unseen';
  return getComputedStyle(element).display === 'contents' ? 'none of its own' : 'no box';
}

function childrenOf(element: Element, roots: ShadowRoot[]): Iterable<Node> {
  const { shadowRoot } = element;
  if (shadowRoot) {
    roots.push(shadowRoot);
    return shadowRoot.childNodes;
  }
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** The part of one text node that lies in a span of the page's text. */
export interface PiecePart {
  readonly node: Text;
  /** Half-open UTF-16 offsets in the node. */
  readonly from: number;
  readonly to: number;
  /** What stands between it and the part before, as in the page's text. */
  readonly gap: string;
}

/** The parts of text nodes in a span of the page's text: half-open UTF-16 offsets. */
function partsIn({ text, pieces }: PageText, start: number, end: number): PiecePart[] {
  const parts: PiecePart[] = [];
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { node, start: at } = pieces[middle] as Piece;
    if (at + node.length <= start) low = middle + 1;
    else high = middle;
  }
  let before = -1;
  for (let i = low; i < pieces.length; i++) {
    const { node, start: at } = pieces[i] as Piece;
    if (at >= end) break;
    const from = Math.max(0, start - at);
    const to = Math.min(node.length, end - at);
    if (to <= from) continue;
    parts.push({ node, from, to, gap: before < 0 ? '' : text.slice(before, at + from) });
    before = at + to;
  }
  return parts;
}

/** One range a text node: a range over several would take in readings, hidden text and other trees. */
export const rangesIn = (page: PageText, start: number, end: number): StaticRange[] =>
  partsIn(page, start, end).flatMap(({ node, from, to }) =>
    /\S/.test(node.data.slice(from, to))
      ? [new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })]
      : [],
  );

/** A span as it is shown: white space as the browser lays it out, a line break between blocks, nothing that is invisible. */
export function shownIn(page: PageText, start: number, end: number): string {
  let shown = '';
  for (const { node, from, to, gap } of partsIn(page, start, end)) {
    if (gap !== '') shown = shown.replace(/ +$/, '') + gap;
    const whiteSpace = node.parentElement ? getComputedStyle(node.parentElement).whiteSpace : 'normal';
    const laid = layOut(node.data.slice(from, to), whiteSpace);
    shown += /(^|\s)$/.test(shown) && !KEEPS_SPACE.test(whiteSpace) ? laid.replace(/^ /, '') : laid;
  }
  return shown.replace(/^\s*\n|\s+$/g, '').replace(/^ +/, '');
}

const KEEPS_SPACE = /^(pre|break-spaces)/;

/** @param whiteSpace as in CSS */
function layOut(data: string, whiteSpace: string): string {
  const visible = data.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  if (whiteSpace === 'pre-line') return visible.replace(/[\t\f\r ]*\n[\t\f\r ]*/g, '\n').replace(/[\t\f\r ]+/g, ' ');
  return KEEPS_SPACE.test(whiteSpace) ? visible : visible.replace(/[\t\n\f\r ]+/g, ' ');
}
