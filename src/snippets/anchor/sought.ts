/** A saved quotation as it is looked for, and a place that may be its. Offsets are those of the bare text of the page. */
import type { QuoteAnchor } from '../../model/snippet';
import { type BareText, bareOffset, bareText, type Range } from './bare-text';

/** So much of what stands on either side tells whether this is the place, in units. Measured: docs/decisions/0008. */
export const NEAR_CONTEXT = 32;
/** So many times as much text as context is read beside a place, for what was put in between. */
export const MORE_TEXT = 1.5;

export interface Sought {
  /** The quotation, bare, and folded. */
  readonly bare: string;
  readonly folded: string;
  /** All that was saved of what stood around it, folded; empty where the text began or ended. */
  readonly prefix: string;
  readonly suffix: string;
  /** What of it stood nearest: by this a place is known, by the rest it is told from its likes. */
  readonly nearPrefix: string;
  readonly nearSuffix: string;
  /** Where the quotation stood. */
  readonly at: number;
}

/** What is asked of an anchor to find its quotation. */
export type Surroundings = Pick<QuoteAnchor, 'prefix' | 'suffix' | 'start' | 'end'>;

/** @returns `null` for a quotation of nothing visible */
export function soughtIn(page: BareText, quote: string, anchor: Surroundings): Sought | null {
  const { bare, folded } = bareText(quote);
  if (bare === '') return null;
  const prefix = bareText(anchor.prefix).folded;
  const suffix = bareText(anchor.suffix).folded;
  return {
    bare,
    folded,
    prefix,
    suffix,
    nearPrefix: prefix.slice(-NEAR_CONTEXT),
    nearSuffix: suffix.slice(0, NEAR_CONTEXT),
    at: bareOffset(page, anchor.start),
  };
}

/** Whether more was saved than a place is known by: passages like this one stood on the page (`makeAnchor`). */
export const hasLikes = ({ prefix, suffix }: Sought): boolean => prefix.length > NEAR_CONTEXT || suffix.length > NEAR_CONTEXT;

export interface Candidate extends Range {
  /** Units in which the words differ, and those in which their surroundings do. */
  readonly wordErrors: number;
  readonly contextErrors: number;
  /** How alike the words are: the share of units that are the same, 0 to 1. */
  readonly alike: number;
  /** The same of what stands right before and right after. */
  readonly before: number;
  readonly after: number;
}

export const errorsOf = ({ wordErrors, contextErrors }: Candidate): number => wordErrors + contextErrors;
