import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../../../src/model/snippet';
import { clipText, hasWords, hitsIn, isNarrower, markedWords, queryWords } from '../../../../src/panel/library/search';
import { record, work } from './sample';

const finds = (query: string, rest: Partial<Snippet>): boolean => hasWords(record(rest).folded, queryWords(query));

describe('a search in the library finds', () => {
  const full: Partial<Snippet> = {
    text: '生成式人工智能服务管理暂行办法',
    note: 'Ask Lena about recital 132.',
    tags: ['标识办法', 'to quote'],
    folder: '博士论文',
    entries: ['pipl'],
    work: {
      ...work('https://www.news.cn/a'),
      fields: {
        title: { value: '标识新规施行一年', origin: 'json-ld' },
        authors: { value: ['许振超', 'Anu Bradford'], origin: 'text' },
        site: { value: '新华网', origin: 'meta' },
      },
    },
  };
  it.each([
    ['the text', '人工智能'],
    ['the text in the other script', '服務 辦法'],
    ['the note in any case', 'LENA'],
    ['a tag', 'to quote'],
    ['a tag by its sign', '#标识'],
    ['the folder', '博士'],
    ['the title', '新规'],
    ['an author', 'bradford'],
    ['the site by name', '新华'],
    ['the site by host', 'news.cn'],
    ['an entry by its English name', 'Personal Information'],
    ['an entry by its Traditional name', '個人資訊'],
    ['several words, in different fields', '许振超 132 办法'],
    ['nothing in particular', '  '],
    ['what is typed in full width', 'ＬＥＮＡ'],
  ])('%s', (_, query) => {
    expect(finds(query, full)).toBe(true);
  });

  it.each(['许振超 133', '#办法', '薛澜'])('nothing for %s', (query) => {
    expect(finds(query, full)).toBe(false);
  });
});

describe('a query', () => {
  it.each([
    ['', '人', true],
    ['人工', '人工智能', true],
    ['人工', '人工 办法', true],
    ['人工 办法', '人工智能 暂行办法', true],
    ['人工', '人', false],
    ['人工 办法', '人工', false],
    ['a b', 'ab', true],
  ])('%j is narrowed by %j: %s', (earlier, later, is) => {
    expect(isNarrower(queryWords(later), queryWords(earlier))).toBe(is);
  });

  it('that is narrower finds nothing that the wider one does not', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '人'), maxLength: 6 });
    fc.assert(
      fc.property(letters, letters, letters, (earlier, later, text) => {
        const [wide, narrow] = [queryWords(earlier), queryWords(later)];
        const { folded } = record({ text });
        if (isNarrower(narrow, wide) && hasWords(folded, narrow)) expect(hasWords(folded, wide)).toBe(true);
      }),
    );
  });
});

describe('what is marked of a query', () => {
  it.each([
    ['a 人 ai', ['人', 'ai']],
    ['# x', []],
    ['é', []],
  ])('%j is %j', (query, words) => {
    expect(markedWords(query)).toEqual(words);
  });
});

describe('the hits in a text', () => {
  const marked = (text: string, query: string): string[] => hitsIn(text, queryWords(query)).map(({ start, end }) => text.slice(start, end));
  it.each([
    ['人工智能与人工智能法', '人工智能', ['人工智能', '人工智能']],
    ['人工　智能', '人工智能', ['人工　智能']],
    ['《個人資訊保護法》', '个人资讯', ['個人資訊']],
    ['AI Act, Article 52', 'act 52', ['Act', '52']],
    ['abcd', 'abc bcd', ['abcd']],
    ['aaaa', 'aa', ['aaaa']],
    ['anything', '', []],
    ['nothing', 'zzz', []],
  ])('%s for %s are %j', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it('lie within the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 6 }), (text, query) => {
        let last = -1;
        for (const { start, end } of hitsIn(text, queryWords(query))) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('of a long text', () => {
  const long = `${'前'.repeat(1000)}目标${'后'.repeat(1000)}`;
  it('the beginning is shown', () => {
    expect(clipText(long, [])).toEqual({ start: 0, end: 420 });
  });

  it('what stands around the first hit is shown, where that lies further down', () => {
    const { start, end } = clipText(long, hitsIn(long, ['目标']));
    expect(long.slice(start, end)).toContain('目标');
    expect(end - start).toBeLessThan(500);
  });

  it('no character is cut in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 900 }), (shift, hit) => {
        const text = 'a'.repeat(shift) + '😀'.repeat(800);
        const { start, end } = clipText(text, [{ start: hit, end: hit + 1 }]);
        expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });

  it('a little more than fits is shown whole', () => {
    expect(clipText('文'.repeat(500), [])).toEqual({ start: 0, end: 500 });
  });
});
