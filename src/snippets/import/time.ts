/** Times as files write them. */

const DATE = /^(\d{4}|[+-]\d{6})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?/;
const CLOCK = /^(?:T| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?/i;
const ZONE = /^ *(?:Z|UTC|GMT|([+-])(\d{2}):?(\d{2})?)$/i;
const LATEST = 8.64e15;

/**
 * @param value `2026-11-22`, `2026-11-22 08:00:30+08:00`, `2026/11/22 8:00`, `2026年11月22日 08:00`; a number, or digits, of
 *   seconds or milliseconds since 1970. Without a zone it is UTC, so that one file says the same everywhere.
 * @returns milliseconds since 1970; `null` where it is no time, before 1970, or an order of day and month that only its
 *   writer knows (`11/12/2026`)
 */
export function readTime(value: unknown): number | null {
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{10}$|^\d{13,16}$/.test(text)) return ofNumber(Number(text));
  const date = DATE.exec(text);
  if (!date) return null;
  const [year = 0, month = 0, day = 0] = date.slice(1).map(Number);
  let rest = text.slice(date[0].length);
  const clock = CLOCK.exec(rest);
  rest = rest.slice(clock?.[0].length ?? 0);
  const zone = ZONE.exec(rest);
  if (rest !== '' && (!zone || !clock)) return null;
  const [hour = 0, minute = 0, second = 0] = (clock ?? []).slice(1, 4).map((part) => Number(part ?? 0));
  const milliseconds = Number((clock?.[4] ?? '').padEnd(3, '0').slice(0, 3));
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  const told = new Date(midnight);
  const exists = told.getUTCMonth() === month - 1 && told.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  const away = zone?.[1] === undefined ? 0 : Number(`${zone[1]}1`) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0));
  return exists ? inRange(midnight + ((hour * 60 + minute - away) * 60 + second) * 1000 + milliseconds) : null;
}

/** Numbers of eleven digits and more are milliseconds: as seconds they would lie beyond the year 5000. */
const ofNumber = (value: number): number | null => inRange(Math.round(value >= 1e11 ? value : value >= 1e8 ? value * 1000 : Number.NaN));

const inRange = (at: number): number | null => (at >= 0 && at <= LATEST ? at : null);
