import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupDeps, type Backups, createBackups } from '../../../src/store/backups';
import type { LibraryDatabase } from '../../../src/store/library-database';
import type { LibraryContent } from '../../../src/store/snippet-library';
import { createMemoryArea, type MemoryArea } from './memory-area';
import { DAY_MS, HOUR_MS, namesOf, openLibrary, sampleSnippet } from './sample-snippets';

/** Noon by the reader's clock, wherever the test runs. */
const NOON = new Date(2026, 10, 1, 12).getTime();

interface World {
  readonly area: MemoryArea;
  readonly backups: Backups;
  library: LibraryDatabase;
  now: number;
}

const write: BackupDeps['write'] = (library, at) => JSON.stringify({ ...library, at });
const read: BackupDeps['read'] = async (text) => JSON.parse(text) as LibraryContent;

async function enter(): Promise<World> {
  const area = createMemoryArea();
  let last: Promise<unknown> = Promise.resolve();
  const alone: BackupDeps['alone'] = (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const world: World = {
    area,
    library: await openLibrary(),
    now: NOON,
    backups: createBackups({
      area,
      library: {
        get snippets() {
          return world.library.snippets;
        },
        life: () => world.library.life(),
      },
      now: () => world.now,
      write,
      read,
      alone,
    }),
  };
  return world;
}

let world: World;
beforeEach(async () => {
  world = await enter();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const save = (...names: readonly string[]) => world.library.snippets.merge(names.map((name) => sampleSnippet(name)));
/** What happens on a day: some snippets saved at noon, a backup made. Days count from the first of November. */
async function onDay(day: number, ...names: readonly string[]): Promise<void> {
  world.now = NOON + (day - 1) * DAY_MS;
  await save(...names);
  await world.backups.make();
}
const evict = async () => {
  world.library = await openLibrary();
};
/** `3:abc`: the day of the month, a mark where it is not regular, and what the backup holds, the latest first. */
async function listed(): Promise<string[]> {
  const marks = { regular: ':', 'before-loss': '!', damaged: '?' };
  const notes = await world.backups.list();
  return Promise.all(
    notes.map(async ({ at, day, state }) => {
      const names = await world.backups.read(at).then(
        ({ snippets }) => namesOf(snippets),
        () => '',
      );
      return `${Number(day.slice(-2))}${marks[state]}${[...names].sort().join('')}`;
    }),
  );
}
const damage = (at: number) => {
  const key = `backup-${at}`;
  const stored = world.area.values.get(key) ?? '';
  world.area.values.set(key, stored.replace(/("gzip":"[^"]{40})[^"]{4}/, '$1AAAA'));
};
const backupKeys = () => [...world.area.values.keys()].filter((key) => key.startsWith('backup-'));

describe('a backup', () => {
  it('holds every snippet, and tells its day, how many and how large', async () => {
    await save('a', 'b');
    const note = await world.backups.make();
    expect(note).toMatchObject({ at: NOON, day: '2026-11-01', count: 2, state: 'regular', ...(await world.library.life()) });
    expect(note?.size).toBeGreaterThan(100);
    expect(await world.backups.list()).toEqual([note]);
    expect((await world.backups.read(NOON)).snippets).toEqual(await world.library.snippets.all());
  });

  it('holds what was taken out too', async () => {
    await save('a', 'b');
    await world.library.snippets.remove(['s-b']);
    const written = vi.fn(write);
    const { area, library, now } = world;
    const backups = createBackups({ area, library, now: () => now, write: written, read, alone: (work) => work() });
    await backups.make();
    expect(written).toHaveBeenCalledWith(
      { snippets: [sampleSnippet('a')], removed: [{ snippet: sampleSnippet('b'), removedAt: expect.any(Number) }] },
      now,
    );
  });

  it('is made on every day on which something changed, and on no other', async () => {
    await onDay(1, 'a');
    await onDay(2);
    await onDay(3, 'b');
    await onDay(4);
    expect(await listed()).toEqual(['3:ab', '1:a']);
  });

  it.each<[string, (library: LibraryDatabase) => Promise<unknown>]>([
    ['a note', ({ snippets }) => snippets.change('s-a', { note: 'x' })],
    ['something taken out', ({ snippets }) => snippets.remove(['s-b'])],
  ])('is made for %s', async (_, act) => {
    await onDay(1, 'a', 'b');
    await act(world.library);
    await onDay(2);
    expect(await world.backups.list()).toHaveLength(2);
  });

  it('of today is made anew when it is an hour old and something has changed', async () => {
    await onDay(1, 'a');
    const at = async (minutes: number, ...names: string[]) => {
      world.now = NOON + minutes * 60_000;
      await save(...names);
      return (await world.backups.make())?.at ?? null;
    };
    expect(await at(59, 'b')).toBeNull();
    expect(await listed()).toEqual(['1:a']);
    expect(await at(60)).toBe(NOON + HOUR_MS);
    expect(await listed()).toEqual(['1:ab']);
    expect(await at(180)).toBeNull();
    expect(await at(181, 'c')).toBe(NOON + 181 * 60_000);
    expect(await listed()).toEqual(['1:abc']);
    expect(backupKeys()).toHaveLength(1);
  });

  it('is kept for the last seven days of that kind', async () => {
    for (const [number, name] of [...'abcdefghij'].entries()) await onDay(1 + number * 2, name);
    expect((await listed()).map((one) => one.split(':')[0])).toEqual(['19', '17', '15', '13', '11', '9', '7']);
    expect(backupKeys()).toHaveLength(7);
  });

  it('counts the days by the reader’s clock', async () => {
    world.now = new Date(2026, 10, 1, 23, 59).getTime();
    await save('a');
    await world.backups.make();
    world.now += 2 * 60_000;
    await save('b');
    await world.backups.make();
    expect((await world.backups.list()).map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-01']);
  });

  it('is made under a clock that was put back, and is none the worse', async () => {
    await onDay(20, 'a');
    await onDay(2, 'b');
    await onDay(3, 'c');
    expect(await listed()).toEqual(['3:abc', '2:ab', '20:a']);
  });

  it('is made one at a time, however many ask', async () => {
    await save('a');
    const made = await Promise.all([world.backups.make(), world.backups.make(), world.backups.make()]);
    expect(made.filter((note) => note !== null)).toHaveLength(1);
    expect(backupKeys()).toHaveLength(1);
  });

  it('is on no list before it is written, what it replaces goes last, and all keys are asked for only where there is no list', async () => {
    await onDay(1, 'a');
    world.now += 2 * HOUR_MS;
    await save('b');
    world.area.done.length = 0;
    world.area.asked = 0;
    await world.backups.make();
    expect(world.area.done).toEqual(['set backups', `set backup-${world.now}`, 'set backups', `remove backup-${NOON}`]);
    expect(world.area.asked).toBe(0);
  });

  it('can be forgotten', async () => {
    await onDay(1, 'a');
    await onDay(2, 'b');
    await world.backups.forget(NOON);
    expect(await listed()).toEqual(['2:ab']);
    expect(backupKeys()).toHaveLength(1);
  });
});

describe('an empty library', () => {
  it('is not backed up', async () => {
    expect(await world.backups.make()).toBeNull();
    expect(world.area.values.size).toBe(0);
  });

  it('that the reader emptied leaves the backups alone', async () => {
    await onDay(1, 'a', 'b');
    await world.library.snippets.remove(['s-a', 's-b']);
    await onDay(2);
    world.now = NOON + 2 * HOUR_MS;
    await world.backups.make();
    expect(await listed()).toEqual(['1:ab']);
  });
});

describe('a library that was lost', () => {
  it('pushes out no backup while it is empty', async () => {
    await onDay(1, 'a');
    await evict();
    for (let day = 2; day < 20; day++) await onDay(day);
    expect(await listed()).toEqual(['1:a']);
  });

  it('and begun anew keeps the last backup before it beside its own seven days', async () => {
    await onDay(1, 'a', 'b');
    await onDay(2, 'c');
    await evict();
    for (const [number, name] of [...'ijklmnopq'].entries()) await onDay(3 + number, name);
    expect(await listed()).toEqual(['11:ijklmnopq', '10:ijklmnop', '9:ijklmno', '8:ijklmn', '7:ijklm', '6:ijkl', '5:ijk', '2!abc']);
  });

  it('on a day that has its backup keeps that one beside the new', async () => {
    await onDay(1, 'a', 'b');
    await evict();
    world.now += 2 * HOUR_MS;
    await save('c');
    await world.backups.make();
    world.now += 2 * HOUR_MS;
    await save('d');
    await world.backups.make();
    expect(await listed()).toEqual(['1:cd', '1!ab']);
  });

  it('in part keeps the last backup that was whole', async () => {
    await onDay(1, 'a', 'b', 'c');
    await evict();
    for (const [number, name] of [...'bcijklmnop'].entries()) await onDay(2 + number, name);
    expect((await listed()).at(-1)).toBe('1!abc');
  });

  it('time and again keeps the last of each life', async () => {
    await onDay(1, 'a');
    await evict();
    await onDay(2, 'b');
    await evict();
    for (const [number, name] of [...'cdefghijk'].entries()) await onDay(3 + number, name);
    expect((await listed()).slice(7)).toEqual(['2!b', '1!a']);
  });

  it('and restored lets the old backup go in its time', async () => {
    await onDay(1, 'a', 'b');
    await evict();
    await onDay(2, 'c');
    await world.backups.restore(NOON);
    await onDay(3);
    expect(await listed()).toEqual(['3:abc', '2:c', '1:ab']);
    for (const [number, name] of [...'defghij'].entries()) await onDay(4 + number, name);
    expect((await listed()).map((one) => one.slice(0, 2))).not.toContain('1:');
  });

  it('is not what a reader has who takes much out', async () => {
    await onDay(1, 'a', 'b', 'c');
    await world.library.snippets.remove(['s-a', 's-b']);
    await onDay(2);
    expect(await listed()).toEqual(['2:c', '1:abc']);
  });
});

describe('restoring', () => {
  it('brings back what is missing, puts back what was taken out, and leaves alone what is here', async () => {
    await onDay(1, 'a', 'b', 'c');
    await evict();
    await save('a', 'b', 'd');
    await world.library.snippets.change('s-a', { note: 'later' });
    await world.library.snippets.change('s-b', { note: 'later too' });
    await world.library.snippets.remove(['s-b']);
    expect(await world.backups.restore(NOON)).toEqual({ added: 1, putBack: 1, untouched: 1 });
    const all = await world.library.snippets.all();
    expect(all.map(({ id, note }) => [id, note])).toEqual([
      ['s-d', ''],
      ['s-c', ''],
      ['s-b', 'later too'],
      ['s-a', 'later'],
    ]);
    expect(await world.library.snippets.get('s-c')).toEqual(sampleSnippet('c'));
  });

  it('keeps what was taken out among what was taken out', async () => {
    await save('a', 'b', 'c');
    await world.library.snippets.remove(['s-b', 's-c']);
    await onDay(1);
    await evict();
    await save('c');
    expect(await world.backups.restore(NOON)).toEqual({ added: 1, putBack: 0, untouched: 0 });
    expect(namesOf(await world.library.snippets.all())).toBe('ca');
    expect((await world.library.snippets.removed()).map(({ snippet }) => snippet)).toEqual([sampleSnippet('b')]);
  });

  it('twice changes nothing the second time', async () => {
    await onDay(1, 'a', 'b');
    await evict();
    await world.backups.restore(NOON);
    const before = await world.library.snippets.all();
    expect(await world.backups.restore(NOON)).toEqual({ added: 0, putBack: 0, untouched: 2 });
    expect(await world.library.snippets.all()).toEqual(before);
  });

  it('from a damaged backup says so, offers the one before it, and changes nothing', async () => {
    await onDay(1, 'a');
    await onDay(2, 'b');
    await onDay(3, 'c');
    await evict();
    damage(NOON + 2 * DAY_MS);
    damage(NOON + DAY_MS);
    await expect(world.backups.restore(NOON + 2 * DAY_MS)).rejects.toMatchObject({ name: 'BackupError', code: 'damaged', earlier: NOON });
    expect(await world.library.snippets.count()).toBe(0);
    expect(await world.backups.restore(NOON)).toMatchObject({ added: 1 });
  });

  it('from the only backup, which is damaged, offers none', async () => {
    await onDay(1, 'a');
    damage(NOON);
    await expect(world.backups.restore(NOON)).rejects.toMatchObject({ code: 'damaged', earlier: null });
  });

  it.each<[string, (key: string) => void]>([
    ['that is gone', (key) => world.area.values.delete(key)],
    ['that is another thing', (key) => world.area.values.set(key, '{"note":1}')],
  ])('from a listed backup %s says that it is damaged', async (_, spoil) => {
    await onDay(1, 'a');
    spoil(`backup-${NOON}`);
    await expect(world.backups.restore(NOON)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('from a backup that nobody made says so', async () => {
    await expect(world.backups.restore(1)).rejects.toMatchObject({ name: 'BackupError', code: 'gone' });
  });

  it('into a library that refuses says what the library says', async () => {
    await onDay(1, 'a');
    world.library.close();
    await expect(world.backups.restore(NOON)).rejects.toMatchObject({ name: 'LibraryError' });
  });
});

describe('a damaged backup', () => {
  it('is marked when the next is made, and takes the place of no whole one', async () => {
    for (const [number, name] of [...'abcdefg'].entries()) await onDay(1 + number, name);
    damage(NOON + 6 * DAY_MS);
    await onDay(8, 'h');
    expect(await listed()).toEqual(['8:abcdefgh', '7?', '6:abcdef', '5:abcde', '4:abcd', '3:abc', '2:ab', '1:a']);
  });

  it('does not hide that something was lost before it', async () => {
    await onDay(1, 'a', 'b');
    await onDay(2, 'c');
    damage(NOON + DAY_MS);
    await evict();
    await onDay(3, 'd');
    expect(await listed()).toEqual(['3:d', '2?', '1!ab']);
  });
});

describe('storage that is full', () => {
  it('is told, and leaves every earlier backup as it was', async () => {
    await onDay(1, 'a');
    await onDay(2, 'b');
    const before = new Map(world.area.values);
    world.area.room = [...before.values()].reduce((sum, value) => sum + value.length, 0) + 100;
    world.now = NOON + 2 * DAY_MS;
    await save('c');
    await expect(world.backups.make()).rejects.toMatchObject({ name: 'BackupError', code: 'full' });
    expect(await listed()).toEqual(['2:ab', '1:a']);
    expect(backupKeys()).toEqual([...before.keys()].filter((key) => key.startsWith('backup-')));
    world.area.room = Number.POSITIVE_INFINITY;
    expect(await world.backups.make()).toMatchObject({ count: 3 });
  });

  it('for the list only is told, leaves the list, and takes the unlisted away again', async () => {
    await onDay(1, 'a');
    const before = new Map(world.area.values);
    world.area.refuses = (key) => key === 'backups';
    world.now = NOON + DAY_MS;
    await save('b');
    await expect(world.backups.make()).rejects.toMatchObject({ name: 'BackupError', code: 'failed' });
    expect(world.area.values).toEqual(before);
  });

  it.each(['QuotaExceededError: no room', 'QUOTA_BYTES quota exceeded', 'Resource::kQuotaBytes quota exceeded'])(
    'is known as «%s»',
    async (message) => {
      await save('a');
      vi.spyOn(world.area, 'set').mockRejectedValue(new Error(message));
      await expect(world.backups.make()).rejects.toMatchObject({ code: 'full' });
    },
  );
});

describe('a browser that dies', () => {
  /** From the so-manieth write or removal on, nothing reaches the disk any more. */
  function dieAfter(steps: number): () => void {
    const { set, remove } = world.area;
    let left = steps;
    const orDie =
      <A extends readonly unknown[]>(act: (...given: A) => Promise<void>) =>
      (...given: A) =>
        left-- > 0 ? act(...given) : Promise.reject(new Error('dead'));
    Object.assign(world.area, { set: orDie(set), remove: orDie(remove) });
    return () => Object.assign(world.area, { set, remove });
  }

  it.each([
    ['before anything is written', 0, ['1:a']],
    ['before the backup is written', 1, ['1:a']],
    ['between the backup and the list', 2, ['1:a']],
    ['before what it replaces is removed', 3, ['1:ab']],
  ])('%s leaves a list of whole ones, and the rest is swept away the next time', async (_, steps, after) => {
    await onDay(1, 'a');
    world.now += 2 * HOUR_MS;
    await save('b');
    const revive = dieAfter(steps);
    await world.backups.make().catch(() => undefined);
    revive();
    expect(await listed()).toEqual(after);
    world.now += 2 * HOUR_MS;
    await save('c');
    await world.backups.make();
    expect(await listed()).toEqual(['1:abc']);
    expect(backupKeys()).toEqual([`backup-${world.now}`]);
  });
});

describe('a list that is lost or spoilt', () => {
  it.each([
    ['lost', () => world.area.values.delete('backups')],
    ['spoilt', () => world.area.values.set('backups', '[{"at":"x"}]')],
  ])('(%s) is made anew from the backups', async (_, spoil) => {
    await onDay(1, 'a');
    await onDay(2, 'b');
    spoil();
    world.area.values.set('backup-7', '"no backup"');
    expect(await listed()).toEqual(['2!ab', '1!a']);
    await onDay(3, 'c');
    expect(await listed()).toEqual(['3:abc', '2:ab', '1:a']);
  });

  it('is not taken for lost when storage only refuses to tell', async () => {
    await onDay(1, 'a');
    const { get } = world.area;
    vi.spyOn(world.area, 'get').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    world.now += DAY_MS;
    await save('b');
    await expect(world.backups.make()).rejects.toMatchObject({ name: 'BackupError', code: 'failed' });
    Object.assign(world.area, { get });
    expect(await listed()).toEqual(['1:a']);
  });
});
