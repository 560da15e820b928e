import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTags, cleanName, completeName, endsTag, readTags } from '../../../../src/panel/library/tags';

describe('tags as they are typed', () => {
  it.each([
    ['a, b', ['a', 'b']],
    ['标识、备案；跨境，#开源', ['标识', '备案', '跨境', '开源']],
    ['open weights', ['open weights']],
    ['  #  to   quote  ', ['to quote']],
    ['＃议题', ['议题']],
    [' ,，; ', []],
    ['a\nb\tc', ['a', 'b', 'c']],
    ['C#', ['C#']],
  ])('%j are %j', (text, tags) => {
    expect(readTags(text)).toEqual(tags);
  });

  it('are as long as the library allows, and never end in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 }), (text) => {
        const name = cleanName(text);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\ud800-\udbff]$/);
        expect(cleanName(name)).toBe(name);
      }),
    );
  });

  it.each([
    [',', true],
    ['，', true],
    ['、', true],
    ['；', true],
    [' ', false],
    ['a', false],
    ['', false],
  ])('%j ends one: %s', (letter, ends) => {
    expect(endsTag(letter)).toBe(ends);
  });
});

describe('adding tags', () => {
  it.each([
    [['a'], ['b'], [], ['a', 'b']],
    [['a'], ['A', 'ａ'], [], ['a']],
    [[], ['b', 'B'], [], ['b']],
    [[], ['標識'], ['标识'], ['标识']],
    [[], ['EU ai act'], ['EU AI Act', 'eu AI ACT'], ['EU AI Act']],
  ])('to %j, %j with %j known, gives %j', (have, more, known, expected) => {
    expect(addTags(have, more, known)).toEqual(expected);
  });

  it('stops at as many as a snippet can have', () => {
    expect(
      addTags(
        [],
        Array.from({ length: 300 }, (_, number) => `t${number}`),
        [],
      ),
    ).toHaveLength(200);
  });
});

describe('completing', () => {
  const known = ['标识办法', '算法备案', '开源', 'open weights', '重开源头', 'EU AI Act'];
  it.each([
    ['开', ['开源', '重开源头']],
    ['開', ['开源', '重开源头']],
    ['#标', ['标识办法']],
    ['suanfa', ['算法备案']],
    ['sfba', ['算法备案']],
    ['WEIGHT', ['open weights']],
    ['act', ['EU AI Act']],
    ['zzz', []],
  ])('%s gives %j', (typed, names) => {
    expect(completeName(typed, known)).toEqual(names);
  });

  it('offers the most used where nothing is typed yet', () => {
    expect(completeName(' ', known, 2)).toEqual(['标识办法', '算法备案']);
  });
});
