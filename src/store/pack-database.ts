/** The pack in IndexedDB. It can be rebuilt from the bundled files at any time, so nothing of the reader's lives here. */
import Dexie, { type Table } from 'dexie';
import { type FormBlock, makeBlocks, type Order } from '../lookup/cold-forms';
import type { LookupIndex, OwnedText } from '../lookup/lookup-index';
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
const LAYOUT = 4;

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
    cold: readonly OwnedText[];
  }) => Promise<void>;
  /** @returns what lookup searches, or `null` when no pack is installed */
  readonly lookup: () => Promise<LookupIndex | null>;
  /** @returns the blocks in which a key would stand in an order: where it begins, what begins with it, and the one behind */
  readonly blocksAround: (by: Order, key: string) => Promise<readonly FormBlock[]>;
  /** @returns the entries that are there, in the order asked for */
  readonly entries: (ids: readonly string[]) => Promise<readonly Entry[]>;
  /** @returns every entry, sorted by id */
  readonly allEntries: () => Promise<readonly Entry[]>;
  readonly close: () => void;
}

const PACK_DATABASE = 'pangzhu-pack';

/** So many blocks behind the one in which a key stands are looked through too: what begins with it goes on there. */
const BLOCKS_AFTER = 2;

/** Opening that takes longer is as good as failed: another context holds an older version open. */
const OPEN_MS = 5000;

/**
 * Opens the pack database.
 * @throws when IndexedDB is not to be had: private windows, a full disk, a broken profile
 */
export async function openPackDatabase(name: string = PACK_DATABASE): Promise<PackDatabase> {
  const database = new Dexie(name) as Dexie & {
    entries: Table<Entry, string>;
    parts: Table<PartRow, string>;
    blocks: Table<FormBlock, number>;
  };
  database.version(1).stores({ entries: 'id', parts: 'name' });
  database.version(2).stores({ blocks: '++,[by+key]' });
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
    install: async ({ version, forms, entries, index, lookup, cold }) => {
      await database.transaction('rw', database.entries, database.parts, database.blocks, async () => {
        await database.entries.clear();
        await database.parts.clear();
        await database.blocks.clear();
        if (cold.length > 0) await database.blocks.bulkAdd([...makeBlocks(cold)]);
        await database.entries.bulkAdd([...entries]);
        await database.parts.add({ name: 'forms', content: new Blob([forms]) });
        await database.parts.add({ name: 'lookup', index: lookup });
        await database.parts.add({ name: 'installed', version, layout: LAYOUT, entryIds: entries.map((entry) => entry.id), index });
      });
    },
    lookup: async () => ((await database.parts.get('lookup')) as LookupRow | undefined)?.index ?? null,
    blocksAround: (by, key) =>
      database.transaction('r', database.blocks, async () => {
        const [before, after] = await Promise.all([
          database.blocks.where('[by+key]').between([by, Dexie.minKey], [by, key], true, true).reverse().limit(1).toArray(),
          database.blocks.where('[by+key]').between([by, key], [by, Dexie.maxKey], false, true).limit(BLOCKS_AFTER).toArray(),
        ]);
        return [...before, ...after];
      }),
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
