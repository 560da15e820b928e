import { describe, expect, it } from 'vitest';
import type { EntryHead } from '../../../src/model/entry';
import { knownVisits, searchVisits, visitsByDay } from '../../../src/panel/visits';
import type { StoredVisit } from '../../../src/store/library-database';

const heads: Record<string, EntryHead> = {
  pipl: { id: 'pipl', kind: 'law', prominence: 'key', name: { 'zh-Hans': '个人信息保护法', 'zh-Hant': '個人資訊保護法', en: 'PIPL' } },
} as never;
const visit = (id: number, at: Date, entry = 'pipl', title = ''): StoredVisit => ({
  id,
  entry,
  article: null,
  at: at.getTime(),
  page: { title, address: 'https://example.com/' },
});

describe('the history', () => {
  it('leaves out entries that there are no more', () => {
    expect(knownVisits([visit(1, new Date()), visit(2, new Date(), 'gone')], heads).map(({ visit: { id } }) => id)).toEqual([1]);
  });

  it('is searched by name and page in either script', () => {
    const known = knownVisits([visit(1, new Date(), 'pipl', '治理的一頁'), visit(2, new Date())], heads);
    expect(searchVisits(known, '治理的一页')).toHaveLength(1);
    expect(searchVisits(known, '個人信息')).toHaveLength(2);
    expect(searchVisits(known, 'nothing like it')).toHaveLength(0);
  });

  it('stands by day in its order, thousands of rows in no time', () => {
    const many = Array.from({ length: 5000 }, (_, id) => visit(id, new Date(2026, 10, 21 - Math.floor(id / 2500), 12)));
    const start = performance.now();
    const days = visitsByDay(knownVisits(many, heads));
    expect(performance.now() - start).toBeLessThan(500);
    expect(days.map(([day, list]) => [day, list.length])).toEqual([
      ['2026-11-21', 2500],
      ['2026-11-20', 2500],
    ]);
  });
});
