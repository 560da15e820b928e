import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { WORK_TYPES } from '../../../../src/model/snippet';
import type { CitedWork } from '../../../../src/snippets/cite/cited-work';
import { toCslJson } from '../../../../src/snippets/cite/csl-json';
import { type Told, utcDay, workOf } from './works';

const filled = v.pipe(v.string(), v.minLength(1));
const parts = v.union([
  v.strictTuple([v.number()]),
  v.strictTuple([v.number(), v.pipe(v.number(), v.minValue(1), v.maxValue(12))]),
  v.strictTuple([v.number(), v.pipe(v.number(), v.minValue(1), v.maxValue(12)), v.pipe(v.number(), v.minValue(1), v.maxValue(31))]),
]);
const date = v.strictObject({ 'date-parts': v.pipe(v.array(parts), v.length(1)) });
const name = v.union([v.strictObject({ literal: filled }), v.strictObject({ family: filled, given: filled, suffix: v.optional(filled) })]);

/** The part of `csl-data.json` 1.0.2 that we write: its types, its names of variables, no others. */
const Items = v.array(
  v.strictObject({
    id: filled,
    type: v.picklist(['webpage', 'article-newspaper', 'article-journal', 'legislation', 'report']),
    'citation-key': filled,
    title: v.optional(filled),
    author: v.optional(v.pipe(v.array(name), v.minLength(1))),
    authority: v.optional(filled),
    'container-title': v.optional(filled),
    publisher: v.optional(filled),
    issued: v.optional(date),
    accessed: v.optional(date),
    volume: v.optional(filled),
    issue: v.optional(filled),
    page: v.optional(filled),
    DOI: v.optional(filled),
    URL: v.optional(filled),
    language: v.optional(filled),
    keyword: v.optional(filled),
    note: v.optional(filled),
  }),
);

const cited = (told: Told, given: Partial<CitedWork> = {}): CitedWork => ({
  key: 'key',
  work: workOf(told),
  quotes: [],
  tags: [],
  ...given,
});
const itemsOf = (...works: CitedWork[]) => v.parse(Items, JSON.parse(toCslJson(works, utcDay)));

describe('CSL-JSON', () => {
  it('writes a newspaper article', () => {
    const [item] = itemsOf(
      cited(
        {
          type: 'newspaper',
          authors: ['陈缮真', 'Peyton Z. Peebles Jr.'],
          title: '探索微观世界的无穷奥秘',
          container: '人民日报',
          edition: '17',
          published: '2022-08-16',
          address: 'http://paper.people.com.cn/a.htm',
        },
        {
          quotes: [
            { text: 'type: bill\nDOI: 10.1/x', note: 'mine' },
            { text: '第二', note: '' },
          ],
          tags: ['科技', 'AI'],
        },
      ),
    );
    expect(item).toEqual({
      id: item?.['citation-key'],
      type: 'article-newspaper',
      'citation-key': expect.stringMatching(/^people2022-[a-z0-9]{7}$/),
      title: '探索微观世界的无穷奥秘',
      author: [{ literal: '陈缮真' }, { family: 'Peebles', given: 'Peyton Z.', suffix: 'Jr.' }],
      'container-title': '人民日报',
      issued: { 'date-parts': [[2022, 8, 16]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      page: '17',
      URL: 'http://paper.people.com.cn/a.htm',
      language: 'zh-CN',
      keyword: '科技, AI',
      note: '> type: bill\n> DOI: 10.1/x\nmine\n\n> 第二',
    });
  });

  it.each<[Told, Record<string, unknown>]>([
    [
      { type: 'webpage', site: 'A', publisher: 'B' },
      { type: 'webpage', 'container-title': 'A', publisher: 'B' },
    ],
    [
      { type: 'news', site: 'BBC News', published: '2025' },
      { type: 'webpage', 'container-title': 'BBC News', issued: { 'date-parts': [[2025]] } },
    ],
    [
      { type: 'journal', container: 'Nature', volume: '12', issue: '3', pages: '45-67', doi: '10.1000/182', published: '2025-02' },
      {
        type: 'article-journal',
        'container-title': 'Nature',
        volume: '12',
        issue: '3',
        page: '45-67',
        DOI: '10.1000/182',
        issued: { 'date-parts': [[2025, 2]] },
      },
    ],
    [
      { type: 'law', publisher: '国务院' },
      { type: 'legislation', author: [{ literal: '国务院' }], authority: '国务院' },
    ],
    [
      { type: 'report', publisher: 'Ars Technica' },
      { type: 'report', author: [{ literal: 'Ars Technica' }] },
    ],
  ])('of %j is %j', (told, expected) => {
    const [{ id, 'citation-key': key, ...item } = { id: '', 'citation-key': '' }] = itemsOf(cited(told));
    expect(id).toBe(key);
    expect(item).toEqual(expected);
  });

  it('is valid and gives back every text that goes in', () => {
    const text = fc.string({ unit: fc.constantFrom(...'"\\{}<b>: \n\t“薛A'), maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...WORK_TYPES), text, text, text, (type, title, quote, tag) => {
        const [item] = itemsOf(
          cited(
            { type, title, authors: [tag], site: quote, volume: tag, published: title },
            { quotes: [{ text: quote, note: '' }], tags: [tag] },
          ),
        );
        const line = (value: string) => value.replace(/\s+/g, ' ').trim();
        expect(item?.title ?? '').toBe(type === 'law' ? (item?.title ?? '') : line(title));
        expect(item?.volume ?? '').toBe(line(tag));
        expect((item?.note ?? '').replace(/^> /gm, '')).toBe(quote.trim());
      }),
    );
  });
});
