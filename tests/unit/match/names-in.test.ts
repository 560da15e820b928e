import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/match/names-in';
import { miniMatcher } from '../mini-pack';

const matcher = miniMatcher([
  { id: 'pipl', kind: 'law', zh: '个人信息保护法', en: 'Personal Information Protection Law', forms: ['个保法'], articleCount: 74 },
  {
    id: 'measures',
    kind: 'law',
    zh: '生成式人工智能服务管理暂行办法',
    en: 'Interim Measures',
    contextForms: ['暂行办法'],
    articleCount: 24,
  },
  { id: 'generative', zh: '生成式人工智能', en: 'generative AI' },
  { id: 'agile', zh: '敏捷治理', en: 'agile governance', topicForms: ['敏捷'] },
  { id: 'hinton', kind: 'person', zh: '杰弗里·辛顿', en: 'Geoffrey Hinton', contextForms: ['辛顿', 'Hinton'] },
  { id: 'an-gang', kind: 'person', zh: '安刚', en: 'An Gang', notWithin: ['西安刚'] },
  { id: 'institute-a', zh: '研究院甲', en: 'Institute A', contextForms: ['研究院'], ambiguous: ['研究院'] },
  { id: 'institute-b', zh: '研究院乙', en: 'Institute B', contextForms: ['研究院'], ambiguous: ['研究院'] },
]);

/** `pipl#24 hinton` */
const names = (text: string): string =>
  namesIn(matcher, text)
    .map(({ entry, article }) => `${entry}${article === null ? '' : `#${article}`}`)
    .join(' ');

describe('what a short text names', () => {
  it.each([
    ['full names in their order', '安刚谈敏捷治理与个人信息保护法', 'an-gang agile pipl'],
    ['names in either language and script', 'agile governance 與個人信息保護法', 'agile pipl'],
    ['the article that is cited', '《个人信息保护法》第二十四条', 'pipl#24'],
    ['the law alone for an article that it does not have', '《个人信息保护法》第九十九条', 'pipl'],
    ['an entry once, as it is named first', '个保法第24条、敏捷治理、个保法第55条', 'pipl#24 agile'],
    ['the longest name, not what stands within', '生成式人工智能服务管理暂行办法', 'measures'],
    ['a surname, though no full name stands beside it', '辛顿说', 'hinton'],
    ['a short title, though no full one stands beside it', '暂行办法', 'measures'],
    ['a common word in our sense, though nothing speaks of the topic', '要敏捷', 'agile'],
    ['a short name before the full name of another', '辛顿谈敏捷治理', 'hinton agile'],
    ['a short name once where the full name stands too', 'Geoffrey Hinton … Hinton', 'hinton'],
    ['the first bearer of a short name that two have', '研究院', 'institute-a'],
    ['the one that is named in full, before the first bearer', '研究院乙', 'institute-b'],
    ['nothing where the words mean something else', '西安刚下雪', ''],
    ['nothing in an address', 'https://example.com/hinton', ''],
    ['nothing where nothing is named', '今天天气不错', ''],
    ['nothing in nothing', '', ''],
  ])('is %s', (_, text, expected) => {
    expect(names(text)).toBe(expected);
  });

  const said = ['个保法', '辛顿', '杰弗里·辛顿', '暂行办法', '生成式人工智能', '研究院', '敏捷', '治理', 'x'];

  it('is no entry twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...said, '第二十四条'), { maxLength: 12 }), (words) => {
        const found = namesIn(matcher, words.join('')).map(({ entry }) => entry);
        expect(found).toHaveLength(new Set(found).size);
      }),
    );
  });

  it('is what its parts name, in the order of the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...said), { maxLength: 12 }), (words) => {
        const parts = words.flatMap((one) => namesIn(matcher, one).map(({ entry }) => entry));
        expect(namesIn(matcher, words.join('，')).map(({ entry }) => entry)).toEqual([...new Set(parts)]);
      }),
    );
  });
});
