import { beforeEach, describe, expect, it } from 'vitest';
import { type BackupFiles, createBackupFiles } from '../../../src/store/backup-files';
import type { BackupNote } from '../../../src/store/backup-shelf';
import { createMemoryArea, type MemoryArea } from './memory-area';

interface World {
  readonly area: MemoryArea;
  readonly files: BackupFiles;
  /** Files by name, as a folder of downloads holds them. */
  readonly folder: Map<string, string>;
  notes: BackupNote[];
  now: number;
  fails: string | null;
}

const HOUR_MS = 60 * 60 * 1000;
const noteOf = (day: number, rest: Partial<BackupNote> = {}): BackupNote => ({
  at: day * 24 * HOUR_MS,
  day: `2026-11-${String(day).padStart(2, '0')}`,
  bornAt: 1,
  changes: day,
  count: 1,
  size: 9,
  state: 'regular',
  ...rest,
});

function enter(): World {
  const area = createMemoryArea();
  const folder = new Map<string, string>();
  let written = 0;
  let last: Promise<unknown> = Promise.resolve();
  const world: World = {
    area,
    folder,
    notes: [],
    now: 0,
    fails: null,
    files: createBackupFiles({
      area,
      place: {
        write: async (name, text) => {
          if (world.fails !== null) throw new Error(world.fails);
          folder.set(name, text);
          return { id: ++written, path: `/home/${name}` };
        },
        remove: async ({ path }) => {
          folder.delete(path.slice('/home/'.length));
        },
      },
      backups: { list: async () => world.notes, read: async (at) => ({ snippets: [], removed: [], at }) as never },
      write: (content) => JSON.stringify(content),
      now: () => world.now,
      alone: (work) => {
        const turn = last.then(work);
        last = turn.catch(() => undefined);
        return turn;
      },
    }),
  };
  return world;
}

let world: World;
beforeEach(() => {
  world = enter();
});
const names = () => [...world.folder.keys()].map((name) => name.replace('pangzhu/pangzhu-2026-11-', '')).sort();

describe('backups as files', () => {
  it('are written of the latest backup, one a day', async () => {
    world.notes = [noteOf(2), noteOf(1)];
    await world.files.follow();
    world.notes = [noteOf(2, { at: 2 * 24 * HOUR_MS + HOUR_MS }), noteOf(1)];
    await world.files.follow();
    expect(names()).toEqual(['02.json']);
    expect(JSON.parse([...world.folder.values()][0] as string)).toMatchObject({ at: 48 * HOUR_MS });
    expect((await world.files.state()).files).toMatchObject([{ day: '2026-11-02', path: '/home/pangzhu/pangzhu-2026-11-02.json' }]);
  });

  it('go with the backups of their day, and stay as long as one of it stays', async () => {
    for (const day of [1, 2, 3]) {
      world.notes = [noteOf(day), ...world.notes];
      await world.files.follow();
    }
    world.notes = [noteOf(4), noteOf(3), noteOf(2, { state: 'before-loss' })];
    await world.files.follow();
    expect(names()).toEqual(['02.json', '03.json', '04.json']);
    expect((await world.files.state()).files.map(({ day }) => day.slice(-2))).toEqual(['04', '03', '02']);
  });

  it('are not written of a damaged backup, nor of none', async () => {
    await world.files.follow();
    world.notes = [noteOf(2, { state: 'damaged' }), noteOf(1)];
    await world.files.follow();
    expect(names()).toEqual([]);
  });

  it('that cannot be written say so, are tried again in an hour, and then say nothing', async () => {
    world.notes = [noteOf(1)];
    world.fails = 'FILE_NO_SPACE';
    await world.files.follow();
    expect((await world.files.state()).problem).toEqual({ at: 0, text: 'FILE_NO_SPACE' });
    world.fails = null;
    world.now = HOUR_MS - 1;
    await world.files.follow();
    expect(names()).toEqual([]);
    world.now = HOUR_MS;
    await world.files.follow();
    expect(names()).toEqual(['01.json']);
    expect((await world.files.state()).problem).toBeNull();
  });

  it('asked for twice at once are written once', async () => {
    world.notes = [noteOf(1)];
    await Promise.all([world.files.follow(), world.files.follow()]);
    expect((await world.files.state()).files).toHaveLength(1);
  });

  it('start anew where what is known of them makes no sense', async () => {
    world.area.values.set('backup-files', '{"files":3}');
    world.notes = [noteOf(1)];
    await world.files.follow();
    expect((await world.files.state()).files).toHaveLength(1);
  });
});
