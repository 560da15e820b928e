import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryState } from './collection';
import { countFacets, type FacetCounts } from './facets';
import { filterRecords, type LibraryFilter } from './filter';
import { type LibraryRow, orderByPage, rowsByPage } from './groups';
import type { LibraryRecord } from './record';
import { queryWords } from './search';

interface Shown {
  /** What is looked at, before anything is asked for. */
  readonly records: readonly LibraryRecord[];
  readonly rows: readonly LibraryRow[];
  readonly words: readonly string[];
}

/** @param held id of what is being edited: it stays, whatever becomes of it meanwhile */
export function useShown(state: LibraryState, filter: LibraryFilter, held: string | null): Shown {
  const records = filter.removed ? state.removed : state.records;
  const ordered = useMemo(() => orderByPage(records), [records]);
  const rows = useMemo(
    () => rowsByPage(filterRecords(ordered, filter, { now: Date.now(), held })),
    // What is no longer edited goes with the next change only: it should not vanish under the reader's hands.
    [ordered, filter],
  );
  const words = useMemo(() => queryWords(filter.query), [filter.query]);
  return { records, rows, words };
}

/** @returns the counts of what is asked for, or for a moment those before: the list goes first; `null` before any */
export function useFacets(records: readonly LibraryRecord[], filter: LibraryFilter): FacetCounts | null {
  const [counts, setCounts] = useState<FacetCounts | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setCounts(countFacets(records, filter, Date.now())), counts === null ? 0 : COUNT_MS);
    return () => clearTimeout(timer);
  }, [records, filter]);
  return counts;
}

/** Between two letters of a fast typist. */
const COUNT_MS = 60;

/** Names in use, the most used first. */
export interface KnownNames {
  readonly tags: readonly string[];
  readonly folders: readonly string[];
}

export function useKnownNames(records: readonly LibraryRecord[]): KnownNames {
  return useMemo(() => {
    const [tags, folders] = [new Map<string, number>(), new Map<string, number>()];
    const count = (names: Map<string, number>, name: string) => names.set(name, (names.get(name) ?? 0) + 1);
    for (const { snippet } of records) {
      for (const tag of snippet.tags) count(tags, tag);
      if (snippet.folder !== '') count(folders, snippet.folder);
    }
    const sorted = (names: Map<string, number>) => [...names].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    return { tags: sorted(tags), folders: sorted(folders) };
  }, [records]);
}
