import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from '../../../src/match/knowledge';
import { readPage } from '../../../src/match/read-page';
import { miniMatcher, read } from '../mini-pack';

const matcher = miniMatcher([
  { id: 'pipl', kind: 'law', zh: '个人信息保护法', en: 'Personal Information Protection Law', forms: ['个保法', 'PIPL'], articleCount: 74 },
  { id: 'dsl', kind: 'law', zh: '数据安全法', en: 'Data Security Law', articleCount: 55 },
  {
    id: 'ai-act',
    kind: 'law',
    zh: '人工智能法案',
    en: 'Artificial Intelligence Act',
    forms: ['AI Act', 'AI法案'],
    contextForms: ['the Act'],
    articleCount: 113,
  },
  {
    id: 'measures',
    kind: 'law',
    zh: '生成式人工智能服务管理暂行办法',
    en: 'Interim Measures',
    contextForms: ['暂行办法'],
    articleCount: 24,
  },
  { id: 'ai', zh: '人工智能', en: 'artificial intelligence', prominence: 'basic' },
  { id: 'data-ai', zh: '数据点AI公司', en: 'Data.AI' },
  { id: 'agile', zh: '敏捷治理', en: 'agile governance', topicForms: ['敏捷', 'agile'] },
  { id: 'hinton', kind: 'person', zh: '杰弗里·辛顿', en: 'Geoffrey Hinton', contextForms: ['辛顿', 'Hinton'] },
  { id: 'an-gang', kind: 'person', zh: '安刚', en: 'An Gang', notWithin: ['西安刚'] },
  {
    id: 'institute-a',
    zh: '人工智能研究院',
    en: 'Institute A',
    forms: ['AISI'],
    ambiguous: ['AISI'],
    related: { 'related-to': ['agile'] },
  },
  { id: 'institute-b', zh: '安全研究所', en: 'Institute B', forms: ['AISI'], ambiguous: ['AISI'], related: { 'related-to': ['hinton'] } },
]);

describe('reading a page', () => {
  it.each<[string, string[], string[]]>([
    ['takes the longest of the leftmost', ['人工智能法案'], ['ai-act:人工智能法案']],
    ['names nothing inside an address', ['见 https://example.com/pipl/AI-Act 与 pipl.org'], []],
    ['takes a firm that is called like an address for a firm', ['Data.AI 与 data.ai/blog'], ['data-ai:Data.AI']],
    ['names nothing where the words mean something else', ['西安刚下雪，安刚说'], ['an-gang:安刚']],
    ['leaves a context form alone on a page that never names it in full', ['暂行办法'], []],
    [
      'lights a context form up once the page names it in full, even later',
      ['暂行办法', '《生成式人工智能服务管理暂行办法》'],
      ['measures:暂行办法(context)', 'measures:生成式人工智能服务管理暂行办法'],
    ],
    [
      'leaves a topic form alone on a page that only names persons',
      ['安刚', '安刚与安刚', '动作敏捷'],
      ['an-gang:安刚', 'an-gang:安刚', 'an-gang:安刚'],
    ],
    ['leaves a topic form alone where little is said of the topic', ['人工智能', '动作敏捷'], ['ai:人工智能']],
    [
      'takes a topic form at its word where a page names the entry in full',
      ['敏捷治理', '要敏捷'],
      ['agile:敏捷治理', 'agile:敏捷(context)'],
    ],
    [
      'takes a topic form at its word where a page speaks of the topic, even later',
      ['要敏捷', '人工智能与人工智能法案', '数据安全法'],
      ['agile:敏捷(context)', 'ai:人工智能', 'ai-act:人工智能法案', 'dsl:数据安全法'],
    ],
    ['follows a surname', ['杰弗里·辛顿获奖。辛顿说'], ['hinton:杰弗里·辛顿', 'hinton:辛顿(context)']],
    [
      'learns a short name in book brackets, and finds it only there',
      ['《生成式人工智能服务管理暂行办法》（以下简称《办法》）', '没有办法。《办法》要求'],
      ['measures:生成式人工智能服务管理暂行办法', 'measures:办法(definition)', 'measures:办法(definition)'],
    ],
    [
      'learns a short name in Traditional marks',
      ['《數據安全法》(以下簡稱「數安法」)', '數安法規定'],
      ['dsl:數據安全法', 'dsl:數安法(definition)', 'dsl:數安法(definition)'],
    ],
    [
      'learns a quoted English name',
      ['the Data Security Law (the “DSL Act”)', 'The DSL Act says'],
      ['dsl:Data Security Law', 'dsl:DSL Act(definition)', 'dsl:DSL Act(definition)'],
    ],
    [
      'learns an acronym that fits its name',
      ['Data Security Law (DSL) and DSL'],
      ['dsl:Data Security Law', 'dsl:DSL(definition)', 'dsl:DSL(definition)'],
    ],
    ['does not learn an acronym that does not fit', ['Data Security Law (NATO) and NATO'], ['dsl:Data Security Law']],
  ])('%s', (_, blocks, found) => {
    expect(read(matcher, ...blocks)).toEqual(found);
  });

  it.each<[string, string[]]>([
    ['《个人信息保护法》第二十四条', ['pipl:《个人信息保护法》第二十四条#24']],
    ['个保法第24条', ['pipl:个保法第24条#24']],
    ['《個人信息保護法》第五十二條第二款', ['pipl:《個人信息保護法》第五十二條第二款#52']],
    ['《个人信息保护法》（2021年）第十三条第一款第（二）项', ['pipl:《个人信息保护法》（2021年）第十三条第一款第（二）项#13']],
    ['《个人信息保护法》第十三条、第十四条和第十五条', ['pipl:《个人信息保护法》第十三条#13', 'pipl:第十四条#14', 'pipl:第十五条#15']],
    ['《个人信息保护法》第九十九条', ['pipl:个人信息保护法']],
    ['《数据安全法》施行，该法第二十一条规定', ['dsl:数据安全法', 'dsl:该法第二十一条#21']],
    ['《数据安全法》第三条。第四条又说', ['dsl:《数据安全法》第三条#3', 'dsl:第四条#4']],
    ['Article 52(2) of the AI Act', ['ai-act:Article 52(2) of the AI Act#52']],
    ['under Article 5(1)(a) of the EU AI Act', ['ai-act:Article 5(1)(a) of the EU AI Act#5']],
    ['Articles 13 and 14 of the AI Act', ['ai-act:Articles 13#13', 'ai-act:14 of the AI Act#14']],
    ['AI Act, Article 6', ['ai-act:AI Act, Article 6#6']],
    ['Art. 50 AI Act', ['ai-act:Art. 50 AI Act#50']],
    ['Annex III of the AI Act', ['ai-act:Annex III of the AI Act#annex-iii']],
    ['《人工智能法案》附件三', ['ai-act:《人工智能法案》附件三#annex-iii']],
    ['The AI Act is law. Article 5 bans. Article 500 does not exist.', ['ai-act:AI Act', 'ai-act:Article 5#5']],
    ['Article 5 of the Washington Treaty and the AI Act', ['ai-act:AI Act']],
    ['第二十四条', []],
  ])('reads the citation %s', (text, found) => {
    expect(read(matcher, text)).toEqual(found);
  });

  it.each<[string, string[], string[]]>([
    ['by the company a page keeps', ['敏捷治理', 'AISI'], ['agile:敏捷治理', 'institute-a:AISI?institute-b']],
    ['by other company', ['Geoffrey Hinton', 'AISI'], ['hinton:Geoffrey Hinton', 'institute-b:AISI?institute-a']],
    ['by the full name', ['安全研究所', '敏捷治理', 'AISI'], ['institute-b:安全研究所', 'agile:敏捷治理', 'institute-b:AISI?institute-a']],
  ])('decides between bearers of one name %s', (_, blocks, found) => {
    expect(read(matcher, ...blocks)).toEqual(found);
  });

  it('tells which entries lie inside a longer match', () => {
    expect(readPage(matcher, ['人工智能法案'], NOTHING_KNOWN).matches[0]?.[0]?.inner).toEqual(['ai']);
  });

  it('tells what a block waits for, and knows it when it is asked again', () => {
    const first = readPage(matcher, ['辛顿说'], NOTHING_KNOWN);
    expect(first.waiting).toEqual([['hinton']]);
    const later = readPage(matcher, ['杰弗里·辛顿'], first.knowledge);
    expect(readPage(matcher, ['辛顿说'], later.knowledge).matches[0]).toHaveLength(1);
  });

  it('takes a common word for a term quietly', () => {
    const [, block] = readPage(matcher, ['人工智能法案，人工智能，敏捷治理', '要敏捷'], NOTHING_KNOWN).matches;
    expect(block?.map(({ entry, prominence }) => `${entry} ${prominence}`)).toEqual(['agile basic']);
  });

  it('tells that a block waits for the topic, and counts towards it over several batches', () => {
    const first = readPage(matcher, ['要敏捷，用人工智能'], NOTHING_KNOWN);
    expect(first.waiting).toEqual([['#topic', 'agile']]);
    const second = readPage(matcher, ['数据安全法'], first.knowledge);
    expect(second.knowledge.named).not.toContain('#topic');
    const third = readPage(matcher, ['个保法'], second.knowledge);
    expect(third.knowledge.named).toContain('#topic');
    expect(readPage(matcher, ['要敏捷'], third.knowledge).matches[0]).toHaveLength(1);
  });

  const words = fc.constantFrom(
    '《个人信息保护法》',
    '第二十四条',
    '、',
    '该法',
    '第五条',
    'AI Act',
    'Article 5',
    ' of the ',
    '人工智能',
    '法案',
    '暂行办法',
    '安刚',
    '西',
    '辛顿',
    '杰弗里·辛顿',
    '（以下简称“办法”）',
    ' ',
    'the Act',
    '敏捷治理',
    'AISI',
    '，',
    'x',
  );
  const page = fc.array(
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
    { maxLength: 5 },
  );

  it('gives matches that never overlap, in order, inside their block, on any page', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        readPage(matcher, blocks, NOTHING_KNOWN).matches.forEach((matches, number) => {
          let free = 0;
          for (const { start, end } of matches) {
            expect(start).toBeGreaterThanOrEqual(free);
            expect(end).toBeGreaterThan(start);
            free = end;
          }
          expect(free).toBeLessThanOrEqual((blocks[number] as string).length);
        });
      }),
    );
  });

  it('finds in Traditional script what it finds in Simplified', () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    fc.assert(
      fc.property(page, (blocks) => {
        const bare = (texts: readonly string[]) =>
          readPage(matcher, texts, NOTHING_KNOWN).matches.map((matches) =>
            matches.map(({ start, end, entry, article }) => ({ start, end, entry, article })),
          );
        expect(bare(blocks.map(toTraditional))).toEqual(bare(blocks));
      }),
    );
  });
});
