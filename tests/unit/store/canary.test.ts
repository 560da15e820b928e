import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupNote } from '../../../src/store/backup-shelf';
import { type Canary, createCanary } from '../../../src/store/canary';
import type { LibraryDatabase } from '../../../src/store/library-database';
import { createMemoryArea, type MemoryArea } from './memory-area';
import { DAY_MS, HOUR_MS, NOON, openLibrary, sampleSnippet } from './sample-snippets';

interface World {
  readonly area: MemoryArea;
  readonly canary: Canary;
  library: LibraryDatabase;
  now: number;
  backups: BackupNote[];
}
let world: World;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  const area = createMemoryArea();
  world = {
    area,
    library: await openLibrary(),
    now: NOON,
    backups: [],
    canary: createCanary({ area, list: async () => world.backups, now: () => world.now }),
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (ms: number) => {
  world.now += ms;
  vi.setSystemTime(world.now);
};
const save = (...names: readonly string[]) => world.library.snippets.merge(names.map((name) => sampleSnippet(name)));
const check = () => world.canary.check(world.library);
const evict = async () => {
  pass(1000);
  world.library = await openLibrary();
};
/** What a fault of ours could do: rows gone that nobody took out. */
async function loseRows(library: LibraryDatabase, ids: readonly string[]): Promise<void> {
  await library.snippets.remove(ids);
  vi.spyOn(library.snippets, 'removed').mockResolvedValue([]);
}
const note = (rest: Partial<BackupNote>): BackupNote => ({
  at: NOON,
  day: '2026-11-21',
  bornAt: NOON,
  count: 2,
  size: 1,
  changes: 1,
  state: 'regular',
  ...rest,
});

describe('a library that is well', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['is new', async () => undefined],
    ['has grown', () => save('c')],
    ['was opened again', async () => undefined],
    ['has changed', () => world.library.snippets.change('s-a', { note: 'x' })],
    ['lost one to the reader', () => world.library.snippets.remove(['s-a'])],
    ['was emptied by the reader', () => world.library.snippets.remove(['s-a', 's-b'])],
  ])('is so when it %s', async (_, act) => {
    await save('a', 'b');
    expect(await check()).toEqual({ status: 'well' });
    pass(DAY_MS);
    await act();
    expect(await check()).toEqual({ status: 'well' });
    pass(40 * DAY_MS);
    expect(await check()).toEqual({ status: 'well' });
  });

  it('is so when it was made anew and had held nothing', async () => {
    await check();
    await evict();
    expect(await check()).toEqual({ status: 'well' });
  });

  it('is so after what was taken out has been forgotten', async () => {
    await save('a', 'b', 'c');
    await check();
    await world.library.snippets.remove(['s-a', 's-b']);
    await check();
    pass(31 * DAY_MS);
    await world.library.snippets.remove(['s-c']);
    expect(await world.library.snippets.removed()).toHaveLength(1);
    expect(await check()).toEqual({ status: 'well' });
  });

  it('is so though the clock was put back before something was taken out', async () => {
    await save('a');
    await check();
    pass(-HOUR_MS);
    await world.library.snippets.remove(['s-a']);
    expect(await check()).toEqual({ status: 'well' });
  });

  it('is so while something is being put back', async () => {
    await save('a', 'b');
    await check();
    await world.library.snippets.remove(['s-a']);
    const { snippets } = world.library;
    const removed = snippets.removed;
    vi.spyOn(snippets, 'removed').mockImplementationOnce(async () => {
      await snippets.putBack(['s-a']);
      return removed();
    });
    expect(await check()).toEqual({ status: 'well' });
  });

  it('is so though that cannot be written down', async () => {
    await save('a');
    world.area.refuses = () => true;
    expect(await check()).toEqual({ status: 'well' });
  });
});

describe('a library that was lost', () => {
  it('is told with how many it held and when it was last well', async () => {
    await save('a', 'b');
    pass(HOUR_MS);
    await check();
    await evict();
    expect(await check()).toEqual({ status: 'lost', count: 2, since: NOON + HOUR_MS, backup: null });
  });

  it('is told though the reader has saved more than it held since', async () => {
    await save('a', 'b');
    await check();
    await evict();
    await save('c', 'd', 'e');
    expect(await check()).toMatchObject({ status: 'lost', count: 2 });
  });

  it('is told when it is empty and nobody took anything out', async () => {
    await save('a', 'b');
    await check();
    await loseRows(world.library, ['s-a', 's-b']);
    expect(await check()).toMatchObject({ status: 'lost', count: 2 });
  });

  it('is told when only a part is gone', async () => {
    await save('a', 'b', 'c');
    await check();
    await loseRows(world.library, ['s-a']);
    expect(await check()).toMatchObject({ status: 'lost', count: 3 });
  });

  it('is told when it is gone, whatever the reader took out long before', async () => {
    await save('a', 'b', 'c');
    await world.library.snippets.remove(['s-a', 's-b']);
    pass(3 * DAY_MS);
    await check();
    const before = await world.library.snippets.removed();
    await world.library.snippets.remove(['s-c']);
    vi.spyOn(world.library.snippets, 'removed').mockResolvedValue(before);
    expect(await check()).toMatchObject({ status: 'lost', count: 1 });
  });

  it('is told until the reader accepts it, and then counts from what is there', async () => {
    await save('a', 'b');
    await check();
    await evict();
    expect((await check()).status).toBe('lost');
    expect((await check()).status).toBe('lost');
    await save('c');
    await world.canary.accept(world.library);
    expect(await check()).toEqual({ status: 'well' });
    await evict();
    expect(await check()).toMatchObject({ status: 'lost', count: 1 });
  });

  it.each<[string, Partial<BackupNote>[], number | null]>([
    ['the latest of that life', [{ at: NOON + 2 }, { at: NOON + 1 }, { at: NOON }], NOON + 2],
    ['none of the life after', [{ at: NOON + 9, bornAt: NOON + 5, count: 9 }, { at: NOON + 1 }], NOON + 1],
    ['none that is damaged', [{ at: NOON + 2, state: 'damaged' }, { at: NOON + 1 }], NOON + 1],
    ['one kept for this', [{ at: NOON + 2, state: 'before-loss' }], NOON + 2],
    ['one made after the last look, of the same', [{ at: NOON + 2 * HOUR_MS }], NOON + 2 * HOUR_MS],
    ['none made after the loss', [{ at: NOON + 2 * HOUR_MS, count: 1 }, { at: NOON + 1 }], NOON + 1],
    ['nothing where there is nothing of it', [{ at: NOON, bornAt: 1 }], null],
  ])('is offered a backup: %s', async (_, notes, at) => {
    await save('a', 'b');
    pass(HOUR_MS);
    await check();
    await evict();
    world.backups = notes.map(note);
    const health = await check();
    expect(health.status === 'lost' && (health.backup?.at ?? null)).toBe(at);
  });
});

describe('a memory', () => {
  it('that is lost or spoilt warns of nothing, and is begun anew', async () => {
    await save('a');
    await check();
    world.area.values.set('canary', '{"count":"many"}');
    await evict();
    expect(await check()).toEqual({ status: 'well' });
    await save('b');
    await check();
    await evict();
    expect(await check()).toMatchObject({ status: 'lost', count: 1 });
  });
});
