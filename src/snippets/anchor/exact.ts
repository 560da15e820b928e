/** Places where the very words stand. */
import type { BareText } from './bare-text';
import { candidateAt } from './examine';
import type { Candidate, Sought } from './sought';

/** So many places where the words begin are tried, and so many units compared: words that stand more often are as good as none. */
const MOST_TRIED = 20_000;
const MOST_UNITS = 10_000_000;
/** So much of the words is searched for first, in units: long ones of few characters take long in a text of the same. */
const BEGINNING = 64;
/** So many places are looked at closely. */
const MOST_EXAMINED = 32;

/** @param as compares unit by unit, or by their folding */
export function exactPlaces(page: BareText, as: 'bare' | 'folded', sought: Sought): Candidate[] {
  const text = page[as];
  const words = sought[as];
  const beginning = words.slice(0, BEGINNING);
  const starts: number[] = [];
  let left = Math.min(MOST_TRIED, MOST_UNITS / words.length);
  for (let at = text.indexOf(beginning); at >= 0 && left > 0; at = text.indexOf(beginning, at + 1), left--) {
    if (text.startsWith(words, at)) starts.push(at);
  }
  const candidate = (start: number) => candidateAt(page.folded, { start, end: start + words.length }, 0, sought);
  return likeliest(page.folded, starts, sought).map(candidate);
}

/** Those beside which most is the same without a break, the nearest to the old place first. */
function likeliest(folded: string, starts: readonly number[], sought: Sought): readonly number[] {
  if (starts.length <= MOST_EXAMINED) return starts;
  return starts
    .map((start) => ({ start, same: sameBeside(folded, start, sought), away: Math.abs(start - sought.at) }))
    .sort((a, b) => b.same - a.same || a.away - b.away)
    .slice(0, MOST_EXAMINED)
    .map(({ start }) => start);
}

function sameBeside(folded: string, start: number, { folded: words, prefix, suffix }: Sought): number {
  const end = start + words.length;
  let before = 0;
  while (before < prefix.length && folded[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && folded[end + after] === suffix[after]) after++;
  return before + after;
}
