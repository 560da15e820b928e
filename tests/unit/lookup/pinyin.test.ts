import { describe, expect, it } from 'vitest';
import { readPinyin, soundsLike, spell, spells } from '../../../src/lookup/pinyin';

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
