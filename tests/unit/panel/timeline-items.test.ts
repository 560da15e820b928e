import { describe, expect, it } from 'vitest';
import type { Entry, Fact } from '../../../src/model/entry';
import type { Relation } from '../../../src/model/relation';
import { entryMarks, timelineItem, timelineItems } from '../../../src/panel/timeline/items';

const dated = (facts: Readonly<Record<string, string>>): Fact[] =>
  Object.entries(facts).map(([name, value]) => ({
    name,
    value: name === 'type' || name === 'jurisdiction' ? { type: 'code', code: value } : { type: 'date', date: value },
  }));

const entry = (id: string, kind: Entry['kind'], facts: Readonly<Record<string, string>>, related: readonly Relation[] = []): Entry => ({
  id,
  kind,
  prominence: 'useful',
  name: { 'zh-Hans': `${id}简`, 'zh-Hant': `${id}繁`, en: id },
  aliases: [],
  lookupForms: [],
  summary: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
  facts: dated(facts),
  articles: [],
  related,
  excerpts: [],
  links: [],
  checked: '2026-01-01',
});

describe('items of a timeline', () => {
  it('stand at the day a law is in force, else adopted, else published', () => {
    const all = { published: '2024-07-12', adopted: '2024-06-13', inForce: '2024-08-01' };
    expect(timelineItem(entry('a', 'law', all))).toMatchObject({ start: '2024-08-01', mark: 'inForce', end: null });
    expect(timelineItem(entry('a', 'law', { published: '2024-07', adopted: '2024' }))).toMatchObject({ start: '2024', mark: 'adopted' });
    expect(timelineItem(entry('a', 'law', { published: '2024-07' }))).toMatchObject({ start: '2024-07', mark: 'published' });
  });

  it('last as long as an event does, and say what its date is by its type', () => {
    const summit = entry('s', 'event', { type: 'summit', start: '2023-11-01', end: '2023-11-02', jurisdiction: 'UK' });
    expect(timelineItem(summit)).toMatchObject({ start: '2023-11-01', end: '2023-11-02', mark: 'held', jurisdiction: 'UK' });
    expect(timelineItem(entry('i', 'event', { type: 'incident', start: '2023' }))).toMatchObject({ mark: 'happened', jurisdiction: null });
  });

  it('are laws and events with a date only, in the order of time', () => {
    const entries = [
      entry('late', 'law', { inForce: '2025-01-01' }),
      entry('nobody', 'person', { asOf: '2020' }),
      entry('undated', 'law', { ended: '2020' }),
      entry('early', 'event', { start: '2024-12' }),
      entry('b', 'law', { inForce: '2025-01-01' }),
    ];
    expect(timelineItems(entries).map(({ id }) => id)).toEqual(['early', 'b', 'late']);
  });
});

describe('the course of an entry', () => {
  const law = entry('law', 'law', { adopted: '2024-06-13', inForce: '2024-08-01', amended: '2026-07-08' }, [
    { type: 'amended-by', to: 'omnibus' },
    { type: 'related-to', to: 'cousin' },
    { type: 'related-to', to: 'somebody' },
  ]);
  const omnibus = entry('omnibus', 'law', { inForce: '2026-07-08' });
  const cousin = entry('cousin', 'event', { start: '2025', type: 'summit' });
  const somebody = entry('somebody', 'person', { asOf: '2025' });

  it('is its own dates and those of what it is related to, earliest first, its own before others of that day', () => {
    expect(entryMarks(law, [cousin, omnibus, somebody], 'en')).toEqual([
      { date: '2024-06-13', label: 'Adopted', id: null },
      { date: '2024-08-01', label: 'In force', id: null },
      { date: '2025', label: 'Held · cousin', id: 'cousin' },
      { date: '2026-07-08', label: 'Amended', id: null },
      { date: '2026-07-08', label: 'In force · omnibus', id: 'omnibus' },
    ]);
  });

  it('speaks the reader’s language', () => {
    expect(entryMarks(law, [omnibus], 'zh-Hant').map(({ label }) => label)).toEqual(['通過', '施行', '修正', '施行 · omnibus繁']);
  });

  it('has room for the closest only: typed relations before loose ones', () => {
    const many = Array.from({ length: 12 }, (_, place) => entry(`n${place}`, 'law', { inForce: `20${10 + place}` }));
    const relations = many.map(({ id }, place): Relation => ({ type: place < 3 ? 'implemented-by' : 'related-to', to: id }));
    const others = entryMarks(entry('law', 'law', {}, relations), [...many].reverse(), 'en').map(({ id }) => id);
    expect(others).toHaveLength(7);
    expect(others).toEqual(expect.arrayContaining(['n0', 'n1', 'n2']));
  });

  it('of an event is its beginning and its end', () => {
    expect(
      entryMarks(entry('e', 'event', { type: 'lawsuit', start: '2024-01-03', end: '2025' }), [], 'en').map(({ label }) => label),
    ).toEqual(['Began', 'Ended']);
  });

  it('leaves out entries that are not among its relations', () => {
    expect(entryMarks(law, [entry('stranger', 'law', { inForce: '2020' })], 'en').filter(({ id }) => id !== null)).toEqual([]);
  });
});
