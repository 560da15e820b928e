/** Notices when the library was lost: by a memory of it that is kept elsewhere. */
import * as v from 'valibot';
import type { BackupNote } from './backup-shelf';
import type { KeptArea } from './kept-area';
import type { LibraryDatabase } from './library-database';

export type LibraryHealth =
  | { readonly status: 'well' }
  | {
      readonly status: 'lost';
      /** Snippets that it held when it was last well. */
      readonly count: number;
      /** When it was last well, in milliseconds since 1970. */
      readonly since: number;
      /** The best to restore from. */
      readonly backup: BackupNote | null;
    };

type Watched = Pick<LibraryDatabase, 'snippets' | 'life'>;

export interface Canary {
  /**
   * To be asked at every start and after every change: while all is well, what is there is remembered. A loss is told until
   * it is accepted.
   */
  readonly check: (library: Watched) => Promise<LibraryHealth>;
  /** The reader knows, and has restored or not: from here on what is there counts. */
  readonly accept: (library: Watched) => Promise<void>;
}

const MEMORY_KEY = 'canary';
const MemorySchema = v.object({ bornAt: v.number(), count: v.number(), at: v.number() });
type Memory = v.InferOutput<typeof MemorySchema>;

/** @param list of the backups, the latest first */
export function createCanary({
  area,
  list,
  now,
}: {
  readonly area: KeptArea;
  readonly list: () => Promise<readonly BackupNote[]>;
  readonly now: () => number;
}): Canary {
  const look = async ({ snippets, life }: Watched): Promise<Memory> => {
    // The count goes first: should the library have to be opened anew, and be another, the birth is of that one.
    const count = await snippets.count();
    return { count, bornAt: (await life()).bornAt, at: now() };
  };
  async function check(library: Watched): Promise<LibraryHealth> {
    const { success, output: last } = v.safeParse(MemorySchema, await area.get(MEMORY_KEY));
    // Looked at twice before anybody is alarmed: what is being put back just then is for a moment in neither count.
    if (success && (await isLost(library, last, await look(library))) && (await isLost(library, last, await look(library))))
      return { status: 'lost', count: last.count, since: last.at, backup: bestFor(last, await list()) };
    // Where it cannot be written, the older memory warns as well.
    await area.set(MEMORY_KEY, await look(library)).catch(() => undefined);
    return { status: 'well' };
  }

  return { check, accept: async (library) => area.set(MEMORY_KEY, await look(library)) };
}

/** Clocks are put right now and then; what was taken out in so long before the last look may have been in it. */
const CLOCK_MS = 24 * 60 * 60 * 1000;

async function isLost({ snippets }: Watched, last: Memory, { bornAt, count }: Memory): Promise<boolean> {
  if (bornAt !== last.bornAt) return last.count > 0;
  if (count >= last.count) return false;
  // Of one life, what was there is still there or was taken out by the reader since.
  const takenOut = (await snippets.removed()).filter(({ removedAt }) => removedAt >= last.at - CLOCK_MS);
  return count + takenOut.length < last.count;
}

/** The latest of that life that was not made after the loss. */
const bestFor = ({ bornAt, count, at }: Memory, notes: readonly BackupNote[]): BackupNote | null =>
  notes.find((note) => note.bornAt === bornAt && note.state !== 'damaged' && (note.at <= at || note.count >= count)) ?? null;
