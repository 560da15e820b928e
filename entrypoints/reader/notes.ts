/** What is done with a snippet on a page, told to the background. */
import { ask } from '../../src/messages';
import type { NoteActions } from '../../src/popover/note-box';

/** @param onDone called when something has changed */
export function createNotes(onDone: () => void): NoteActions {
  const isDone = (asking: Promise<boolean>): Promise<boolean> =>
    asking.then(
      (done) => {
        onDone();
        return done;
      },
      // Nobody answers, or the disk is full: the box says so, and keeps the words.
      () => false,
    );
  return {
    change: (id, change) => isDone(ask('changeSnippet', { id, change })),
    keep: (id, keep) => isDone(ask('keepSnippet', { id, keep })),
    openLibrary: (id) => void ask('openSnippet', { id }).catch(() => undefined),
    knownTags: () => ask('tags', {}),
  };
}
