/** The text of a block, and the way from offsets in it back to places in the page. */
import { contentsOf, HOLDS_UNEVEN, isRuby, isSkipped } from './text-rules';

/** Stands in a block's text for something that is not read, so that no name is found across it. */
const GAP = '\ufffc';

/** Calls back for each piece of a block's text in order: text nodes, and what stands between them. */
function walkText(node: Node, onText: (text: Text) => void, onBreak: (break_: string) => void): void {
  if (node.nodeType === Node.TEXT_NODE) {
    onText(node as Text);
    return;
  }
  if (!(node instanceof Element) || isRuby(node)) return;
  if (node.localName === 'br') onBreak('\n');
  else if (isSkipped(node)) onBreak(GAP);
  else for (let child = node.firstChild; child; child = child.nextSibling) walkText(child, onText, onBreak);
}

const isEven = (node: Node): boolean =>
  !(node instanceof Element) || node.firstElementChild === null || (contentsOf(node) & HOLDS_UNEVEN) === 0;

/** The text that a reader sees in these nodes, as one. */
export function readText(nodes: readonly Node[]): string {
  let text = '';
  for (const node of nodes) {
    // A node that holds nothing to skip can be asked for its text at once; most can.
    if (isEven(node) && !(node instanceof Element && (isSkipped(node) || isRuby(node) || node.localName === 'br')))
      text += node.textContent ?? '';
    else
      walkText(
        node,
        (part) => {
          text += part.data;
        },
        (between) => {
          text += between;
        },
      );
  }
  return text;
}

/** A place in a block's text: half-open UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the page's own places of spans, in one walk.
 * @param spans ordered and not overlapping, inside the text that `readText` gave for the same nodes
 * @returns a range for each, or `null` where the page has changed since, or where the words do not stand in one line of
 *   text after all
 */
export function locateSpans(nodes: readonly Node[], spans: readonly Span[]): (StaticRange | null)[] {
  const ranges: (StaticRange | null)[] = spans.map(() => null);
  let at = 0;
  let next = 0;
  let startNode: Text | null = null;
  let startOffset = 0;
  const onText = (node: Text) => {
    const end = at + node.length;
    while (next < spans.length) {
      const span = spans[next] as Span;
      if (startNode === null) {
        if (span.start >= end) break;
        startNode = node;
        startOffset = span.start - at;
      }
      if (span.end > end) break;
      ranges[next++] = makeRange(startNode, startOffset, node, span.end - at);
      startNode = null;
    }
    at = end;
  };
  for (const node of nodes) {
    if (next >= spans.length) break;
    walkText(node, onText, (between) => {
      at += between.length;
    });
  }
  return ranges;
}

function makeRange(startContainer: Text, startOffset: number, endContainer: Text, endOffset: number): StaticRange | null {
  if (startContainer !== endContainer && !flowsTogether(startContainer, endContainer)) return null;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** Whether two texts of one block stand in one line of text: elements laid out as boxes in between would part them. */
function flowsTogether(a: Text, b: Text): boolean {
  const range = document.createRange();
  range.setStart(a, 0);
  range.setEnd(b, 0);
  const common = range.commonAncestorContainer;
  for (const text of [a, b]) {
    for (let element = text.parentElement; element && element !== common; element = element.parentElement) {
      const { display, position, float } = getComputedStyle(element);
      if (
        !(display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) ||
        position === 'absolute' ||
        position === 'fixed' ||
        float !== 'none'
      )
        return false;
      if (display === 'inline-block' || display === 'inline-flex' || display === 'inline-grid') return false;
    }
  }
  if (!(common instanceof Element)) return true;
  const { display } = getComputedStyle(common);
  return !display.endsWith('flex') && !display.endsWith('grid');
}
