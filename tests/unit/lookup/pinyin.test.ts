import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterBit, readPinyin, soundsLike, spell, spells, startMask } from '../../../src/lookup/pinyin';

describe('pinyin', () => {
  it.each([
    ['xuelan', 'xuelan'],
    ['xuē lán', 'xuelan'],
    ['xue1lan2', 'xuelan'],
    ["Xi'an", 'xian'],
    ['lǜ', 'lv'],
    ['gpt4', null],
    ['薛澜', null],
    ['x', null],
    ['', null],
  ])('reads %s as %s', (query, letters) => {
    expect(readPinyin(query)).toBe(letters);
  });
  it.each([
    ['xuelan', '薛澜', { whole: true, by: 'syllables' }],
    ['xl', '薛澜', { whole: true, by: 'initials' }],
    ['scsrgzn', '生成式人工智能', { whole: true, by: 'initials' }],
    ['rengongzhin', '人工智能', { whole: true, by: 'syllables' }],
    ['rengong', '人工智能', { whole: false, by: 'syllables' }],
    ['rengzn', '人工智能', { whole: true, by: 'mixed' }],
    ['chongqing', '重庆', { whole: true, by: 'syllables' }],
    ['aizhili', 'ai治理', { whole: true, by: 'syllables' }],
    ['lanxue', '薛澜', null],
    ['xuelanx', '薛澜', null],
  ] as const)('%s spells %s: %o', (letters, text, spelt) => {
    expect(spells(letters, text)).toEqual(spelt);
  });
  it('begins with a letter that the text is marked by', () => {
    const char = fc.constantFrom(
      ['a', 'a'],
      ['+', ''],
      ['治', 'zhi'],
      ['治', 'z'],
      ['重', 'chong'],
      ['重', 'zhong'],
      ['重', 'c'],
      ['薛', 'xue'],
    );
    fc.assert(
      fc.property(fc.array(char, { maxLength: 5 }), fc.nat(4), (chars, at) => {
        const spelt = [...chars.slice(0, at), ['治', 'zhi'] as const, ...chars.slice(at)];
        const [text, letters] = [0, 1].map((side) => spelt.map((one) => one[side]).join('')) as [string, string];
        expect(spells(letters, text)).not.toBeNull();
        expect(startMask(text) & letterBit(letters)).not.toBe(0);
      }),
    );
    expect(startMask('gdpr')).toBe(0);
  });
  it('is given for every common character and leaves letters alone', () => {
    expect(spell('欧盟ai法案')).toEqual({ full: 'oumengaifaan', initials: 'omaifa' });
  });
  it.each([
    ['暗语', '按语', true],
    ['人工只能', '人工智能', true],
    ['人工', '人工智能', true],
    ['人力', '人工智能', false],
    ['人工智能', '人工', false],
  ])('hears whether %s sounds like %s: %s', (query, text, same) => {
    expect(soundsLike(query, text)).toBe(same);
  });
});
