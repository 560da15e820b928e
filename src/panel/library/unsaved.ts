/**
 * Notes that a page was closed upon before they were on the disk, or that could not be saved when it was: the database takes
 * longer than a closing page has; this storage writes at once. They are saved when the library is opened again.
 */
import * as v from 'valibot';
import { MOST_SNIPPET, type Snippet, type SnippetChange } from '../../model/snippet';

const UnsavedSchema = v.object({
  id: v.string(),
  /** What was typed. */
  text: v.pipe(v.string(), v.maxLength(MOST_SNIPPET)),
  /** What the library held when it was typed. */
  base: v.string(),
});
export type Unsaved = v.InferOutput<typeof UnsavedSchema>;

export interface UnsavedNotes {
  readonly list: () => readonly Unsaved[];
  readonly keep: (unsaved: Unsaved) => void;
  readonly drop: (id: string) => void;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const NAME = 'pangzhu-unsaved-notes';

/** @param storage may be full or forbidden: then nothing is kept */
export function createUnsavedNotes(storage: () => Storage): UnsavedNotes {
  const list = (): readonly Unsaved[] => {
    try {
      return v.parse(v.array(UnsavedSchema), JSON.parse(storage().getItem(NAME) ?? '[]'));
    } catch {
      return [];
    }
  };
  const write = (notes: readonly Unsaved[]): void => {
    try {
      if (notes.length === 0) storage().removeItem(NAME);
      else storage().setItem(NAME, JSON.stringify(notes));
    } catch {
      // Nothing more can be done for it; while the page is open, the field says that it is not saved.
    }
  };
  const others = (id: string) => list().filter((one) => one.id !== id);
  return {
    list,
    keep: (unsaved) => write([...others(unsaved.id), unsaved]),
    drop: (id) => {
      if (list().length > 0) write(others(id));
    },
  };
}

/** What makes good for it: the note as it was typed; below what has been written since, where that is something else. */
export function makeGood({ text, base }: Unsaved): (snippet: Snippet) => SnippetChange {
  return ({ note }) => (note === base ? { note: text } : note.includes(text) ? {} : { note: `${note}\n${text}` });
}
