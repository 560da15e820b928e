import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInAddress } from '../../../../src/page/metadata/address';
import { isFiner, readDate } from '../../../../src/page/metadata/dates';
import { zoneOf } from '../../../../src/page/metadata/sites';
import { NOW } from './page';

const abroad = { now: NOW, zone: null };
const china = { now: NOW, zone: '+08:00' };

describe('a date', () => {
  it.each([
    ['a day', '2025-02-17', '2025-02-17'],
    ['a day in Chinese', '2025年2月17日', '2025-02-17'],
    ['a day and its time in one', '2025年02月17日08:38', '2025-02-17T08:38'],
    ['slashes and seconds', '2025/2/17 08:38:05', '2025-02-17T08:38:05'],
    ['hyphens throughout', '2024-05-17-20:11:00', '2024-05-17T20:11:00'],
    ['an ISO time of the zero meridian', '2025-02-17T19:00:20.000Z', '2025-02-17T19:00:20Z'],
    ['an ISO time with an offset', '2025-02-17T10:31:20+08:00', '2025-02-17T10:31:20+08:00'],
    ['an offset without a colon, and blanks', '2020-02-18 T 07:20:50 +0330', '2020-02-18T07:20:50+03:30'],
    ['an offset of nothing', '2025-02-17T10:31:20+00:00', '2025-02-17T10:31:20Z'],
    ['hours in Chinese', '2025年2月17日 8时38分', '2025-02-17T08:38'],
    ['an afternoon in Chinese', '2025年02月17日 週一 下午3:05', '2025-02-17T15:05'],
    ['noon and midnight in Chinese', '2025年2月17日 上午12:05', '2025-02-17T00:05'],
    ['a weekday in brackets', '2025-02-17（星期一）08:38', '2025-02-17T08:38'],
    ['digits alone', '20250217', '2025-02-17'],
    ['digits alone with a time', '202502171502', '2025-02-17T15:02'],
    ['a compact ISO time', '20250217T150212Z', '2025-02-17T15:02:12Z'],
    ['a zone between day and time', '2020-08-08 HKT 15:02', '2020-08-08T15:02+08:00'],
    ['Beijing’s time by name', '2025-02-17 北京时间 15:02', '2025-02-17T15:02+08:00'],
    ['a year of the Republic', '民國114年2月17日', '2025-02-17'],
    ['English, month first', 'Feb. 17, 2025 8:38 a.m. EST', '2025-02-17T08:38-05:00'],
    ['English, day first', 'Mon 17 Feb 2025 08.38 GMT', '2025-02-17T08:38Z'],
    ['English with an ordinal', '17th February 2025', '2025-02-17'],
    ['a time of mail', 'Tue, 03 Sep 2024 04:03:19 GMT', '2024-09-03T04:03:19Z'],
    ['a time of Unix', 'Mon Sep 02 01:11:35 EDT 2024', '2024-09-02T01:11:35-04:00'],
    ['UTC with hours', '2025-02-17 08:38 (UTC+8)', '2025-02-17T08:38+08:00'],
    ['seconds since 1970', '1739750280', '2025-02-16T23:58:00Z'],
    ['milliseconds since 1970', '1739750280123', '2025-02-16T23:58:00Z'],
    ['a month of a journal', '2025/02', '2025-02'],
    ['a month by name', 'February 2025', '2025-02'],
    ['a day of a catalogue', '2025 Feb 17', '2025-02-17'],
    ['a year', '2025', '2025'],
    ['numbers that tell which is the day', '2/17/2025, 10:00:00 AM', '2025-02-17T10:00:00'],
    ['midnight to the second, which means a day', '2025-02-17 00:00:00', '2025-02-17'],
    ['hours that are none', '2025-02-17 99:99', '2025-02-17'],
    ['text after it', '2025-02-17 来源：某报', '2025-02-17'],
    ['an age when journals began', '1665-03-06', '1665-03-06'],
  ])('is read of %s', (_, text, date) => {
    expect(readDate(text, abroad)).toBe(date);
  });

  it.each([
    ['a relative day', '前天'],
    ['a relative day in English', '2 hours ago'],
    ['a template’s zero', '0001-01-01T00:00:00'],
    ['the first day of Unix', '1970-01-01 08:00'],
    ['the day after tomorrow', '2026-11-24'],
    ['a far year', '2205-02-17'],
    ['a month that is none', '2025-13-01'],
    ['a day that its month has not', '2025-02-30'],
    ['numbers of which either may be the day', '3/4/2025'],
    ['a number of a system', '104236'],
    ['a long number', '20251399123456'],
    ['a year in which nobody printed', '1402-11-28'],
    ['a year of two digits', '25年2月17日'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(readDate(text, abroad)).toBeNull();
  });

  it('takes the zone of its site where it tells none', () => {
    expect(readDate('2025年02月17日08:38', china)).toBe('2025-02-17T08:38+08:00');
    expect(readDate('2025-02-17T08:38Z', china)).toBe('2025-02-17T08:38Z');
    expect(readDate('2025-02-17', china)).toBe('2025-02-17');
    expect(readDate('1739750280', china)).toBe('2025-02-17T07:58:00+08:00');
  });

  it('is finer than another only when it tells the same day', () => {
    expect(isFiner('2025-02-17T08:38', '2025-02-17')).toBe(true);
    expect(isFiner('2025-02-17', '2025-02')).toBe(true);
    expect(isFiner('2025-02-18T08:38', '2025-02-17')).toBe(false);
    expect(isFiner('2025-02-17T08:38:11', '2025-02-17T08:38')).toBe(false);
  });

  const piece = fc.constantFrom(...'0123456789-/:年月日时分TZ+. ,'.split(''), '2025', 'Feb', 'PM', '下午', 'UTC', '（', '１');
  it('is a date that there is, whatever it was read of', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.constantFrom(abroad, china), (pieces, setting) => {
        const date = readDate(pieces.join(''), setting);
        if (date === null) return;
        expect(date).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/);
        expect(Date.parse(date)).not.toBeNaN();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a day in an address', () => {
  it.each([
    ['http://opinion.people.com.cn/n1/2025/0217/c1003-40420001.html', '2025-02-17'],
    ['https://www.cac.gov.cn/2025-02/17/c_1740000000000001.htm', '2025-02-17'],
    ['https://www.news.cn/20250217/abc/c.html', '2025-02-17'],
    ['https://www.ndrc.gov.cn/xwdt/202502/t20250217_1396001.html', '2025-02-17'],
    ['https://www.guancha.cn/a/2025_02_17_516923.shtml', '2025-02-17'],
    ['https://news.rthk.hk/k2/1542567-20250217.htm', '2025-02-17'],
    ['https://www.theguardian.com/world/2024/feb/24/fire', '2024-02-24'],
    ['https://www.gov.cn/zhengce/202502/content_7003456.htm', '2025-02'],
    ['https://arxiv.org/abs/2012.10123', null],
    ['https://example.com/news/20301231/1.html', null],
    ['https://example.com/news?date=2025-02-17', null],
    ['https://example.com/doc/19991399/1', null],
    ['not an address', null],
  ])('%s', (address, date) => {
    expect(dateInAddress(address, abroad)).toBe(date);
  });
});

describe('the zone of a site', () => {
  it.each([
    ['www.example.cn', null, '+08:00'],
    ['www.example.com.tw', 'en', '+08:00'],
    ['opinion.people.com.cn', null, '+08:00'],
    ['example.com', 'zh-CN', '+08:00'],
    ['example.com', 'zh_TW', '+08:00'],
    ['example.com', 'zh-Hans', null],
    ['example.com', 'zh', null],
    ['cn.nytimes.com', 'zh-CN', null],
    ['www.example.fr', 'zh-CN', null],
    ['example.com', 'en-US', null],
    ['example.com', null, null],
  ])('%s in %s', (host, language, zone) => {
    expect(zoneOf(host, language)).toBe(zone);
  });
});
