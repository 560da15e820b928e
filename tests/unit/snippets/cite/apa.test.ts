import { describe, expect, it } from 'vitest';
import { cite, citeRuns } from '../../../../src/snippets/cite/cite';
import { citedOf, type Told, utcDay } from './works';

const entryOf = (told: Told): string => cite('apa', citedOf(told), utcDay);

/** With the italics between stars. */
const starred = (told: Told): string =>
  citeRuns('apa', citedOf(told), utcDay)
    .map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join('');

describe('APA 7', () => {
  // Examples of the Publication Manual, 7th edition, and of library guides to it, by section; Chinese works by the same sections.
  it.each<[section: string, told: Told, entry: string]>([
    [
      '10.16: a page on a news website',
      {
        type: 'news',
        authors: ['Catherine E. Shoichet'],
        title: 'The 2020 census kicks off across the United States today',
        site: 'CNN',
        published: '2020-03-12',
        address: 'https://www.cnn.com/2020/03/12/us/2020-census-what-you-need-to-know/index.html',
      },
      'Shoichet, C. E. (2020, March 12). *The 2020 census kicks off across the United States today*. CNN. https://www.cnn.com/2020/03/12/us/2020-census-what-you-need-to-know/index.html',
    ],
    [
      '10.16: two authors',
      {
        type: 'news',
        authors: ['Jesse Hellman', 'John Bowden'],
        title: 'US surpasses 10 million COVID-19 infections',
        site: 'The Hill',
        published: '2020-11-11',
        address: 'https://thehill.com/policy/healthcare/525073-us-passes-10-million-covid-19-infections',
      },
      'Hellman, J., & Bowden, J. (2020, November 11). *US surpasses 10 million COVID-19 infections*. The Hill. https://thehill.com/policy/healthcare/525073-us-passes-10-million-covid-19-infections',
    ],
    [
      '10.16: a page of an organisation, which is its author and not told twice',
      {
        title: 'Questions and answers on immunization and vaccine safety',
        site: 'World Health Organization',
        published: '2018-03',
        address: 'https://www.who.int/features/qa/84/en',
      },
      'World Health Organization. (2018, March). *Questions and answers on immunization and vaccine safety*. https://www.who.int/features/qa/84/en',
    ],
    [
      '9.16, 10.16: no date, so the page may change',
      {
        authors: ['U.S. Census Bureau'],
        title: 'U.S. and world population clock',
        site: 'U.S. Department of Commerce',
        address: 'https://www.census.gov/popclock/',
        accessed: '2019-07-03',
      },
      'U.S. Census Bureau. (n.d.). *U.S. and world population clock*. U.S. Department of Commerce. Retrieved July 3, 2019, from https://www.census.gov/popclock/',
    ],
    [
      '10.1: a newspaper; its question ends the title',
      {
        type: 'newspaper',
        authors: ['Ben Guarino'],
        title: 'How will humanity react to alien life? Psychologists have some predictions',
        container: 'The Washington Post',
        published: '2017-12-04',
        address: 'https://www.washingtonpost.com/news/speaking-of-science/wp/2017/12/04/a/',
      },
      'Guarino, B. (2017, December 4). How will humanity react to alien life? Psychologists have some predictions. *The Washington Post*. https://www.washingtonpost.com/news/speaking-of-science/wp/2017/12/04/a/',
    ],
    [
      '10.1: a newspaper in print, with its pages',
      {
        type: 'newspaper',
        authors: ['Harlan, Chico'],
        title: 'North Korea vows to restart shuttered reactor that can make bomb-grade plutonium',
        container: 'The Washington Post',
        edition: 'A1, A4',
        published: '2013-04-02',
      },
      'Harlan, C. (2013, April 2). North Korea vows to restart shuttered reactor that can make bomb-grade plutonium. *The Washington Post*, A1, A4.',
    ],
    [
      '10.1: a journal with an identifier',
      {
        type: 'journal',
        authors: ['Stewart M. McCauley', 'Morten H. Christiansen'],
        title: 'Language learning as language use: A cross-linguistic model of child language development',
        container: 'Psychological Review',
        volume: '126',
        issue: '1',
        pages: '1-51',
        published: '2019-01',
        doi: '10.1037/rev0000126',
        address: 'https://psycnet.apa.org/record/2018-47134-001',
      },
      'McCauley, S. M., & Christiansen, M. H. (2019). Language learning as language use: A cross-linguistic model of child language development. *Psychological Review*, *126*(1), 1–51. https://doi.org/10.1037/rev0000126',
    ],
    [
      '10.4: a report; the publisher who is not the author',
      {
        type: 'report',
        authors: ['Bureau of International Organization Affairs'],
        title: 'U.S. contributions to international organizations, 2017',
        publisher: 'U.S. Department of State',
        published: '2018',
        address: 'https://www.state.gov/wp-content/a.pdf',
      },
      'Bureau of International Organization Affairs. (2018). *U.S. contributions to international organizations, 2017*. U.S. Department of State. https://www.state.gov/wp-content/a.pdf',
    ],
    [
      '9.12: an unsigned piece of news begins with its title',
      { type: 'news', title: 'China issues new AI rules', site: 'Reuters', published: '2023-07-13', address: 'https://www.reuters.com/a' },
      '*China issues new AI rules*. (2023, July 13). Reuters. https://www.reuters.com/a',
    ],
    [
      '11.5, adapted: a law of Europe',
      {
        type: 'law',
        title: 'Regulation (EU) 2024/1689',
        publisher: 'European Parliament and Council of the European Union',
        published: '2024-06-13',
        address: 'http://data.europa.eu/eli/reg/2024/1689/oj',
      },
      'Regulation (EU) 2024/1689 (European Parliament and Council of the European Union, 2024). http://data.europa.eu/eli/reg/2024/1689/oj',
    ],
    [
      '11.5, adapted: a law of China',
      { type: 'law', title: '中华人民共和国个人信息保护法', publisher: '全国人民代表大会常务委员会', published: '2021-08-20' },
      '中华人民共和国个人信息保护法 (全国人民代表大会常务委员会, 2021).',
    ],
    [
      '10.16: a Chinese page: names as they are, no italics',
      {
        type: 'news',
        authors: ['许振超', '薛澜'],
        title: '好好干，当一个好工人',
        site: '人民网',
        published: '2025-02-17',
        address: 'https://cpc.people.com.cn/a.html',
      },
      '许振超, & 薛澜. (2025, February 17). 好好干，当一个好工人. 人民网. https://cpc.people.com.cn/a.html',
    ],
    [
      '10.1: a Chinese newspaper',
      {
        type: 'newspaper',
        authors: ['陈缮真'],
        title: '探索微观世界的无穷奥秘',
        container: '人民日报',
        edition: '17',
        published: '2022-08-16',
        address: 'http://paper.people.com.cn/a.htm',
      },
      '陈缮真. (2022, August 16). 探索微观世界的无穷奥秘. 人民日报, 17. http://paper.people.com.cn/a.htm',
    ],
    [
      '10.1: a Chinese journal',
      {
        type: 'journal',
        authors: ['薛澜', '赵静'],
        title: '走向敏捷治理',
        container: '中国行政管理',
        published: '2019',
        issue: '8',
        pages: '28-34',
      },
      '薛澜, & 赵静. (2019). 走向敏捷治理. 中国行政管理, (8), 28–34.',
    ],
    [
      'a title that ends in a quotation: the full stop inside',
      { title: 'The state of “sovereign AI”', site: 'A Blog', published: '2025', address: 'https://a.org/' },
      'A Blog. (2025). *The state of “sovereign AI.”* https://a.org/',
    ],
    ['nothing', {}, '[Untitled]. (n.d.).'],
    ['a title and nothing else', { title: '标题' }, '标题. (n.d.).'],
    ['nothing but the address', { address: 'https://a.org/' }, '[Untitled]. (n.d.). Retrieved November 22, 2026, from https://a.org/'],
  ])('%s', (_, told, entry) => {
    expect(starred(told)).toBe(entry);
  });

  // 9.8
  it.each([
    [['Doe, Jane Q.'], 'Doe, J. Q.'],
    [['Jean-Baptiste Lamour'], 'Lamour, J.-B.'],
    [['John L. Parker Jr.'], 'Parker, J. L., Jr.'],
    [['de Haan, Amaranta D.'], 'de Haan, A. D.'],
    [['Ursula von der Leyen'], 'von der Leyen, U.'],
    [['CHANG, Yi-Chun'], 'Chang, Y.-C.'],
    [['Reuters', 'OpenAI'], 'Reuters, & OpenAI.'],
    [['A. Able', 'B. Baker', 'C. Cook'], 'Able, A., Baker, B., & Cook, C.'],
  ])('writes %j as %s', (authors, written) => {
    expect(entryOf({ authors, title: 'A title', published: '2020' })).toBe(`${written} (2020). A title.`);
  });

  it('tells up to twenty authors, and of more the first nineteen and the last', () => {
    const named = (count: number) =>
      entryOf({ authors: Array.from({ length: count }, (_, at) => `王${at}`), title: 'A', published: '2020' });
    expect(named(20)).toContain('王18, & 王19. (2020)');
    expect(named(21)).toContain('王18, . . . 王20. (2020)');
  });
});
