import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Localized } from '../../../src/model/lang';
import { makeHantTable, packText, unpackText } from '../../../src/pack/packed-text';

const text = (hans: string, hant: string): Localized => ({ 'zh-Hans': hans, 'zh-Hant': hant, en: 'x' });

describe('Traditional text', () => {
  it('costs nothing where its characters are the usual ones, little where a few are not', () => {
    const texts = [
      text('人工智能发展', '人工智慧發展'),
      text('发展之后', '發展之後'),
      text('皇后发话', '皇后發話'),
      text('后来之后', '後來之後'),
    ];
    const table = makeHantTable(texts);
    expect(packText(texts[1] as Localized, table)).toEqual(['发展之后', 'x']);
    expect(packText(texts[2] as Localized, table)).toEqual(['皇后发话', 'x', '1 后']);
    for (const one of texts) expect(unpackText(packText(one, table), table)).toEqual(one);
  });

  it('comes back as it was, whatever it is', () => {
    const any = fc.record({
      'zh-Hans': fc.string({ unit: fc.constantFrom(...'后发a\n =1😀𠮷里') }),
      'zh-Hant': fc.string({ unit: fc.constantFrom(...'後發a\n =1😀𠮷裡') }),
      en: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (texts) => {
        const table = makeHantTable(texts);
        for (const one of texts) expect(unpackText(packText(one, table), table)).toEqual(one);
      }),
    );
  });

  it.each(['9 長', 'x', '0 長長長長'])('is refused with a patch that makes no sense: %s', (patch) => {
    expect(unpackText(['长', 'x', patch], new Map())).toBeNull();
  });
});
