import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Snippet } from '../../../src/model/snippet';
import type { LibraryDatabase } from '../../../src/store/library-database';
import type { SnippetLibrary } from '../../../src/store/snippet-library';
import { DAY_MS, freshName, keysOf, NOON, namesOf, openLibrary, sampleSnippet } from './sample-snippets';

async function libraryOf(...names: readonly string[]): Promise<SnippetLibrary> {
  const { snippets } = await openLibrary();
  for (const name of names) await snippets.add(sampleSnippet(name));
  return snippets;
}
const idsOf = (names: string): string[] => [...names].map((name) => `s-${name}`);
const removedNames = async (library: SnippetLibrary): Promise<string> => namesOf((await library.removed()).map(({ snippet }) => snippet));

afterEach(() => {
  vi.useRealTimers();
});
/** Only the clock: timers of the database go on. */
const setClock = (at: number) => vi.useFakeTimers({ toFake: ['Date'], now: at });

describe('a snippet that was added', () => {
  it('is given back whole', async () => {
    const library = await libraryOf();
    const snippet = sampleSnippet('a', {
      note: '看第 5 条\n\n——',
      tags: ['一', '二'],
      folder: '法律',
      link: 'https://example.com/#:~:text=a',
    });
    await library.add(snippet);
    expect(await library.get('s-a')).toEqual(snippet);
    expect(await library.all()).toEqual([snippet]);
    expect(await library.latest(1)).toEqual([snippet]);
    expect(await library.ofEntry('xue-lan')).toEqual([snippet]);
    expect(await library.onPage(keysOf('https://example.com/news/a'))).toEqual([snippet]);
  });

  it('is not replaced by another of its id, and that is told', async () => {
    const library = await libraryOf('a');
    await expect(library.add(sampleSnippet('a', { text: 'other' }))).rejects.toMatchObject({ name: 'LibraryError', code: 'taken' });
    expect(await library.all()).toEqual([sampleSnippet('a')]);
  });

  it('is there when the library is opened again', async () => {
    const name = freshName();
    const first = await openLibrary(name);
    await first.snippets.add(sampleSnippet('a'));
    first.close();
    expect(await (await openLibrary(name)).snippets.all()).toEqual([sampleSnippet('a')]);
  });

  it('is no part of what the caller holds', async () => {
    const library = await libraryOf();
    const tags = ['一'];
    await library.add(sampleSnippet('a', { tags }));
    tags.push('二');
    (await library.get('s-a'))?.tags.push('三');
    expect((await library.get('s-a'))?.tags).toEqual(['一']);
  });

  it('is null when nobody added it', async () => {
    expect(await (await libraryOf('a')).get('s-b')).toBeNull();
  });
});

describe('lists', () => {
  it('come the latest first, whatever the order of saving', async () => {
    const library = await libraryOf('b', 'd', 'a', 'c');
    expect(namesOf(await library.all())).toBe('dcba');
    expect(namesOf(await library.latest(2))).toBe('dc');
    expect(namesOf(await library.ofEntry('xue-lan'))).toBe('dcba');
    expect(await library.count()).toBe(4);
  });

  it('agree on the order of snippets saved in one moment', async () => {
    const { snippets } = await openLibrary();
    for (const name of ['b', 'a', 'c']) await snippets.add(sampleSnippet(name, { savedAt: NOON }));
    expect(namesOf(await snippets.all())).toBe('cba');
    expect(namesOf(await snippets.latest(3))).toBe('cba');
  });

  it('of an empty library are empty', async () => {
    const library = await libraryOf();
    expect([await library.all(), await library.latest(5), await library.removed(), await library.ofEntry('x')]).toEqual([[], [], [], []]);
    expect(await library.count()).toBe(0);
  });

  it('of an entry hold what names it at any place, and nothing else', async () => {
    const { snippets } = await openLibrary();
    await snippets.add(sampleSnippet('a', { entries: ['pipl', 'gdpr'] }));
    await snippets.add(sampleSnippet('b', { entries: ['gdpr'] }));
    await snippets.add(sampleSnippet('c', { entries: [] }));
    expect(namesOf(await snippets.ofEntry('gdpr'))).toBe('ba');
    expect(namesOf(await snippets.ofEntry('pipl'))).toBe('a');
    expect(await snippets.ofEntry('pip')).toEqual([]);
  });

  it('of a page hold what has any of its keys, each once', async () => {
    const { snippets } = await openLibrary();
    const onPage = (name: string, address: string | null, canonical: string | null) =>
      snippets.add(
        sampleSnippet(name, {
          work: { address, accessedAt: NOON, fields: canonical === null ? {} : { canonical: { value: canonical, origin: 'markup' } } },
        }),
      );
    await onPage('a', 'https://example.com/1?article=7', null);
    await onPage('b', 'https://news.example.com/1?id=7', 'https://example.com/1?article=7');
    await onPage('c', 'https://example.com/2', null);
    await onPage('d', null, null);
    await snippets.add(sampleSnippet('e', { work: null }));
    const [one, visited, two] = ['https://example.com/1?article=7', 'https://news.example.com/1?id=7', 'https://example.com/2'].map(keysOf);
    expect(namesOf(await snippets.onPage(one ?? []))).toBe('ba');
    expect(namesOf(await snippets.onPage([...(one ?? []), ...(visited ?? [])]))).toBe('ba');
    expect(namesOf(await snippets.onPage([...(visited ?? []), ...(two ?? [])]))).toBe('cb');
    expect(await snippets.onPage([])).toEqual([]);
  });
});

describe('a change', () => {
  it('changes what it names and when it was changed, and nothing else', async () => {
    const library = await libraryOf('a', 'b');
    setClock(NOON + DAY_MS);
    const changed = await library.change('s-a', { note: '记一笔', tags: [] });
    expect(changed).toEqual(sampleSnippet('a', { note: '记一笔', tags: [], changedAt: NOON + DAY_MS }));
    expect(await library.get('s-a')).toEqual(changed);
    expect(await library.get('s-b')).toEqual(sampleSnippet('b'));
  });

  it('of a snippet that is not there changes nothing', async () => {
    const library = await libraryOf('a');
    expect(await library.change('s-b', { note: 'x' })).toBeNull();
    expect(await library.all()).toEqual([sampleSnippet('a')]);
  });

  it('of the work makes it found on the new page', async () => {
    const library = await libraryOf('a');
    await library.change('s-a', { work: { address: 'https://example.org/moved', accessedAt: NOON, fields: {} } });
    expect(namesOf(await library.onPage(keysOf('https://example.org/moved')))).toBe('a');
    expect(await library.onPage(keysOf('https://example.com/news/a'))).toEqual([]);
  });

  it('of many is made from each as it is now, and passes over those that are not there', async () => {
    const library = await libraryOf('a', 'b', 'c');
    await library.change('s-b', { tags: ['own'] });
    const changed = await library.changeMany(idsOf('axba'), ({ tags }) => ({ tags: [...tags, 'new'] }));
    expect(changed.map(({ id, tags }) => [id, tags])).toEqual([
      ['s-a', ['治理', 'new']],
      ['s-b', ['own', 'new']],
    ]);
    expect((await library.get('s-a'))?.tags).toEqual(['治理', 'new']);
    expect(await library.get('s-c')).toEqual(sampleSnippet('c'));
  });

  it('of many that fails at one changes none', async () => {
    const library = await libraryOf('a', 'b', 'c');
    const failing = library.changeMany(idsOf('abc'), ({ id }) => {
      if (id === 's-c') throw new Error('no');
      return { note: 'changed' };
    });
    await expect(failing).rejects.toMatchObject({ name: 'LibraryError', code: 'failed', message: 'no' });
    expect(await library.all()).toEqual(['c', 'b', 'a'].map((name) => sampleSnippet(name)));
  });

  it('of many of which one cannot be written changes none', async () => {
    const library = await libraryOf('a', 'b');
    const unwritable = { tags: [() => undefined] } as unknown as { tags: string[] };
    await expect(library.changeMany(idsOf('ab'), ({ id }) => (id === 's-b' ? unwritable : { note: 'x' }))).rejects.toMatchObject({
      code: 'failed',
    });
    expect(await library.all()).toEqual([sampleSnippet('b'), sampleSnippet('a')]);
  });
});

describe('what is taken out', () => {
  it('leaves every list, and can be put back as it was', async () => {
    const library = await libraryOf('a', 'b', 'c');
    setClock(NOON + DAY_MS);
    await library.remove(idsOf('bxb'));
    expect(namesOf(await library.all())).toBe('ca');
    expect(await library.get('s-b')).toBeNull();
    expect(await library.onPage(keysOf('https://example.com/news/b'))).toEqual([]);
    expect(await library.removed()).toEqual([{ snippet: sampleSnippet('b'), removedAt: NOON + DAY_MS }]);
    await library.putBack(idsOf('bb'));
    expect(await library.all()).toEqual(['c', 'b', 'a'].map((name) => sampleSnippet(name)));
    expect(namesOf(await library.onPage(keysOf('https://example.com/news/b')))).toBe('b');
    expect(await library.removed()).toEqual([]);
  });

  it('is listed the latest taken out first', async () => {
    const library = await libraryOf('a', 'b', 'c');
    for (const [hours, name] of ['b', 'c', 'a'].entries()) {
      setClock(NOON + DAY_MS + hours);
      await library.remove(idsOf(name));
    }
    expect(await removedNames(library)).toBe('acb');
  });

  it('can be put back for thirty days', async () => {
    const library = await libraryOf('a', 'b', 'c');
    setClock(NOON);
    await library.remove(idsOf('a'));
    setClock(NOON + 30 * DAY_MS);
    await library.remove(idsOf('b'));
    expect(await removedNames(library)).toBe('ba');
    setClock(NOON + 30 * DAY_MS + 1);
    await library.remove(idsOf('c'));
    expect(await removedNames(library)).toBe('cb');
  });

  it('stays where another of its id came meanwhile: both are kept', async () => {
    const library = await libraryOf('a');
    await library.remove(idsOf('a'));
    const other = sampleSnippet('a', { text: 'other' });
    await library.add(other);
    await library.putBack(idsOf('a'));
    expect(await library.all()).toEqual([other]);
    expect((await library.removed()).map(({ snippet }) => snippet)).toEqual([sampleSnippet('a')]);
  });

  it('is not put back when it never was taken out', async () => {
    const library = await libraryOf('a');
    await library.putBack(idsOf('ab'));
    expect(namesOf(await library.all())).toBe('a');
  });
});

describe('a merge', () => {
  const file = (names: string, rest: Partial<Snippet> = {}) => [...names].map((name) => sampleSnippet(name, rest));

  it('adds what is not here, and never replaces', async () => {
    const library = await libraryOf('a', 'b');
    await library.change('s-a', { note: 'mine' });
    const mine = await library.get('s-a');
    expect(await library.merge(file('abcd', { note: 'theirs' }))).toEqual({ added: idsOf('cd'), known: idsOf('ab') });
    expect(await library.get('s-a')).toEqual(mine);
    expect(await library.get('s-b')).toEqual(sampleSnippet('b'));
    expect((await library.get('s-c'))?.note).toBe('theirs');
  });

  it('made twice changes nothing the second time', async () => {
    const library = await libraryOf('a');
    await library.merge(file('abc'));
    const before = await library.all();
    expect(await library.merge(file('abc'))).toEqual({ added: [], known: idsOf('abc') });
    expect(await library.all()).toEqual(before);
  });

  it('leaves out what the reader took out', async () => {
    const library = await libraryOf('a', 'b');
    await library.remove(idsOf('a'));
    expect(await library.merge(file('abc'))).toEqual({ added: idsOf('c'), known: idsOf('ab') });
    expect(namesOf(await library.all())).toBe('cb');
    expect(await removedNames(library)).toBe('a');
  });

  it('of a file that has one id twice adds it once', async () => {
    const library = await libraryOf();
    expect(await library.merge(file('aba'))).toEqual({ added: idsOf('ab'), known: [] });
    expect(await library.count()).toBe(2);
  });

  it('brings in what was taken out as taken out, and takes nothing out', async () => {
    const library = await libraryOf('a', 'b');
    await library.remove(idsOf('b'));
    const out = file('abcd').map((snippet) => ({ snippet, removedAt: 5 }));
    expect(await library.merge(file('c'), out)).toEqual({ added: idsOf('c'), known: [] });
    expect(namesOf(await library.all())).toBe('ca');
    expect(await removedNames(library)).toBe('bd');
    expect((await library.removed()).find(({ snippet }) => snippet.id === 's-d')).toEqual({ snippet: sampleSnippet('d'), removedAt: 5 });
    await library.putBack(idsOf('d'));
    expect(await library.get('s-d')).toEqual(sampleSnippet('d'));
  });

  it('adds all or none', async () => {
    const library = await libraryOf('a');
    const unwritable = { ...sampleSnippet('c'), folder: (() => undefined) as unknown as string };
    await expect(library.merge([...file('b'), unwritable, ...file('d')])).rejects.toMatchObject({ code: 'failed' });
    expect(namesOf(await library.all())).toBe('a');
  });

  it('of nothing is no trouble', async () => {
    expect(await (await libraryOf('a')).merge([])).toEqual({ added: [], known: [] });
  });
});

describe('the life of a library', () => {
  it('begins once, however often it is opened', async () => {
    const name = freshName();
    setClock(NOON);
    const first = await openLibrary(name);
    setClock(NOON + DAY_MS);
    first.close();
    const second: LibraryDatabase = await openLibrary(name);
    expect(await second.life()).toEqual({ bornAt: NOON, changes: 0 });
  });

  it('counts what is written, in every window, and nothing that is only read or failed', async () => {
    const name = freshName();
    const [one, other] = [await openLibrary(name), await openLibrary(name)];
    await one.snippets.add(sampleSnippet('a'));
    await other.snippets.change('s-a', { note: 'x' });
    await one.snippets.remove(['s-a']);
    expect((await other.life()).changes).toBe(3);
    await other.snippets.all();
    await other.snippets.merge([sampleSnippet('a')]);
    await other.snippets.changeMany(['s-b'], () => ({ note: 'x' }));
    await other.snippets.add(sampleSnippet('b', { tags: [() => ''] as unknown as string[] })).catch(() => undefined);
    await Promise.all([one.snippets.putBack(['s-a']), other.snippets.merge([sampleSnippet('c')])]);
    expect((await one.life()).changes).toBe(5);
  });
});
