/** Places where words like these stand. */
import search from 'approx-string-match';
import { type Range, weightOf } from './bare-text';
import { examine } from './examine';
import type { Candidate, Sought } from './sought';

/** What is searched for: the beginning of the words with what stood before, or their end with what stood after. */
interface Probe {
  readonly text: string;
  /** Where in it the words begin, or end. */
  readonly edge: number;
  readonly of: 'start' | 'end';
}

/** Two machine words of the search. */
const PROBE = 64;
const MOST_WORDS = 48;
/** A probe that tells less, in Chinese characters, is found everywhere. */
const LEAST_WEIGHT = 8;
/** So much of a probe may be different; beyond it English begins to resemble any English. */
const MOST_DIFFERENT = 0.4;

function probesFor({ folded, nearPrefix, nearSuffix }: Sought): Probe[] {
  const words = Math.min(folded.length, MOST_WORDS);
  const before = nearPrefix.slice(Math.max(0, nearPrefix.length - (PROBE - words)));
  const probes: Probe[] = [
    { text: before + folded.slice(0, words), edge: before.length, of: 'start' },
    { text: folded.slice(-words) + nearSuffix.slice(0, PROBE - words), edge: words, of: 'end' },
  ];
  return probes.filter(({ text }) => weightOf(text) >= LEAST_WEIGHT);
}

interface Hint {
  /** About where the words begin, give or take `slack`. */
  readonly near: number;
  readonly slack: number;
  /** Share of the probe that is different. */
  readonly different: number;
}

/** Ends this close are of one match. */
const SAME_MATCH = 8;
/** More matches in a slice than this: the same few characters again and again, and nothing in them is told from the rest. */
const MOST_MATCHES = 256;
/** A passage may have become so much longer or shorter between its end, which is found, and its beginning. */
const STRETCH = 0.25;
const MOST_STRETCH = 1000;

/** @returns the best of each stretch; `null` where too much is the same */
function hintsOf(folded: string, { text, edge, of }: Probe, length: number, stretchesFor: Stretches): Hint[] | null {
  const hints: Hint[] = [];
  const most = Math.floor(text.length * MOST_DIFFERENT);
  for (const { start: from, end: to } of stretchesFor(text, most)) {
    const matches = search(folded.slice(from, to), text, most);
    if (matches.length > MOST_MATCHES) return null;
    let last = Number.NEGATIVE_INFINITY;
    for (const { start, end, errors } of matches) {
      if (end - last >= SAME_MATCH)
        hints.push({
          near: from + (of === 'start' ? end - (text.length - edge) : start + edge - length),
          slack: of === 'start' ? 0 : Math.min(MOST_STRETCH, Math.ceil(length * STRETCH)),
          different: errors / text.length,
        });
      last = end;
    }
  }
  return hints;
}

/** So many places are looked at closely. */
const MOST_EXAMINED = 8;

/** Where to look for a text that may be so many units longer by now. Each stretch gives its best place only. */
export type Stretches = (text: string, most: number) => Iterable<Range>;

/** Everywhere in a range, in stretches that give one place each, `size` units apart. */
export const everywhereIn =
  ({ start, end }: Range, size: number): Stretches =>
  (text, most) =>
    Array.from({ length: Math.ceil((end - start) / size) }, (_, i) => {
      const from = start + i * size;
      return { start: from, end: Math.min(end, from + size + text.length + most) };
    });

/** @returns the likeliest places; none where the text is too much the same */
export function resemblingPlaces(folded: string, stretchesFor: Stretches, sought: Sought): Candidate[] {
  const hints: Hint[] = [];
  for (const probe of probesFor(sought)) {
    const found = hintsOf(folded, probe, sought.folded.length, stretchesFor);
    if (found === null) return [];
    hints.push(...found);
  }
  hints.sort((a, b) => a.different - b.different);
  const candidates: Candidate[] = [];
  for (const { near, slack } of hints) {
    if (candidates.some(({ start }) => Math.abs(start - near) <= SAME_MATCH + slack)) continue;
    const candidate = examine(folded, near, slack, sought);
    if (candidate !== null) candidates.push(candidate);
    if (candidates.length === MOST_EXAMINED) break;
  }
  return candidates;
}
