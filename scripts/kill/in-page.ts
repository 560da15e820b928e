/** Runs in a page of the extension, on the store as it ships: works until the browser is killed, and looks what is left. */
import type { Snippet } from '../../src/model/snippet';
import { createBackups } from '../../src/store/backups';
import type { KeptArea } from '../../src/store/kept-area';
import { openLibraryDatabase } from '../../src/store/library-database';
import { sha256Of } from '../../src/store/sealed-text';
import type { LibraryContent } from '../../src/store/snippet-library';
import { canonical, idOf, makeEdit, makeSnippet, makeVisit, sameForm, VISITS_BEFORE } from './made';

/** One thing that is done or not: nothing in between. */
export type Act =
  | { readonly what: 'save' | 'merge' | 'remove' | 'put back'; readonly numbers: readonly number[] }
  | { readonly what: 'edit'; readonly numbers: readonly number[]; readonly edit: number }
  | { readonly what: 'migrate'; readonly name: string; readonly number: number }
  | { readonly what: 'backup'; readonly at: number };

export type Work = 'saving' | 'editing' | 'taking out' | 'merging' | 'migrating' | 'backing up';

export interface Plan {
  readonly library: string;
  /** Numbers from here on were never used. */
  readonly next: number;
  /** What is in the library. */
  readonly known: readonly number[];
  /** Libraries of an earlier version. */
  readonly old: readonly string[];
  /** The clock of backups. */
  readonly at: number;
}

export interface Found {
  /** Digests by id. */
  readonly here: Readonly<Record<string, string>>;
  readonly out: Readonly<Record<string, string>>;
  readonly backups: readonly { readonly at: number; readonly day: string; readonly state: string; readonly isWhole: boolean }[];
  readonly old: readonly {
    readonly name: string;
    readonly visits: string;
    readonly bornAt: number;
    readonly snippets: readonly string[];
  }[];
}

declare global {
  interface Window {
    /** Resolves when it is known outside the browser. */
    tell(message: string): Promise<void>;
    kill: { readonly prepare: typeof prepare; readonly work: typeof work; readonly look: typeof look; readonly forget: typeof forget };
  }
}

const area: KeptArea = {
  get: async (key) => (await chrome.storage.local.get(key))[key],
  set: (key, value) => chrome.storage.local.set({ [key]: value }),
  remove: (keys) => chrome.storage.local.remove([...keys]),
  keys: async () => Object.keys(await chrome.storage.local.get(null)),
};

const begin = (act: Act): Promise<void> => window.tell(JSON.stringify({ begin: act }));
const done = (): Promise<void> => window.tell(JSON.stringify({ done: true }));
async function perform(act: Act, deed: () => Promise<unknown>): Promise<void> {
  await begin(act);
  await deed();
  await done();
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Lays down libraries as version 1 left them: visits only, in Dexie's numbering. */
async function prepare({ old }: Plan): Promise<void> {
  for (const name of old) {
    const request = indexedDB.open(name, 10);
    request.onupgradeneeded = () => {
      const visits = request.result.createObjectStore('visits', { keyPath: 'id', autoIncrement: true });
      visits.createIndex('at', 'at');
      visits.createIndex('entry', 'entry');
      for (let number = 0; number < VISITS_BEFORE; number++) visits.add(makeVisit(number));
    };
    (await settled(request)).close();
  }
}

const backupsOf = (library: Parameters<typeof createBackups>[0]['library'], now: () => number) =>
  createBackups({
    area,
    library,
    now,
    write: (content, at) => JSON.stringify({ ...content, at }),
    read: async (text) => JSON.parse(text) as LibraryContent,
    alone: (task) => navigator.locks.request('kill-backups', task),
  });

/** Never ends of itself; what goes wrong is told. */
function work(kind: Work, plan: Plan): void {
  WORKS[kind](plan).catch((error: unknown) => window.tell(JSON.stringify({ failed: String(error) })));
}

const pick = <T>(list: readonly T[], count: number): T[] => {
  const from = Math.floor(Math.random() * Math.max(1, list.length - count));
  return list.slice(from, from + count);
};
const upFrom = (start: number, count: number): number[] => Array.from({ length: count }, (_, i) => start + i);

const WORKS: Readonly<Record<Work, (plan: Plan) => Promise<void>>> = {
  saving: async ({ library, next }) => {
    const { snippets } = await openLibraryDatabase(library);
    for (let number = next; ; number++) await perform({ what: 'save', numbers: [number] }, () => snippets.add(makeSnippet(number, 0)));
  },
  editing: async ({ library, next, known }) => {
    const { snippets } = await openLibraryDatabase(library);
    for (let edit = next; ; edit++) {
      const numbers = pick(known, edit % 2 === 0 ? 1 : 12);
      await perform({ what: 'edit', numbers, edit }, () =>
        snippets.changeMany(numbers.map(idOf), ({ id }) => makeEdit(Number(id.slice(2)), edit)),
      );
    }
  },
  'taking out': async ({ library, known }) => {
    const { snippets } = await openLibraryDatabase(library);
    for (;;) {
      const numbers = pick(known, 8);
      await perform({ what: 'remove', numbers }, () => snippets.remove(numbers.map(idOf)));
      await perform({ what: 'put back', numbers }, () => snippets.putBack(numbers.map(idOf)));
    }
  },
  merging: async ({ library, next, known }) => {
    const { snippets } = await openLibraryDatabase(library);
    for (let number = next; ; number += 40) {
      const numbers = upFrom(number, 40);
      // Some that are here already, in other words: a merge never replaces.
      const others = pick(known, 5).map((one) => ({ ...makeSnippet(one, 0), text: 'another text' }));
      await perform({ what: 'merge', numbers }, () => snippets.merge([...others, ...numbers.map((one) => makeSnippet(one, 0))]));
    }
  },
  migrating: async ({ old, next }) => {
    for (const [place, name] of old.entries()) {
      const number = next + place;
      await perform({ what: 'migrate', name, number }, async () => {
        const library = await openLibraryDatabase(name);
        await library.snippets.add(makeSnippet(number, 0));
        library.close();
      });
    }
  },
  'backing up': async ({ library: name, next, at: start }) => {
    const library = await openLibraryDatabase(name);
    let at = start;
    const backups = backupsOf(library, () => at);
    for (let number = next; ; number++) {
      await perform({ what: 'save', numbers: [number] }, () => library.snippets.add(makeSnippet(number, 0)));
      at += 5 * 3_600_000;
      await perform({ what: 'backup', at }, () => backups.make());
    }
  },
};

async function digests(snippets: readonly Snippet[]): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(snippets.map(async (one) => [one.id, await sha256Of(canonical(sameForm(one)))] as const)));
}

async function lookAtOld(name: string): Promise<Found['old'][number]> {
  const library = await openLibraryDatabase(name);
  const visits = [...(await library.visits())].sort((a, b) => a.id - b.id).map(({ id: _, ...visit }) => visit);
  const snippets = Object.values(await digests(await library.snippets.all()));
  const found = { name, visits: await sha256Of(canonical(visits)), bornAt: (await library.life()).bornAt, snippets };
  library.close();
  await settled(indexedDB.deleteDatabase(name));
  return found;
}

async function look({ library: name, old }: Plan): Promise<Found> {
  const library = await openLibraryDatabase(name);
  const backups = backupsOf(library, () => 0);
  const looked: Found['backups'][number][] = [];
  for (const { at, day, state, count } of await backups.list()) {
    const content = await backups.read(at).catch(() => null);
    looked.push({ at, day, state, isWhole: content?.snippets.length === count });
  }
  const oldOnes: Found['old'][number][] = [];
  for (const one of old) oldOnes.push(await lookAtOld(one));
  const { snippets } = library;
  const out = (await snippets.removed()).map(({ snippet }) => snippet);
  return { here: await digests(await snippets.all()), out: await digests(out), backups: looked, old: oldOnes };
}

/** Makes room: a library that has been looked at often enough goes, with its backups. */
async function forget({ library }: Plan): Promise<void> {
  await settled(indexedDB.deleteDatabase(library));
  await chrome.storage.local.clear();
}

window.kill = { prepare, work, look, forget };
