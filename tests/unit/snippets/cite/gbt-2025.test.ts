import { describe, expect, it } from 'vitest';
import { cite } from '../../../../src/snippets/cite/cite';
import { citedOf, type Told, utcDay } from './works';

const of2025 = (told: Told): string => cite('gbt-2025', citedOf(told), utcDay);

describe('GB/T 7714—2025', () => {
  // Words and order: the standard's own examples, by clause. Punctuation: clause 6 as the zotero-chinese styles set it, with commas,
  // colons and round brackets full-width in entries of any language, full stops and square brackets narrow. Laws: as the same styles
  // read annex A.
  it.each<[clause: string, told: Told, entry: string]>([
    [
      '8.11.3.2 [1]: a page without a date',
      {
        authors: ['高等教育文献保障系统'],
        title: '馆际互借与文献传递服务',
        address: 'http://home.calis.edu.cn/pages/list.html?id=4101e184',
        accessed: '2025-06-21',
      },
      '高等教育文献保障系统. 馆际互借与文献传递服务[EB/OL]. [2025-06-21]. http://home.calis.edu.cn/pages/list.html?id=4101e184.',
    ],
    [
      'B.10 [7]: a page with its day',
      {
        authors: ['仉尚航'],
        title: '开放世界中的实体基础模型',
        published: '2024-12-24',
        address: 'https://www.ppthub.com.cn/view/19309',
        accessed: '2025-01-02',
      },
      '仉尚航. 开放世界中的实体基础模型[EB/OL]. （2024-12-24）[2025-01-02]. https://www.ppthub.com.cn/view/19309.',
    ],
    [
      'B.10 [8]: a page without an author begins with its title',
      {
        title: '西黄丸',
        published: '2023-10-07',
        address: 'https://ydz.chp.org.cn/JHJ/item?bookId=1&entryId=1154',
        accessed: '2025-08-26',
      },
      '西黄丸[EB/OL]. （2023-10-07）[2025-08-26]. https://ydz.chp.org.cn/JHJ/item?bookId=1&entryId=1154.',
    ],
    [
      'B.10 [12]: an English page',
      {
        authors: ['David Bevington', 'John Russell Brown'],
        title: 'William Shakespeare',
        published: '2025-01-01',
        address: 'https://www.britannica.com/biography/William-Shakespeare',
        accessed: '2025-01-03',
        language: 'en',
      },
      'Bevington D，Brown J R. William Shakespeare[EB/OL]. （2025-01-01）[2025-01-03]. https://www.britannica.com/biography/William-Shakespeare.',
    ],
    [
      'a news article is a page; its site is not told (8.11.3)',
      {
        type: 'news',
        authors: ['许振超'],
        title: '“好好干，当一个好工人”',
        site: '人民网',
        published: '2025-02-17T08:38:00+08:00',
        address: 'https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html',
        accessed: '2025-06-22',
      },
      '许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
    ],
    [
      'B.4 [6]: a newspaper on the network has no day of access',
      {
        type: 'newspaper',
        authors: ['陈缮真'],
        title: '探索微观世界的无穷奥秘（科技大观）',
        container: '人民日报',
        edition: '17',
        published: '2022-08-16',
        address: 'http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_317.htm',
      },
      '陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_317.htm.',
    ],
    [
      '8.5.3 [1]: a newspaper in print',
      {
        type: 'newspaper',
        authors: ['丁文详'],
        title: '数字革命与竞争国际化',
        container: '《中国青年报》',
        edition: '15',
        published: '2000-11-20',
      },
      '丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
    ],
    [
      '8.5.3 [3]: of more than three authors, three',
      {
        type: 'journal',
        authors: ['于潇', '刘义', '柴跃廷', '孙宏波'],
        title: '互联网药品可信交易环境中主体资质审核备案模式',
        container: '清华大学学报（自然科学版）',
        published: '2012-11',
        volume: '52',
        issue: '11',
        pages: '1518–1523',
      },
      '于潇，刘义，柴跃廷，等. 互联网药品可信交易环境中主体资质审核备案模式[J]. 清华大学学报（自然科学版），2012，52（11）：1518-1523.',
    ],
    [
      '8.5.3 [4]: what has no volume and issue yet has its day',
      {
        type: 'journal',
        authors: ['张群', '程志宝', '石志飞'],
        title: '惯性增强动力吸振器-浮置板轨道低频减振性能研究',
        container: '铁道学报',
        published: '2024-05-09',
        address: 'https://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html',
      },
      '张群，程志宝，石志飞. 惯性增强动力吸振器-浮置板轨道低频减振性能研究[J/OL]. 铁道学报，2024-05-09. https://kns.cnki.net/kcms/detail/11.2104.u.20240507.1737.002.html.',
    ],
    [
      '8.5.3 [9]: an English journal with its identifier',
      {
        type: 'journal',
        authors: ['Alexander A. Myburg', 'Dario Grattapaglia', 'Gerald A. Tuskan', 'Uffe Hellsten'],
        title: 'The genome of Eucalyptus grandis',
        container: 'Nature',
        published: '2014',
        volume: '510',
        pages: '356-362',
        doi: 'https://doi.org/10.1038/nature13308',
        address: 'https://www.nature.com/articles/nature13308.pdf',
      },
      'Myburg A A，Grattapaglia D，Tuskan G A，et al. The genome of Eucalyptus grandis[J/OL]. Nature，2014，510：356-362. https://www.nature.com/articles/nature13308.pdf. DOI:10.1038/nature13308.',
    ],
    [
      'B.4 [15], 7.9.1: hyphens stay, an identifier in the address is not told twice',
      {
        type: 'journal',
        authors: ['Jung-Ran Park', 'Yuji Tosaka'],
        title: 'Metadata quality control in digital repositories and collections',
        container: 'Cataloging & Classification Quarterly',
        published: '2010',
        volume: '48',
        issue: '8',
        pages: '696-715',
        doi: '10.1080/01639374.2010.508711',
        address: 'https://www.tandfonline.com/doi/full/10.1080/01639374.2010.508711',
      },
      'Park J-R，Tosaka Y. Metadata quality control in digital repositories and collections[J/OL]. Cataloging & Classification Quarterly，2010，48（8）：696-715. https://www.tandfonline.com/doi/full/10.1080/01639374.2010.508711.',
    ],
    [
      '7.1.3: a journal article without an author',
      { type: 'journal', title: '人物龙凤帛画', container: '中国书法', published: '2023', issue: '3', pages: '5' },
      '人物龙凤帛画[J]. 中国书法，2023（3）：5.',
    ],
    [
      '8.8.3 [2]: a report of institutions',
      {
        type: 'report',
        authors: ['中国信息通信研究院', '中国电信股份有限公司研究院', '中国移动通信研究院', '中国联合网络通信有限公司研究院'],
        title: '电信业发展白皮书：2023：新时代高质量发展探索',
        published: '2023-12-28',
        address: 'http://www.caict.ac.cn/kxyj/qwfb/bps/202312/P020240326615399026294.pdf',
      },
      '中国信息通信研究院，中国电信股份有限公司研究院，中国移动通信研究院，等. 电信业发展白皮书：2023：新时代高质量发展探索[R/OL]. 2023-12-28. http://www.caict.ac.cn/kxyj/qwfb/bps/202312/P020240326615399026294.pdf.',
    ],
    [
      'B.7 [6]: an English report without a date; who issued it answers for it',
      {
        type: 'report',
        publisher: 'United Nations Department of Economic and Social Affairs',
        title: 'United Nations e-Government survey 2024: accelerating digital transformation for sustainable development',
        address: 'https://publicadministration.un.org/egovkb/en-us/Reports/UN-E-Government-Survey-2024',
      },
      'United Nations Department of Economic and Social Affairs. United Nations e-Government survey 2024: accelerating digital transformation for sustainable development[R/OL]. https://publicadministration.un.org/egovkb/en-us/Reports/UN-E-Government-Survey-2024.',
    ],
    [
      '8.12, annex A: a law is a record (A), with its day and without a day of access',
      {
        type: 'law',
        title: '《中华人民共和国个人信息保护法》',
        publisher: '全国人民代表大会常务委员会',
        published: '2021-08-20',
        address: 'http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html',
      },
      '全国人民代表大会常务委员会. 中华人民共和国个人信息保护法[A/OL]. 2021-08-20. http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html.',
    ],
    [
      '8.12: an English law',
      {
        type: 'law',
        title: 'Regulation (EU) 2024/1689 laying down harmonised rules on artificial intelligence',
        publisher: 'European Parliament and Council of the European Union',
        published: '2024-06-13',
        address: 'http://data.europa.eu/eli/reg/2024/1689/oj',
      },
      'European Parliament and Council of the European Union. Regulation (EU) 2024/1689 laying down harmonised rules on artificial intelligence[A/OL]. 2024-06-13. http://data.europa.eu/eli/reg/2024/1689/oj.',
    ],
  ])('%s', (_, told, entry) => {
    expect(of2025(told)).toBe(entry);
  });

  // 7.1.1 and 7.1.2, with the form in which the standard finds each name. Ours splits “Xue Lan” by the common family names.
  it.each([
    ['Albert Einstein', 'Einstein A'],
    ['Amabel Williams-Ellis', 'Williams-Ellis A'],
    ['Augustus De Morgan', 'De Morgan A'],
    ['Li Jiangning', 'Li Jiangning'],
    ['Jean-Luc Godard', 'Godard J-L'],
    ['Peyton Z. Peebles Jr.', 'Peebles P Z Jr'],
    ['Lan Xue', 'Xue Lan'],
    ['American Chemical Society', 'American Chemical Society'],
    ['丸山敏秋', '丸山敏秋'],
  ])('writes the author %s as %s', (name, written) => {
    expect(of2025({ authors: [name], title: 'A' })).toBe(`${written}. A[Z].`);
  });
});
