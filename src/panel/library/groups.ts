/** The library by page: what the rows of the list are. Pure. */
import type { Snippet } from '../../model/snippet';
import type { LibraryRecord } from './record';

/** A page with what is shown of it; it heads the first of its rows. */
export interface PageHead {
  readonly page: string;
  /** How many of it are shown. */
  readonly shown: number;
}

export interface LibraryRow {
  readonly id: string;
  readonly record: LibraryRecord;
  /** Of the page, where the row is the first of it. */
  readonly head: PageHead | null;
}

/**
 * @param records the latest first
 * @returns page by page, pages with something new first, and on each page what stands further up first
 */
export function orderByPage(records: readonly LibraryRecord[]): readonly LibraryRecord[] {
  const pages = new Map<string, LibraryRecord[]>();
  for (const record of records) {
    const list = pages.get(record.page);
    if (list) list.push(record);
    else pages.set(record.page, [record]);
  }
  return [...pages.values()].flatMap((list) => (list.length > 1 ? list.sort(asOnPage) : list));
}

/** @param records some of `orderByPage`, in its order: so pages stay where they are, whatever is searched for @returns a row each */
export function rowsByPage(records: readonly LibraryRecord[]): LibraryRow[] {
  const rows: LibraryRow[] = [];
  for (let start = 0; start < records.length; ) {
    const page = records[start]?.page ?? '';
    let end = start + 1;
    while (records[end]?.page === page) end++;
    for (let place = start; place < end; place++) {
      const record = records[place] as LibraryRecord;
      rows.push({ id: record.snippet.id, record, head: place === start ? { page, shown: end - start } : null });
    }
    start = end;
  }
  return rows;
}

/** By place in the page; inner frames, and what never stood on it, after that by time. */
function asOnPage({ snippet: a }: LibraryRecord, { snippet: b }: LibraryRecord): number {
  const [left, right] = [rankOf(a), rankOf(b)];
  if (left !== right) return left - right;
  return (left === 0 ? (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0) : 0) || a.savedAt - b.savedAt || (a.id < b.id ? -1 : 1);
}

const rankOf = ({ anchor }: Snippet): number => (anchor === null ? 2 : anchor.frame === null ? 0 : 1);
