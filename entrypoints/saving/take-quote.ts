/** Takes what the reader has selected, with everything by which it can be found again. */
import { MOST_SNIPPET } from '../../src/model/snippet';
import { type PageText, readPageText, shownIn } from '../../src/page/page-text';
import { selectedText } from '../../src/page/selected-text';
import { selectedRange, selectionPlace } from '../../src/page/selection-place';
import { makeAnchor } from '../../src/snippets/anchor/make-anchor';
import type { Quote } from '../../src/snippets/make';
import { textFragment, withFragment } from '../../src/snippets/text-fragment';

export interface Taken {
  readonly quote: Quote;
  /** Where it stands; `null` in a field. */
  readonly range: StaticRange | null;
  /** Gives an address that scrolls to it; `null` where none can be made. To be called when there is time. */
  readonly link: () => string | null;
}

const FRAME = window === window.top ? null : location.href;

/** @returns `null` when nothing is selected */
export function takeQuote(isOurs: (node: Node) => boolean): Taken | null {
  const page = readWhole(isOurs);
  const place = page && selectionPlace(page);
  const selected = selectedRange(page?.roots ?? []);
  if (page && place && selected) {
    const { startContainer, startOffset, endContainer, endOffset } = selected;
    return {
      quote: {
        text: shownIn(page, place.start, place.end).slice(0, MOST_SNIPPET),
        anchor: makeAnchor(page.text, place.start, place.end, FRAME),
        lang: langOf(startContainer),
      },
      range: new StaticRange({ startContainer, startOffset, endContainer, endOffset }),
      link: () => linkTo(page.text, place.start, place.end),
    };
  }
  // In a field, or in something that is no part of the page's text: the words alone.
  const words = selectedText(MOST_SNIPPET);
  return words && !words.isWord ? { quote: { text: words.text, anchor: null, lang: null }, range: words.range, link: () => null } : null;
}

/** Only the page itself can be scrolled to, and only over the web. */
function linkTo(text: string, start: number, end: number): string | null {
  const fragment = FRAME === null && /^https?:/.test(location.href) ? textFragment(text, start, end) : null;
  return fragment === null ? null : withFragment(location.href, fragment);
}

/** A page nested too deeply to be read is saved from without a place. */
function readWhole(isOurs: (node: Node) => boolean): PageText | null {
  try {
    const reading = readPageText(document.body, isOurs);
    for (let next = reading.next(); ; next = reading.next()) if (next.done) return next.value;
  } catch {
    return null;
  }
}

/** What the page says of the language, where it is a tag at all. */
function langOf(node: Node): string | null {
  const element = node instanceof Element ? node : node.parentElement;
  const lang = element?.closest('[lang]')?.getAttribute('lang')?.trim() ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) && lang.length <= 40 ? lang : null;
}
