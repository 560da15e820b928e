/** Dates as numbers, and numbers as places on a drawn timeline. */
import { type PlacedYear, SKIP, type TimelineLayout } from './shape';

/** @returns year of a date YYYY, YYYY-MM or YYYY-MM-DD */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * Where in its year a date lies, from 0 to 1. Where only the month or the year is known it lies in the middle of that.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD
 */
export function shareOfYear(date: string): number {
  const month = date.slice(5, 7);
  if (month === '') return 0.5;
  const day = date.slice(8, 10);
  return (Number(month) - 1 + (day === '' ? 0.5 : (Number(day) - 1) / 31)) / 12;
}

/** Month of a date from 0 to 11, as `shareOfYear` takes it. */
export const monthOf = (date: string): number => Math.floor(shareOfYear(date) * 12 + 1e-9);

/** A date as a number of years: 2025.5 is the middle of 2025. */
export const momentOf = (date: string): number => yearOf(date) + shareOfYear(date);

/**
 * @param months where each month begins, and where December ends
 * @param share of the year, from 0 to 1
 */
export function placeInYear(months: readonly number[], share: number): number {
  const at = Math.min(11, Math.max(0, Math.floor(share * 12)));
  const from = months[at] ?? 0;
  return from + (share * 12 - at) * ((months[at + 1] ?? from) - from);
}

/** The inverse of `placeInYear`; below 1, so that it stays in its year. */
function shareAt({ months }: PlacedYear, y: number): number {
  const next = months.findIndex((edge) => y < edge);
  if (next === 0) return 0;
  const from = months[next - 1];
  const to = months[next];
  if (from === undefined || to === undefined) return 0.999;
  return (next - 1 + (y - from) / (to - from)) / 12;
}

/** @returns y of a moment; between two years that follow each other here, the place between them */
export function yAt({ years, height }: TimelineLayout, moment: number): number {
  for (const year of years) {
    if (moment < year.year) return Math.max(0, year.y - (year.skipped > 0 ? SKIP / 2 : 0));
    if (moment < year.year + 1) return placeInYear(year.months, moment - year.year);
  }
  return height;
}

/** @returns the moment at a height, the inverse of `yAt` where there is one */
export function momentAt({ years }: TimelineLayout, y: number): number {
  let before: PlacedYear | null = null;
  for (const year of years) {
    if (y < year.y + year.height) return y < year.y && before !== null ? before.year + 1 : year.year + shareAt(year, y);
    before = year;
  }
  return before === null ? 0 : before.year + 1;
}
