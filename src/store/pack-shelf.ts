/**
 * The pack that pages are read with: from IndexedDB when one is installed there, from the bundled files while it is not.
 * Installing and repairing go on behind the answers, and never leave a moment without a pack.
 */
import { placesOf, searchedBlocks } from '../lookup/cold-forms';
import type { LookupIndex, Searched } from '../lookup/lookup-index';
import { FormsError } from '../match/forms-error';
import { openDictionary } from '../match/layout';
import type { PackIndex } from '../match/pack-index';
import { createMatcher, type Matcher } from '../match/read-page';
import type { Entry } from '../model/entry';
import { PackError } from '../pack/pack-error';
import { indexPack } from '../pack/pack-index';
import type { BundledPack } from './bundled-pack';
import type { PackDatabase } from './pack-database';

/** Where the pack in use comes from, and what went wrong when it is not the best place. */
export interface PackStatus {
  readonly source: 'installed' | 'bundled' | 'none';
  readonly version: string | null;
  /** Code of the error that keeps us from installing; `null` when nothing does. */
  readonly problem: string | null;
}

export interface PackShelf {
  /** @throws PackError or FormsError when there is neither an installed nor a usable bundled pack */
  readonly matcher: () => Promise<Matcher>;
  readonly entries: (ids: readonly string[]) => Promise<readonly Entry[]>;
  readonly allEntries: () => Promise<readonly Entry[]>;
  /** What lookup searches; kept once it has been read. */
  readonly lookup: () => Promise<LookupIndex>;
  /** Forms of a large pack around a query's place; `null` where all are in memory. @param query from `plainText` */
  readonly coldForms: (query: string, written: string) => Promise<Searched | null>;
  readonly status: () => Promise<PackStatus>;
  /** Installs the bundled pack unless the very same is installed; safe to call at any time, also twice at once. */
  readonly install: () => Promise<void>;
}

/** Lets whatever waits be answered. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, BREATH_MS);
  });
const BREATH_MS = 150;

interface InUse {
  readonly source: 'installed' | 'bundled';
  readonly version: string;
  readonly matcher: Matcher;
}

/**
 * @param openDatabase called when first needed; may reject where IndexedDB is not to be had
 */
export function createPackShelf(bundled: BundledPack, openDatabase: () => Promise<PackDatabase>): PackShelf {
  let database: Promise<PackDatabase | null> | null = null;
  let inUse: Promise<InUse> | null = null;
  let installing: Promise<void> | null = null;
  let lookup: Promise<LookupIndex> | null = null;
  let problem: string | null = null;

  const open = (): Promise<PackDatabase | null> => {
    database ??= openDatabase().catch(() => {
      problem = 'no-database';
      return null;
    });
    return database;
  };

  const fromDatabase = async (): Promise<InUse | null> => {
    const store = await open();
    const pack = await store?.read().catch(() => null);
    if (!pack) return null;
    try {
      return { source: 'installed', version: pack.version, matcher: createMatcher(openDictionary(pack.forms), pack.index as PackIndex) };
    } catch (error) {
      // What is installed cannot be used: as good as nothing installed.
      if (error instanceof FormsError) return null;
      throw error;
    }
  };

  const fromBundle = async (): Promise<InUse> => {
    const [header, forms, entries] = await Promise.all([bundled.header(), bundled.forms(), bundled.entries()]);
    return { source: 'bundled', version: header.version, matcher: createMatcher(forms, indexPack(entries)) };
  };

  const use = (): Promise<InUse> => {
    inUse ??= fromDatabase()
      .then((found) => found ?? fromBundle())
      .catch((error: unknown) => {
        inUse = null;
        throw error;
      });
    return inUse;
  };

  const install = async (): Promise<void> => {
    const current = await use().catch(() => null);
    const header = await bundled.header();
    if (current?.source === 'installed' && current.version === header.version) return;
    const store = await open();
    if (!store) return;
    // One after the other with room in between: pages that wait for their marks go first.
    const forms = await bundled.forms();
    const entries = await bundled.entries();
    await breathe();
    const { index, cold } = await bundled.lookup();
    await breathe();
    await store.install({ version: header.version, forms: forms.buffer, entries, index: indexPack(entries), lookup: index, cold });
    lookup = null;
    inUse = fromDatabase().then((found) => found ?? fromBundle());
    problem = null;
  };

  const readLookup = async (): Promise<LookupIndex> => {
    const { source } = await use();
    const store = source === 'installed' ? await open() : null;
    return (await store?.lookup().catch(() => null)) ?? (await bundled.lookup()).index;
  };

  const keptLookup = (): Promise<LookupIndex> => {
    lookup ??= readLookup().catch((error: unknown) => {
      lookup = null;
      throw error;
    });
    return lookup;
  };

  return {
    lookup: keptLookup,
    coldForms: async (query, written) => {
      if ((await keptLookup()).coldCount === 0) return null;
      const store = await open();
      const blocks = await Promise.all(placesOf(query, written).map(({ by, key }) => store?.blocksAround(by, key) ?? []));
      return searchedBlocks(blocks.flat());
    },
    allEntries: async () => {
      const { source } = await use();
      const store = source === 'installed' ? await open() : null;
      return (await store?.allEntries().catch(() => null)) ?? bundled.entries();
    },
    matcher: async () => (await use()).matcher,
    entries: async (ids) => {
      const { source } = await use();
      const store = source === 'installed' ? await open() : null;
      const found = (await store?.entries(ids).catch(() => null)) ?? null;
      if (found && found.length === ids.length) return found;
      const byId = new Map((await bundled.entries()).map((entry) => [entry.id, entry]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    status: async () => {
      const current = await use().catch(() => null);
      return { source: current?.source ?? 'none', version: current?.version ?? null, problem };
    },
    install: () => {
      installing ??= install()
        .catch((error: unknown) => {
          problem = error instanceof PackError || error instanceof FormsError ? error.code : 'install-failed';
        })
        .finally(() => {
          installing = null;
        });
      return installing;
    },
  };
}
