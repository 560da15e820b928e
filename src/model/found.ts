import type { EntryHead } from './entry';

/** An entry that lookup found. */
export interface FoundEntry extends EntryHead {
  /** Article that the query asks for; `null` for the entry itself. */
  readonly article: string | null;
  /** Whether the query is one of its names, whole, but for the article that it asks for. */
  readonly isExact: boolean;
}

export interface LookupAnswer {
  /** The best first. */
  readonly results: readonly FoundEntry[];
  /** Code of what keeps the dataset from being read as it should; `null` when nothing does. */
  readonly problem: string | null;
}
