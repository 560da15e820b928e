/** Backups as files too, where the reader wants them: one of each day that has a backup, gone when that day's backups are. */
import * as v from 'valibot';
import type { Backups } from './backups';
import type { KeptArea } from './kept-area';
import type { LibraryContent } from './snippet-library';

const FileSchema = v.object({
  /** What the place calls it. */
  id: v.number(),
  /** Where it was put, as the place tells it. */
  path: v.string(),
  /** The day of its backup, `2026-11-22`. */
  day: v.string(),
});
export type BackupFile = Readonly<v.InferOutput<typeof FileSchema>>;

const StateSchema = v.object({
  files: v.array(FileSchema),
  /** What the last attempt came to, and when; `null` when it went well. */
  problem: v.nullable(v.object({ at: v.number(), text: v.string() })),
});
/** What stands where, the latest first, and what went wrong. */
export type BackupFilesState = Readonly<v.InferOutput<typeof StateSchema>>;

/** Where files are put. */
export interface FilePlace {
  /** Resolves when the file is there, under that name or one like it: no other file is ever replaced. */
  readonly write: (name: string, text: string) => Promise<Pick<BackupFile, 'id' | 'path'>>;
  /** Takes a file away; nothing happens where it is gone or another file by now. */
  readonly remove: (file: BackupFile) => Promise<void>;
}

export interface BackupFiles {
  readonly state: () => Promise<BackupFilesState>;
  /** Writes the file of the latest backup, unless its day has one; takes away those of days that have no backup any more. */
  readonly follow: () => Promise<void>;
}

interface BackupFilesDeps {
  readonly area: KeptArea;
  readonly place: FilePlace;
  readonly backups: Pick<Backups, 'list' | 'read'>;
  readonly write: (library: LibraryContent, at: number) => string;
  readonly now: () => number;
  /** Runs one piece of work after the other, over all windows. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

const KEY = 'backup-files';
/** After a failure it is tried again in so long. */
const AGAIN_MS = 60 * 60 * 1000;

export function createBackupFiles({ area, place, backups, write, now, alone }: BackupFilesDeps): BackupFiles {
  async function state(): Promise<BackupFilesState> {
    const { success, output } = v.safeParse(StateSchema, await area.get(KEY));
    return success ? output : { files: [], problem: null };
  }

  async function follow(): Promise<void> {
    const { files, problem } = await state();
    if (problem !== null && Math.abs(now() - problem.at) < AGAIN_MS) return;
    const notes = await backups.list();
    const [latest] = notes;
    let standing = files;
    try {
      if (latest && latest.state !== 'damaged' && !files.some(({ day }) => day === latest.day)) {
        const text = write(await backups.read(latest.at), latest.at);
        const file = await place.write(`pangzhu/pangzhu-${latest.day}.json`, text);
        standing = [{ ...file, day: latest.day }, ...files];
        await area.set(KEY, { files: standing, problem: null });
      }
      const days = new Set(notes.map(({ day }) => day));
      for (const file of standing.filter(({ day }) => !days.has(day))) {
        await place.remove(file);
        standing = standing.filter((one) => one !== file);
      }
      if (standing !== files || problem !== null) await area.set(KEY, { files: standing, problem: null });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      await area.set(KEY, { files: standing, problem: { at: now(), text: text.slice(0, 200) } });
    }
  }

  return { state, follow: () => alone(follow) };
}
