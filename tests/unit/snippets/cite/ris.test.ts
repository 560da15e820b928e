import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORK_TYPES } from '../../../../src/model/snippet';
import type { CitedWork } from '../../../../src/snippets/cite/cited-work';
import { toRis } from '../../../../src/snippets/cite/ris';
import { readRis } from './bib-readers';
import { type Told, utcDay, workOf } from './works';

const cited = (told: Told, given: Partial<CitedWork> = {}): CitedWork => ({
  key: 'key',
  work: workOf(told),
  quotes: [],
  tags: [],
  ...given,
});

describe('RIS', () => {
  // Tags and types: the RIS specification of 2011; which of them: what Zotero's RIS translator reads and writes for the same types.
  it('writes a record with a note for each quotation', () => {
    const file = toRis(
      [
        cited(
          {
            type: 'journal',
            authors: ['Doe, Jane', '薛澜'],
            title: '走向敏捷治理',
            container: '中国行政管理',
            volume: '12',
            issue: '8',
            pages: '28-34',
            published: '2019-08',
            doi: '10.1000/182',
            address: 'https://a.org/b',
          },
          {
            quotes: [
              { text: '第一段\n\nER  - 第二段', note: 'mine' },
              { text: '', note: 'only a note' },
            ],
            tags: ['治理', 'AI'],
          },
        ),
        cited({ title: 'Next' }),
      ],
      utcDay,
    );
    expect(file.split('\r\n')).toEqual([
      'TY  - JOUR',
      expect.stringMatching(/^ID {2}- doe2019-[a-z0-9]{7}$/),
      'AU  - Doe, Jane',
      'AU  - 薛澜',
      'TI  - 走向敏捷治理',
      'T2  - 中国行政管理',
      'PY  - 2019',
      'DA  - 2019/08',
      'VL  - 12',
      'IS  - 8',
      'SP  - 28',
      'EP  - 34',
      'DO  - 10.1000/182',
      'UR  - https://a.org/b',
      'Y2  - 2026/11/22',
      'LA  - zh-CN',
      'KW  - 治理',
      'KW  - AI',
      'N1  - “第一段 ER - 第二段” — mine',
      'N1  - only a note',
      'ER  - ',
      '',
      'TY  - ELEC',
      expect.stringMatching(/^ID {2}- next-[a-z0-9]{7}$|^ID {2}- /),
      'TI  - Next',
      'ER  - ',
      '',
    ]);
  });

  it.each<[Told, string, Record<string, string>]>([
    [{ type: 'webpage', site: 'A', publisher: 'B' }, 'ELEC', { T2: 'A', PB: 'B' }],
    [{ type: 'news', site: 'BBC News' }, 'ELEC', { T2: 'BBC News' }],
    [
      { type: 'newspaper', container: '人民日报', edition: 'A1', published: '2025-02-17' },
      'NEWS',
      { T2: '人民日报', PY: '2025', SP: 'A1', DA: '2025/02/17' },
    ],
    [{ type: 'law', publisher: '国务院', published: '2025' }, 'STAT', { AU: '国务院', PY: '2025', DA: '2025' }],
    [{ type: 'report', authors: ['Peyton Z. Peebles Jr.'], publisher: 'B' }, 'RPRT', { AU: 'Peebles, Peyton Z., Jr.', PB: 'B' }],
    [{ type: 'journal', pages: 'e57' }, 'JOUR', { SP: 'e57' }],
  ])('of %j is %s', (told, type, tags) => {
    const [[, kind] = ['', ''], , ...rest] = readRis(toRis([cited(told)], utcDay))[0] ?? [];
    expect(kind).toBe(type);
    expect(Object.fromEntries(rest)).toEqual(tags);
  });

  it('holds together whatever a page or a reader writes', () => {
    const sign = fc.constantFrom(...'TYERN1-  \r\n\u2028薛“A');
    const text = fc.string({ unit: sign, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 4 }), fc.constantFrom(...WORK_TYPES), (rows, type) => {
        const works = rows.map(([title, quote, tag]) =>
          cited({ type, title, authors: [tag], site: title, publisher: quote }, { quotes: [{ text: quote, note: title }], tags: [tag] }),
        );
        const records = readRis(toRis(works, utcDay));
        const line = (value: string) => value.replace(/\s+/g, ' ').trim();
        expect(records).toHaveLength(rows.length);
        for (const [at, [title]] of rows.entries()) {
          expect(Object.fromEntries(records[at] ?? [])['TI'] ?? '').toBe(line(title));
        }
      }),
    );
  });
});
