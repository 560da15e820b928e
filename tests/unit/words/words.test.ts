import { describe, expect, it } from 'vitest';
import {
  EVENT_TYPES,
  JURISDICTIONS,
  LAW_STATUSES,
  LAW_TYPES,
  LINK_LABELS,
  OPENNESS,
  ORG_TYPES,
  PRODUCT_TYPES,
  TERM_FIELDS,
} from '../../../src/model/facts';
import { CODE_WORDS, FACT_WORDS, LINK_WORDS } from '../../../src/words/facts';
import { formatArticle, formatDate, formatDayOfYear, formatMonth } from '../../../src/words/format';

describe('words for coded facts', () => {
  it.each([
    ['type', [...LAW_TYPES, ...ORG_TYPES, ...PRODUCT_TYPES, ...EVENT_TYPES]],
    ['status', LAW_STATUSES],
    ['jurisdiction', JURISDICTIONS],
    ['field', TERM_FIELDS],
    ['openness', OPENNESS],
  ])('are there for every %s', (fact, codes) => {
    expect(FACT_WORDS[fact]).toBeDefined();
    expect(codes.filter((code) => CODE_WORDS[`${fact}/${code}`] === undefined)).toEqual([]);
  });

  it('are there for every link', () => {
    expect(LINK_LABELS.filter((label) => LINK_WORDS[label] === undefined)).toEqual([]);
  });
});

describe('dates and articles', () => {
  it.each([
    ['2025-11-01', 'zh-Hans', '2025年11月1日'],
    ['2025-11', 'zh-Hant', '2025年11月'],
    ['2025', 'zh-Hans', '2025年'],
    ['2025-11-01', 'en', '1 November 2025'],
    ['2025-11', 'en', 'November 2025'],
    ['2025', 'en', '2025'],
    ['soon', 'en', 'soon'],
  ] as const)('%s in %s is %s', (date, lang, text) => {
    expect(formatDate(date, lang)).toBe(text);
  });

  it.each([
    ['2025-11-01', 'zh-Hans', '11月1日'],
    ['2025-11-01', 'en', '1 November'],
    ['2025-02', 'zh-Hant', '2月'],
    ['2025-02', 'en', 'February'],
    ['2025', 'en', ''],
  ] as const)('%s in %s is %s under the heading of its year', (date, lang, text) => {
    expect(formatDayOfYear(date, lang)).toBe(text);
  });

  it('a month is as short as it goes', () => {
    expect([formatMonth('2025-08', 'zh-Hans'), formatMonth('2025-08', 'en')]).toEqual(['8月', 'Aug']);
  });

  it.each([
    ['24', 'zh-Hans', '第24条'],
    ['24', 'zh-Hant', '第24條'],
    ['24', 'en', 'Article 24'],
    ['annex-iii', 'zh-Hans', '附件三'],
    ['annex-iii', 'en', 'Annex III'],
  ] as const)('%s in %s is %s', (key, lang, text) => {
    expect(formatArticle(key, lang)).toBe(text);
  });
});
