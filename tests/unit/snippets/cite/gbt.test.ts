import { describe, expect, it } from 'vitest';
import { cite } from '../../../../src/snippets/cite/cite';
import { citedOf, type Told, utcDay } from './works';

const of2025 = (told: Told): string => cite('gbt-2025', citedOf(told), utcDay);
const of2015 = (told: Told): string => cite('gbt-2015', citedOf(told), utcDay);

describe('GB/T 7714 of a work that tells little', () => {
  it.each<[missing: string, told: Told, in2025: string, in2015: string]>([
    ['nothing', {}, '[Untitled][Z].', '[Untitled][Z].'],
    [
      'no title, of a Chinese page',
      { language: 'zh-TW', address: 'https://a.tw/', accessed: '2026-11-22' },
      '[無題名][EB/OL]. [2026-11-22]. https://a.tw/.',
      '[無題名][EB/OL]. [2026-11-22]. https://a.tw/.',
    ],
    [
      'no day and no page of a newspaper',
      { type: 'newspaper', title: '标题', container: '人民日报', published: '2013', edition: ' ' },
      '标题[N]. 人民日报，2013.',
      '标题[N]. 人民日报, 2013.',
    ],
    [
      'no newspaper: its site',
      { type: 'newspaper', title: '标题', site: '人民网', published: '2013-01-12' },
      '标题[N]. 人民网，2013-01-12.',
      '标题[N]. 人民网, 2013-01-12.',
    ],
    [
      'no year of a journal',
      { type: 'journal', title: '标题', container: '文献', volume: '3', issue: '1', pages: '5' },
      '标题[J]. 文献，3（1）：5.',
      '标题[J]. 文献, 3(1): 5.',
    ],
    ['nothing of a journal but pages', { type: 'journal', title: '标题', pages: '5' }, '标题[J]. 5.', '标题[J]. 5.'],
    [
      'no address of a report, which so has its publisher',
      { type: 'report', title: '标题', authors: ['张三'], publisher: '科学出版社', published: '2012' },
      '张三. 标题[R]. 科学出版社，2012.',
      '张三. 标题[R]. 科学出版社, 2012.',
    ],
    ['no date of a law', { type: 'law', title: '民法典' }, '民法典[A].', '民法典[A].'],
  ])('%s', (_, told, in2025, in2015) => {
    expect(of2025(told)).toBe(in2025);
    expect(of2015(told)).toBe(in2015);
  });
});
