/** What a reader has selected, or the word the caret stands in. */

interface Selected {
  readonly text: string;
  /** Where it stands in the viewport; `null` in a field, which does not tell. */
  readonly range: StaticRange | null;
  readonly context: Element;
  /** Whether it is the word around the caret, and not what the reader selected. */
  readonly isWord: boolean;
}

/** How far a word is looked for on either side of the caret, in UTF-16 units. */
const AROUND = 40;

/**
 * @param most longer selections are cut there
 * @returns `null` when nothing is selected and the caret stands in no word
 */
export function selectedText(most: number): Selected | null {
  const field = activeField();
  if (field) {
    const { value, selectionStart: start, selectionEnd: end } = field;
    if (start === null || end === null) return null;
    const text = start === end ? wordAt(value, start)?.text : value.slice(start, end);
    return text ? { text: text.slice(0, most), range: null, context: field, isWord: start === end } : null;
  }
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset, collapsed } = selection.getRangeAt(0);
  const context = (startContainer instanceof Element ? startContainer : startContainer.parentElement) ?? document.documentElement;
  if (!collapsed) {
    const text = selection.toString().trim().slice(0, most);
    if (text === '') return null;
    return { text, range: new StaticRange({ startContainer, startOffset, endContainer, endOffset }), context, isWord: false };
  }
  if (startContainer.nodeType !== Node.TEXT_NODE) return null;
  const word = wordAt((startContainer as Text).data, startOffset);
  if (!word) return null;
  const range = new StaticRange({ startContainer, startOffset: word.start, endContainer: startContainer, endOffset: word.end });
  return { text: word.text, range, context, isWord: true };
}

/** The field that has the focus and text to select. Password fields are none of ours. */
function activeField(): HTMLInputElement | HTMLTextAreaElement | null {
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement) return active;
  return active instanceof HTMLInputElement && /^(text|search|url|tel|)$/.test(active.type) ? active : null;
}

function wordAt(text: string, offset: number): { text: string; start: number; end: number } | null {
  const from = Math.max(0, offset - AROUND);
  const near = text.slice(from, offset + AROUND);
  for (const { segment, index, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(near)) {
    const start = from + index;
    if (isWordLike && start <= offset && offset <= start + segment.length) return { text: segment, start, end: start + segment.length };
  }
  return null;
}
