/** One connection to the library database, opened again whenever the browser or another window made it close. */
import Dexie from 'dexie';
import { LibraryError } from './library-error';
import { declareVersions, type LibraryTables } from './library-schema';

export interface LibraryConnection {
  readonly tables: LibraryTables;
  /**
   * Resolves when it is open; every use waits for it.
   * @throws LibraryError `blocked` when another window keeps it from being upgraded, or whatever Dexie says
   */
  readonly open: () => Promise<void>;
  /** For good. What is being written is written to its end. */
  readonly close: () => void;
}

/** An upgrade that another window blocks fires neither success nor error. */
const BLOCKED_MS = 4000;

/** @throws LibraryError `missing` when there is no IndexedDB */
export function connectLibrary(name: string): LibraryConnection {
  const factory = globalThis.indexedDB as IDBFactory | undefined;
  if (!factory) throw new LibraryError('missing', 'no IndexedDB');
  // Chromium reports a write as done before it is on the disk, unless it is told to be strict; so does Firefox.
  const tables = declareVersions(new Dexie(name, { indexedDB: knownVersionsOnly(factory), chromeTransactionDurability: 'strict' }));
  let isClosed = false;
  return {
    tables,
    open: async () => {
      if (isClosed) throw new LibraryError('failed', 'the library was closed');
      if (!tables.isOpen()) await inTime(tables.open());
    },
    close: () => {
      isClosed = true;
      tables.close();
    },
  };
}

/**
 * Dexie opens a database of a later version all the same, by asking for no version, and adds to it what it misses. What a
 * later Pangzhu has written is not ours to change.
 */
const knownVersionsOnly = (factory: IDBFactory): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'> => ({
  open: (name, version) => {
    if (version === undefined) throw new DOMException('the library is of a later version', Dexie.errnames.Version);
    return factory.open(name, version);
  },
  deleteDatabase: (name) => factory.deleteDatabase(name),
  databases: () => factory.databases(),
});

async function inTime(opening: PromiseLike<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LibraryError('blocked', 'another window holds the library open')), BLOCKED_MS);
  });
  try {
    await Promise.race([opening, blocked]);
  } finally {
    clearTimeout(timer);
  }
}
