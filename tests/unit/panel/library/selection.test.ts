import { describe, expect, it } from 'vitest';
import { extendTo, keepOnly, NOTHING_SELECTED, selectAll, toggleOne } from '../../../../src/panel/library/selection';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: { readonly ids: ReadonlySet<string> }): string => [...selection.ids].sort().join('');

describe('a selection', () => {
  it('takes one and lets go of it', () => {
    const one = toggleOne(NOTHING_SELECTED, 'b');
    expect(ids(one)).toBe('b');
    expect(ids(toggleOne(one, 'b'))).toBe('');
  });

  it.each([
    ['b', 'd', 'bcd'],
    ['d', 'b', 'bcd'],
    ['c', 'c', 'c'],
  ])('from %s to %s is everything between', (from, to, expected) => {
    expect(ids(extendTo(toggleOne(NOTHING_SELECTED, from), to, order))).toBe(expected);
  });

  it('extends from the same place again, and keeps what was selected before', () => {
    const far = extendTo(toggleOne(toggleOne(NOTHING_SELECTED, 'a'), 'c'), 'e', order);
    expect(ids(extendTo(far, 'b', order))).toBe('abcde');
  });

  it('is only the one where nothing was selected before it, or what was is not listed any more', () => {
    expect(ids(extendTo(NOTHING_SELECTED, 'c', order))).toBe('c');
    expect(ids(extendTo(toggleOne(NOTHING_SELECTED, 'gone'), 'c', order))).toBe('cgone');
  });

  it('takes all that is listed beside what is selected out of sight', () => {
    expect(ids(selectAll(toggleOne(NOTHING_SELECTED, 'z'), order))).toBe('abcdez');
  });

  it('loses what is gone, and stays the same where nothing is', () => {
    const some = extendTo(toggleOne(NOTHING_SELECTED, 'a'), 'c', order);
    expect(keepOnly(some, () => true)).toBe(some);
    const less = keepOnly(some, (id) => id !== 'a');
    expect(ids(less)).toBe('bc');
    expect(less.anchor).toBeNull();
  });
});
