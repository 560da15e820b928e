import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryState } from './collection';
import { countFacets, type FacetCounts } from './facets';
import { chosenOf, FACETS, filterRecords, type LibraryFilter } from './filter';
import { type LibraryRow, orderByPage, rowsByPage } from './groups';
import type { LibraryRecord } from './record';
import { isNarrower, markedWords, queryWords } from './search';

interface Shown {
  /** What is looked at, before anything is asked for. */
  readonly records: readonly LibraryRecord[];
  readonly rows: readonly LibraryRow[];
  /** To be marked where they stand. */
  readonly words: readonly string[];
}

/** @param held id of what is being edited: it stays, whatever becomes of it meanwhile */
export function useShown(state: LibraryState, filter: LibraryFilter, held: string | null): Shown {
  const records = filter.removed ? state.removed : state.records;
  const ordered = useMemo(() => orderByPage(records), [records]);
  const last = useRef<Found | null>(null);
  // What is no longer edited goes with the next change only: it should not vanish under the reader's hands.
  const found = useMemo(() => findIn(ordered, filter, { held, last: last.current }), [ordered, filter]);
  last.current = found;
  const rows = useMemo(() => rowsByPage(found.hits), [found]);
  const words = useMemo(() => markedWords(filter.query), [filter.query]);
  return { records, rows, words };
}

interface Found {
  readonly ordered: readonly LibraryRecord[];
  readonly filter: LibraryFilter;
  readonly hits: readonly LibraryRecord[];
}

/** Letter by letter a query leaves less and less: what the one before has left out need not be looked at again. */
function findIn(
  ordered: readonly LibraryRecord[],
  filter: LibraryFilter,
  { held, last }: { readonly held: string | null; readonly last: Found | null },
): Found {
  const isOn =
    last !== null &&
    last.ordered === ordered &&
    isNarrower(queryWords(filter.query), queryWords(last.filter.query)) &&
    FACETS.every((facet) => chosenOf(filter, facet).join() === chosenOf(last.filter, facet).join());
  const hits = filterRecords(isOn ? last.hits : ordered, filter, { now: Date.now(), held });
  return { ordered, filter, hits };
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
