/** Tables of the reader's library, version by version. A version that was released is never changed again. */
import type Dexie from 'dexie';
import type { Table, Transaction } from 'dexie';
import type { Snippet } from '../model/snippet';
import type { Visit } from '../model/visit';

export interface VisitRow extends Visit {
  readonly id?: number;
}

export interface SnippetRow extends Snippet {
  /** Of the page it is quoted from, the main one first. */
  readonly keys: readonly string[];
}

export interface RemovedRow {
  readonly id: string;
  readonly removedAt: number;
  readonly snippet: SnippetRow;
}

/** Written when the library is made, and never again: where it is gone, so is everything. */
export interface BirthRow {
  readonly name: 'birth';
  readonly at: number;
}

/** How often snippets were changed, counted in the same transactions. */
export interface ChangesRow {
  readonly name: 'changes';
  readonly count: number;
}

export type LibraryTables = Dexie & {
  readonly visits: Table<VisitRow, number>;
  readonly snippets: Table<SnippetRow, string>;
  readonly removed: Table<RemovedRow, string>;
  readonly marks: Table<BirthRow | ChangesRow, string>;
};

export function declareVersions(database: Dexie): LibraryTables {
  database.version(1).stores({ visits: '++id, at, entry' });
  database.version(2).stores({ snippets: 'id, savedAt, *keys, *entries', removed: 'id, removedAt', marks: 'name' }).upgrade(noteBirth);
  database.on('populate', noteBirth);
  return database as LibraryTables;
}

/** In the transaction that makes the library, so that none is ever without. */
function noteBirth(transaction: Transaction): PromiseLike<unknown> {
  const birth: BirthRow = { name: 'birth', at: Date.now() };
  return transaction.table('marks').add(birth);
}
