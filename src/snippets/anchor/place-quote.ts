/** Finds a saved quotation again in the text of a page. */
import { type BareText, bareText, originalRange, type Range } from './bare-text';
import { beliefIn, LEAST_ALIKE, LEAST_SCORE } from './belief';
import { candidatesFor } from './candidates';
import { hasOtherNumbers, isDoubtful } from './doubts';
import { type Candidate, errorsOf, type Sought, type Surroundings, soughtIn } from './sought';

export { APPROXIMATE_BELOW, LEAST_SCORE } from './belief';

/** Where a quotation stands now: half-open UTF-16 offsets in the text, from its first visible character to its last. */
export interface Placed extends Range {
  /**
   * How far it is believed, `LEAST_SCORE` to 1, and never more than the words are alike. Below `APPROXIMATE_BELOW` the words
   * have changed, or stand elsewhere.
   */
  readonly score: number;
  /** The very words where they stood; the very words; or words like them. */
  readonly how: 'position' | 'quote' | 'fuzzy';
}

/** Other numbers are never but approximately the same. */
const MOST_WITH_OTHER_NUMBERS = 0.89;

export interface Placer {
  /**
   * Takes some milliseconds at most, on a page of half a million characters without the words too; many quotations are best
   * placed one at a time.
   * @returns `null` where it is not found, or not surely
   */
  readonly place: (quote: string, anchor: Surroundings) => Placed | null;
}

/** Reads a text once, to place many quotations in it. @param text of the frame that they stand in, as they were saved from */
export function createPlacer(text: string): Placer {
  const page = bareText(text);
  return {
    place: (quote, anchor) => {
      const sought = soughtIn(page, quote, anchor);
      return sought === null ? null : place(page, sought);
    },
  };
}

/** Places one quotation, as a `Placer` does. */
export const placeQuote = (text: string, quote: string, anchor: Surroundings): Placed | null => createPlacer(text).place(quote, anchor);

function place(page: BareText, sought: Sought): Placed | null {
  const { at, bare } = sought;
  if (isUntouched(page, sought)) return { ...originalRange(page, { start: at, end: at + bare.length }), score: 1, how: 'position' };
  const [best, next] = candidatesFor(page, sought);
  if (best === undefined) return null;
  const score = scoreOf(page, best, next ?? null, sought);
  if (score === null) return null;
  const isExact = page.bare.slice(best.start, best.end) === bare;
  return { ...originalRange(page, best), score, how: !isExact ? 'fuzzy' : best.start === at ? 'position' : 'quote' };
}

function isUntouched(page: BareText, { bare, prefix, suffix, at }: Sought): boolean {
  const { folded } = page;
  return page.bare.startsWith(bare, at) && folded.slice(0, at).endsWith(prefix) && folded.startsWith(suffix, at + bare.length);
}

/** @returns `null` for a place that is not believed */
function scoreOf(page: BareText, best: Candidate, next: Candidate | null, sought: Sought): number | null {
  const belief = beliefIn(best, sought);
  if (belief < LEAST_SCORE || best.alike < LEAST_ALIKE) return null;
  if (errorsOf(best) > 0 && isDoubtful(page, best, next, sought)) return null;
  const score = Math.min(belief, Math.max(best.alike, LEAST_SCORE));
  return hasOtherNumbers(page, best, sought) ? Math.min(score, MOST_WITH_OTHER_NUMBERS) : score;
}
