/** Where the rows of a long list stand, and which of them are in sight. Pure; CSS pixels throughout. */

/** @returns the top of each row and, last, the bottom of all */
export function topsOf(heights: ArrayLike<number>): Float64Array {
  const tops = new Float64Array(heights.length + 1);
  for (let row = 0; row < heights.length; row++) tops[row + 1] = (tops[row] as number) + (heights[row] as number);
  return tops;
}

/** @returns the row at a height; the first or last one beyond the ends, 0 where there is none */
export function rowAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] as number) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Half-open: the rows that are drawn. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** @param over so much beyond the sight is drawn, above and below */
export function rangeInSight(
  tops: Float64Array,
  { top, height, over }: { readonly top: number; readonly height: number; readonly over: number },
): Range {
  if (tops.length < 2) return { first: 0, end: 0 };
  return { first: rowAt(tops, top - over), end: rowAt(tops, top + height + over) + 1 };
}

/** @returns the rows to draw, in order: those in sight and, wherever they are, those that must not go */
export function rowsToDraw({ first, end }: Range, held: readonly number[]): number[] {
  const inSight = Array.from({ length: end - first }, (_, place) => first + place);
  const others = [...new Set(held)].filter((row) => row >= 0 && (row < first || row >= end));
  return others.length === 0 ? inSight : [...inSight, ...others].sort((a, b) => a - b);
}
