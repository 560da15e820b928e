import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { buildLookupIndex } from '../../../src/lookup/lookup-index';
import { NOTHING_KNOWN } from '../../../src/match/knowledge';
import { readPage } from '../../../src/match/read-page';
import { PackError } from '../../../src/pack/pack-error';
import { PACK_PATHS } from '../../../src/store/bundled-pack';
import { openPackDatabase, type PackDatabase } from '../../../src/store/pack-database';
import type { PackShelf } from '../../../src/store/pack-shelf';
import { packContents, shelfOver } from '../mini-shelf';

const filesOf = (zh: string) => packContents([{ id: 'a', zh, en: `English of ${zh}` }]);

let count = 0;
const opened: PackDatabase[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

const shelfOf = (files: ReadonlyMap<string, ArrayBuffer>, database: string | null): PackShelf =>
  shelfOver(files, async () => {
    if (database === null) throw new Error('no IndexedDB here');
    const store = await openPackDatabase(database);
    opened.push(store);
    return store;
  });

const marks = async (shelf: PackShelf, text: string): Promise<number> =>
  readPage(await shelf.matcher(), [text], NOTHING_KNOWN).matches[0]?.length ?? 0;

describe('the pack shelf', () => {
  it('reads from the bundled files at once, installs, and reads from the database next time', async () => {
    const name = `shelf-${count++}`;
    const first = shelfOf(filesOf('敏捷治理'), name);
    expect(await marks(first, '敏捷治理')).toBe(1);
    expect(await first.status()).toMatchObject({ source: 'bundled', problem: null });
    await Promise.all([first.install(), first.install()]);
    expect(await first.status()).toMatchObject({ source: 'installed', problem: null });

    const onlyHeader = new Map([...filesOf('敏捷治理')].filter(([path]) => path === PACK_PATHS.header));
    const second = shelfOf(onlyHeader, name);
    expect(await marks(second, '敏捷治理')).toBe(1);
    expect((await second.entries(['a']))[0]?.name.en).toBe('English of 敏捷治理');
  });

  it('replaces an older pack, and answers from the older one until the newer stands', async () => {
    const name = `shelf-${count++}`;
    await shelfOf(filesOf('敏捷治理'), name).install();
    const newer = shelfOf(filesOf('步调失调步调失调'), name);
    expect(await marks(newer, '敏捷治理')).toBe(1);
    await newer.install();
    expect(await marks(newer, '敏捷治理')).toBe(0);
    expect(await marks(newer, '步调失调步调失调')).toBe(1);
  });

  it('takes half an install for none', async () => {
    const name = `shelf-${count++}`;
    const store = await openPackDatabase(name);
    opened.push(store);
    expect(await store.read()).toBeNull();
    const shelf = shelfOf(filesOf('敏捷治理'), name);
    expect(await marks(shelf, '敏捷治理')).toBe(1);
    await shelf.install();
    expect(await shelf.status()).toMatchObject({ source: 'installed' });
  });

  it('rebuilds from the bundle when what is installed cannot be read', async () => {
    const name = `shelf-${count++}`;
    const store = await openPackDatabase(name);
    opened.push(store);
    await store.install({
      version: '0'.repeat(16),
      forms: new ArrayBuffer(40),
      entries: [],
      index: [],
      lookup: buildLookupIndex([]).index,
      cold: [],
    });
    const shelf = shelfOf(filesOf('敏捷治理'), name);
    expect(await marks(shelf, '敏捷治理')).toBe(1);
    await shelf.install();
    expect(await shelf.status()).toMatchObject({ source: 'installed', problem: null });
  });

  it('keeps the installed pack when a newer one is damaged', async () => {
    const name = `shelf-${count++}`;
    await shelfOf(filesOf('敏捷治理'), name).install();
    const damaged = filesOf('步调失调步调失调');
    damaged.set(PACK_PATHS.entries, (damaged.get(PACK_PATHS.entries) as ArrayBuffer).slice(0, 50));
    const shelf = shelfOf(damaged, name);
    await shelf.install();
    expect(await shelf.status()).toMatchObject({ source: 'installed', problem: 'pack-corrupt' });
    expect(await marks(shelf, '敏捷治理')).toBe(1);
  });

  it('reads from the bundle where there is no database', async () => {
    const shelf = shelfOf(filesOf('敏捷治理'), null);
    await shelf.install();
    expect(await marks(shelf, '敏捷治理')).toBe(1);
    expect(await shelf.status()).toMatchObject({ source: 'bundled', problem: 'no-database' });
    expect((await shelf.entries(['a', 'ghost'])).map((entry) => entry.id)).toEqual(['a']);
  });

  it('says so when there is nothing to read from', async () => {
    const shelf = shelfOf(new Map(), `shelf-${count++}`);
    await expect(shelf.matcher()).rejects.toThrow(PackError);
    expect(await shelf.status()).toMatchObject({ source: 'none' });
  });
});
