import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeInSight, rowAt, rowsToDraw, topsOf } from '../../../../src/panel/library/offsets';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 });

describe('rows of any height', () => {
  it('stand below each other', () => {
    expect([...topsOf([10, 20, 5])]).toEqual([0, 10, 30, 35]);
    expect([...topsOf([])]).toEqual([0]);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [9.9, 0],
    [10, 1],
    [29, 1],
    [30, 2],
    [9999, 2],
  ])('at %s is row %s', (y, row) => {
    expect(rowAt(topsOf([10, 20, 5]), y)).toBe(row);
  });

  it('are drawn wherever they are in sight', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: -500, max: 9000 }), fc.integer({ min: 1, max: 900 }), (list, top, height) => {
        const tops = topsOf(list);
        const { first, end } = rangeInSight(tops, { top, height, over: 100 });
        list.forEach((one, row) => {
          const start = tops[row] as number;
          if (start < top + height && start + one > top) expect(row >= first && row < end).toBe(true);
        });
        expect(end).toBeLessThanOrEqual(list.length);
      }),
    );
  });

  it('are no more than fill the sight and what is around it', () => {
    const tops = topsOf(Array.from({ length: 20_000 }, () => 200));
    const { first, end } = rangeInSight(tops, { top: 1_000_000, height: 800, over: 700 });
    expect(end - first).toBeLessThan(14);
  });
});

describe('rows that must not go', () => {
  it.each([
    [[], [3, 4, 5]],
    [[4], [3, 4, 5]],
    [[0], [0, 3, 4, 5]],
    [
      [9, 1],
      [1, 3, 4, 5, 9],
    ],
    [
      [-1, 9, 9],
      [3, 4, 5, 9],
    ],
  ])('%j are drawn in their place among those in sight', (held, drawn) => {
    expect(rowsToDraw({ first: 3, end: 6 }, held)).toEqual(drawn);
  });
});
