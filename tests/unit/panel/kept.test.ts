import { describe, expect, it } from 'vitest';
import { readKept } from '../../../src/panel/kept';

describe('what a place in history remembers', () => {
  it.each([null, undefined, 'x', 7, []])('is nothing where %s is kept', (state) => {
    expect(readKept(state)).toEqual({});
  });

  it('is read field by field; what is broken is forgotten', () => {
    expect(readKept({ query: '薛澜', scroll: 'far', browse: { kind: 'law', jurisdiction: 'EU', year: null }, order: 'colour' })).toEqual({
      query: '薛澜',
      browse: { kind: 'law', jurisdiction: 'EU', year: null },
    });
  });
});
