import { describe, expect, it } from 'vitest';
import { readKept } from '../../../src/panel/kept';

describe('what a place in history remembers', () => {
  it.each([null, undefined, 'x', 7, []])('is nothing where %s is kept', (state) => {
    expect(readKept(state)).toEqual({});
  });

  it('has the filter of the library, whatever of it is broken', () => {
    expect(readKept({ library: { query: '办法', tags: ['法'], kind: 'colour' } }).library).toMatchObject({
      query: '办法',
      tags: ['法'],
      kind: null,
    });
    expect(readKept({ library: 'all' }).library).toBeUndefined();
  });

  it('is read field by field; what is broken is forgotten', () => {
    expect(readKept({ query: '薛澜', scroll: 'far', browse: { kind: 'law', jurisdiction: 'EU', year: null }, order: 'colour' })).toEqual({
      query: '薛澜',
      browse: { kind: 'law', jurisdiction: 'EU', year: null },
    });
  });
});
