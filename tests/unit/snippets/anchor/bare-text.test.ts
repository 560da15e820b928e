import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareOffset, bareText, originalRange, weightOf } from '../../../../src/snippets/anchor/bare-text';

describe('bare text', () => {
  it.each([
    ['blanks and line breaks', ' 人工\n智能  法 ', '人工智能法'],
    ['blanks between words', 'the AI  Act\r\n', 'theAIAct'],
    ['ideographic and narrow blanks', '第\u3000一\u202f条\u00a0', '第一条'],
    ['soft hyphens and zero-width characters', 'gov\u00ader\u200bnance\ufeff', 'governance'],
    ['marks and isolates of direction', '\u202bسلام\u202c \u2067AI\u2069\u200f\u061c', 'سلامAI'],
    ['gaps for what is no text', '调用\ufffc函数', '调用函数'],
    ['variation selectors and joiners', '👩\u200d💻❤\ufe0f', '👩💻❤'],
  ])('has no %s', (_, text, bare) => {
    expect(bareText(text).bare).toBe(bare);
  });

  it('keeps case and script, and folds them beside it', () => {
    expect(bareText('個人 AI')).toMatchObject({ bare: '個人AI', folded: '个人ai' });
  });

  it('finds the way back to what is visible, and cuts no pair in two', () => {
    const page = bareText('a 😀\u200b b');
    expect(originalRange(page, { start: 1, end: 3 })).toEqual({ start: 2, end: 4 });
    expect(originalRange(page, { start: 2, end: 3 })).toEqual({ start: 2, end: 4 });
    expect(originalRange(page, { start: 1, end: 2 })).toEqual({ start: 2, end: 4 });
  });

  it('counts a Chinese character as two and a half letters', () => {
    expect(weightOf('治理')).toBe(2);
    expect(weightOf('rules')).toBe(2);
  });

  it('keeps an exact way back for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, place) => {
        const page = bareText(text);
        expect([...page.origins].map((origin) => text[origin]).join('')).toBe(page.bare);
        expect(page.folded.length).toBe(page.bare.length);
        const offset = place % (text.length + 1);
        const at = bareOffset(page, offset);
        expect(page.origins.slice(0, at).every((origin) => origin < offset)).toBe(true);
        expect(page.origins.slice(at).every((origin) => origin >= offset)).toBe(true);
      }),
    );
  });
});
