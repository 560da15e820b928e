/** Looks at a place closely: where the words begin and end, and how alike they and their surroundings are. */
import type { Range } from './bare-text';
import { errorsByEnd, errorsByStart } from './errors';
import { errorsInWords } from './long-errors';
import { type Candidate, MORE_TEXT, type Sought } from './sought';

const errorsBefore = (folded: string, start: number, context: string): number => {
  const text = folded.slice(Math.max(0, start - Math.ceil(context.length * MORE_TEXT)), start);
  return text.endsWith(context) ? 0 : (errorsByEnd(context, text).at(-1) as number);
};

const errorsAfter = (folded: string, end: number, context: string): number => {
  const text = folded.slice(end, end + Math.ceil(context.length * MORE_TEXT));
  return text.startsWith(context) ? 0 : (errorsByStart(context, text)[0] as number);
};

/** @param wordErrors how many units of the words differ from those of the range */
export function candidateAt(folded: string, { start, end }: Range, wordErrors: number, sought: Sought): Candidate {
  const { nearPrefix, nearSuffix } = sought;
  const before = errorsBefore(folded, start, nearPrefix);
  const after = errorsAfter(folded, end, nearSuffix);
  return {
    start,
    end,
    wordErrors,
    contextErrors: before + after,
    alike: 1 - wordErrors / Math.max(sought.folded.length, end - start),
    before: 1 - before / Math.max(1, nearPrefix.length),
    after: 1 - after / Math.max(1, nearSuffix.length),
  };
}

/** The same place with the errors in all that was saved of what stood around it, not only the nearest of it. */
export function withAllContext(folded: string, candidate: Candidate, { prefix, suffix }: Sought): Candidate {
  return { ...candidate, contextErrors: errorsBefore(folded, candidate.start, prefix) + errorsAfter(folded, candidate.end, suffix) };
}

/** So much of the words is read to find an edge of them. */
const EDGE = 48;
/** An edge is looked for so far from where it is supposed, and the other one so much farther as the passage may have been stretched. */
const EDGE_SLACK = 24;
const STRETCH = 0.4;
const MOST_STRETCH = 2000;

/** Where in a text one text ends and another begins; errors in the words count twice those around them. */
function findEdge(text: string, before: string, after: string, words: 'before' | 'after'): number {
  const ends = errorsByEnd(before, text);
  const starts = errorsByStart(after, text);
  const [ofBefore, ofAfter] = words === 'before' ? [2, 1] : [1, 2];
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= text.length; at++) {
    const errors = (ends[at] as number) * ofBefore + (starts[at] as number) * ofAfter;
    if (errors >= least) continue;
    least = errors;
    best = at;
  }
  return best;
}

/**
 * @param near about where the words begin, give or take `slack`
 * @returns `null` where nothing can be said to be the words
 */
export function examine(folded: string, near: number, slack: number, sought: Sought): Candidate | null {
  const { folded: words, nearPrefix, nearSuffix } = sought;
  const from = Math.max(0, near - slack - EDGE_SLACK - nearPrefix.length);
  const head = folded.slice(from, Math.max(0, near + slack + EDGE_SLACK + EDGE));
  const start = from + findEdge(head, nearPrefix, words.slice(0, EDGE), 'after');
  const stretch = Math.min(MOST_STRETCH, Math.ceil(words.length * STRETCH)) + EDGE_SLACK;
  const tailFrom = Math.max(start, start + words.length - stretch - EDGE);
  const tail = folded.slice(tailFrom, start + words.length + stretch + nearSuffix.length);
  const end = tailFrom + findEdge(tail, words.slice(-EDGE), nearSuffix, 'before');
  if (end <= start) return null;
  return candidateAt(folded, { start, end }, errorsInWords(words, folded.slice(start, end)), sought);
}
