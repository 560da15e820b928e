import type { Kind, Prominence } from './kind';
import type { QuoteState } from './saved-quote';

/** An entry that a page names, and where. */
export interface ListedEntry {
  readonly entry: string;
  readonly kind: Kind;
  readonly prominence: Prominence;
  /** How often it is marked. */
  readonly marks: number;
  /** Where in the page the marks lie, from 0 (top) to 1 (bottom), in reading order; the first two hundred. */
  readonly places: readonly number[];
}

/** A quotation that was saved here. */
export interface ListedQuote {
  readonly id: string;
  readonly state: QuoteState;
  /** Where in the page it stands, from 0 (top) to 1 (bottom); `null` where it is missing. */
  readonly place: number | null;
}

/** What one frame names, in the order of first mention. */
export interface PageList {
  readonly entries: readonly ListedEntry[];
  /** In the order of the page, the missing ones last. */
  readonly quotes: readonly ListedQuote[];
  readonly title: string;
}
