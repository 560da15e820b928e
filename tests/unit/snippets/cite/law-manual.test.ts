import { describe, expect, it } from 'vitest';
import { cite, citeRuns } from '../../../../src/snippets/cite/cite';
import { citedOf, type Told, utcDay } from './works';

const note = (told: Told): string => cite('law-manual', citedOf(told), utcDay);

describe('法学引注手册 of Chinese works', () => {
  // The examples on the manual's first pages, 2nd edition (those of the 2020 edition where it has no other), some with a title or a
  // site that they lack, and its rules on works from the network (no. 48), accounts of WeChat (49), newspapers and legal documents
  // (63, 64), as the zotero-chinese style of the 2nd edition reads them. The addresses of reports are ours.
  it.each<[what: string, told: Told, entry: string]>([
    [
      'an article on the network',
      {
        type: 'news',
        authors: ['梁秋坪', '郝萍'],
        title: '全国打击治理农村赌博工作现场会召开',
        site: '人民网',
        published: '2024-10-12',
        address: 'http://society.people.com.cn/n1/2024/1012/c1008-40337761.html',
      },
      '梁秋坪、郝萍：《全国打击治理农村赌博工作现场会召开》，载人民网2024年10月12日，http://society.people.com.cn/n1/2024/1012/c1008-40337761.html。',
    ],
    [
      'an article on the network without an author',
      {
        title: '温家宝主持国务院会议 研究房地产业健康发展措施',
        site: '新华网',
        published: '2006-05-17',
        address: 'http://news.xinhuanet.com/newscenter/2006-05/17/content_4562304.htm',
      },
      '《温家宝主持国务院会议 研究房地产业健康发展措施》，载新华网2006年5月17日，http://news.xinhuanet.com/newscenter/2006-05/17/content_4562304.htm。',
    ],
    [
      'an account of WeChat',
      {
        authors: ['刘松山'],
        title: '失信惩戒立法的三大问题',
        site: '微信公众平台',
        publisher: '中国法律评论',
        published: '2019-11-19',
        address: 'https://mp.weixin.qq.com/s/wA3Jj923WNctVATeSkIhCw',
      },
      '刘松山：《失信惩戒立法的三大问题》，载微信公众号“中国法律评论”2019年11月19日，https://mp.weixin.qq.com/s/wA3Jj923WNctVATeSkIhCw。',
    ],
    [
      'a page without a date: the day of the visit, behind the address',
      {
        title: '行政法院的职能',
        site: '法国最高行政法院网站',
        address: 'https://conseil-etat.fr/zh',
        accessed: '2024-10-08',
      },
      '《行政法院的职能》，载法国最高行政法院网站，https://conseil-etat.fr/zh，2024年10月8日访问。',
    ],
    [
      'a newspaper, cited as print',
      {
        type: 'newspaper',
        authors: ['何海波'],
        title: '判决书上网',
        container: '法制日报',
        published: '2000-05-21',
        edition: '2',
        address: 'https://example.org/paper',
      },
      '何海波：《判决书上网》，载《法制日报》2000年5月21日，第2版。',
    ],
    [
      'a journal by year and issue',
      {
        type: 'journal',
        authors: ['季卫东'],
        title: '法律程序的意义——对中国法制建设的另一种思考',
        container: '中国社会科学',
        published: '1993',
        volume: '14',
        issue: '1',
        pages: '83-103',
      },
      '季卫东：《法律程序的意义——对中国法制建设的另一种思考》，载《中国社会科学》1993年第1期。',
    ],
    [
      'a supplement, and titles in a title',
      {
        type: 'journal',
        authors: ['于潇', '刘义', '柴跃廷', '孙宏波'],
        title: '历史的起点：《史记》中的时间设置',
        container: '航空学报',
        published: '2024',
        issue: '增刊1',
      },
      '于潇、刘义等：《历史的起点：〈史记〉中的时间设置》，载《航空学报》2024年增刊1。',
    ],
    [
      'three authors, all told',
      {
        type: 'journal',
        authors: ['罗豪才', '袁曙宏', '李文栋'],
        title: '现代行政法的理论基础',
        container: '中国法学',
        published: '1993',
        issue: '1',
      },
      '罗豪才、袁曙宏、李文栋：《现代行政法的理论基础》，载《中国法学》1993年第1期。',
    ],
    [
      'a report of an institution, with where it is found',
      {
        type: 'report',
        publisher: '中国互联网络信息中心',
        title: '第29次中国互联网络发展状况统计报告',
        published: '2012-01-16',
        address: 'http://www.cnnic.net.cn/x.pdf',
      },
      '中国互联网络信息中心：《第29次中国互联网络发展状况统计报告》，2012年1月16日，http://www.cnnic.net.cn/x.pdf。',
    ],
    [
      'a law, by its name without 中华人民共和国',
      {
        type: 'law',
        title: '中华人民共和国个人信息保护法',
        publisher: '全国人民代表大会常务委员会',
        published: '2021-08-20',
        address: 'http://www.npc.gov.cn/a.html',
      },
      '《个人信息保护法》。',
    ],
    ['a code', { type: 'law', title: '民法典', published: '2020-05-28' }, '《民法典》。'],
    ['an amended law', { type: 'law', title: '公司法（2013年修正）' }, '《公司法》（2013年修正）。'],
    [
      'measures, by who issued them and when',
      {
        type: 'law',
        title: '生成式人工智能服务管理暂行办法',
        authors: ['国家互联网信息办公室', '国家发展和改革委员会', '教育部'],
        published: '2023-07-10',
      },
      '《生成式人工智能服务管理暂行办法》，国家互联网信息办公室、国家发展和改革委员会等2023年7月10日发布。',
    ],
    [
      'a notice that names who issued it',
      { type: 'law', title: '国务院关于印发新一代人工智能发展规划的通知', publisher: '国务院', published: '2017-07-08' },
      '《国务院关于印发新一代人工智能发展规划的通知》，2017年7月8日发布。',
    ],
    [
      'a notice with its number',
      {
        type: 'law',
        title: '国务院关于在全国建立农村最低生活保障制度的通知（国发〔2007〕19号）',
        publisher: '国务院',
        published: '2007-07-11',
      },
      '《国务院关于在全国建立农村最低生活保障制度的通知》，国发〔2007〕19号。',
    ],
    [
      'an interpretation, with the law that it interprets',
      { type: 'law', title: '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释' },
      '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》。',
    ],
    [
      'a Traditional Chinese work in its own characters',
      {
        authors: ['王小明'],
        title: '立法院三讀通過人工智慧基本法',
        site: '中央社',
        language: 'zh-TW',
        address: 'https://www.cna.com.tw/a',
      },
      '王小明：《立法院三讀通過人工智慧基本法》，載中央社，https://www.cna.com.tw/a，2026年11月22日訪問。',
    ],
    [
      'a newspaper of no day: with its address',
      { type: 'newspaper', title: '标题', container: '法制日报', edition: 'A1', address: 'https://a.cn/' },
      '《标题》，载《法制日报》，第A1版，https://a.cn/，2026年11月22日访问。',
    ],
    [
      'a page of no site',
      { title: '一个标题', published: '2024-10', address: 'https://a.cn/' },
      '《一个标题》，2024年10月，https://a.cn/。',
    ],
    ['a title and nothing else', { title: '一个标题' }, '《一个标题》。'],
    ['nothing but the language', { language: 'zh', authors: ['张三'] }, '张三：[无题名]。'],
    ['a law without a name', { type: 'law', language: 'zh', published: '2020' }, '[无题名]，2020年发布。'],
  ])('%s', (_, told, entry) => {
    expect(note(told)).toBe(entry);
  });
});

describe('法学引注手册 of English works', () => {
  // The manual's examples of the 2020 and 2nd editions: journals, newspapers, articles on the network, statutes.
  it.each<[what: string, told: Told, entry: string]>([
    [
      'an article on the network',
      {
        type: 'news',
        authors: ['Stephen McDonell'],
        title: 'When China Began Streaming Trials Online',
        site: 'BBC News',
        published: '2016-09-30',
        address: 'https://www.bbc.com/news/blogs-china-blog-37515399',
      },
      'Stephen McDonell, When China Began Streaming Trials Online, BBC News (30 September 2016), https://www.bbc.com/news/blogs-china-blog-37515399.',
    ],
    [
      'a page without a date',
      {
        title: 'Library of Congress Home',
        site: 'Library of Congress',
        address: 'https://www.loc.gov/',
        accessed: '2020-06-12',
      },
      'Library of Congress Home, Library of Congress, https://www.loc.gov/ (last visited 12 June 2020).',
    ],
    [
      'a newspaper with its page',
      {
        type: 'newspaper',
        authors: ['Andrew Rosenthal'],
        title: 'White House Tutors Kremlin in How a Presidency Works',
        container: 'New York Times',
        published: '1990-06-15',
        edition: 'A1',
        address: 'https://www.nytimes.com/1990/06/15/a.html',
      },
      'Andrew Rosenthal, White House Tutors Kremlin in How a Presidency Works, New York Times, 15 June 1990, at A1.',
    ],
    [
      'a journal: volume before, first page behind its name',
      {
        type: 'journal',
        authors: ['Charles A. Reich'],
        title: 'The New Property',
        container: 'Yale Law Journal',
        volume: '73',
        issue: '5',
        published: '1964-04',
        pages: '733-787',
      },
      'Charles A. Reich, The New Property, 73 Yale Law Journal 733 (1964).',
    ],
    [
      'three authors',
      {
        type: 'journal',
        authors: ['Frese, Karen S.', 'Katus, Hugo A.', 'Meder, Benjamin'],
        title: 'Next-Generation Sequencing: From Understanding Biology to Personalized Medicine',
        container: 'Biology',
        volume: '2',
        published: '2013',
        pages: '378',
      },
      'Karen S. Frese, Hugo A. Katus & Benjamin Meder, Next-Generation Sequencing: From Understanding Biology to Personalized Medicine, 2 Biology 378 (2013).',
    ],
    [
      'of more than three authors the first',
      {
        type: 'journal',
        authors: ['David J. Des Marais', 'Harald Strauss', 'Roger E. Summons', 'J. M. Hayes'],
        title: 'Carbon Isotope Evidence for the Stepwise Oxidation of the Proterozoic Environment',
        container: 'Nature',
        volume: '359',
        published: '1992',
        pages: '605–609',
      },
      'David J. Des Marais, et al., Carbon Isotope Evidence for the Stepwise Oxidation of the Proterozoic Environment, 359 Nature 605 (1992).',
    ],
    [
      'a law with its year',
      { type: 'law', title: 'Department of Transportation Act', publisher: 'U.S. Congress', published: '1966-10-15' },
      'Department of Transportation Act (1966).',
    ],
    [
      'a report',
      {
        type: 'report',
        authors: ['U.S. Department of Transportation Federal Highway Administration'],
        title: 'Guidelines for Handling Excavated Acid-Producing Material',
        publisher: 'U.S. Department of Commerce National Information Service',
        published: '1990',
      },
      'U.S. Department of Transportation Federal Highway Administration, Guidelines for Handling Excavated Acid-Producing Material, U.S. Department of Commerce National Information Service, 1990.',
    ],
    ['a title and nothing else', { title: 'A note on the margin' }, 'A note on the margin.'],
    ['nothing', {}, '[Untitled].'],
  ])('%s', (_, told, entry) => {
    expect(note(told)).toBe(entry);
  });

  it('sets the title in italics, and no Chinese', () => {
    const italics = (told: Told) =>
      citeRuns('law-manual', citedOf(told), utcDay)
        .filter(({ italic }) => italic)
        .map(({ text }) => text);
    expect(italics({ title: 'The New Property', type: 'journal', container: 'Yale Law Journal' })).toEqual(['The New Property']);
    expect(italics({ title: '判决书上网', type: 'newspaper', container: '法制日报' })).toEqual([]);
  });
});
