/** Dates as far as they are known, and as entries write them. */

/** A day, a month or a year: what is not known is `null`. Months count from one. */
export interface KnownDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Tells the reader's calendar day of a moment. @param at milliseconds since 1970 */
export type DayOf = (at: number) => KnownDate;

/** By the clock of the machine that it runs on. */
export const localDay: DayOf = (at) => {
  const date = new Date(at);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
};

const WRITTEN = /^(\d{4})(?!\d)(?:\s*[-/.年]\s*(\d{1,2})(?!\d)(?:\s*[-/.月]\s*(\d{1,2})(?!\d))?)?/;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;

/**
 * Reads a date as a page, a file or a reader writes it: `2025`, `2025-02`, `2025-02-17`, an ISO time, 2025年2月17日. The day is
 * the one that is written: a time of `2025-02-17T23:30+08:00` was the 17th where it was published.
 * @returns `null` where not even a year is told; of “Spring 2025” the year
 */
export function readDate(value: string): KnownDate | null {
  const written = WRITTEN.exec(value.trim());
  if (written && Number(written[1]) > 0) {
    const year = Number(written[1]);
    const month = Number(written[2] ?? 0);
    if (month < 1 || month > 12) return { year, month: null, day: null };
    const day = Number(written[3] ?? 0);
    return { year, month, day: day < 1 || day > daysIn(year, month) ? null : day };
  }
  const year = YEAR.exec(value)?.[0];
  return year === undefined ? null : { year: Number(year), month: null, day: null };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** `2025-02-17`, `2025-02`, `2025`. */
export const isoDate = ({ year, month, day }: KnownDate): string =>
  [padded(year, 4), ...[month, day].filter((part) => part !== null).map((part) => padded(part, 2))].join('-');

/** 2025年2月17日. */
export const chineseDate = ({ year, month, day }: KnownDate): string =>
  `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** February 17, 2025. */
export const americanDate = ({ year, month, day }: KnownDate): string =>
  month === null ? `${year}` : day === null ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;

/** 2025, February 17. */
export const yearFirstDate = ({ year, month, day }: KnownDate): string =>
  `${year}${month === null ? '' : `, ${monthName(month)}${day === null ? '' : ` ${day}`}`}`;

/** 17 February 2025. */
export const dayFirstDate = ({ year, month, day }: KnownDate): string =>
  [day, month === null ? null : monthName(month), year].filter((part) => part !== null).join(' ');
