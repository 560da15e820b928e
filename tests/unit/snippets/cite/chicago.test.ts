import { describe, expect, it } from 'vitest';
import { cite, citeRuns } from '../../../../src/snippets/cite/cite';
import { citedOf, type Told, utcDay } from './works';

const starred = (told: Told): string =>
  citeRuns('chicago', citedOf(told), utcDay)
    .map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join('');

describe('Chicago 18, bibliography', () => {
  // The sample citations of the Chicago Manual of Style, 18th edition (notes and bibliography); those of the 17th are marked.
  it.each<[sample: string, told: Told, entry: string]>([
    [
      'journal article',
      {
        type: 'journal',
        authors: ['Hyeyoung Kwon'],
        title: 'Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life',
        container: 'American Journal of Sociology',
        volume: '127',
        issue: '6',
        published: '2022',
        pages: '1818-59',
        doi: '10.1086/720277',
        address: 'https://www.journals.uchicago.edu/a',
      },
      'Kwon, Hyeyoung. “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life.” *American Journal of Sociology* 127, no. 6 (2022): 1818–59. https://doi.org/10.1086/720277.',
    ],
    [
      'journal article of three authors (17th edition)',
      {
        type: 'journal',
        authors: ['Keng, Shao-Hsun', 'Lin, Chun-Hung', 'Orazem, Peter F.'],
        title: 'Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality',
        container: 'Journal of Human Capital',
        volume: '11',
        issue: '1',
        published: '2017',
        pages: '1-34',
        doi: 'https://doi.org/10.1086/690235',
      },
      'Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. “Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality.” *Journal of Human Capital* 11, no. 1 (2017): 1–34. https://doi.org/10.1086/690235.',
    ],
    [
      'newspaper: without The, its question ends the title',
      {
        type: 'newspaper',
        authors: ['Dani Blum'],
        title: 'Are Flax Seeds All That?',
        container: 'The New York Times',
        edition: 'D6',
        published: '2023-12-13',
        address: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
      },
      'Blum, Dani. “Are Flax Seeds All That?” *New York Times*, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    ],
    [
      'newspaper that nobody signed, listed under its name (17th edition)',
      { type: 'newspaper', title: 'Head to Streaming for Premieres', container: 'New York Times', published: '2020-11-15' },
      '*New York Times*. “Head to Streaming for Premieres.” November 15, 2020.',
    ],
    [
      'website content with a date, listed under its owner',
      {
        title: 'Privacy Policy',
        site: 'Privacy & Terms',
        publisher: 'Google',
        published: '2023-11-15',
        address: 'https://policies.google.com/privacy',
      },
      'Google. “Privacy Policy.” Privacy & Terms. November 15, 2023. https://policies.google.com/privacy.',
    ],
    [
      'website content without a date',
      {
        title: 'About Yale: Yale Facts',
        site: 'Yale University',
        address: 'https://www.yale.edu/about-yale/yale-facts',
        accessed: '2022-03-08',
      },
      'Yale University. “About Yale: Yale Facts.” Accessed March 8, 2022. https://www.yale.edu/about-yale/yale-facts.',
    ],
    [
      'a news site',
      {
        type: 'news',
        authors: ['Stephen McDonell'],
        title: 'When China Began Streaming Trials Online',
        site: 'BBC News',
        published: '2016-09-30',
        address: 'https://www.bbc.com/news/blogs-china-blog-37515399',
      },
      'McDonell, Stephen. “When China Began Streaming Trials Online.” BBC News, September 30, 2016. https://www.bbc.com/news/blogs-china-blog-37515399.',
    ],
    [
      'a news site that names no author',
      { type: 'news', title: 'A Title', site: 'BBC News', publisher: 'BBC', published: '2016', address: 'https://www.bbc.com/a' },
      'BBC News. “A Title.” 2016. https://www.bbc.com/a.',
    ],
    [
      'a report',
      {
        type: 'report',
        authors: ['Jane Doe', 'Richard Roe'],
        title: 'AI Index Report',
        publisher: 'Stanford University',
        published: '2025-04',
        address: 'https://hai.stanford.edu/a.pdf',
      },
      'Doe, Jane, and Richard Roe. *AI Index Report*. Stanford University, April 2025. https://hai.stanford.edu/a.pdf.',
    ],
    [
      'a law, as a public document',
      {
        type: 'law',
        title: 'Regulation (EU) 2024/1689',
        publisher: 'European Parliament and Council of the European Union',
        published: '2024-06-13',
        address: 'http://data.europa.eu/eli/reg/2024/1689/oj',
      },
      'European Parliament and Council of the European Union. *Regulation (EU) 2024/1689*. June 13, 2024. http://data.europa.eu/eli/reg/2024/1689/oj.',
    ],
    [
      'a Chinese law',
      { type: 'law', title: '中华人民共和国个人信息保护法', publisher: '全国人民代表大会常务委员会', published: '2021-08-20' },
      '全国人民代表大会常务委员会. 中华人民共和国个人信息保护法. August 20, 2021.',
    ],
    [
      'a Chinese news article: names unturned, its quotation marks inside',
      {
        type: 'news',
        authors: ['许振超'],
        title: '“好好干，当一个好工人”',
        site: '人民网',
        published: '2025-02-17',
        address: 'https://cpc.people.com.cn/a.html',
      },
      '许振超. “‘好好干，当一个好工人.’” 人民网, February 17, 2025. https://cpc.people.com.cn/a.html.',
    ],
    [
      'a Chinese newspaper',
      { type: 'newspaper', authors: ['陈缮真', '王红'], title: '探索微观世界的无穷奥秘', container: '人民日报', published: '2022-08-16' },
      '陈缮真 and 王红. “探索微观世界的无穷奥秘.” 人民日报, August 16, 2022.',
    ],
    [
      'a Chinese journal',
      {
        type: 'journal',
        authors: ['薛澜', '赵静', '李四'],
        title: '走向敏捷治理',
        container: '中国行政管理',
        published: '2019',
        issue: '8',
        pages: '28-34',
      },
      '薛澜, 赵静, and 李四. “走向敏捷治理.” 中国行政管理, no. 8 (2019): 28–34.',
    ],
    ['straight quotation marks', { title: 'The "sovereign" cloud', published: '2025' }, '“The ‘sovereign’ cloud.” 2025.'],
    ['an apostrophe at the end', { title: 'A rule of the workers’', published: '2025' }, '“A rule of the workers’.” 2025.'],
    ['nothing', {}, '[Untitled].'],
    ['nothing but the address', { address: 'https://a.org/' }, '[Untitled]. Accessed November 22, 2026. https://a.org/.'],
    ['pages and nothing else of a journal', { type: 'journal', title: 'A title', pages: '3' }, '“A title.” 3.'],
  ])('%s', (_, told, entry) => {
    expect(starred(told)).toBe(entry);
  });

  it('tells up to six authors, and of more three', () => {
    const names = ['Ann Able', 'Bob Baker', 'Cy Cook', 'Di Dunn', 'Ed Earl', 'Flo Field', 'Gus Good'].slice(0);
    const named = (count: number) => cite('chicago', citedOf({ authors: names.slice(0, count), title: 'A', published: '2020' }), utcDay);
    expect(named(6)).toMatch(/^Able, Ann, Bob Baker, Cy Cook, Di Dunn, Ed Earl, and Flo Field\. “A\.” 2020\.$/);
    expect(named(7)).toMatch(/^Able, Ann, Bob Baker, Cy Cook, et al\. “A\.” 2020\.$/);
  });
});
