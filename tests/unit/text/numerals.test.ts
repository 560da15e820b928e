import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../src/text/numerals';

describe('article numbers', () => {
  it.each([
    ['二十四', 24],
    ['十', 10],
    ['十七', 17],
    ['一百一十三', 113],
    ['一百零三', 103],
    ['一千零三十四', 1034],
    ['一〇三四', 1034],
    ['24', 24],
    ['２４', 24],
    ['两', 2],
    ['五十', 50],
    ['九百九十八', 998],
  ])('%s is %i', (text, number) => {
    expect(readNumeral(text)).toBe(number);
  });

  it.each(['', '人', '第'])('"%s" is none', (text) => {
    expect(readNumeral(text)).toBeNull();
  });
});
