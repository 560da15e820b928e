/** The library's records after a change. Pure; always the latest first. */
import type { LibraryRecord } from './record';

const latestFirst = (a: LibraryRecord, b: LibraryRecord): number =>
  b.snippet.savedAt - a.snippet.savedAt || (a.snippet.id < b.snippet.id ? 1 : -1);

/** @returns with each record of `changed` in the place of the one of its id; what was not there before is added */
export function withRecords(records: readonly LibraryRecord[], changed: readonly LibraryRecord[]): readonly LibraryRecord[] {
  if (changed.length === 0) return records;
  const byId = new Map(changed.map((record) => [record.snippet.id, record]));
  const kept = records.map((record) => {
    const next = byId.get(record.snippet.id);
    if (next) byId.delete(record.snippet.id);
    return next ?? record;
  });
  return byId.size === 0 ? kept : [...kept, ...byId.values()].sort(latestFirst);
}

export function withoutRecords(records: readonly LibraryRecord[], ids: readonly string[]): readonly LibraryRecord[] {
  const gone = new Set(ids);
  return records.filter(({ snippet }) => !gone.has(snippet.id));
}

export function withIds(records: readonly LibraryRecord[], ids: readonly string[]): readonly LibraryRecord[] {
  const wanted = new Set(ids);
  return records.filter(({ snippet }) => wanted.has(snippet.id));
}
