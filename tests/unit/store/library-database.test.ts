import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { Visit } from '../../../src/model/visit';
import { type LibraryDatabase, openLibraryDatabase } from '../../../src/store/library-database';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 21, 12);
const page = { title: '新闻', address: 'https://example.com/news' };

const visit = (entry: string, minutes: number, rest: Partial<Visit> = {}): Visit => ({
  entry,
  article: null,
  at: NOON + minutes * MINUTE,
  page,
  ...rest,
});

let count = 0;
const opened: (LibraryDatabase | Dexie)[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function openLibrary(name = `library-${count++}`): Promise<LibraryDatabase> {
  const library = await openLibraryDatabase(name);
  opened.push(library);
  return library;
}

/** `pipl#24@5`: entry, article and minutes after noon; the latest first, as the library gives them. */
const rowsOf = async (library: LibraryDatabase, most?: number): Promise<string[]> =>
  (await library.visits(most)).map(({ entry, article, at }) => `${entry}${article === null ? '' : `#${article}`}@${(at - NOON) / MINUTE}`);

async function note(library: LibraryDatabase, ...visits: readonly Visit[]): Promise<void> {
  for (const one of visits) await library.addVisit(one);
}

describe('what was looked up', () => {
  it.each<[string, Visit[], string[]]>([
    ['is one visit within half an hour, with the new time', [visit('pipl', 0), visit('pipl', 29)], ['pipl@29']],
    ['is one visit as long as no half hour passes in between', [visit('pipl', 0), visit('pipl', 20), visit('pipl', 40)], ['pipl@40']],
    ['is another visit after half an hour', [visit('pipl', 0), visit('pipl', 30)], ['pipl@30', 'pipl@0']],
    ['is another visit for another entry', [visit('pipl', 0), visit('gdpr', 1)], ['gdpr@1', 'pipl@0']],
    [
      'is another visit for another article, and for none',
      [visit('pipl', 0), visit('pipl', 1, { article: '24' }), visit('pipl', 2, { article: '25' }), visit('pipl', 3, { article: '24' })],
      ['pipl#24@3', 'pipl#25@2', 'pipl@0'],
    ],
    [
      'is another visit on another page, and on none',
      [
        visit('pipl', 0),
        visit('pipl', 1, { page: { ...page, address: 'https://example.com/other' } }),
        visit('pipl', 2, { page: null }),
        visit('pipl', 3, { page: null }),
      ],
      ['pipl@3', 'pipl@1', 'pipl@0'],
    ],
    [
      'is one visit on a page that has a new title',
      [visit('pipl', 0), visit('pipl', 1, { page: { ...page, title: '(1) 新闻' } })],
      ['pipl@1'],
    ],
    ['stands by its time, not by when it was noted', [visit('a', 50), visit('b', 0), visit('c', 20)], ['a@50', 'c@20', 'b@0']],
    ['is another visit when the clock was put back by hours', [visit('pipl', 120), visit('pipl', 0)], ['pipl@120', 'pipl@0']],
  ])('%s', async (_, visits, rows) => {
    const library = await openLibrary();
    await note(library, ...visits);
    expect(await rowsOf(library)).toEqual(rows);
  });

  it('is one visit when it is noted twice at once', async () => {
    const library = await openLibrary();
    await Promise.all([library.addVisit(visit('pipl', 0)), library.addVisit(visit('pipl', 0))]);
    expect(await rowsOf(library)).toEqual(['pipl@0']);
  });

  it('is given with its page, as many as are asked for, the latest first', async () => {
    const library = await openLibrary();
    await note(library, visit('a', 0), visit('b', 1, { page: null }), visit('c', 2));
    expect(await rowsOf(library, 2)).toEqual(['c@2', 'b@1']);
    expect((await library.visits()).map((one) => one.page)).toEqual([page, null, page]);
  });

  it('is forgotten one by one, and all at once', async () => {
    const library = await openLibrary();
    await note(library, visit('a', 0), visit('b', 1), visit('c', 2));
    const [, second] = await library.visits();
    await library.removeVisit(second?.id ?? -1);
    expect(await rowsOf(library)).toEqual(['c@2', 'a@0']);
    await library.removeVisit(4711);
    expect(await rowsOf(library)).toEqual(['c@2', 'a@0']);
    await library.clearVisits();
    expect(await rowsOf(library)).toEqual([]);
    await library.addVisit(visit('a', 3));
    expect(await rowsOf(library)).toEqual(['a@3']);
  });

  it('is there when the library is opened again', async () => {
    const name = `library-${count++}`;
    const first = await openLibrary(name);
    await first.addVisit(visit('pipl', 0));
    first.close();
    expect(await rowsOf(await openLibrary(name))).toEqual(['pipl@0']);
  });

  it('is kept five thousand times, and the oldest go first', async () => {
    const name = `library-${count++}`;
    const library = await openLibrary(name);
    // Another tab's handle, which reads the schema that it finds.
    const beside = new Dexie(name);
    opened.push(beside);
    await beside.open();
    const newestFirst = Array.from({ length: 5003 }, (_, i) => visit(`e${i}`, -60 * (i + 1)));
    await beside.table('visits').bulkAdd(newestFirst);
    await library.addVisit(visit('last', 0));
    const rows = await rowsOf(library);
    expect(rows).toHaveLength(5000);
    expect(rows.slice(0, 2)).toEqual(['last@0', 'e0@-60']);
    expect(rows.at(-1)).toBe(`e4998@${-60 * 4999}`);
    expect(await beside.table('visits').count()).toBe(5000);
  });
});
