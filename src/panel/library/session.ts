/** What the panel keeps of the library while it is open, so that a reader who comes back finds it as it was left. */
import type { PanelDeps } from '../deps';
import { type Collection, createCollection } from './collection';
import { createUnsavedNotes, type UnsavedNotes } from './unsaved';

export interface LibrarySession {
  readonly collection: Collection;
  readonly unsaved: UnsavedNotes;
  /** Of rows that were drawn, in CSS pixels, for the width that the list had. */
  readonly heights: Map<string, number>;
  width: number;
}

const sessions = new WeakMap<PanelDeps, LibrarySession>();
/** The panel's least width, until it is known. */
const LEAST_WIDTH = 320;

export function sessionOf(deps: PanelDeps): LibrarySession {
  const known = sessions.get(deps);
  if (known) return known;
  const collection = createCollection({
    open: async () => (await deps.library()).snippets,
    heads: (ids) => deps.shelf.entries(ids),
  });
  const session = { collection, unsaved: createUnsavedNotes(() => localStorage), heights: new Map<string, number>(), width: LEAST_WIDTH };
  sessions.set(deps, session);
  return session;
}
