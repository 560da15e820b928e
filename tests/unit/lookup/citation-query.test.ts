import { describe, expect, it } from 'vitest';
import { readCitationQuery } from '../../../src/lookup/citation-query';

describe('a query that cites', () => {
  it.each([
    ['个保法24', '个保法', '24'],
    ['《个人信息保护法》第二十四条', '《个人信息保护法', '24'],
    ['個保法第24條第二款', '個保法', '24'],
    ['AI Act 52', 'AI Act', '52'],
    ['gdpr art 17', 'gdpr', '17'],
    ['PIPL Art. 55', 'PIPL', '55'],
    ['Article 5 of the AI Act', 'AI Act', '5'],
    ['art. 6(2) eu ai act', 'eu ai act', '6'],
    ['ai act annex iii', 'ai act', 'annex-iii'],
    ['人工智能法附件三', '人工智能法', 'annex-iii'],
    ['第24条 个保法', '个保法', '24'],
    ['PIPL第24', 'PIPL', '24'],
    ['个保法第二十四', '个保法', '24'],
    ['ai act 50.2', 'ai act', '50'],
    ['gdpr art. 6.1(f)', 'gdpr', '6'],
    ['dsa article 34', 'dsa', '34'],
    ['annex III', '', 'annex-iii'],
    ['高风险 附件三', '高风险', 'annex-iii'],
    ['Annex III to the AI Act', 'AI Act', 'annex-iii'],
  ])('%s asks for %s, %s', (query, law, article) => {
    expect(readCitationQuery(query)[0]).toMatchObject({ law, article });
  });
  it.each(['个保法', 'GPT-4', '24', '第24条', '', 'article'])('%s asks for none', (query) => {
    expect(readCitationQuery(query).filter(({ law }) => law !== 'GPT-')).toEqual([]);
  });
  it('reads no number in half: annex III is not annex II, article 34 not article 3', () => {
    expect(readCitationQuery('annex III').map(({ article }) => article)).toEqual(['annex-iii']);
    expect(readCitationQuery('article 34')).toEqual([]);
  });
  it.each([
    ['SB 53', false],
    ['GDPR 22', false],
    ['GDPR Art. 22', true],
    ['个保法第24', true],
  ])('is told from a name with a number in it: %s, %s', (query, sure) => {
    expect(readCitationQuery(query)[0]?.sure).toBe(sure);
  });
});
