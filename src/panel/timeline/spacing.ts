import { momentOf } from './time';

const LEAST = 10;
const MOST = 64;
const PER_DOUBLING = 9;

/**
 * Room between dated marks: more for more time, but a decade is not a hundred times a month.
 * @param dates YYYY, YYYY-MM or YYYY-MM-DD, earliest first
 * @returns pixels above each mark; 0 above the first
 */
export function spacings(dates: readonly string[]): number[] {
  return dates.map((date, place) => {
    const before = dates[place - 1];
    if (before === undefined) return 0;
    const months = Math.max(0, (momentOf(date) - momentOf(before)) * 12);
    return Math.round(Math.min(MOST, LEAST + PER_DOUBLING * Math.log2(1 + months)));
  });
}
