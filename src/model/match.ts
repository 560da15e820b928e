import type { Kind, Prominence } from './kind';

/** How a match came to be: its own name, a short name that the page earned, a name the page defined, a law's article. */
export type Via = 'form' | 'context' | 'definition' | 'citation';

/** One place in a block that names an entry. Offsets are half-open UTF-16 in the block's original text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  readonly kind: Kind;
  readonly prominence: Prominence;
  readonly via: Via;
  /** Article key (`24`, `annex-iii`) of a law citation, else `null`. */
  readonly article: string | null;
  /** Other entries that the same words may mean, best first. */
  readonly others: readonly string[];
  /** Entries named by words inside this match. */
  readonly inner: readonly string[];
}
