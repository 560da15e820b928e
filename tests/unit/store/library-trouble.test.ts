import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibraryDatabase } from '../../../src/store/library-database';
import { LibraryError, toLibraryError } from '../../../src/store/library-error';
import type { SnippetLibrary } from '../../../src/store/snippet-library';
import { closeLater, freshName, namesOf, openLibrary, sampleSnippet } from './sample-snippets';

/** Dexie tells the console what our errors tell the reader. */
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens as another window would that runs other code. */
async function openRaw(name: string, version?: number, upgrade: (database: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade(request.result);
  return closeLater(await done(request));
}

/** A library of version 1, as Dexie numbers them, held open by a window that does not listen. */
const holdOldOpen = (name: string): Promise<IDBDatabase> =>
  openRaw(name, 10, (database) => {
    const visits = database.createObjectStore('visits', { keyPath: 'id', autoIncrement: true });
    visits.createIndex('at', 'at');
    visits.createIndex('entry', 'entry');
  });

const WRITES: [string, (library: SnippetLibrary) => Promise<unknown>][] = [
  ['add', (library) => library.add(sampleSnippet('z'))],
  ['change', (library) => library.change('s-a', { note: 'x' })],
  ['changeMany', (library) => library.changeMany(['s-a', 's-b'], () => ({ note: 'x' }))],
  ['remove', (library) => library.remove(['s-a'])],
  ['putBack', (library) => library.putBack(['s-c'])],
  ['merge', (library) => library.merge([sampleSnippet('y'), sampleSnippet('z')])],
];

describe.each(WRITES)('%s', (_, write) => {
  it('asks for its transaction to be on the disk before it is done', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { snippets } = await openLibrary();
    await write(snippets);
    const writing = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.map(([, , options]) => options?.durability)).toEqual(['strict']);
  });

  /** The private ways of the stand-in for IndexedDB by which a request or an end of a transaction can be made to fail. */
  interface Inner {
    mode: string;
    _requests: unknown[];
    _state: string;
    _started: boolean;
    _abort(name: string): void;
    _start(): void;
    _execRequestAsync(what: { source: unknown; operation: () => never }): IDBRequest;
  }

  const fullInRequest = (): void => {
    const refuse = function (this: IDBObjectStore): never {
      const inner = this.transaction as unknown as Inner;
      return inner._execRequestAsync({
        source: this,
        operation: () => {
          throw new DOMException('no room', 'QuotaExceededError');
        },
      }) as never;
    };
    for (const method of ['add', 'put'] as const) vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(refuse);
  };

  const fullAtEnd = (): void => {
    const inner = IDBTransaction.prototype as unknown as Inner;
    const worked = new WeakSet<object>();
    const start = inner._start;
    vi.spyOn(inner, '_start').mockImplementation(function (this: Inner) {
      if (this.mode !== 'readwrite') return start.call(this);
      if (this._requests.length > 0) worked.add(this);
      else if (worked.has(this) && this._state !== 'finished') return this._abort('QuotaExceededError');
      return start.call(this);
    });
  };

  it.each([
    ['is met while writing', fullInRequest],
    ['is met only at the end', fullAtEnd],
  ])('says that the disk is full when that %s, and changes nothing', async (_when, fill) => {
    const name = freshName();
    const { snippets } = await openLibrary(name);
    await snippets.merge(['a', 'b', 'c'].map((one) => sampleSnippet(one)));
    await snippets.remove(['s-c']);
    const before = [await snippets.all(), await snippets.removed()];
    const told = vi.fn();
    snippets.onChange(told);
    fill();
    await expect(write(snippets)).rejects.toMatchObject({ name: 'LibraryError', code: 'full' });
    vi.restoreAllMocks();
    expect([await snippets.all(), await snippets.removed()]).toEqual(before);
    expect(told).not.toHaveBeenCalled();
    const { snippets: again } = await openLibrary(name);
    expect([await again.all(), await again.removed()]).toEqual(before);
    await write(snippets);
    expect([await again.all(), await again.removed()]).not.toEqual(before);
  });
});

describe('a library that another window keeps from being upgraded', () => {
  it('is told as blocked after four seconds, and opens when that window has gone', async () => {
    const name = freshName();
    const old = await holdOldOpen(name);
    await done(old.transaction('visits', 'readwrite').objectStore('visits').add({ entry: 'pipl', article: null, at: 1, page: null }));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = openLibraryDatabase(name);
    const outcome = opening.then(
      () => 'open',
      (error: LibraryError) => error.code,
    );
    await vi.advanceTimersByTimeAsync(3999);
    expect(await Promise.race([outcome, Promise.resolve('waiting')])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toBe('blocked');
    vi.useRealTimers();
    old.close();
    const library = await openLibrary(name);
    expect((await library.visits()).map(({ entry }) => entry)).toEqual(['pipl']);
    await library.snippets.add(sampleSnippet('a'));
    expect(await library.snippets.count()).toBe(1);
  });

  it('waits for a window that closes in time', async () => {
    const name = freshName();
    const old = await holdOldOpen(name);
    setTimeout(() => old.close(), 50);
    expect(await (await openLibrary(name)).snippets.count()).toBe(0);
  });
});

describe('where there is no IndexedDB', () => {
  it('says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openLibraryDatabase(freshName())).rejects.toMatchObject({ name: 'LibraryError', code: 'missing' });
  });

  it.each(['InvalidStateError', 'SecurityError'])('says so when it is there but refuses with %s', async (refusal) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not in private windows', refusal);
    });
    await expect(openLibraryDatabase(freshName())).rejects.toMatchObject({ name: 'LibraryError', code: 'missing' });
  });
});

describe('a library of a later version', () => {
  /** What a Pangzhu of the future might have made of it. */
  const makeLater = (name: string): Promise<IDBDatabase> =>
    openRaw(name, 300, (database) => {
      database.createObjectStore('clippings', { keyPath: 'id' }).add({ id: 'x', words: '后来的' });
    });

  it('is told as newer, and left exactly as it was', async () => {
    const name = freshName();
    (await makeLater(name)).close();
    await expect(openLibraryDatabase(name)).rejects.toMatchObject({ name: 'LibraryError', code: 'newer' });
    const after = await openRaw(name);
    expect([after.version, [...after.objectStoreNames]]).toEqual([300, ['clippings']]);
    expect(await done(after.transaction('clippings').objectStore('clippings').getAll())).toEqual([{ id: 'x', words: '后来的' }]);
  });

  it('that came while this window was open is told as newer by whatever is asked next', async () => {
    const name = freshName();
    const { snippets, life } = await openLibrary(name);
    await snippets.add(sampleSnippet('a'));
    const later = await openRaw(name, 300);
    for (const asked of [() => snippets.all(), () => snippets.add(sampleSnippet('b')), () => snippets.count(), life])
      await expect(asked()).rejects.toMatchObject({ name: 'LibraryError', code: 'newer' });
    expect(later.version).toBe(300);
    expect(await done(later.transaction('snippets').objectStore('snippets').count())).toBe(1);
  });
});

describe('a library that is open', () => {
  it('makes way for a window that deletes it, and says by its birth that it is another', async () => {
    const name = freshName();
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const { snippets, life } = await openLibrary(name);
    await snippets.add(sampleSnippet('a'));
    vi.setSystemTime(2000);
    await Dexie.delete(name);
    expect(await snippets.count()).toBe(0);
    expect((await life()).bornAt).toBe(2000);
    await snippets.add(sampleSnippet('b'));
    expect(namesOf(await snippets.all())).toBe('b');
  });

  it('finishes what it is writing before it makes way', async () => {
    const name = freshName();
    const { snippets } = await openLibrary(name);
    await snippets.merge([...'abcdefgh'].map((one) => sampleSnippet(one)));
    const changing = snippets.changeMany(
      [...'abcdefgh'].map((one) => `s-${one}`),
      () => ({ note: 'x' }),
    );
    const later = await openRaw(name, 300);
    await expect(changing).resolves.toHaveLength(8);
    const rows = (await done(later.transaction('snippets').objectStore('snippets').getAll())) as { note: string }[];
    expect(rows.every(({ note }) => note === 'x')).toBe(true);
  });

  it('opens again after the browser has closed it', async () => {
    const name = freshName();
    const open = vi.spyOn(indexedDB, 'open');
    const { snippets } = await openLibrary(name);
    await snippets.add(sampleSnippet('a'));
    const [request] = open.mock.results.map(({ value }) => value as IDBOpenDBRequest);
    forceCloseDatabase(request?.result as never);
    expect(namesOf(await snippets.all())).toBe('a');
    await snippets.add(sampleSnippet('b'));
    expect(await snippets.count()).toBe(2);
  });

  it('that could not be opened again once is tried again', async () => {
    const name = freshName();
    const open = vi.spyOn(indexedDB, 'open');
    const { snippets } = await openLibrary(name);
    await snippets.add(sampleSnippet('a'));
    const [request] = open.mock.results.map(({ value }) => value as IDBOpenDBRequest);
    forceCloseDatabase(request?.result as never);
    open.mockImplementationOnce(() => {
      throw new DOMException('a passing trouble', 'DataError');
    });
    await expect(snippets.count()).rejects.toMatchObject({ name: 'LibraryError', code: 'failed' });
    expect(await snippets.count()).toBe(1);
  });

  it('is of no more use once it is closed', async () => {
    const library = await openLibrary();
    library.close();
    await expect(library.snippets.add(sampleSnippet('a'))).rejects.toMatchObject({ name: 'LibraryError', code: 'failed' });
    await expect(library.snippets.all()).rejects.toMatchObject({ name: 'LibraryError', code: 'failed' });
  });
});

describe('what a browser throws', () => {
  const quota = new DOMException('no room', 'QuotaExceededError');
  it.each<[string, unknown, string]>([
    ['a full disk', quota, 'full'],
    ['a full disk behind the abort it led to', Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota }), 'full'],
    ['a full disk among many writes', Object.assign(new Error('2 of 3'), { name: 'BulkError', failures: [quota, quota] }), 'full'],
    ['an abort for no known reason', Object.assign(new Error('aborted'), { name: 'AbortError', inner: null }), 'failed'],
    ['something that is no error', 'oh', 'failed'],
    ['nothing', undefined, 'failed'],
    ['what was told before', new LibraryError('taken', 'a'), 'taken'],
  ])('is told by its code: %s', (_, thrown, code) => {
    expect(toLibraryError(thrown)).toMatchObject({ name: 'LibraryError', code });
  });

  it('is kept as the cause', () => {
    expect(toLibraryError(quota)).toMatchObject({ message: 'no room', cause: quota });
  });
});
