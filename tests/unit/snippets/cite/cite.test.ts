import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITE_STYLES } from '../../../../src/model/cite-style';
import { WORK_TYPES, type Work } from '../../../../src/model/snippet';
import { cite, citeRuns } from '../../../../src/snippets/cite/cite';
import { utcDay, workOf } from './works';

const style = fc.constantFrom(...CITE_STYLES);
const quoteLang = fc.constantFrom('zh-Hans', 'en', null);

/** Each field there or not, with what pages tell. */
const told = fc.record(
  {
    type: fc.constantFrom(...WORK_TYPES),
    title: fc.constantFrom(
      '走向敏捷治理',
      '立法院三讀通過人工智慧基本法',
      '“好好干”',
      'Are Flax Seeds All That?',
      'The “sovereign” cloud',
      '《民法典》',
    ),
    authors: fc.subarray(['薛澜', 'Jane Q. Doe', 'OpenAI, Inc.', 'Peebles, P. Z., Jr.']),
    site: fc.constantFrom('人民网', 'BBC News', 'U.S. Dept.'),
    publisher: fc.constantFrom('国务院', 'Acme Corp.', 'BBC News'),
    published: fc.constantFrom('2025', '2025-02', '2025-02-17'),
    container: fc.constantFrom('人民日报', 'The New York Times'),
    volume: fc.constantFrom('12', '增刊'),
    issue: fc.constantFrom('3', '增刊1'),
    pages: fc.constantFrom('12-19', 'e57'),
    edition: fc.constantFrom('17', 'A1', '第2版'),
    doi: fc.constant('10.1000/182'),
    language: fc.constantFrom('zh-CN', 'zh-TW', 'en'),
    address: fc.constantFrom('https://a.org/b.html', 'https://mp.weixin.qq.com/s/a', null),
  },
  { requiredKeys: [] },
);

/** Signs of a part that was left out badly: words of the machine, marks that meet, brackets around nothing, blanks gone astray. */
const BROKEN =
  /undefined|null|NaN|\[object|\.\.|[，,、：；。][，,、：；。]|[:;,] ?[.,;:]|。\.|\( *\)|（ *）|\[ *\]|《 *》|“ *”|‘ *’| {2}| [,.;:，。：)）]|[(（] |^[\s.,，。：:]|\s$/;

describe('an entry', () => {
  it('is whole, whatever the work does not tell', () => {
    fc.assert(
      fc.property(style, told, quoteLang, (name, fields, lang) => {
        const entry = cite(name, { work: workOf(fields), quoteLang: lang }, utcDay);
        expect(entry).not.toMatch(BROKEN);
        if (name !== 'apa') expect(entry).toMatch(/[.。?][”’]*$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('is made of any text at all', () => {
    const text = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
    const work = fc
      .record({ type: fc.constantFrom(...WORK_TYPES), texts: fc.array(text, { minLength: 12, maxLength: 12 }), at: fc.nat(8.64e15) })
      .map(({ type, texts, at }): Work => {
        const names = ['title', 'site', 'publisher', 'published', 'container', 'volume', 'issue', 'pages', 'edition', 'doi', 'language'];
        const fields = Object.fromEntries(names.map((name, k) => [name, { value: texts[k], origin: 'import' }]));
        return {
          address: texts[11] ?? null,
          accessedAt: at,
          fields: { ...fields, type: { value: type, origin: 'import' }, authors: { value: texts, origin: 'import' } },
        };
      });
    fc.assert(
      fc.property(style, work, (name, odd) => {
        const runs = citeRuns(name, { work: odd, quoteLang: null });
        return runs.length > 0 && runs.every(({ text: part }) => part !== '' && !/[\n\r\t]/.test(part));
      }),
    );
  });

  it('is its runs, one after the other, no two alike', () => {
    fc.assert(
      fc.property(style, told, (name, fields) => {
        const cited = { work: workOf(fields), quoteLang: null };
        const runs = citeRuns(name, cited, utcDay);
        return (
          runs.map(({ text }) => text).join('') === cite(name, cited, utcDay) &&
          runs.every((run, at) => run.italic !== runs[at - 1]?.italic)
        );
      }),
    );
  });

  it('tells the title that there is, in every style', () => {
    const work = workOf({ title: 'A plain title', published: '2025', address: 'https://a.org/b' });
    for (const name of CITE_STYLES) expect(cite(name, { work, quoteLang: null }, utcDay)).toContain('A plain title');
  });
});
