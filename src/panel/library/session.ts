/** What the panel keeps of the library while it is open, so that a reader who comes back finds it as it was left. */
import type { PanelDeps } from '../deps';
import { type Collection, createCollection } from './collection';
import { createUnsavedNotes, type UnsavedNotes } from './unsaved';

/** Of rows that were drawn, by id, for the width that the list has; CSS pixels. */
export interface RowSizes {
  width: number;
  readonly plain: Map<string, number>;
  /** Under the heading of their page. */
  readonly headed: Map<string, number>;
}

export interface LibrarySession {
  readonly collection: Collection;
  readonly unsaved: UnsavedNotes;
  readonly sizes: RowSizes;
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
  const session = {
    collection,
    unsaved: createUnsavedNotes(() => localStorage),
    sizes: { width: LEAST_WIDTH, plain: new Map(), headed: new Map() },
  };
  sessions.set(deps, session);
  return session;
}
