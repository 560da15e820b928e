/** Snippets in the reader's library, one row a snippet. */
import type { Snippet, SnippetChange, Work } from '../model/snippet';
import { pageKeys } from '../snippets/page-key';
import type { LibraryConnection } from './library-connection';
import { toLibraryError } from './library-error';
import type { LibraryTables, RemovedRow, SnippetRow } from './library-schema';
import type { SnippetLibrary } from './snippet-library';

/** What was taken out can be put back for so long. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

const keysOf = (work: Work | null): readonly string[] =>
  work?.address == null ? [] : pageKeys({ address: work.address, canonical: work.fields.canonical?.value ?? null });

const toRow = (snippet: Snippet): SnippetRow => ({ ...snippet, keys: keysOf(snippet.work) });
const toSnippet = ({ keys: _, ...snippet }: SnippetRow): Snippet => snippet;
const latestFirst = (a: Snippet, b: Snippet): number => b.savedAt - a.savedAt || (a.id < b.id ? 1 : -1);

interface Written<T> {
  readonly result: T;
  /** None: nothing was changed, and there is nothing to tell. */
  readonly rows: number;
}

/** @param channel on which every window of ours tells the others that something has changed */
export function createSnippetTable(connection: Pick<LibraryConnection, 'tables' | 'open'>, channel: BroadcastChannel): SnippetLibrary {
  const { tables, open } = connection;
  const { snippets, removed, marks } = tables;
  const listeners = new Set<() => void>();
  /** Each on its own: what one of them throws is not to look like a failed write. */
  const tellListeners = () => {
    for (const listener of listeners) queueMicrotask(listener);
  };
  channel.addEventListener('message', tellListeners);

  function tellAll(): void {
    try {
      channel.postMessage(null);
    } catch {
      // Closed while this was being written; it is written all the same.
    }
    tellListeners();
  }

  async function ask<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      await open();
      return await work();
    } catch (error) {
      throw toLibraryError(error);
    }
  }

  /** What counts is the end of the transaction: only then is it on the disk, and a full disk is told only there. */
  async function write<T>(work: () => Promise<Written<T>>): Promise<T> {
    const { result, rows } = await ask(() =>
      tables.transaction('rw', snippets, removed, marks, async () => {
        const written = await work();
        if (written.rows > 0) await countChange(marks);
        return written;
      }),
    );
    if (rows > 0) tellAll();
    return result;
  }

  const changeMany: SnippetLibrary['changeMany'] = (ids, change) =>
    write(async () => {
      const rows = (await snippets.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
      const changed = rows.map((row): SnippetRow => toRow(changeOne(toSnippet(row), change)));
      await snippets.bulkPut(changed);
      return { result: changed.map(toSnippet), rows: changed.length };
    });

  return {
    add: (snippet) =>
      write(async () => {
        await snippets.add(toRow(snippet));
        return { result: undefined, rows: 1 };
      }),
    get: (id) => ask(async () => (await snippets.get(id).then((row) => row && toSnippet(row))) ?? null),
    change: async (id, change) => (await changeMany([id], () => change))[0] ?? null,
    changeMany,
    remove: (ids) =>
      write(async () => {
        const removedAt = Date.now();
        const rows = (await snippets.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
        await removed.bulkPut(rows.map((snippet): RemovedRow => ({ id: snippet.id, removedAt, snippet })));
        await snippets.bulkDelete(rows.map(({ id }) => id));
        await removed
          .where('removedAt')
          .below(removedAt - KEPT_MS)
          .delete();
        return { result: undefined, rows: rows.length };
      }),
    putBack: (ids) =>
      write(async () => {
        const rows = (await removed.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
        // Where there is one of the same id meanwhile, both are kept: that one here, the other among those taken out.
        const here = await snippets.bulkGet(rows.map(({ id }) => id));
        const back = rows.filter((_, number) => here[number] === undefined);
        await snippets.bulkAdd(back.map(({ snippet }) => toRow(toSnippet(snippet))));
        await removed.bulkDelete(back.map(({ id }) => id));
        return { result: undefined, rows: back.length };
      }),
    removed: () =>
      ask(async () =>
        (await removed.orderBy('removedAt').reverse().toArray()).map(({ snippet, removedAt }) => ({
          snippet: toSnippet(snippet),
          removedAt,
        })),
      ),
    latest: (most) => ask(async () => (await snippets.orderBy('savedAt').reverse().limit(most).toArray()).map(toSnippet)),
    all: () => ask(async () => (await readInParts(tables)).map(toSnippet).sort(latestFirst)),
    count: () => ask(() => snippets.count()),
    onPage: (keys) =>
      ask(async () =>
        (
          await snippets
            .where('keys')
            .anyOf([...keys])
            .distinct()
            .toArray()
        )
          .map(toSnippet)
          .sort(latestFirst),
      ),
    ofEntry: (entry) => ask(async () => (await snippets.where('entries').equals(entry).toArray()).map(toSnippet).sort(latestFirst)),
    merge: (incoming, takenOut = []) =>
      write(async () => {
        const once = [...new Map(incoming.map((snippet) => [snippet.id, snippet])).values()];
        const out = [...new Map(takenOut.map((one) => [one.snippet.id, one])).values()];
        const ids = once.map(({ id }) => id);
        const asked = [...new Set([...ids, ...out.map(({ snippet }) => snippet.id)])];
        const known = new Set(
          [...(await snippets.bulkGet(asked)), ...(await removed.bulkGet(asked))].flatMap((row) => (row ? [row.id] : [])),
        );
        const fresh = once.filter(({ id }) => !known.has(id));
        const added = new Set(fresh.map(({ id }) => id));
        const gone = out.filter(({ snippet: { id } }) => !known.has(id) && !added.has(id));
        await snippets.bulkAdd(fresh.map(toRow));
        await removed.bulkAdd(gone.map(({ snippet, removedAt }): RemovedRow => ({ id: snippet.id, removedAt, snippet: toRow(snippet) })));
        return { result: { added: [...added], known: ids.filter((id) => known.has(id)) }, rows: fresh.length + gone.length };
      }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** So many rows are read at a time: what waits for the thread gets it in between. */
const PART = 1000;

async function readInParts(tables: LibraryTables): Promise<SnippetRow[]> {
  return tables.transaction('r', tables.snippets, async () => {
    const rows: SnippetRow[] = [];
    for (let part: SnippetRow[] | null = null; part === null || part.length === PART; rows.push(...part)) {
      const last = rows.at(-1)?.id;
      const { snippets } = tables;
      part = await (last === undefined ? snippets.orderBy(':id') : snippets.where(':id').above(last)).limit(PART).toArray();
    }
    return rows;
  });
}

function changeOne(snippet: Snippet, change: (snippet: Snippet) => SnippetChange): Snippet {
  return { ...snippet, ...change(snippet), changedAt: Date.now() };
}

async function countChange(marks: LibraryTables['marks']): Promise<void> {
  const last = await marks.get('changes');
  await marks.put({ name: 'changes', count: (last?.name === 'changes' ? last.count : 0) + 1 });
}
