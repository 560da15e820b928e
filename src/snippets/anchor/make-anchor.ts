/** Notes where a quotation stands, and what stands around it. */
import search from 'approx-string-match';
import type { QuoteAnchor } from '../../model/snippet';
import { type BareText, bareOffset, bareText, cutsPair, type Range, weightOf } from './bare-text';
import { NEAR_CONTEXT } from './sought';

/** So much of what stands on either side is kept at most, where passages like this one stand on the page, in units. */
const MOST_CONTEXT = 128;
/** Quotations longer than this, in units, are known by themselves. */
const LONG = 256;
/** Passages like it are looked for so far on either side, in slices. */
const REACH = 10_000;
const SLICE = 512;
/** Passages are alike where not more of them than this is different. */
const DIFFERENT = 0.15;
/** Fewer words stand elsewhere on any page, in Chinese characters. */
const CLAUSE = 12;

/**
 * Notes as much of the surroundings as tells the quotation from its likes: 32 visible characters on either side, more where
 * the page says nearly the same elsewhere.
 * @param text of the page or frame
 * @param start half-open UTF-16 offsets in it
 * @param frame address of the inner frame that it is the text of; `null` for the page itself
 */
export function makeAnchor(text: string, start: number, end: number, frame: string | null): QuoteAnchor {
  // White space and gaps may take up half of a text.
  const from = Math.max(0, start - 2 * REACH);
  const near = bareText(text.slice(from, end + 2 * REACH));
  const words = { start: bareOffset(near, start - from), end: bareOffset(near, end - from) };
  const { bare, origins } = near;
  const size = contextFor(near, words);
  let [first, after] = [Math.max(0, words.start - size), Math.min(bare.length, words.end + size)];
  if (cutsPair(bare, first)) first++;
  if (cutsPair(bare, after)) after--;
  return {
    prefix: first < words.start ? plain(text.slice(from + (origins[first] as number), start)) : '',
    suffix: after > words.end ? plain(text.slice(end, from + (origins[after - 1] as number) + 1)) : '',
    start,
    end,
    frame,
  };
}

const plain = (text: string): string => text.replace(/[\s\ufffc]+/g, ' ');

/** How much of the surroundings tells a passage from its likes, in units; more than `NEAR_CONTEXT` says that it has some. */
function contextFor(page: BareText, words: Range): number {
  if (words.end - words.start > LONG) return NEAR_CONTEXT;
  let size = NEAR_CONTEXT;
  if (weightOf(page.bare.slice(words.start, words.end)) >= CLAUSE && hasLikes(page, words, 0)) size *= 2;
  while (size < MOST_CONTEXT && hasLikes(page, words, size)) size *= 2;
  return size;
}

/** Whether passages much like this one, with so much around it, stand before it or after it. */
function hasLikes({ folded }: BareText, { start, end }: Range, size: number): boolean {
  const passage = folded.slice(Math.max(0, start - size), end + size);
  const most = Math.floor(passage.length * DIFFERENT);
  const standsIn = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += SLICE) {
      if (search(folded.slice(at, Math.min(to, at + SLICE + passage.length + most)), passage, most).length > 0) return true;
    }
    return false;
  };
  return standsIn(Math.max(0, start - REACH), start) || standsIn(end, Math.min(folded.length, end + REACH));
}
