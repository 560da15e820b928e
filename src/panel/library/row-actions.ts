/** What a row can ask the library to do. */
import type { Snippet, SnippetChange } from '../../model/snippet';
import type { Facet } from './filter';

/** What of a snippet is being edited, in place. */
export type EditPart = 'note' | 'tags' | 'folder' | 'text' | 'source';

export interface Editing {
  readonly id: string;
  readonly part: EditPart;
}

export interface RowActions {
  /** @param extend from the one selected last up to this one */
  readonly select: (id: string, extend: boolean) => void;
  /** `null` leaves editing, and gives the focus back to the snippet. */
  readonly edit: (editing: Editing | null) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly putBack: (ids: readonly string[]) => void;
  readonly openEntry: (id: string) => void;
  /** Shows what else has this. */
  readonly narrow: (facet: Facet, value: string) => void;
  /** Saves a note. @throws LibraryError */
  readonly note: (id: string, text: string) => Promise<void>;
  /** What was typed as a note and is not on the disk; `null` for nothing. */
  readonly unsavedNote: (id: string) => string | null;
  /** The field of a note went before it was on the disk. */
  readonly leaveNote: (id: string, unsaved: { readonly text: string; readonly base: string }) => void;
  /** @throws LibraryError */
  readonly change: (ids: readonly string[], change: (snippet: Snippet) => SnippetChange) => Promise<void>;
  /** The same, where what fails is told by the library and not by a field. */
  readonly changeOrTell: (ids: readonly string[], change: (snippet: Snippet) => SnippetChange) => void;
  /** @throws LibraryError */
  readonly correct: (snippet: Snippet, text: string) => Promise<void>;
  readonly copy: (snippet: Snippet, way: number) => void;
}
