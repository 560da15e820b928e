/** Where backups stand: each under a key of its own, and a list of them. */
import * as v from 'valibot';
import { toBackupError } from './backup-error';
import type { KeptArea } from './kept-area';
import { SealedTextSchema, sealText, unsealText } from './sealed-text';

const NoteSchema = v.object({
  /** When it was made, in milliseconds since 1970; names it. */
  at: v.number(),
  /** The reader's day at that time, `2026-11-22`. */
  day: v.string(),
  /** The life of the library that it was made of: tells whether something has changed since. */
  bornAt: v.number(),
  changes: v.number(),
  /** Snippets in it. */
  count: v.number(),
  /** Characters that it takes in storage. */
  size: v.number(),
  /** `before-loss`: holds what vanished from the library without the reader's doing, and stays until that is back. */
  state: v.picklist(['regular', 'before-loss', 'damaged']),
});
export type BackupNote = Readonly<v.InferOutput<typeof NoteSchema>>;

const BackupSchema = v.object({ note: NoteSchema, content: SealedTextSchema });

const LIST_KEY = 'backups';
const ListSchema = v.object({
  notes: v.array(NoteSchema),
  /** Times of backups that are not listed and may stand there all the same, half written or not yet removed. */
  leaving: v.array(v.number()),
});
type List = v.InferOutput<typeof ListSchema>;

const keyOf = (at: number): string => `backup-${at}`;
const isBackupKey = (key: string): boolean => /^backup-\d+$/.test(key);

/** Changes of the list must not overlap. What is thrown is a BackupError. */
export interface BackupShelf {
  /** The latest made first. */
  readonly list: () => Promise<readonly BackupNote[]>;
  /** @returns the text as it was written; `null` when it is damaged or gone */
  readonly read: (at: number) => Promise<string | null>;
  /** Writes the text, then the list of it and others, then removes what is not on the list. @throws leaving all as it was */
  readonly add: (note: Omit<BackupNote, 'size'>, text: string, others: readonly BackupNote[]) => Promise<BackupNote>;
  readonly keepOnly: (notes: readonly BackupNote[]) => Promise<void>;
}

export function createBackupShelf(area: KeptArea): BackupShelf {
  async function readList(): Promise<List> {
    const { success, output } = v.safeParse(ListSchema, await area.get(LIST_KEY));
    return success ? output : { notes: await listAnew(), leaving: [] };
  }

  /** From the backups themselves. It is not known any more what each was kept for, so none may go before its time. */
  async function listAnew(): Promise<BackupNote[]> {
    const keys = (await area.keys()).filter(isBackupKey);
    const found = await Promise.all(keys.map(async (key) => v.safeParse(BackupSchema, await area.get(key))));
    const notes = found.flatMap(({ success, output }): BackupNote[] => (success ? [{ ...output.note, state: 'before-loss' }] : []));
    return notes.sort((a, b) => b.at - a.at);
  }

  const writeList = (notes: readonly BackupNote[], leaving: readonly number[]) => area.set(LIST_KEY, { notes, leaving });

  async function replaceList(last: List, notes: readonly BackupNote[]): Promise<void> {
    const listed = new Set(notes.map(({ at }) => at));
    const leaving = [...last.notes.map(({ at }) => at), ...last.leaving].filter((at) => !listed.has(at));
    await writeList(notes, leaving);
    if (leaving.length === 0) return;
    // What stays behind now is known to be leaving, and is removed the next time.
    await area.remove(leaving.map(keyOf)).catch(() => undefined);
  }

  return {
    list: () => orBackupError(async () => (await readList()).notes),
    read: (at) =>
      orBackupError(async () => {
        const { success, output } = v.safeParse(BackupSchema, await area.get(keyOf(at)));
        return success ? unsealText(output.content) : null;
      }),
    add: (bare, text, others) =>
      orBackupError(async () => {
        const content = await sealText(text);
        const note: BackupNote = { ...bare, size: content.gzip.length };
        const { notes, leaving } = await readList();
        const last = { notes, leaving: [...leaving, note.at] };
        await writeList(last.notes, last.leaving);
        try {
          await area.set(keyOf(note.at), { note, content });
          await replaceList(last, [note, ...others]);
        } catch (error) {
          // It may have been written and only its listing failed; the room that it takes is needed.
          await area.remove([keyOf(note.at)]).catch(() => undefined);
          throw error;
        }
        return note;
      }),
    keepOnly: (notes) => orBackupError(async () => replaceList(await readList(), notes)),
  };
}

const orBackupError = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    throw toBackupError(error);
  });
