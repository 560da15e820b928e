/** How many snippets each choice would leave. Pure. */
import { chosenOf, FACETS, type Facet, facetTests, type LibraryFilter, NONE } from './filter';
import type { LibraryRecord } from './record';
import { hasWords, queryWords } from './search';
import { bySpan, recentSpans } from './time-span';

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}
export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

type Tally = Map<string, number>;
const add = (tally: Tally, value: string): void => void tally.set(value, (tally.get(value) ?? 0) + 1);

/** Counts a snippet under what it is found by. */
function counters(now: number): Readonly<Record<Facet, (tally: Tally, record: LibraryRecord) => void>> {
  const recent = recentSpans(now);
  const each = (tally: Tally, values: readonly string[]) => {
    for (const value of values) add(tally, value);
  };
  return {
    folder: (tally, { snippet }) => add(tally, snippet.folder),
    tags: (tally, { snippet }) => (snippet.tags.length === 0 ? add(tally, NONE) : each(tally, snippet.tags)),
    time: (tally, { snippet, year }) => {
      for (const { span, from } of recent) if (snippet.savedAt >= from) add(tally, span);
      add(tally, year);
    },
    entry: (tally, { snippet }) => each(tally, snippet.entries),
    kind: (tally, { kinds }) => each(tally, kinds),
    site: (tally, { site }) => site !== null && add(tally, site),
    source: (tally, { snippet }) => add(tally, snippet.source),
  };
}

/**
 * @returns for each facet its values with how many snippets pass everything that is chosen of the *other* facets; tags add
 *   up, and count among what has the chosen ones. The most frequent first; what is chosen is there even where it counts none.
 */
export function countFacets(records: readonly LibraryRecord[], filter: LibraryFilter, now: number): FacetCounts {
  const words = queryWords(filter.query);
  const tests = facetTests(filter, now);
  const count = counters(now);
  const tallies = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Record<Facet, Tally>;
  const asked = FACETS.filter((facet) => chosenOf(filter, facet).length > 0);
  for (const record of records) {
    if (!hasWords(record.folded, words)) continue;
    let failed: Facet | null = null;
    let failures = 0;
    for (const facet of asked) {
      if (tests[facet](record)) continue;
      failed = facet;
      failures++;
    }
    if (failures === 0) for (const facet of FACETS) count[facet](tallies[facet], record);
    else if (failures === 1 && failed !== null && failed !== 'tags') count[failed](tallies[failed], record);
  }
  return Object.fromEntries(
    FACETS.map((facet) => [facet, listOf(tallies[facet], chosenOf(filter, facet), facet)]),
  ) as unknown as FacetCounts;
}

function listOf(tally: Tally, chosen: readonly string[], facet: Facet): FacetValue[] {
  for (const value of chosen) if (!tally.has(value)) tally.set(value, 0);
  const list = [...tally].map(([value, count]) => ({ value, count }));
  if (facet === 'time') return list.sort((a, b) => bySpan(a.value, b.value));
  return list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
