import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolded, foldInto, foldText } from '../../../src/text/fold';

describe('folding', () => {
  it.each([
    ['letter case', 'OpenAI', 'openai'],
    ['width', 'ＡＩ法案２４', 'ai法案24'],
    ['Traditional characters', '個人資訊保護法', '个人资讯保护法'],
    ['Taiwan and Hong Kong variants', '臺灣裏裡衞', '台湾里里卫'],
    ['middle dots', '伊恩・曼納斯 伊恩‧曼纳斯 伊恩•曼纳斯', '伊恩·曼纳斯伊恩·曼纳斯伊恩·曼纳斯'],
    ['quotation marks', '“人工智能+”「」«»', '"人工智能+"""""'],
    ['hyphens', 'GPT‑4 GPT–4', 'gpt-4 gpt-4'],
    ['blanks inside Chinese', '肖 茜　2024 年', '肖茜2024年'],
    ['blanks between words', 'AI \n  Act', 'ai act'],
    ['blanks at the edges', '  AI  ', 'ai'],
    ['invisible characters', '人\u200b工\u00ad智\ufeff能', '人工智能'],
  ])('makes one of %s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('leaves characters alone that would become several', () => {
    expect(foldText('㈱ﬁ')).toBe('㈱ﬁ');
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)));
  });

  it('keeps an exact way back: each folded unit comes from the unit at its origin', () => {
    const unit = fc.constantFrom(...'人工智慧個人資訊 　AIａi.-“”·24\n\u200b');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit })), (text) => {
        const { units, origins, length } = foldInto(text, createFolded());
        for (let k = 0; k < length; k++) {
          const origin = origins[k] as number;
          if (k > 0 && origin <= (origins[k - 1] as number)) return false;
          const alone = foldText(text[origin] as string);
          if (alone !== '' && alone !== String.fromCharCode(units[k] as number)) return false;
        }
        return true;
      }),
    );
  });
});
