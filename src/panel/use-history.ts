/** The reader's history as it stands in the database, followed while the page is looked at. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { EntryHead } from '../model/entry';
import type { LibraryDatabase, StoredVisit } from '../store/library-database';
import type { PanelDeps } from './deps';
import { type KnownVisit, knownVisits } from './visits';

/** How often a page in sight looks for new visits; it asks for one row. */
const LOOK_MS = 3000;
/** So long a cleared history can be put back. */
const UNDO_MS = 12_000;

export interface History {
  readonly status: 'loading' | 'none' | 'ready';
  readonly visits: readonly KnownVisit[];
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  /** Puts back what was cleared; `null` when nothing was, or too long ago. */
  readonly undo: (() => void) | null;
}

/** @returns the history, read again when another page adds to it */
export function useHistory(deps: PanelDeps): History {
  const [status, setStatus] = useState<History['status']>('loading');
  const [visits, setVisits] = useState<readonly KnownVisit[]>([]);
  const [cleared, setCleared] = useState<readonly StoredVisit[] | null>(null);
  const newest = useRef('');

  const read = useCallback(async () => {
    const library = await deps.library();
    const stored = await library.visits();
    const entries = await deps.shelf.entries([...new Set(stored.map(({ entry }) => entry))]);
    const heads: Record<string, EntryHead> = Object.fromEntries(entries.map((entry) => [entry.id, entry]));
    newest.current = stampOf(stored[0]);
    setVisits(knownVisits(stored, heads));
    setStatus('ready');
  }, []);
  useEffect(() => void read().catch(() => setStatus('none')), []);

  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      const [last] = await (await deps.library()).visits(1);
      if (stampOf(last) !== newest.current) await read();
    };
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    if (cleared === null) return undefined;
    const timer = setTimeout(() => setCleared(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [cleared]);

  const change = (how: (library: LibraryDatabase) => Promise<void>) =>
    void deps
      .library()
      .then(how)
      .then(read)
      .catch(() => setStatus('none'));

  return {
    status,
    visits,
    remove: (id) => change((library) => library.removeVisit(id)),
    // Gone at once: readers who clear their history and close the window must find it cleared. What is put back is held here.
    clear: () =>
      change(async (library) => {
        const stored = await library.visits();
        await library.clearVisits();
        setCleared(stored);
      }),
    undo:
      cleared &&
      (() => {
        setCleared(null);
        change(async (library) => {
          for (const { id: _, ...visit } of cleared) await library.addVisit(visit);
        });
      }),
  };
}

const stampOf = (visit: StoredVisit | undefined): string => (visit ? `${visit.id} ${visit.at}` : '');
