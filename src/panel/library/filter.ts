/** What part of the library a reader asks for. Pure. */
import * as v from 'valibot';
import { KINDS } from '../../model/kind';
import { SNIPPET_SOURCES } from '../../model/snippet';
import type { LibraryRecord } from './record';
import { hasWords, queryWords } from './search';
import { boundsOf } from './time-span';

/** Stands for snippets without a tag, or in no folder. */
export const NONE = '';

const one = v.fallback(v.nullable(v.string()), null);

/** `null` asks for nothing in particular; of several tags a snippet must have all. */
export const LibraryFilterSchema = v.object({
  query: v.fallback(v.string(), ''),
  tags: v.fallback(v.array(v.string()), []),
  folder: one,
  entry: one,
  site: one,
  source: v.fallback(v.nullable(v.picklist(SNIPPET_SOURCES)), null),
  kind: v.fallback(v.nullable(v.picklist(KINDS)), null),
  /** A `TimeSpan`. */
  time: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^(today|7d|30d|\d{4})$/))), null),
  /** Whether what was taken out is looked at, instead of what is there. */
  removed: v.fallback(v.boolean(), false),
});
export type LibraryFilter = v.InferOutput<typeof LibraryFilterSchema>;

export const NO_FILTER: LibraryFilter = v.parse(LibraryFilterSchema, {});

/** What is chosen among, in the order in which it is offered. */
export const FACETS = ['folder', 'tags', 'time', 'entry', 'kind', 'site', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/** @returns whether a snippet has what is asked for, facet by facet */
export function facetTests(filter: LibraryFilter, now: number): Readonly<Record<Facet, (record: LibraryRecord) => boolean>> {
  const { tags, folder, entry, site, source, kind, time } = filter;
  const bounds = time === null ? null : boundsOf(time, now);
  return {
    folder: ({ snippet }) => folder === null || snippet.folder === folder,
    tags: ({ snippet }) => tags.every((tag) => (tag === NONE ? snippet.tags.length === 0 : snippet.tags.includes(tag))),
    time: ({ snippet }) => bounds === null || (snippet.savedAt >= bounds[0] && snippet.savedAt < bounds[1]),
    entry: ({ snippet }) => entry === null || snippet.entries.includes(entry),
    kind: ({ kinds }) => kind === null || kinds.includes(kind),
    site: (record) => site === null || record.site === site,
    source: ({ snippet }) => source === null || snippet.source === source,
  };
}

/** @returns the records that a filter lets through, in their order; what is being edited stays, whatever becomes of it */
export function filterRecords(
  records: readonly LibraryRecord[],
  filter: LibraryFilter,
  { now, held }: { readonly now: number; readonly held: string | null },
): readonly LibraryRecord[] {
  const words = queryWords(filter.query);
  const all = facetTests(filter, now);
  const tests = FACETS.filter((facet) => chosenOf(filter, facet).length > 0).map((facet) => all[facet]);
  return records.filter((record) => record.snippet.id === held || (hasWords(record.folded, words) && tests.every((test) => test(record))));
}

/** What is chosen of a facet. */
export function chosenOf(filter: LibraryFilter, facet: Facet): readonly string[] {
  const chosen = filter[facet];
  return chosen === null ? [] : typeof chosen === 'string' ? [chosen] : chosen;
}

/** Chooses a value of a facet, or lets go of it where it is chosen already. */
export function toggleFacet(filter: LibraryFilter, facet: Facet, value: string): LibraryFilter {
  const isChosen = chosenOf(filter, facet).includes(value);
  if (facet !== 'tags') return { ...filter, [facet]: isChosen ? null : value };
  const others = filter.tags.filter((tag) => tag !== value);
  // Nothing has both no tag and one.
  return { ...filter, tags: isChosen ? others : value === NONE ? [NONE] : [...others.filter((tag) => tag !== NONE), value] };
}

/** How many values are chosen over all facets. */
export const countChosen = (filter: LibraryFilter): number => FACETS.reduce((sum, facet) => sum + chosenOf(filter, facet).length, 0);

/** @returns the filter with its search, with nothing chosen */
export const withoutFacets = (filter: LibraryFilter): LibraryFilter => ({ ...NO_FILTER, query: filter.query, removed: filter.removed });
