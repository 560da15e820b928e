import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../../src/snippets/cite/bibtex';
import { bibtexTitle } from '../../../../src/snippets/cite/bibtex-text';
import type { CitedWork } from '../../../../src/snippets/cite/cited-work';
import { latexText, readBib } from './bib-readers';
import { type Told, utcDay, workOf } from './works';

const cited = (told: Told, given: Partial<CitedWork> = {}): CitedWork => ({
  key: told.address ?? 'key',
  work: workOf(told),
  quotes: [],
  tags: [],
  ...given,
});
const bibOf = (...works: CitedWork[]): string => toBibtex(works, utcDay);
const fieldsOf = (told: Told, given: Partial<CitedWork> = {}) => Object.fromEntries(readBib(bibOf(cited(told, given)))[0]?.fields ?? []);

describe('BibTeX', () => {
  // Entry types and fields: the biblatex manual, 2.1 and 2.2; a newspaper as the examples of gbt7714 have it; names: 2.3.3.
  it('writes a newspaper article', () => {
    const file = bibOf(
      cited(
        {
          type: 'newspaper',
          authors: ['陈缮真', 'Jane Q. Doe', 'OpenAI'],
          title: '探索微观世界的无穷奥秘（科技大观）',
          container: '人民日报',
          edition: '17',
          published: '2022-08-16',
          address: 'http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_317.htm',
          language: 'zh-CN',
        },
        { key: 'people', quotes: [{ text: '第一段\n第二段', note: 'See p. 3' }], tags: ['科技', 'AI, law'] },
      ),
    );
    expect(file).toBe(
      `@article{people2022-15ob10u,
  author = {陈缮真 and Doe, Jane Q. and {OpenAI}},
  title = {探索微观世界的无穷奥秘（科技大观）},
  entrysubtype = {newspaper},
  journaltitle = {人民日报},
  date = {2022-08-16},
  pages = {17},
  url = {http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_317.htm},
  urldate = {2026-11-22},
  langid = {chinese},
  keywords = {科技, {AI, law}},
  annotation = {“第一段
第二段”
See p. 3},
}
`,
    );
  });

  it.each<[what: string, told: Told, type: string, fields: Record<string, string>]>([
    [
      'a page',
      { title: 'Privacy Policy', site: 'Privacy & Terms', publisher: 'Google', address: 'https://policies.google.com/privacy' },
      'online',
      {
        title: 'Privacy Policy',
        organization: '{Privacy \\& Terms}',
        url: 'https://policies.google.com/privacy',
        urldate: '2026-11-22',
      },
    ],
    [
      'a journal article',
      {
        type: 'journal',
        authors: ['Peyton Z. Peebles Jr.'],
        title: 'A title',
        container: 'Nature & Science',
        volume: '12',
        issue: '3',
        pages: '45–67',
        published: '2024-05',
        doi: '10.1000/182',
        language: 'en-GB',
      },
      'article',
      {
        author: 'Peebles, Jr., Peyton Z.',
        title: 'A title',
        journaltitle: 'Nature \\& Science',
        date: '2024-05',
        volume: '12',
        number: '3',
        pages: '45--67',
        doi: '10.1000/182',
        langid: 'english',
      },
    ],
    [
      'a law, which is its issuer’s',
      { type: 'law', title: '中华人民共和国个人信息保护法', publisher: '全国人民代表大会常务委员会', published: '2021-08-20' },
      'legislation',
      { author: '全国人民代表大会常务委员会', title: '中华人民共和国个人信息保护法', date: '2021-08-20', langid: 'chinese' },
    ],
    [
      'a report',
      { type: 'report', authors: ['Ursula von der Leyen'], title: 'On AI', publisher: 'Bell and Howell', published: '2024' },
      'report',
      { author: 'von der Leyen, Ursula', title: 'On {AI}', date: '2024', institution: '{Bell and Howell}' },
    ],
    ['a work that tells nothing', {}, 'online', {}],
  ])('writes %s', (_, told, type, fields) => {
    const [entry] = readBib(bibOf(cited(told)));
    expect(entry?.type).toBe(type);
    expect(Object.fromEntries(entry?.fields ?? [])).toEqual(fields);
  });

  it.each([
    ['AI', 'China’s new AI rules take effect', 'China’s new {AI} rules take effect'],
    ['the first word of a sentence', 'Brussels moves: Paris waits', 'Brussels moves: Paris waits'],
    ['names in a sentence', 'How Brussels and Beijing regulate models', 'How {Brussels} and {Beijing} regulate models'],
    ['nothing in a headline', 'How Brussels Regulates Models', 'How Brussels Regulates Models'],
    ['inner capitals and figures', 'OpenAI releases GPT-4o and DeepSeek-R1', '{OpenAI} releases {GPT-4o} and {DeepSeek-R1}'],
    ['with its signs', 'AT&T_x {AI} 100%', '{AT}\\&{T}\\_x \\textbraceleft{}{AI}\\textbraceright{} 100\\%'],
    ['Latin letters in Chinese', 'AI基本法三讀通過', '{AI}基本法三讀通過'],
  ])('keeps the capitals of %s', (_, title, written) => {
    expect(bibtexTitle(title)).toBe(written);
  });

  it('has addresses as they are, but for what would break the field', () => {
    expect(fieldsOf({ address: 'https://a.org/a_b%20c?x={1}&y=~#z' })['url']).toBe('https://a.org/a_b%20c?x=%7B1%7D&y=~#z');
  });

  it('has keys in Latin letters, none twice, the same with or without other works', () => {
    const works = [
      cited({ authors: ['Jörg Müller'], published: '2024' }, { key: '1' }),
      cited({ authors: ['薛澜'], site: '新华网', address: 'http://www.xinhuanet.com/a' }, { key: '2' }),
      cited({ title: '标题' }, { key: '3' }),
      cited({ title: '标题' }, { key: '3' }),
      cited({ address: 'https://www.bbc.co.uk/news' }, { key: '4' }),
      cited({ authors: ['国务院'], address: 'http://www.gov.cn/a' }, { key: '5' }),
    ];
    const keys = readBib(bibOf(...works)).map(({ key }) => key);
    expect(keys.map((key) => key.replace(/-[a-z0-9]{7}/, ''))).toEqual(['muller2024', 'xinhuanet', 'work', 'work-2', 'bbc', 'gov']);
    expect(new Set(keys).size).toBe(keys.length);
    expect(readBib(bibOf(works[1] as CitedWork))[0]?.key).toBe(keys[1]);
  });

  it('gives back every text that goes in', () => {
    const sign = fc.constantFrom(...'\\{}~^&%$#_"@=,. aA1é“薛\n');
    const text = fc.string({ unit: sign, maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, text, (title, name, quote, tag) => {
        const file = bibOf(
          cited(
            { type: 'journal', title, authors: [name], container: name, publisher: title, volume: quote, address: 'https://a.org/' },
            { quotes: [{ text: quote, note: title }], tags: [tag] },
          ),
          cited({ title: 'The next' }),
        );
        const [entry, next] = readBib(file);
        const line = (value: string) => value.replace(/\s+/g, ' ').trim();
        const printed = (field: string) => latexText(entry?.fields.get(field) ?? '');
        expect(next?.fields.get('title')).toBe('The next');
        expect(printed('title')).toBe(line(title));
        expect(printed('journaltitle')).toBe(line(name));
        expect(printed('publisher').replace(/^$/, line(title))).toBe(line(title));
        expect(printed('keywords')).toBe(line(tag));
        const said = [quote.trim() === '' ? '' : `“${quote.trim()}”`, title.trim()].filter((part) => part !== '');
        expect(printed('annotation')).toBe(said.join('\n'));
      }),
      { numRuns: 500 },
    );
  });
});
