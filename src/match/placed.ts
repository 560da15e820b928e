/** Matches of one block as they are found: in the order of the text, and none over another. */
import type { Match } from '../model/match';
import type { Candidate } from './select';

/** Matches stand in order and apart, so that most questions are answered by the last one. */
export function overlaps(matches: readonly Match[], span: { start: number; end: number }): boolean {
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i] as Match;
    if (match.end <= span.start) return false;
    if (match.start < span.end) return true;
  }
  return false;
}

/** Puts a match where it stands in the text. */
export function insert(matches: Match[], match: Match): void {
  const last = matches[matches.length - 1];
  if (last === undefined || last.start <= match.start) {
    matches.push(match);
    return;
  }
  let place = matches.length;
  while (place > 0 && (matches[place - 1] as Match).start > match.start) place--;
  matches.splice(place, 0, match);
}

/** @returns the place in the list of the first form that starts there or later; they come ordered by start */
export function firstFrom(forms: readonly Candidate[], start: number): number {
  let low = 0;
  for (let high = forms.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((forms[middle] as Candidate).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A citation swallows what was found inside its words before the law was reached. */
export function removeWithin(matches: Match[], span: { start: number; end: number }): void {
  for (let i = matches.length - 1; i >= 0 && (matches[i] as Match).end > span.start; i--) {
    const match = matches[i] as Match;
    if (match.start >= span.start && match.end <= span.end) matches.splice(i, 1);
  }
}
