/** Dates as pages write them, made one: `2025`, `2025-02`, `2025-02-17`, `2025-02-17T08:38+08:00`. */
import { readTime } from './times';

/** What a date cannot be told without. */
export interface DateSetting {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Offset to take where a time tells none (`+08:00`); `null` for leaving it out. */
  readonly zone: string | null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first journals appeared in 1665. */
const FIRST_YEAR = 1665;
const DAY_MS = 86_400_000;
const EAST_ASIA = '+08:00';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?`;

const pattern = (source: string): RegExp => new RegExp(`^${source}`, 'i');
/** Years of the Republic, as Taiwan counts them; a bare number needs three digits to be one. */
const ROC = pattern(String.raw`(?:(?:中華)?民國\s*(\d{2,3})|(1\d\d))\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`);
const YEAR_FIRST = pattern(String.raw`(\d{4})\s*[-/._年]\s*(\d{1,2})\s*[-/._月]\s*(\d{1,2})(?!\d)\s*[日号號]?`);
const COMPACT = pattern(String.raw`(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?!\d)`);
const DAY_FIRST = pattern(String.raw`${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?${MONTH},?[\s-]+(\d{4})(?!\d)`);
const MONTH_FIRST = pattern(String.raw`${WEEKDAY}${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`);
const YEAR_MONTH_NAME = pattern(String.raw`(\d{4})[\s-]+${MONTH}(?:[\s-]+(\d{1,2}))?(?!\d)`);
/** Mon Sep 02 01:11:35 EDT 2024 */
const UNIX = pattern(String.raw`[a-z]{3}\s+${MONTH}\s+(\d{1,2})\s+(\d\d:\d\d:\d\d)\s+([a-z]{1,4}\s+)?(\d{4})(?!\d)`);
const MONTH_YEAR = pattern(String.raw`${MONTH},?\s+(\d{4})(?!\d)`);
const YEAR_MONTH = pattern(String.raw`(\d{4})\s*[-/.年]\s*(\d{1,2})(?!\d|\s*[-/.月]\s*\d)`);
const YEAR = /^(\d{4})\s*年?$/;
const NUMBERS = pattern(String.raw`(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)`);
const EPOCH = /^(\d{10})(?:\d{3})?$/;

/**
 * Reads the date that a text begins with.
 * @returns `null` where there is none, or none that a work that is read today can have
 */
export function readDate(text: string, setting: DateSetting): string | null {
  const date = readDayAndTime(text.trim(), setting.zone) ?? readCoarse(text.trim());
  return date !== null && isPossible(date, setting.now) ? date : null;
}

function readDayAndTime(text: string, zone: string | null): string | null {
  const epoch = EPOCH.exec(text);
  if (epoch && !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])/.test(text)) return momentOf(Number(epoch[1]), zone);
  const compact = COMPACT.exec(text);
  if (compact) {
    const [whole, year, month, day, hour, minute, second] = compact;
    const clock = hour === undefined ? '' : `${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
    return dated(year, month, day, readTime(`${clock}${text.slice(whole.length)}`, zone));
  }
  const unix = UNIX.exec(text);
  if (unix) return dated(unix[5], monthOf(unix[1]), unix[2], readTime(`${unix[3]} ${unix[4] ?? ''}`, zone));
  const found = readDay(text);
  return found && dayOf(found.day, readTime(text.slice(found.length), zone));
}

/** A day in any of the orders, and how long it is as written. */
function readDay(text: string): { day: Day; length: number } | null {
  const told = (match: RegExpExecArray, year: number, month: number | string | undefined, day: string | undefined) => ({
    day: { year, month: Number(month), day: Number(day) },
    length: match[0].length,
  });
  let match = YEAR_FIRST.exec(text);
  if (match) return told(match, Number(match[1]), match[2], match[3]);
  match = DAY_FIRST.exec(text);
  if (match) return told(match, Number(match[3]), monthOf(match[2]), match[1]);
  match = MONTH_FIRST.exec(text);
  if (match) return told(match, Number(match[3]), monthOf(match[1]), match[2]);
  match = YEAR_MONTH_NAME.exec(text);
  if (match?.[3]) return told(match, Number(match[1]), monthOf(match[2]), match[3]);
  match = ROC.exec(text);
  if (match) return told(match, Number(match[1] ?? match[2]) + 1911, match[3], match[4]);
  return readNumbers(text);
}

/** 2/17/2025 or 17/2/2025: only where the numbers tell which is which. */
function readNumbers(text: string): { day: Day; length: number } | null {
  const match = NUMBERS.exec(text);
  if (!match) return null;
  const [whole, one, two, year] = [match[0], Number(match[1]), Number(match[2]), Number(match[3])];
  if (one === two || (one > 12 && two <= 12)) return { day: { year, month: two, day: one }, length: whole.length };
  return one <= 12 && two > 12 ? { day: { year, month: one, day: two }, length: whole.length } : null;
}

function readCoarse(text: string): string | null {
  const named = YEAR_MONTH_NAME.exec(text) ?? null;
  if (named) return monthly(named[1], monthOf(named[2]));
  const monthFirst = MONTH_YEAR.exec(text);
  if (monthFirst) return monthly(monthFirst[2], monthOf(monthFirst[1]));
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth) return monthly(yearMonth[1], Number(yearMonth[2]));
  return YEAR.exec(text)?.[1] ?? null;
}

const monthOf = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
const two = (value: number): string => String(value).padStart(2, '0');
const monthly = (year: string | undefined, month: number): string | null => (month >= 1 && month <= 12 ? `${year}-${two(month)}` : null);

const dated = (year: string | undefined, month: string | number | undefined, day: string | undefined, time: string): string | null =>
  dayOf({ year: Number(year), month: Number(month), day: Number(day) }, time);

function dayOf({ year, month, day }: Day, time: string): string | null {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}${time}` : null;
}

/** A moment as clocks show it in the zone of the site. */
function momentOf(seconds: number, zone: string | null): string {
  const shift = zone === EAST_ASIA ? 8 * 3600 : 0;
  const clock = new Date((seconds + shift) * 1000).toISOString().slice(0, 19);
  return `${clock}${shift === 0 ? 'Z' : EAST_ASIA}`;
}

/** No work appears tomorrow (a day's grace, for zones), and what says 1 January 1970 was never told its date. */
function isPossible(date: string, now: number): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && !date.startsWith('1970-01-01') && Date.parse(date.slice(0, 10)) <= now + DAY_MS;
}

/** Whether one date says the same as another and more. */
export const isFiner = (date: string, than: string): boolean => date.length > than.length && date.startsWith(than) && than.length <= 10;
