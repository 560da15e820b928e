/** Snippets for the library's tests. */
import type { EntryHead } from '../../../../src/model/entry';
import type { Snippet } from '../../../../src/model/snippet';
import { type LibraryRecord, makeRecord } from '../../../../src/panel/library/record';

export const NOW = new Date(2026, 10, 22, 15).getTime();
export const DAY = 24 * 60 * 60 * 1000;

export const heads = new Map<string, EntryHead>(
  (
    [
      ['pipl', 'law', '个人信息保护法', '個人資訊保護法', 'Personal Information Protection Law'],
      ['xue-lan', 'person', '薛澜', '薛瀾', 'Xue Lan'],
    ] as const
  ).map(([id, kind, hans, hant, en]) => [id, { id, kind, prominence: 'key', name: { 'zh-Hans': hans, 'zh-Hant': hant, en } }]),
);

let count = 0;

export function snippet(rest: Partial<Snippet> = {}): Snippet {
  const id = rest.id ?? `s-${String(count++).padStart(4, '0')}`;
  const savedAt = rest.savedAt ?? NOW;
  return {
    id,
    source: 'selection',
    text: '一段文字',
    note: '',
    tags: [],
    folder: '',
    entries: [],
    article: null,
    lang: 'zh-Hans',
    anchor: null,
    work: work('https://www.example.com/a'),
    seenOn: null,
    link: null,
    changedAt: savedAt,
    ...rest,
    savedAt,
  };
}

export const work = (address: string | null, title = '标题'): NonNullable<Snippet['work']> => ({
  address,
  accessedAt: NOW,
  fields: { title: { value: title, origin: 'open-graph' } },
});

export const at = (start: number, frame: string | null = null): NonNullable<Snippet['anchor']> => ({
  prefix: '',
  suffix: '',
  start,
  end: start + 4,
  frame,
});

export const record = (rest: Partial<Snippet> = {}): LibraryRecord => makeRecord(snippet(rest), heads);
export const idsOf = (records: readonly LibraryRecord[]): string[] => records.map(({ snippet: one }) => one.id);
