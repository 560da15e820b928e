import { afterEach, describe, expect, it, vi } from 'vitest';
import { americanDate, chineseDate, dayFirstDate, isoDate, localDay, readDate, yearFirstDate } from '../../../../src/snippets/cite/dates';

describe('dates of works', () => {
  it.each([
    ['2025', '2025'],
    ['2025-02', '2025-02'],
    ['2025-02-17', '2025-02-17'],
    ['2025-2-7', '2025-02-07'],
    ['2025/02/17', '2025-02-17'],
    ['2025.02.17', '2025-02-17'],
    ['2025年2月17日', '2025-02-17'],
    ['2025年02月17日08:38', '2025-02-17'],
    ['2025-02-17T23:30:00+08:00', '2025-02-17'],
    [' 2025-02-17 08:38:00 ', '2025-02-17'],
    ['Spring 2025', '2025'],
    ['17 February 2025', '2025'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-30', '2025-02'],
    ['2025-13-01', '2025'],
  ])('%s is %s, as far as there is such a day', (value, written) => {
    const date = readDate(value);
    expect(date && isoDate(date)).toBe(written);
  });

  it.each(['', 'yesterday', '昨天', '0000-01-01', 'No. 12345', '1699999999'])('"%s" is none', (value) => {
    expect(readDate(value)).toBeNull();
  });

  it.each([
    ['2025-02-07', '2025年2月7日', 'February 7, 2025', '2025, February 7', '7 February 2025'],
    ['2025-02', '2025年2月', 'February 2025', '2025, February', 'February 2025'],
    ['2025', '2025年', '2025', '2025', '2025'],
  ])('%s is written %s, %s, %s, %s', (iso, chinese, american, yearFirst, dayFirst) => {
    const date = readDate(iso);
    if (date === null) throw new Error('a date');
    expect([chineseDate(date), americanDate(date), yearFirstDate(date), dayFirstDate(date)]).toEqual([
      chinese,
      american,
      yearFirst,
      dayFirst,
    ]);
  });
});

describe("the reader's day of a visit", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['Asia/Shanghai', '2026-11-23'],
    ['America/New_York', '2026-11-22'],
  ])('is that of the calendar in %s', (zone, day) => {
    vi.stubEnv('TZ', zone);
    expect(isoDate(localDay(Date.parse('2026-11-22T16:30:00Z')))).toBe(day);
  });
});
