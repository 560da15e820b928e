/** How well the dataset reads: its marks on the fixture articles against a careful reader's. */
import type { Match } from '../src/model/match';

/** One mention as the reader marked it; offsets are half-open UTF-16 in the article. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is named, by one canonical name however the text writes it. */
  readonly what: string;
  readonly kind: string;
  /** Whether the reader would miss it; else it is right to mark, but not needed. */
  readonly useful: boolean;
  readonly article?: string;
}

/** Counts over some articles; the score is what they make together. */
export interface Score {
  readonly useful: number;
  readonly found: number;
  readonly painted: number;
  readonly right: number;
  /** Useful mentions that nothing marks. */
  readonly missed: readonly string[];
  /** Painted words that the reader did not mark. */
  readonly wrong: readonly string[];
  /** Things that opened more than one entry, with the entries. */
  readonly split: readonly string[];
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/**
 * Compares matches with a reader's mentions. A mention is found when a match lies over it; a painted match is right when
 * it lies over a mention, needed or not.
 */
export function scoreArticle(text: string, matches: readonly Match[], mentions: readonly Mention[]): Score {
  const painted = matches.filter((match) => match.prominence !== 'basic');
  const useful = mentions.filter((mention) => mention.useful);
  const entriesOf = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const match = matches.find((one) => overlaps(one, mention) && one.start <= mention.start + 2 && one.end >= mention.end - 2);
    if (match) entriesOf.set(mention.what, (entriesOf.get(mention.what) ?? new Set()).add(match.entry));
  }
  const isFound = (mention: Mention) => matches.some((match) => overlaps(match, mention));
  const isRight = (match: Match) => mentions.some((mention) => overlaps(match, mention));
  return {
    useful: useful.length,
    found: useful.filter(isFound).length,
    painted: painted.length,
    right: painted.filter(isRight).length,
    missed: useful.filter((mention) => !isFound(mention)).map((mention) => `${mention.text} (${mention.what})`),
    wrong: painted.filter((match) => !isRight(match)).map((match) => `${text.slice(match.start, match.end)} → ${match.entry}`),
    split: [...entriesOf].filter(([, entries]) => entries.size > 1).map(([what, entries]) => `${what}: ${[...entries].join(', ')}`),
  };
}

export const addScores = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, one) => ({
      useful: sum.useful + one.useful,
      found: sum.found + one.found,
      painted: sum.painted + one.painted,
      right: sum.right + one.right,
      missed: [...sum.missed, ...one.missed],
      wrong: [...sum.wrong, ...one.wrong],
      split: [...sum.split, ...one.split],
    }),
    { useful: 0, found: 0, painted: 0, right: 0, missed: [], wrong: [], split: [] },
  );
