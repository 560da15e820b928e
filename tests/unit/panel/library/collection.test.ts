import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EntryHead } from '../../../../src/model/entry';
import { type Collection, createCollection, type LibraryState } from '../../../../src/panel/library/collection';
import { type LibraryDatabase, openLibraryDatabase } from '../../../../src/store/library-database';
import { LibraryError } from '../../../../src/store/library-error';
import type { SnippetLibrary } from '../../../../src/store/snippet-library';
import { heads, idsOf, NOW, snippet } from './sample';

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

let count = 0;
const opened: LibraryDatabase[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

interface Started {
  readonly collection: Collection;
  /** The same library as another window has it. */
  readonly elsewhere: SnippetLibrary;
  readonly states: LibraryState[];
  readonly all: ReturnType<typeof vi.fn>;
  readonly stop: () => void;
}

/** A library of so many, `s-0` the latest, that is watched; ready when all of it is read. */
async function start(size: number, change: (library: SnippetLibrary) => Partial<SnippetLibrary> = () => ({})): Promise<Started> {
  const name = `collection-${count++}`;
  for (let number = 0; number < 2; number++) opened.push(await openLibraryDatabase(name));
  const [own, other] = opened.slice(-2) as [LibraryDatabase, LibraryDatabase];
  await other.snippets.merge(
    Array.from({ length: size }, (_, number) => snippet({ id: `s-${number}`, savedAt: NOW - number, entries: ['pipl'] })),
  );
  // What the other window tells of it is no news to who opens the library afterwards.
  await pause(30);
  const all = vi.fn(own.snippets.all);
  const library: SnippetLibrary = { ...own.snippets, all, ...change(own.snippets) };
  const known: readonly EntryHead[] = [...heads.values()];
  const collection = createCollection({ open: async () => library, heads: async (ids) => known.filter(({ id }) => ids.includes(id)) });
  const states: LibraryState[] = [];
  const stop = collection.watch((state) => states.push(state));
  return { collection, elsewhere: other.snippets, states, all, stop };
}

const whole = ({ collection }: Started): Promise<void> => vi.waitFor(() => expect(collection.state().status).toBe('whole'));

describe('the library in memory', () => {
  it('has the latest at once and the rest behind, the latest first, under the names of their entries', async () => {
    const started = await start(120);
    await whole(started);
    const { states, collection } = started;
    const first = states.find(({ status }) => status === 'partial');
    expect(idsOf(first?.records ?? [])).toEqual(Array.from({ length: 50 }, (_, number) => `s-${number}`));
    expect(collection.state().records).toHaveLength(120);
    expect(idsOf(collection.state().records).slice(0, 2)).toEqual(['s-0', 's-1']);
    expect(collection.state().records[119]?.folded).toContain('personal information');
  });

  it('follows what is changed here, without reading all of it again', async () => {
    const started = await start(60);
    await whole(started);
    const { collection, all } = started;
    const reads = all.mock.calls.length;
    await collection.change(['s-59'], () => ({ note: '新写的' }));
    expect(collection.state().records[59]?.folded).toContain('新写的');
    await collection.remove(['s-0', 's-1']);
    expect(idsOf(collection.state().records)[0]).toBe('s-2');
    expect(idsOf(collection.state().removed)).toEqual(['s-0', 's-1']);
    await collection.putBack(['s-0']);
    expect(idsOf(collection.state().records)[0]).toBe('s-0');
    expect(idsOf(collection.state().removed)).toEqual(['s-1']);
    await pause(500);
    expect(all.mock.calls).toHaveLength(reads);
  });

  it('follows what another window adds, reading only that', async () => {
    const started = await start(60);
    await whole(started);
    const { collection, elsewhere, all } = started;
    await elsewhere.add(snippet({ id: 's-new', savedAt: NOW + 1 }));
    await vi.waitFor(() => expect(idsOf(collection.state().records)[0]).toBe('s-new'));
    expect(collection.state().records).toHaveLength(61);
    expect(all.mock.calls).toHaveLength(1);
  });

  it.each<[string, (elsewhere: SnippetLibrary) => Promise<unknown>, (state: LibraryState) => boolean]>([
    ['changes', (to) => to.change('s-58', { note: 'x' }), ({ records }) => records[58]?.snippet.note === 'x'],
    ['removes', (to) => to.remove(['s-3']), ({ records, removed }) => records.length === 59 && idsOf(removed)[0] === 's-3'],
    [
      'adds and removes',
      async (to) => {
        await to.add(snippet({ id: 's-new', savedAt: NOW + 1 }));
        await to.remove(['s-59']);
      },
      ({ records }) => records.length === 60 && idsOf(records)[0] === 's-new' && idsOf(records).at(-1) === 's-58',
    ],
  ])('follows what another window %s', async (_, change, isThere) => {
    const started = await start(60);
    await whole(started);
    await change(started.elsewhere);
    await vi.waitFor(() => expect(isThere(started.collection.state())).toBe(true), 3000);
  });

  it('loses nothing of what is changed while it is being read', async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const started = await start(60, (library) => ({
      all: async () => {
        const read = await library.all();
        await held;
        return read;
      },
    }));
    const { collection } = started;
    await vi.waitFor(() => expect(collection.state().status).toBe('partial'));
    await collection.change(['s-1'], () => ({ note: '读的时候写的' }));
    await collection.remove(['s-0']);
    go();
    await whole(started);
    const { records, removed } = collection.state();
    expect(idsOf(records)[0]).toBe('s-1');
    expect(records).toHaveLength(59);
    expect(records[0]?.snippet.note).toBe('读的时候写的');
    expect(idsOf(removed)).toEqual(['s-0']);
  });

  it('makes anew only what has changed', async () => {
    const started = await start(60);
    await whole(started);
    const before = started.collection.state().records;
    await started.elsewhere.change('s-7', { note: 'x' });
    await vi.waitFor(() => expect(started.collection.state().records[7]?.snippet.note).toBe('x'), 3000);
    const after = started.collection.state().records;
    expect(after.filter((record, place) => record !== before[place])).toHaveLength(1);
  });

  it('reads nothing while nobody looks, and what was missed when somebody does', async () => {
    const started = await start(3);
    await whole(started);
    const { collection, elsewhere, all, stop } = started;
    stop();
    await elsewhere.change('s-2', { note: 'x' });
    await pause(500);
    expect(all.mock.calls).toHaveLength(1);
    collection.watch(() => undefined);
    await vi.waitFor(() => expect(collection.state().records[2]?.snippet.note).toBe('x'), 3000);
  });

  it('says why it cannot be opened, and can be asked again', async () => {
    let isMissing = true;
    const database = await openLibraryDatabase(`collection-${count++}`);
    opened.push(database);
    const collection = createCollection({
      open: async () => {
        if (isMissing) throw new LibraryError('blocked', 'held');
        return database.snippets;
      },
      heads: async () => [],
    });
    collection.watch(() => undefined);
    await vi.waitFor(() => expect(collection.state()).toMatchObject({ status: 'failed', problem: 'blocked' }));
    isMissing = false;
    collection.retry();
    await vi.waitFor(() => expect(collection.state().status).toBe('whole'));
  });

  it('changes nothing where writing fails', async () => {
    const started = await start(3, () => ({
      changeMany: async () => {
        throw new LibraryError('full', 'disk');
      },
    }));
    await whole(started);
    const before = started.collection.state();
    await expect(started.collection.change(['s-0'], () => ({ note: 'x' }))).rejects.toMatchObject({ code: 'full' });
    expect(started.collection.state()).toBe(before);
  });
});
