import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { answerLookup } from '../../../src/store/answer-lookup';
import { openPackDatabase, type PackDatabase } from '../../../src/store/pack-database';
import type { PackShelf } from '../../../src/store/pack-shelf';
import type { MiniEntry } from '../mini-pack';
import { packContents, shelfOver, shelfWithoutDatabase } from '../mini-shelf';

const ENTRIES: readonly MiniEntry[] = [
  { id: 'pipl', kind: 'law', zh: '个人信息保护法', en: 'Personal Information Protection Law', forms: ['个保法', 'PIPL'], articleCount: 74 },
  { id: 'xue-lan', kind: 'person', zh: '薛澜', en: 'Xue Lan' },
  { id: 'agile', zh: '敏捷治理', en: 'agile governance', prominence: 'useful' },
  { id: 'institute-a', zh: '甲研究所', en: 'Safety Institute A', forms: ['AISI'], ambiguous: ['AISI'] },
  { id: 'institute-b', zh: '乙研究所', en: 'Safety Institute B', forms: ['AISI'], ambiguous: ['AISI'] },
];

let count = 0;
const opened: PackDatabase[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

async function installedShelf(): Promise<PackShelf> {
  const name = `answer-${count++}`;
  const shelf = shelfOver(packContents(ENTRIES), async () => {
    const database = await openPackDatabase(name);
    opened.push(database);
    return database;
  });
  await shelf.install();
  return shelf;
}

/** `pipl#24` */
const found = async (query: string, onPage: readonly string[] = [], shelf: PackShelf = shelfWithoutDatabase(ENTRIES)): Promise<string[]> =>
  (await answerLookup(shelf, query, onPage)).results.map(({ id, article }) => `${id}${article === null ? '' : `#${article}`}`);

describe('an answer to a query', () => {
  it('tells of an entry what a list shows, and no more', async () => {
    const { results } = await answerLookup(shelfWithoutDatabase(ENTRIES), '敏捷治理');
    expect(results[0]).toEqual({
      id: 'agile',
      kind: 'term',
      prominence: 'useful',
      name: { 'zh-Hans': '敏捷治理', 'zh-Hant': '敏捷治理', en: 'agile governance' },
      article: null,
      isExact: true,
    });
  });

  it.each([
    ['薛澜', true],
    ['xue LAN', true],
    ['PIPL', true],
    ['个人信息', false],
    ['xuel', false],
    ['个保24', false],
  ])('to %s says whether that is its whole name: %s', async (query, isExact) => {
    expect((await answerLookup(shelfWithoutDatabase(ENTRIES), query)).results[0]?.isExact).toBe(isExact);
  });

  it('takes a law whose article is cited for found exactly when its name is whole', async () => {
    const [best] = (await answerLookup(shelfWithoutDatabase(ENTRIES), '个保法24')).results;
    expect(best).toMatchObject({ id: 'pipl', article: '24', isExact: true });
  });

  it('names what a sentence names, in its order', async () => {
    const sentence = '薛澜表示，敏捷治理需要跟上技术的步伐；《个人信息保护法》第二十四条同样适用。';
    expect(await found(sentence)).toEqual(['xue-lan', 'agile', 'pipl#24']);
  });

  it('prefers what the page names where the query leaves it open', async () => {
    expect((await found('AISI', ['institute-a']))[0]).toBe('institute-a');
    expect((await found('AISI', ['institute-b']))[0]).toBe('institute-b');
  });

  it.each(['', '   ', '《》', '\u202e\u0000', 'qqqqqqqq'])('to %j is empty', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  it('is the same from the database as from the files, and tells of no problem', async () => {
    const shelf = await installedShelf();
    expect(await shelf.status()).toMatchObject({ source: 'installed' });
    for (const query of ['个保法24', 'xuelan', 'AISI', '薛澜谈敏捷治理。他说，个保法也适用于人工智能的许多场景。'])
      expect(await found(query, [], shelf)).toEqual(await found(query));
    expect((await answerLookup(shelf, '薛澜')).problem).toBeNull();
  });

  it('tells of the problem where there is no database, and answers all the same', async () => {
    const { results, problem } = await answerLookup(shelfWithoutDatabase(ENTRIES), 'xuelan');
    expect(results.map(({ id }) => id)).toEqual(['xue-lan']);
    expect(problem).toBe('no-database');
  });

  it('fails where there is no pack at all', async () => {
    const empty = shelfOver(new Map(), async () => {
      throw new Error('no IndexedDB here');
    });
    await expect(answerLookup(empty, '薛澜')).rejects.toThrow();
  });
});
