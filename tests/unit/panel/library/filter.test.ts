import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { countFacets } from '../../../../src/panel/library/facets';
import {
  chosenOf,
  countChosen,
  FACETS,
  type Facet,
  filterRecords,
  type LibraryFilter,
  LibraryFilterSchema,
  NO_FILTER,
  NONE,
  toggleFacet,
  withoutFacets,
} from '../../../../src/panel/library/filter';
import { DAY, idsOf, NOW, record, work } from './sample';

const records = [
  record({ id: 'a', tags: ['法', '问题'], folder: '论文', entries: ['pipl'], savedAt: NOW - 60_000 }),
  record({ id: 'b', tags: ['法'], entries: ['xue-lan'], savedAt: NOW - 6 * DAY }),
  record({ id: 'c', folder: '论文', work: work('https://other.org/'), savedAt: NOW - 20 * DAY, text: 'About algorithms' }),
  record({ id: 'd', source: 'entry', work: null, entries: ['pipl'], savedAt: NOW - 400 * DAY }),
];
const shown = (filter: Partial<LibraryFilter>, held: string | null = null) =>
  idsOf(filterRecords(records, { ...NO_FILTER, ...filter }, { now: NOW, held }));

describe('a filter', () => {
  it.each<[string, Partial<LibraryFilter>, string[]]>([
    ['nothing', {}, ['a', 'b', 'c', 'd']],
    ['a tag', { tags: ['法'] }, ['a', 'b']],
    ['two tags at once', { tags: ['法', '问题'] }, ['a']],
    ['no tag', { tags: [NONE] }, ['c', 'd']],
    ['a folder', { folder: '论文' }, ['a', 'c']],
    ['no folder', { folder: NONE }, ['b', 'd']],
    ['an entry', { entry: 'pipl' }, ['a', 'd']],
    ['a kind of entries', { kind: 'person' }, ['b']],
    ['a site', { site: 'other.org' }, ['c']],
    ['a source', { source: 'entry' }, ['d']],
    ['today', { time: 'today' }, ['a']],
    ['seven days, today being one of them', { time: '7d' }, ['a', 'b']],
    ['thirty days', { time: '30d' }, ['a', 'b', 'c']],
    ['a year', { time: '2025' }, ['d']],
    ['several at once', { folder: '论文', tags: ['法'], query: '文字' }, ['a']],
    ['a search', { query: 'ALGORITHM' }, ['c']],
  ])('by %s', (_, filter, ids) => {
    expect(shown(filter)).toEqual(ids);
  });

  it('never takes away what is being edited', () => {
    expect(shown({ tags: ['法'] }, 'c')).toEqual(['a', 'b', 'c']);
  });

  it('is read from what is stored, field by field', () => {
    const read = (stored: unknown) => v.parse(LibraryFilterSchema, stored);
    expect(read({ query: 7, tags: 'x', kind: 'colour', folder: '论文', time: 'soon', removed: 'yes' })).toEqual({
      ...NO_FILTER,
      folder: '论文',
    });
  });
});

describe('choosing', () => {
  it('lets go of what is chosen already', () => {
    const chosen = toggleFacet(NO_FILTER, 'folder', '论文');
    expect(chosen.folder).toBe('论文');
    expect(toggleFacet(chosen, 'folder', '论文').folder).toBeNull();
    expect(toggleFacet(chosen, 'folder', '课堂').folder).toBe('课堂');
  });

  it('adds tags up; no tag at all excludes the others', () => {
    const two = toggleFacet(toggleFacet(NO_FILTER, 'tags', '法'), 'tags', '问题');
    expect(two.tags).toEqual(['法', '问题']);
    expect(toggleFacet(two, 'tags', '法').tags).toEqual(['问题']);
    expect(toggleFacet(two, 'tags', NONE).tags).toEqual([NONE]);
    expect(toggleFacet(toggleFacet(two, 'tags', NONE), 'tags', '法').tags).toEqual(['法']);
  });

  it('is counted, and cleared without the search', () => {
    const filter = { ...NO_FILTER, query: 'x', tags: ['法', '问题'], kind: 'law' as const };
    expect(countChosen(filter)).toBe(3);
    expect(withoutFacets(filter)).toEqual({ ...NO_FILTER, query: 'x' });
  });
});

describe('the counts', () => {
  const counts = (filter: Partial<LibraryFilter>, facet: Facet) =>
    Object.fromEntries(countFacets(records, { ...NO_FILTER, ...filter }, NOW)[facet].map(({ value, count }) => [value, count]));

  it.each<[string, Partial<LibraryFilter>, Facet, Record<string, number>]>([
    ['of tags', {}, 'tags', { 法: 2, 问题: 1, [NONE]: 2 }],
    ['of tags beside a chosen one', { tags: ['问题'] }, 'tags', { 问题: 1, 法: 1 }],
    ['of folders, whichever is chosen', { folder: '论文' }, 'folder', { 论文: 2, [NONE]: 2 }],
    ['of folders under a chosen tag', { tags: ['法'] }, 'folder', { 论文: 1, [NONE]: 1 }],
    ['of sites under a chosen folder', { folder: '论文' }, 'site', { 'example.com': 1, 'other.org': 1 }],
    ['of times', {}, 'time', { today: 1, '7d': 2, '30d': 3, '2026': 3, '2025': 1 }],
    ['of kinds', {}, 'kind', { law: 2, person: 1 }],
    ['of what was searched for', { query: 'algorithms' }, 'folder', { 论文: 1 }],
    ['of what is chosen and gone', { folder: '没有' }, 'folder', { 没有: 0, 论文: 2, [NONE]: 2 }],
  ])('%s', (_, filter, facet, expected) => {
    expect(counts(filter, facet)).toEqual(expected);
  });

  it('put recent times before years, and frequent values before rare ones', () => {
    const { time, tags } = countFacets(records, NO_FILTER, NOW);
    expect(time.map(({ value }) => value)).toEqual(['today', '7d', '30d', '2026', '2025']);
    expect(tags.map(({ count }) => count)).toEqual([2, 2, 1]);
  });

  it('say exactly how many each choice leaves', () => {
    const choice = fc.constantFrom<readonly [Facet, string]>(
      ['tags', '法'],
      ['tags', '问题'],
      ['tags', NONE],
      ['folder', '论文'],
      ['folder', NONE],
      ['folder', 'gone'],
      ['entry', 'pipl'],
      ['kind', 'law'],
      ['site', 'example.com'],
      ['source', 'selection'],
      ['time', '7d'],
      ['time', '2026'],
    );
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 3 }), fc.constantFrom(...FACETS), (chosen, facet) => {
        const filter = chosen.reduce((so, [one, name]) => (chosenOf(so, one).includes(name) ? so : toggleFacet(so, one, name)), NO_FILTER);
        for (const { value: name, count } of countFacets(records, filter, NOW)[facet]) {
          // Another choice of the same facet takes the place of the one before; a tag joins it.
          const next = chosenOf(filter, facet).includes(name) ? filter : toggleFacet(filter, facet, name);
          if (facet === 'tags' && (name === NONE || filter.tags.includes(NONE))) continue;
          expect(filterRecords(records, next, { now: NOW, held: null })).toHaveLength(count);
        }
      }),
    );
  });
});
