import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SnippetSchema } from '../../../src/model/snippet';
import type { LibraryDatabase } from '../../../src/store/library-database';
import { closeLater, freshName, openLibrary, sampleSnippet } from './sample-snippets';

/** A library as a released version of Pangzhu left it, told without Dexie: what lies in readers' profiles. */
interface Left {
  /** Dexie counts in tenths. */
  readonly version: number;
  readonly stores: Readonly<Record<string, StoreShape>>;
  readonly rows: Readonly<Record<string, readonly Record<string, unknown>[]>>;
}
interface StoreShape {
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: Readonly<Record<string, { readonly keyPath: string; readonly multiEntry: boolean }>>;
}

const FIXTURES = new URL('../../fixtures/library/', import.meta.url);
const readLeft = (name: string): Left => JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8')) as Left;

const opened = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(closeLater(request.result));
    request.onerror = () => reject(request.error);
  });

async function layDown({ version, stores, rows }: Left): Promise<string> {
  const name = freshName();
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [store, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const [index, { keyPath: of, multiEntry }] of Object.entries(indexes)) made.createIndex(index, of, { multiEntry });
      for (const row of rows[store] ?? []) made.add(row);
    }
  };
  (await opened(request)).close();
  return name;
}

async function readShape(name: string): Promise<Pick<Left, 'version' | 'stores'>> {
  const database = await opened(indexedDB.open(name));
  const stores = [...database.objectStoreNames].map((store): [string, StoreShape] => {
    const from = database.transaction(store).objectStore(store);
    const indexes = [...from.indexNames].map((index) => {
      const { keyPath, multiEntry } = from.index(index);
      return [index, { keyPath: String(keyPath), multiEntry }] as const;
    });
    return [store, { keyPath: String(from.keyPath), autoIncrement: from.autoIncrement, indexes: Object.fromEntries(indexes) }];
  });
  return { version: database.version, stores: Object.fromEntries(stores) };
}

/** What a reader must find again. A new version adds a row here and a fixture beside the others. */
const RELEASED: readonly { readonly version: string; readonly visits: number; readonly snippets: number; readonly removed: number }[] = [
  { version: 'v1', visits: 4, snippets: 0, removed: 0 },
  { version: 'v2', visits: 2, snippets: 5, removed: 1 },
];

const without = ({ keys: _, ...snippet }: Record<string, unknown>) => snippet;

describe.each(RELEASED)('a library that $version left', ({ version, visits, snippets, removed }) => {
  const left = readLeft(version);

  it('keeps every visit', async () => {
    const library = await openLibrary(await layDown(left));
    const found = await library.visits();
    expect(found).toHaveLength(visits);
    expect([...found].sort((a, b) => a.id - b.id)).toEqual(left.rows['visits']);
  });

  it('keeps every snippet, whole, and what was taken out', async () => {
    const library = await openLibrary(await layDown(left));
    const all = await library.snippets.all();
    expect(all).toHaveLength(snippets);
    expect([...all].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual((left.rows['snippets'] ?? []).map(without));
    for (const snippet of all) expect(v.is(SnippetSchema, snippet)).toBe(true);
    const out = await library.snippets.removed();
    expect(out).toHaveLength(removed);
    expect(out.map(({ snippet }) => snippet)).toEqual(
      (left.rows['removed'] ?? []).map((row) => without(row['snippet'] as Record<string, unknown>)),
    );
  });

  it('finds snippets by page and by entry', async () => {
    const library = await openLibrary(await layDown(left));
    for (const row of left.rows['snippets'] ?? []) {
      for (const key of row['keys'] as string[]) expect((await library.snippets.onPage([key])).map(({ id }) => id)).toContain(row['id']);
      for (const entry of row['entries'] as string[])
        expect((await library.snippets.ofEntry(entry)).map(({ id }) => id)).toContain(row['id']);
    }
  });

  it('takes new visits and snippets', async () => {
    const library = await openLibrary(await layDown(left));
    await library.addVisit({ entry: 'new', article: null, at: 1, page: null });
    await library.snippets.add(sampleSnippet('new'));
    expect(await library.visits()).toHaveLength(visits + 1);
    expect(await library.snippets.count()).toBe(snippets + 1);
  });

  it('comes to the shape that a new library has, with a birth of its own', async () => {
    const name = await layDown(left);
    const library: LibraryDatabase = await openLibrary(name);
    expect((await library.life()).bornAt).toBeGreaterThan(0);
    const fresh = freshName();
    await openLibrary(fresh);
    expect(await readShape(name)).toEqual(await readShape(fresh));
  });

  it('keeps its birth when it is opened again', async () => {
    const name = await layDown(left);
    const first = await openLibrary(name);
    const { bornAt } = await first.life();
    first.close();
    expect((await (await openLibrary(name)).life()).bornAt).toBe(bornAt);
  });
});

describe('the fixtures', () => {
  it('are all in the table', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual(RELEASED.map(({ version }) => `${version}.json`));
  });

  it('end with the shape that is written today: a new version brings a new fixture', async () => {
    const name = freshName();
    await openLibrary(name);
    const { version, stores } = readLeft(RELEASED.at(-1)?.version ?? '');
    expect(await readShape(name)).toEqual({ version, stores });
  });
});
