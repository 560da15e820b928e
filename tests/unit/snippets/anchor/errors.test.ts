import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsBetween, errorsByEnd, errorsByStart } from '../../../../src/snippets/anchor/errors';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

/** Every stretch of a text, from one offset to another. */
const stretches = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, start) =>
    Array.from({ length: text.length - start + 1 }, (__, n) => ({ start, end: start + n })),
  ).flat();

/** The plain way to count: by what the first units of both may be. */
function plainly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  return Math.min(plainly(x, y) + (a[0] === b[0] ? 0 : 1), plainly(x, b) + 1, plainly(a, y) + 1);
}

describe('errors between texts', () => {
  it.each([
    ['治理', '治理', 0],
    ['治理办法', '治里办法', 1],
    ['办法', '管理办法', 2],
    ['', 'abc', 3],
  ])('of %s and %s are counted', (a, b, errors) => {
    expect(errorsBetween(a, b)).toBe(errors);
  });

  it('are counted as the plain way counts them', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 });
    fc.assert(fc.property(short, short, (a, b) => errorsBetween(a, b) === plainly(a, b)));
  });

  it('are the least of all stretches that end, or start, at a place', () => {
    fc.assert(
      fc.property(word, word, (pattern, text) => {
        const ends = errorsByEnd(pattern, text);
        const starts = errorsByStart(pattern, text);
        const all = stretches(text).map(({ start, end }) => ({ start, end, errors: errorsBetween(pattern, text.slice(start, end)) }));
        for (let at = 0; at <= text.length; at++) {
          expect(ends[at]).toBe(Math.min(...all.filter(({ end }) => end === at).map(({ errors }) => errors)));
          expect(starts[at]).toBe(Math.min(...all.filter(({ start }) => start === at).map(({ errors }) => errors)));
        }
      }),
    );
  });
});
