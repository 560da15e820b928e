import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LibraryDatabase } from '../../../src/store/library-database';
import { freshName, NOON, namesOf, openLibrary, sampleSnippet } from './sample-snippets';

async function twoWindows(): Promise<readonly [LibraryDatabase, LibraryDatabase]> {
  const name = freshName();
  return [await openLibrary(name), await openLibrary(name)];
}
const told = (library: LibraryDatabase) => {
  const listener = vi.fn();
  const stop = library.snippets.onChange(listener);
  return { listener, stop };
};
const aWhile = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 30);
  });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('two windows at once', () => {
  it('see what the other one saved', async () => {
    const [one, other] = await twoWindows();
    await one.snippets.add(sampleSnippet('a'));
    expect(namesOf(await other.snippets.all())).toBe('a');
  });

  it('changing different fields of a snippet both have their way', async () => {
    const [one, other] = await twoWindows();
    await one.snippets.add(sampleSnippet('a'));
    await Promise.all([
      one.snippets.change('s-a', { note: 'from one' }),
      other.snippets.change('s-a', { folder: 'from the other' }),
      one.snippets.change('s-a', { tags: ['一'] }),
    ]);
    expect(await one.snippets.get('s-a')).toMatchObject({ note: 'from one', folder: 'from the other', tags: ['一'] });
  });

  it('adding a tag each to the same snippets lose none', async () => {
    const [one, other] = await twoWindows();
    await one.snippets.merge([sampleSnippet('a', { tags: [] }), sampleSnippet('b', { tags: [] })]);
    const tag = (library: LibraryDatabase, name: string) =>
      library.snippets.changeMany(['s-a', 's-b'], ({ tags }) => ({ tags: [...tags, name] }));
    await Promise.all([...'abcdefgh'].map((name, number) => tag(number % 2 === 0 ? one : other, name)));
    for (const { tags } of await one.snippets.all()) expect([...tags].sort().join('')).toBe('abcdefgh');
  });

  it('adding one id: one does, the other is told', async () => {
    const [one, other] = await twoWindows();
    const results = await Promise.allSettled([one, other].map(({ snippets }) => snippets.add(sampleSnippet('a'))));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await one.snippets.count()).toBe(1);
  });

  it('merging one file add each snippet once', async () => {
    const [one, other] = await twoWindows();
    const file = [...'abc'].map((name) => sampleSnippet(name));
    const merged = await Promise.all([one, other].map(({ snippets }) => snippets.merge(file)));
    expect(merged.map(({ added }) => added.length).sort()).toEqual([0, 3]);
    expect(await one.snippets.count()).toBe(3);
  });

  it('one taking out what the other changes: the change is there, here or among those taken out', async () => {
    const [one, other] = await twoWindows();
    await one.snippets.add(sampleSnippet('a'));
    await Promise.all([other.snippets.change('s-a', { note: 'late' }), one.snippets.remove(['s-a'])]);
    expect((await one.snippets.removed()).map(({ snippet }) => snippet.note)).toEqual(['late']);
  });
});

describe('a change', () => {
  it.each<[string, (library: LibraryDatabase) => Promise<unknown>]>([
    ['adding', ({ snippets }) => snippets.add(sampleSnippet('b'))],
    ['changing', ({ snippets }) => snippets.change('s-a', { note: 'x' })],
    ['taking out', ({ snippets }) => snippets.remove(['s-a'])],
    ['putting back', ({ snippets }) => snippets.putBack(['s-d'])],
    ['merging', ({ snippets }) => snippets.merge([sampleSnippet('c')])],
  ])('by %s is told in this window and the other, once', async (_, act) => {
    const [one, other] = await twoWindows();
    await one.snippets.merge([sampleSnippet('a'), sampleSnippet('d')]);
    await one.snippets.remove(['s-d']);
    await aWhile();
    const here = told(one);
    const there = told(other);
    await act(one);
    expect(here.listener).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(there.listener).toHaveBeenCalledTimes(1));
    await aWhile();
    expect(here.listener).toHaveBeenCalledTimes(1);
    expect(there.listener).toHaveBeenCalledTimes(1);
  });

  it('can be seen by who is told of it', async () => {
    const [one, other] = await twoWindows();
    const seen = new Promise<string>((resolve) => {
      other.snippets.onChange(() => void other.snippets.all().then((all) => resolve(namesOf(all))));
    });
    await one.snippets.add(sampleSnippet('a'));
    expect(await seen).toBe('a');
  });

  it('that failed, or changed nothing, is told to nobody', async () => {
    const [one, other] = await twoWindows();
    await one.snippets.add(sampleSnippet('a'));
    await aWhile();
    const here = told(one);
    const there = told(other);
    await one.snippets.add(sampleSnippet('a')).catch(() => undefined);
    await one.snippets.merge([sampleSnippet('a')]);
    await one.snippets.change('s-b', { note: 'x' });
    await aWhile();
    expect(here.listener).not.toHaveBeenCalled();
    expect(there.listener).not.toHaveBeenCalled();
  });

  it('is told no more to who has stopped listening', async () => {
    const [one] = await twoWindows();
    const { listener, stop } = told(one);
    stop();
    await one.snippets.add(sampleSnippet('a'));
    expect(listener).not.toHaveBeenCalled();
  });

  it('that a listener chokes on is no failure of the one who saved, and is told to the others', async () => {
    const { snippets } = await openLibrary();
    const thrown = new Promise<unknown>((resolve) => {
      const queue = globalThis.queueMicrotask;
      vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) =>
        queue(() => {
          try {
            task();
          } catch (error) {
            resolve(error);
          }
        }),
      );
    });
    snippets.onChange(() => {
      throw new Error('a view broke');
    });
    const second = vi.fn();
    snippets.onChange(second);
    await expect(snippets.add(sampleSnippet('a'))).resolves.toBeUndefined();
    expect(await thrown).toMatchObject({ message: 'a view broke' });
    expect(second).toHaveBeenCalled();
  });

  it('that was under way when its window closed is kept, and not reported as failed', async () => {
    const name = freshName();
    const library = await openLibrary(name);
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
      library.close();
      return add.apply(this, row);
    });
    const adding = library.snippets.add(sampleSnippet('a', { savedAt: NOON }));
    await expect(adding).resolves.toBeUndefined();
    expect(namesOf(await (await openLibrary(name)).snippets.all())).toBe('a');
  });
});
