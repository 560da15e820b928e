/** Backups that make themselves: one a day on which something changed, in a store that is not IndexedDB. */
import { BackupError } from './backup-error';
import { type BackupNote, createBackupShelf } from './backup-shelf';
import type { KeptArea } from './kept-area';
import type { LibraryDatabase } from './library-database';
import type { LibraryContent } from './snippet-library';

export interface BackupDeps {
  readonly area: KeptArea;
  readonly library: Pick<LibraryDatabase, 'snippets' | 'life'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The text of a backup file: the same that the reader can export. */
  readonly write: (library: LibraryContent, at: number) => string;
  /** Reads what `write` wrote, of this version or an earlier one. */
  readonly read: (text: string) => Promise<LibraryContent>;
  /** Runs one piece of work after the other, over all windows: `navigator.locks.request('…', work)`. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What a restoration did, in snippets. */
export interface Restored {
  readonly added: number;
  readonly putBack: number;
  /** Were here, and were left as they are. */
  readonly untouched: number;
}

/** What is thrown is a `BackupError`, or the `LibraryError` of the library. */
export interface Backups {
  /** The latest made first. */
  readonly list: () => Promise<readonly BackupNote[]>;
  /**
   * Makes one when it is time: call it as often as you like. Today's is made anew after an hour.
   * @returns the one made; `null` when it is not time, nothing has changed or there is nothing to keep
   */
  readonly make: () => Promise<BackupNote | null>;
  /** @throws BackupError `damaged`, with the latest whole one before it, or `gone` */
  readonly read: (at: number) => Promise<LibraryContent>;
  /**
   * Brings back what is missing and puts back what was taken out since; what is here stays as it is. What had been taken out
   * when it was made is among those taken out.
   */
  readonly restore: (at: number) => Promise<Restored>;
  readonly forget: (at: number) => Promise<void>;
}

const RENEWED_AFTER_MS = 60 * 60 * 1000;
const MOST_DAYS = 7;

export function createBackups({ area, library, now, write, read: readText, alone }: BackupDeps): Backups {
  const shelf = createBackupShelf(area);

  async function make(): Promise<BackupNote | null> {
    const at = now();
    const day = dayOf(at);
    const notes = await shelf.list();
    const [latest] = notes;
    if (latest && latest.day === day && Math.abs(at - latest.at) < RENEWED_AFTER_MS) return null;
    const { bornAt, changes } = await library.life();
    if (latest?.bornAt === bornAt && latest.changes === changes) return null;
    const [snippets, removed] = await Promise.all([library.snippets.all(), library.snippets.removed()]);
    // An empty library is no news worth keeping: emptied by the reader or lost, what was before it stays.
    if (snippets.length === 0) return null;
    const accountedFor = new Set([...snippets, ...removed.map(({ snippet }) => snippet)].map(({ id }) => id));
    const others = withoutOutlived(await judge(notes, accountedFor), day);
    const note = { at, day, bornAt, changes, count: snippets.length, state: 'regular' } as const;
    return shelf.add(note, write({ snippets, removed }, at), others);
  }

  /**
   * What the latest whole backup holds and the library neither has nor has been told to take out was lost, be it to the
   * browser or to a fault of ours. That backup must not give way to those of the days after the loss.
   */
  async function judge(notes: readonly BackupNote[], accountedFor: ReadonlySet<string>): Promise<BackupNote[]> {
    const judged: BackupNote[] = [];
    let foundWhole = false;
    for (const note of notes) {
      const isTelling = note.state === 'before-loss' || (note.state === 'regular' && !foundWhole);
      judged.push(isTelling ? { ...note, state: stateOf(await contentOf(note.at), accountedFor) } : note);
      foundWhole ||= judged.at(-1)?.state !== 'damaged';
    }
    return judged;
  }

  /** @returns `null` when it cannot be read, for whatever reason */
  async function contentOf(at: number): Promise<LibraryContent | null> {
    const text = await shelf.read(at);
    try {
      return text === null ? null : await readText(text);
    } catch {
      return null;
    }
  }

  async function read(at: number): Promise<LibraryContent> {
    const notes = await shelf.list();
    const place = notes.findIndex((note) => note.at === at);
    if (place < 0) throw new BackupError('gone', `no backup of ${at}`);
    const content = await contentOf(at);
    if (content) return content;
    for (const { at: earlier } of notes.slice(place + 1))
      if ((await contentOf(earlier)) !== null) throw new BackupError('damaged', `the backup of ${at} is damaged`, { earlier });
    throw new BackupError('damaged', `the backup of ${at} is damaged, and so is all before it`);
  }

  async function restore(at: number): Promise<Restored> {
    const { snippets: table } = library;
    const { snippets, removed } = await read(at);
    const { added, known } = await table.merge(snippets, removed);
    const out = new Set((await table.removed()).map(({ snippet }) => snippet.id));
    const back = known.filter((id) => out.has(id));
    await table.putBack(back);
    return { added: added.length, putBack: back.length, untouched: known.length - back.length };
  }

  return {
    list: shelf.list,
    make: () => alone(make),
    read,
    restore: (at) => alone(() => restore(at)),
    forget: (at) => alone(async () => shelf.keepOnly((await shelf.list()).filter((note) => note.at !== at))),
  };
}

function stateOf(content: LibraryContent | null, accountedFor: ReadonlySet<string>): BackupNote['state'] {
  if (content === null) return 'damaged';
  return content.snippets.every(({ id }) => accountedFor.has(id)) ? 'regular' : 'before-loss';
}

/** @returns those that stay beside a new one of a day: its own earlier one gives way, and what is older than seven such days */
function withoutOutlived(notes: readonly BackupNote[], today: string): BackupNote[] {
  const days = new Set([today]);
  return notes.filter(({ state, day }) => {
    if (state === 'before-loss') return true;
    if (state === 'regular' && day === today) return false;
    if (state === 'regular') days.add(day);
    return days.size <= MOST_DAYS;
  });
}

/** The day by the reader's clock and calendar, `2026-11-22`. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
