import type { Snippet } from './snippet';

/** A quotation that was saved on a page, as much of it as its page needs. */
export type SavedQuote = Pick<Snippet, 'id' | 'text' | 'note' | 'tags' | 'anchor'>;

/**
 * How a saved quotation stands on its page: `near` where the words there differ somewhat from those saved, `missing` where
 * they are not found.
 */
export type QuoteState = 'found' | 'near' | 'missing';

/** What became of an attempt to save: `private` asks the reader first. */
export type SaveAnswer =
  | { readonly status: 'saved'; readonly id: string; readonly text: string }
  | { readonly status: 'private' }
  | { readonly status: 'failed'; readonly code: string };

/** Which words of a card are to be saved. */
export interface CardChoice {
  readonly entry: string;
  /** Article whose digest is meant. */
  readonly article: string | null;
  /** Place of the excerpt that is meant, in the entry's order. */
  readonly excerpt: number | null;
}
