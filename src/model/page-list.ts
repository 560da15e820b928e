import type { Kind, Prominence } from './kind';

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

/** What one frame names, in the order of first mention. */
export interface PageList {
  readonly entries: readonly ListedEntry[];
  readonly title: string;
}
