/** What a query means in the library, and where a text answers it. Pure. */
import { createFolded, foldInto, foldText } from '../../text/fold';

/** Nobody types more; of a longer query the rest is not looked at. */
const MOST_QUERY = 400;

/** @returns the folded words of a query, each once; none for an empty one. All of them must be found. */
export const queryWords = (query: string): readonly string[] => [
  ...new Set(
    query
      .slice(0, MOST_QUERY)
      .split(/\s+/)
      .map(foldText)
      .filter((word) => word !== ''),
  ),
];

/** @param folded as in a `LibraryRecord` */
export const hasWords = (folded: string, words: readonly string[]): boolean => words.every((word) => folded.includes(word));

/** The words worth marking: a letter of the alphabet stands everywhere. */
export const markedWords = (query: string): readonly string[] =>
  queryWords(query).filter((word) => word.length > 1 || /[^\u0000-\u024f]/.test(word));

/** @returns whether all that has the later words has the earlier ones, too: a word that was typed on, or one more */
export const isNarrower = (later: readonly string[], earlier: readonly string[]): boolean =>
  earlier.every((word) => later.some((longer) => longer.includes(word)));

/** Half-open UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const shared = createFolded();

/**
 * @param words from `queryWords`
 * @returns where they stand in a text, in order, none overlapping another
 */
export function hitsIn(text: string, words: readonly string[]): readonly Span[] {
  if (words.length === 0) return [];
  const folded = foldText(text);
  const { origins } = foldInto(text, shared);
  const found = words
    .flatMap((word) => occurrences(folded, word).map((at) => ({ start: origins[at] ?? 0, end: (origins[at + word.length - 1] ?? 0) + 1 })))
    .sort((a, b) => a.start - b.start);
  const apart: { start: number; end: number }[] = [];
  for (const hit of found) {
    const last = apart.at(-1);
    if (last && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else apart.push(hit);
  }
  return apart;
}

function occurrences(folded: string, word: string): number[] {
  const found: number[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) found.push(at);
  return found;
}

/** So many units of a long text stand in a list. */
export const MOST_SHOWN = 420;
/** A text a little longer is shown whole: a button for one more line helps nobody. */
const SPARE = 140;
/** So much stands before a hit that lies further down. */
const BEFORE_HIT = 80;

/** @returns the part of a text to show in a list: its beginning, or what stands around the first hit */
export function clipText(text: string, hits: readonly Span[]): Span {
  if (text.length <= MOST_SHOWN + SPARE) return { start: 0, end: text.length };
  const first = hits[0]?.start ?? 0;
  const start = first < MOST_SHOWN - BEFORE_HIT ? 0 : wholeAt(text, first - BEFORE_HIT);
  const end = Math.min(text.length, start + MOST_SHOWN);
  return { start, end: wholeAt(text, end) };
}

/** Never between the halves of a character. */
const wholeAt = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
