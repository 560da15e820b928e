import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, Fact } from '../../../src/model/entry';
import { KINDS, type Kind } from '../../../src/model/kind';
import { LANGS, type Lang } from '../../../src/model/lang';
import { type BrowseFilter, type BrowseRow, browseRow, listByLetter } from '../../../src/panel/browse';

const ALL: BrowseFilter = { kind: null, jurisdiction: null, year: null };

const fact = (name: string, value: Fact['value']): Fact => ({ name, value });
const date = (name: string, day: string): Fact => fact(name, { type: 'date', date: day });

const entry = (facts: readonly Fact[], kind: Kind = 'law'): Entry => ({
  id: 'x',
  kind,
  prominence: 'key',
  name: { 'zh-Hans': '法', 'zh-Hant': '法', en: 'law' },
  aliases: [],
  lookupForms: [],
  summary: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
  facts,
  articles: [],
  related: [],
  excerpts: [],
  links: [],
  checked: '2026-11-21',
});

function row(zh: string, en: string, rest: Partial<BrowseRow> = {}): BrowseRow {
  return {
    id: en.toLowerCase(),
    kind: 'term',
    prominence: 'key',
    name: { 'zh-Hans': zh, 'zh-Hant': zh, en },
    jurisdiction: null,
    year: null,
    ...rest,
  };
}

/** `A: an, apple` for each letter. */
const lettersOf = (rows: readonly BrowseRow[], lang: Lang, filter: BrowseFilter = ALL): string[] =>
  listByLetter(rows, filter, lang).map(({ letter, rows: list }) => `${letter}: ${list.map(({ name }) => name[lang]).join(', ')}`);

describe('a row of the glossary', () => {
  it.each<[string, Fact[], string | null]>([
    ['came into force rather than when it was adopted', [date('adopted', '2020-01-02'), date('inForce', '2021-11-01')], '2021'],
    ['was adopted when it is not in force yet', [date('published', '2019'), date('adopted', '2020-05')], '2020'],
    ['was published when nothing else is known', [date('published', '2019-12-31')], '2019'],
    ['began', [date('start', '2023-11-01'), date('end', '2024-01-02')], '2023'],
    ['came out', [date('released', '2025-01')], '2025'],
    ['was founded', [date('founded', '1911')], '1911'],
  ])('has the year in which it %s', (_, facts, year) => {
    expect(browseRow(entry(facts)).year).toBe(year);
  });

  it('has no year where no date tells one', () => {
    expect(browseRow(entry([date('ended', '2024'), fact('inForce', { type: 'plain', plain: '2021' })])).year).toBeNull();
  });

  it('has a jurisdiction where there is a code for it', () => {
    expect(browseRow(entry([fact('jurisdiction', { type: 'code', code: 'EU' })])).jurisdiction).toBe('EU');
    expect(browseRow(entry([fact('jurisdiction', { type: 'plain', plain: 'EU' })])).jurisdiction).toBeNull();
    expect(browseRow(entry([])).jurisdiction).toBeNull();
  });
});

describe('the glossary by letter', () => {
  it('sorts Chinese by its sound, Latin names among it, in either script', () => {
    const rows = [row('薛澜', 'Xue Lan'), row('算法', 'algorithm'), row('OpenAI', 'OpenAI'), row('欧盟', 'EU'), row('安全', 'safety')];
    const expected = ['A: 安全', 'O: OpenAI, 欧盟', 'S: 算法', 'X: 薛澜'];
    expect(lettersOf(rows, 'zh-Hans')).toEqual(expected);
    expect(lettersOf(rows, 'zh-Hant')).toEqual(expected);
  });

  it('sorts the Traditional name under the letter of the same sound', () => {
    const rows = [row('个人信息', 'personal data', { name: { 'zh-Hans': '个人信息', 'zh-Hant': '個人資訊', en: 'personal data' } })];
    expect(lettersOf(rows, 'zh-Hant')).toEqual(['G: 個人資訊']);
  });

  it('sorts English by its name, whatever case, accents and quotation marks it has', () => {
    const rows = [
      row('甲', 'Zürich'),
      row('乙', 'Élysée'),
      row('丙', '“AI Plus” Plan'),
      row('丁', 'agile'),
      row('戊', 'Ada'),
      row('己', 'eBay'),
    ];
    expect(lettersOf(rows, 'en')).toEqual(['A: Ada, agile, “AI Plus” Plan', 'E: eBay, Élysée', 'Z: Zürich']);
  });

  it('passes over articles, and over nothing that merely begins like one', () => {
    const rows = [
      row('华尔街日报', 'The Wall Street Journal'),
      row('路径', 'A pro-innovation approach'),
      row('契约', 'An Open Letter'),
      row('理论', 'Theory of mind'),
      row('风投', 'a16z'),
      row('“福音”', '“The Gospel”'),
    ];
    expect(lettersOf(rows, 'en')).toEqual([
      'A: a16z',
      'G: “The Gospel”',
      'O: An Open Letter',
      'P: A pro-innovation approach',
      'T: Theory of mind',
      'W: The Wall Street Journal',
    ]);
  });

  it('takes the surname An for a surname', () => {
    expect(lettersOf([row('安刚', 'An Gang', { kind: 'person' })], 'en')).toEqual(['A: An Gang']);
  });

  it('puts last what begins with no letter', () => {
    const rows = [row('2025年报告', '2025 report'), row('张三', 'Zhang San'), row('301条款', 'Section 301'), row('爱', 'love')];
    expect(lettersOf(rows, 'zh-Hans')).toEqual(['A: 爱', 'Z: 张三', '#: 2025年报告, 301条款']);
    expect(lettersOf(rows, 'en')).toEqual(['L: love', 'S: Section 301', 'Z: Zhang San', '#: 2025 report']);
  });

  const rows = [
    row('甲法', 'Alpha', { kind: 'law', jurisdiction: 'CN', year: '2021' }),
    row('乙法', 'Beta', { kind: 'law', jurisdiction: 'EU', year: '2021' }),
    row('丙会', 'Gamma', { kind: 'event', jurisdiction: 'CN', year: '2024' }),
    row('丁', 'Delta'),
  ];
  it.each<[string, Partial<BrowseFilter>, string[]]>([
    ['nothing', {}, ['A: Alpha', 'B: Beta', 'D: Delta', 'G: Gamma']],
    ['kind', { kind: 'law' }, ['A: Alpha', 'B: Beta']],
    ['jurisdiction', { jurisdiction: 'CN' }, ['A: Alpha', 'G: Gamma']],
    ['year', { year: '2021' }, ['A: Alpha', 'B: Beta']],
    ['all three', { kind: 'law', jurisdiction: 'CN', year: '2021' }, ['A: Alpha']],
    ['what none has', { kind: 'event', jurisdiction: 'EU' }, []],
  ])('is filtered by %s, without empty letters', (_, filter, expected) => {
    expect(lettersOf(rows, 'en', { ...ALL, ...filter })).toEqual(expected);
  });

  it('holds each row that passes exactly once, letters in order, on any glossary', () => {
    const name = fc.string({ unit: fc.constantFrom('薛', '安', '重', 'A', 'z', 'É', '“', '2', ' ', 'The ', '·', '😀'), minLength: 1 });
    const anyRow = fc.tuple(name, name, fc.constantFrom(...KINDS)).map(([zh, en, kind]) => row(zh, en, { kind }));
    fc.assert(
      fc.property(fc.array(anyRow), fc.option(fc.constantFrom(...KINDS)), fc.constantFrom(...LANGS), (list, kind, lang) => {
        const letters = listByLetter(list, { ...ALL, kind }, lang);
        const passing = list.filter((one) => kind === null || one.kind === kind);
        expect(new Set(letters.flatMap((one) => one.rows))).toEqual(new Set(passing));
        expect(letters.flatMap((one) => one.rows)).toHaveLength(passing.length);
        const heads = letters.map(({ letter }) => (letter === '#' ? '~' : letter));
        expect(heads).toEqual([...new Set(heads)].sort());
        expect(letters.every(({ letter, rows: own }) => /^[A-Z#]$/.test(letter) && own.length > 0)).toBe(true);
      }),
    );
  });
});
