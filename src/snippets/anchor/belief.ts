/** How far a place is believed to be the one. Figures behind the numbers: docs/decisions/0008-anchoring.md. */
import { weightOf } from './bare-text';
import type { Candidate, Sought } from './sought';

/** A place that is believed less is none: better not found than the wrong place. */
export const LEAST_SCORE = 0.75;
/** A place that scores less is shown as approximate. */
export const APPROXIMATE_BELOW = 0.9;
/** Words less alike are other words, wherever they stand. */
export const LEAST_ALIKE = 0.6;

/** What surroundings that agree tell, in Chinese characters of quotation. */
const CONTEXT_WEIGHT = 6;
/** Surroundings this much alike agree wholly: edits leave that much. */
const AGREES = 0.85;
/** Surroundings this much alike do not agree at all. */
const DIFFERS = 0.65;
/** Surroundings shorter than this tell less, in units. */
const ENOUGH_CONTEXT = 16;

const agreement = (alike: number): number => Math.min(1, Math.max(0, (alike - DIFFERS) / (AGREES - DIFFERS)));

/**
 * How far the surroundings agree, 0 to 1. For the very words one side alone tells three quarters, for what is changed beside
 * a passage leaves the other; words that have changed themselves are asked for both.
 */
function contextAgreement({ before, after, wordErrors }: Candidate, { nearPrefix, nearSuffix }: Sought): number {
  const length = nearPrefix.length + nearSuffix.length;
  if (length === 0) return 0;
  const [ofPrefix, ofSuffix] = [agreement(before), agreement(after)];
  const mean = (ofPrefix * nearPrefix.length + ofSuffix * nearSuffix.length) / length;
  const told = (share: number, context: string) => share * Math.min(1, context.length / ENOUGH_CONTEXT);
  const better = Math.max(told(ofPrefix, nearPrefix), told(ofSuffix, nearSuffix));
  return (wordErrors > 0 ? mean : (mean + better) / 2) * Math.min(1, length / ENOUGH_CONTEXT);
}

/**
 * The likeness of words and surroundings, each by what it tells: a short quotation is known by what stands around it, a
 * long one by itself.
 * @returns 0 to 1
 */
export function beliefIn(candidate: Candidate, sought: Sought): number {
  const weight = weightOf(sought.bare);
  return (weight * candidate.alike + CONTEXT_WEIGHT * contextAgreement(candidate, sought)) / (weight + CONTEXT_WEIGHT);
}

/** Whether a quotation is believed by its very words, whatever stands around them. */
export function isKnownByItself({ bare }: Sought): boolean {
  const weight = weightOf(bare);
  return weight >= LEAST_SCORE * (weight + CONTEXT_WEIGHT);
}
