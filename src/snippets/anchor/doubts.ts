/** What speaks against a place, however much like the passage it looks: that it is another passage which says nearly the same. */
import { CHINESE_NUMERAL } from '../../text/numerals';
import type { BareText, Range } from './bare-text';
import { isKnownByItself } from './belief';
import { type Candidate, errorsOf, hasLikes, MORE_TEXT, type Sought } from './sought';

/** The likeliest place has at most this share of the errors of the next, and so many fewer in any case. */
const SHARE_OF_NEXT = 0.6;
const FEWER = 2;
/** Where not more than this is different, a page has passages that are told apart by a few characters. */
const LIKE = 0.25;
/** Of what stands around a passage that had its likes when it was saved, not more may have changed. */
const CHANGED_AMONG_LIKES = 0.2;
/** So many units on either side of a gap tell that it has closed. */
const JOINT = 12;

/**
 * Whether a place that is not exactly the saved one, words and surroundings, may be another passage.
 * @param next the likeliest place beside it
 */
export function isDoubtful(page: BareText, best: Candidate, next: Candidate | null, sought: Sought): boolean {
  if (wasTakenOut(page, best, sought) || lacksNumbers(page, best, sought)) return true;
  if (next !== null && !standsOut(best, next) && !areTwins(page, best, next, sought)) return true;
  if (hasLikes(sought) && best.contextErrors > CHANGED_AMONG_LIKES * (sought.prefix.length + sought.suffix.length)) return true;
  const hasLike = next !== null && isLike(next, sought) && (best.wordErrors > 0 || next.wordErrors === 0);
  return (hasLike || hasLikes(sought)) && (hasOtherNumbers(page, best, sought) || standsAmongOtherNumbers(page, best, sought));
}

const isFewer = (few: number, many: number): boolean => few + FEWER <= SHARE_OF_NEXT * many;

const standsOut = (one: Candidate, other: Candidate): boolean =>
  isFewer(errorsOf(one), errorsOf(other)) || isFewer(one.wordErrors, other.wordErrors);

/** The same words among the same surroundings: nothing tells them apart but where they stand, and either is as good. */
function areTwins({ bare }: BareText, one: Candidate, other: Candidate, { prefix, suffix }: Sought): boolean {
  const around = ({ start, end }: Range) => bare.slice(Math.max(0, start - prefix.length), end + suffix.length);
  return around(one) === around(other);
}

const isLike = (candidate: Candidate, { folded, prefix, suffix }: Sought): boolean =>
  errorsOf(candidate) <= LIKE * (folded.length + prefix.length + suffix.length);

/**
 * Whether what stood before the words and what stood after now stand side by side: the words were taken out. Then only the
 * very words, long enough to be known by themselves, are believed to have been put elsewhere.
 */
function wasTakenOut({ folded }: BareText, { wordErrors }: Candidate, sought: Sought): boolean {
  const { prefix, suffix } = sought;
  if (prefix === '' || suffix === '' || prefix.length + suffix.length < JOINT) return false;
  return folded.includes(prefix.slice(-JOINT) + suffix.slice(0, JOINT)) && (wordErrors > 0 || !isKnownByItself(sought));
}

const NUMBER = new RegExp(`[${CHINESE_NUMERAL}]+`, 'g');
/** A number that may be cut where what was saved begins or ends. */
const CUT_AT_START = new RegExp(`^[${CHINESE_NUMERAL}]+`);
const CUT_AT_END = new RegExp(`[${CHINESE_NUMERAL}]+$`);

const numbersIn = (text: string): readonly string[] => text.match(NUMBER) ?? [];

/** Whether the words at a place have other numbers: 第十七条 is not 第十八条, and 3 dead are not 5. */
export const hasOtherNumbers = ({ folded }: BareText, { start, end }: Range, sought: Sought): boolean =>
  numbersIn(sought.folded).join() !== numbersIn(folded.slice(start, end)).join();

/** A passage of so many numbers is told by them, and an edit leaves more than half. */
const MANY_NUMBERS = 3;

/** Whether most numbers of words that have changed are missing at a place: another article of the same law. */
function lacksNumbers({ folded }: BareText, { start, end, wordErrors }: Candidate, sought: Sought): boolean {
  const saved = numbersIn(sought.folded);
  if (wordErrors === 0 || saved.length < MANY_NUMBERS) return false;
  const left = [...numbersIn(folded.slice(start, end))];
  let missing = 0;
  for (const number of saved) {
    const at = left.indexOf(number);
    if (at < 0) missing++;
    else left.splice(0, at + 1);
  }
  return missing * 2 > saved.length;
}

/** Whether what stands around a place has other numbers, those nearest to it first. */
function standsAmongOtherNumbers({ folded }: BareText, { start, end }: Range, { prefix, suffix }: Sought): boolean {
  const before = numbersIn(prefix.replace(CUT_AT_START, ''));
  const after = numbersIn(suffix.replace(CUT_AT_END, ''));
  const nowBefore = numbersIn(folded.slice(Math.max(0, start - MORE_TEXT * prefix.length), start));
  const nowAfter = numbersIn(folded.slice(end, end + MORE_TEXT * suffix.length));
  return (
    (before.length > 0 && before.join() !== nowBefore.slice(-before.length).join()) ||
    after.join() !== nowAfter.slice(0, after.length).join()
  );
}
