import type { Entry, EntryHead } from './entry';
import type { Lang } from './lang';

/** What some words mean: an entry, perhaps one of its articles, and what else they may mean. */
export interface Target {
  readonly entry: string;
  readonly article: string | null;
  readonly others: readonly string[];
  readonly inner: readonly string[];
}

/** Words inside a card that name another entry; offsets in the text shown. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly target: Target;
}

/** Everything a card shows, in one message. */
export interface CardData {
  readonly lang: Lang;
  readonly entry: Entry;
  /** Article whose digest is asked for; `null` when none is, or when we have none of it. */
  readonly article: string | null;
  /** Entries that the card names: relations, other candidates, names inside the match, marks. */
  readonly heads: Readonly<Record<string, EntryHead>>;
  readonly summaryMarks: readonly Mark[];
  readonly digestMarks: readonly Mark[];
}
