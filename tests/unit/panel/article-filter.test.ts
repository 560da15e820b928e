import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/entry';
import type { Lang } from '../../../src/model/lang';
import { filterArticles } from '../../../src/panel/article-filter';

const article = (key: string, hans: string, hant: string, en: string): Article => ({
  key,
  digest: { 'zh-Hans': hans, 'zh-Hant': hant, en },
});
const ARTICLES = [
  article('2', '适用范围', '適用範圍', 'Scope'),
  article('24', '自动化决策', '自動化決策', 'Automated decisions'),
  article('61', '监管职责', '監管職責', 'Duties of regulators'),
  article('annex-iii', '高风险系统清单', '高風險系統清單', 'List of high-risk systems'),
];
const keys = (query: string, lang: Lang): string[] => filterArticles(ARTICLES, query, lang).map(({ key }) => key);

describe('the filter of articles', () => {
  it.each<[string, Lang]>([
    ['第二十四条', 'zh-Hans'],
    ['第二十四條', 'zh-Hans'],
    ['第二十四', 'zh-Hant'],
    ['第 24 條', 'zh-Hans'],
    ['第24条', 'zh-Hant'],
    ['第 24 條', 'en'],
    ['２４', 'zh-Hans'],
    ['Article 24', 'zh-Hans'],
    ['art. 24', 'en'],
    ['§24', 'en'],
  ])('reads %s in %s as a number', (query, lang) => {
    expect(keys(query, lang)).toEqual(['24']);
  });

  it.each<[string, Lang, string]>([
    ['自動化', 'zh-Hans', '24'],
    ['自动化', 'zh-Hant', '24'],
    ['HIGH-RISK', 'en', 'annex-iii'],
    ['附件三', 'zh-Hant', 'annex-iii'],
    ['監管職責', 'zh-Hans', '61'],
  ])('finds %s in %s, in either script and any case', (query, lang, key) => {
    expect(keys(query, lang)).toEqual([key]);
  });

  it('lets everything through for nothing, and nothing for what no article says', () => {
    expect(keys('  ', 'en')).toHaveLength(4);
    expect(keys('第九十九条', 'zh-Hans')).toEqual([]);
  });
});
