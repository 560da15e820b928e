import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_QUERY, plainText, wordsOf } from '../../../src/lookup/lookup-text';

describe('plain text', () => {
  it.each([
    ['letter case and width', 'ＯｐｅｎＡＩ', 'openai'],
    ['Traditional characters', '個人資訊保護法', '个人资讯保护法'],
    ['book brackets', '《个人信息保护法》', '个人信息保护法'],
    ['quotation marks', '“人工智能+”行动', '人工智能+行动'],
    ['dots between names', '杰弗里·辛顿', '杰弗里辛顿'],
    ['hyphens', 'GPT-4 DeepSeek-R1', 'gpt 4 deepseek r1'],
    ['full stops at the end', 'Sam Altman.', 'sam altman'],
    ['full stops within', 'U.S. Senate', 'u s senate'],
    ['possessives', 'Japan’s AI Act', 'japan s ai act'],
    ['brackets', 'SB 53 (California)', 'sb 53 california'],
    ['blanks of any kind', '\t AI \u3000\n Act ', 'ai act'],
    ['blanks beside Chinese', 'AI 法案 第 5 条', 'ai法案第5条'],
    ['control characters', '薛\u0000澜\u0007', '薛澜'],
    ['marks of direction', '\u202e薛\u200f澜\u2066', '薛澜'],
    ['invisible characters', 'Open\u200bAI\ufeff', 'openai'],
    ['nothing but marks', '？！…()[]{}\\', ''],
    ['nothing', '', ''],
  ])('makes one of %s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it.each([
    ['the point of a number', 'GPT-3.5', 'gpt 3.5'],
    ['what firms have in their names', 'AT&T', 'at&t'],
    ['pluses', 'C2PA+ A+B', 'c2pa+ a+b'],
    ['accents', 'Viktor Orbán', 'viktor orbán'],
    ['other scripts', 'Яндекс 네이버', 'яндекс 네이버'],
  ])('keeps %s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  const typed = fc.string({
    unit: fc.constantFrom(..."薛澜法彝ꀀ豈가aZé5.,'’s+&-·《》“ \t\u3000\u200b\u202e\u2067\u0000\u0301\ud83d😀\u{20000}"),
    maxLength: 40,
  });
  const anything = fc.oneof(typed, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

  it('is plain already when it is made plain again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
      { numRuns: 500 },
    );
  });

  it('holds no control and no direction character, no half character, and no blank but single ones within', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const plain = plainText(text);
        expect(plain).not.toMatch(/[\p{Cc}\p{Cf}\p{Surrogate}]/u);
        expect(plain).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same whatever invisible characters stand between', () => {
    const invisible = fc.constantFrom('\u200b', '\u200e', '\u202d', '\u2060', '\ufeff', '\u00ad');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...'薛澜法aB5'), invisible)), (parts) => {
        expect(plainText(parts.flat().join(''))).toBe(plainText(parts.map(([char]) => char).join('')));
      }),
    );
  });

  it('looks no further than anybody types', () => {
    expect(plainText('人'.repeat(100_000)).length).toBeLessThanOrEqual(MOST_QUERY * 4);
  });
});

describe('the words of a query', () => {
  it.each([
    ['AI法案', ['ai', '法案']],
    ['OpenAI 奥特曼', ['openai', '奥特曼']],
    ['清华 人工智能', ['清华', '人工智能']],
    ['EU AI Act', ['eu', 'ai', 'act']],
    ['DeepSeek-R1发布', ['deepseek', 'r1', '发布']],
    ['ＧＤＰＲ\u3000第22条', ['gdpr', '第', '22', '条']],
    [' 《》 ', []],
  ])('%s are %j', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
  });
});
