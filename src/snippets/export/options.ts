/** What every writer is told besides the snippets. */
import type { Snippet, Work } from '../../model/snippet';

/** Words that a file shows; in the reader's language. */
export interface ExportWords {
  /** Of the whole file. */
  readonly library: string;
  /** Heading of a page whose title is not known. */
  readonly untitled: string;
  /** Heading of what is quoted from no page: the words of our own cards. */
  readonly ownWords: string;
  /** Of the link to a quotation on its page. */
  readonly original: string;
}

/** A snippet that the reader took out and can still put back. */
export interface Removed {
  readonly snippet: Snippet;
  /** Milliseconds since 1970. */
  readonly removedAt: number;
}

export interface WriteOptions {
  /** Time of writing, milliseconds since 1970. */
  readonly at: number;
  /** BCP 47 tag of the words. */
  readonly lang: string;
  readonly words: ExportWords;
  /** Tells pages apart: works of one page have one key. */
  readonly keyOf: (work: Work | null) => string;
  /** The day by the reader's clock, `2026-11-22`, of a time in milliseconds since 1970. */
  readonly dayOf: (at: number) => string;
  /** Only a backup has room for them. */
  readonly removed?: readonly Removed[];
}
