/** What is the reader's own, in IndexedDB. No pack update touches it; each schema version keeps its migration. */
import { connectLibrary, type LibraryConnection } from './library-connection';
import { toLibraryError } from './library-error';
import type { BirthRow, ChangesRow } from './library-schema';
import type { SnippetLibrary } from './snippet-library';
import { createSnippetTable } from './snippet-table';
import { createVisitTable, type VisitTable } from './visit-table';

export type { StoredVisit } from './visit-table';

/** Tells one library from another, and whether its snippets have changed, without reading them. */
export interface LibraryLife {
  /** When it was made, in milliseconds since 1970: another time than before means that it was lost in between. */
  readonly bornAt: number;
  /** Grows with every change of snippets. */
  readonly changes: number;
}

export interface LibraryDatabase extends VisitTable {
  readonly snippets: SnippetLibrary;
  readonly life: () => Promise<LibraryLife>;
  readonly close: () => void;
}

const LIBRARY_DATABASE = 'pangzhu-library';

/**
 * @throws LibraryError when IndexedDB is not to be had, another window keeps it from being upgraded, or a later version of
 *   Pangzhu has upgraded it
 */
export async function openLibraryDatabase(name: string = LIBRARY_DATABASE): Promise<LibraryDatabase> {
  let connection: LibraryConnection | null = null;
  try {
    connection = connectLibrary(name);
    await connection.open();
  } catch (error) {
    connection?.close();
    throw toLibraryError(error);
  }
  const { tables, open, close } = connection;
  const channel = new BroadcastChannel(`${name}-changes`);
  // In node an open channel would keep the process alive.
  (channel as { unref?: () => void }).unref?.();
  return {
    snippets: createSnippetTable({ tables, open }, channel),
    life: async () => {
      try {
        await open();
        return readLife(await tables.marks.toArray());
      } catch (error) {
        throw toLibraryError(error);
      }
    },
    ...createVisitTable(tables),
    close: () => {
      channel.close();
      close();
    },
  };
}

function readLife(marks: readonly (BirthRow | ChangesRow)[]): LibraryLife {
  const life = { bornAt: 0, changes: 0 };
  for (const mark of marks) {
    if (mark.name === 'birth') life.bornAt = mark.at;
    else life.changes = mark.count;
  }
  return life;
}
