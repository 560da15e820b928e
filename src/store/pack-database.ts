/** The pack in IndexedDB. It can be rebuilt from the bundled files at any time, so nothing of the reader's lives here. */
import Dexie, { type Table } from 'dexie';
import type { LookupIndex } from '../lookup/lookup-index';
import type { Entry } from '../model/entry';

/** The forms binary as one Blob: read in one piece, faster than as rows or as a structured clone. */
interface FormsRow {
  readonly name: 'forms';
  readonly content: Blob;
}

interface LookupRow {
  readonly name: 'lookup';
  readonly index: LookupIndex;
}

/** Raised when what is stored beside the entries changes: an older installation reads as none. */
const LAYOUT = 2;

/** Written last, in the same transaction as the rest: where it stands, the pack is whole. */
export interface InstalledRow {
  readonly name: 'installed';
  readonly version: string;
  readonly layout?: number;
  readonly entryIds: readonly string[];
  readonly index: unknown;
}

type PartRow = FormsRow | LookupRow | InstalledRow;

export interface InstalledPack {
  readonly version: string;
  readonly forms: ArrayBuffer;
  readonly index: unknown;
}

export interface PackDatabase {
  /** @returns the pack that is installed, or `null` when none is, or only half of one */
  readonly read: () => Promise<InstalledPack | null>;
  /** Replaces whatever is installed, in one transaction. */
  readonly install: (pack: {
    version: string;
    forms: ArrayBuffer;
    entries: readonly Entry[];
    index: unknown;
    lookup: LookupIndex;
  }) => Promise<void>;
  /** @returns what lookup searches, or `null` when no pack is installed */
  readonly lookup: () => Promise<LookupIndex | null>;
  /** @returns the entries that are there, in the order asked for */
  readonly entries: (ids: readonly string[]) => Promise<readonly Entry[]>;
  /** @returns every entry, sorted by id */
  readonly allEntries: () => Promise<readonly Entry[]>;
  readonly close: () => void;
}

const PACK_DATABASE = 'pangzhu-pack';

/** Opening that takes longer is as good as failed: another context holds an older version open. */
const OPEN_MS = 5000;

/**
 * Opens the pack database.
 * @throws when IndexedDB is not to be had: private windows, a full disk, a broken profile
 */
export async function openPackDatabase(name: string = PACK_DATABASE): Promise<PackDatabase> {
  const database = new Dexie(name) as Dexie & { entries: Table<Entry, string>; parts: Table<PartRow, string> };
  database.version(1).stores({ entries: 'id', parts: 'name' });
  await withTimeout(database.open(), OPEN_MS);
  return {
    read: () =>
      database
        .transaction('r', database.parts, async () => {
          const [installed, forms] = (await database.parts.bulkGet(['installed', 'forms'])) as [
            InstalledRow | undefined,
            FormsRow | undefined,
          ];
          return installed?.layout === LAYOUT && forms ? { installed, forms } : null;
        })
        .then(async (found) =>
          found ? { version: found.installed.version, index: found.installed.index, forms: await found.forms.content.arrayBuffer() } : null,
        ),
    install: async ({ version, forms, entries, index, lookup }) => {
      await database.transaction('rw', database.entries, database.parts, async () => {
        await database.entries.clear();
        await database.parts.clear();
        await database.entries.bulkAdd([...entries]);
        await database.parts.add({ name: 'forms', content: new Blob([forms]) });
        await database.parts.add({ name: 'lookup', index: lookup });
        await database.parts.add({ name: 'installed', version, layout: LAYOUT, entryIds: entries.map((entry) => entry.id), index });
      });
    },
    lookup: async () => ((await database.parts.get('lookup')) as LookupRow | undefined)?.index ?? null,
    entries: async (ids) => (await database.entries.bulkGet([...ids])).filter((entry) => entry !== undefined),
    allEntries: () => database.entries.toArray(),
    close: () => database.close(),
  };
}

function withTimeout<T>(promise: PromiseLike<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
    promise.then(resolve, reject);
    promise.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  });
}
