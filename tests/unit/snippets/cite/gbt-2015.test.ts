import { describe, expect, it } from 'vitest';
import { cite } from '../../../../src/snippets/cite/cite';
import { citedOf, type Told, utcDay } from './works';

const of2015 = (told: Told): string => cite('gbt-2015', citedOf(told), utcDay);

const paper = {
  type: 'newspaper',
  authors: ['余建斌'],
  title: '我们的科技一直在追赶：访中国工程院院长周济',
  container: '人民日报',
  edition: '2',
  published: '2013-01-12',
  address: 'http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm',
  accessed: '2013-03-20',
} as const satisfies Told;

describe('GB/T 7714—2015', () => {
  // The standard's own examples by clause, with the narrow punctuation in which it is mostly set: it is silent about width.
  it.each<[clause: string, told: Told, entry: string]>([
    [
      '4.4.2 [2]: a newspaper on the network',
      paper,
      '余建斌. 我们的科技一直在追赶：访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm.',
    ],
    [
      '4.4.2: the same in print',
      { ...paper, address: null },
      '余建斌. 我们的科技一直在追赶：访中国工程院院长周济[N]. 人民日报, 2013-01-12(2).',
    ],
    [
      '4.4.2 [5]: a journal on the network, with its identifier',
      {
        type: 'journal',
        authors: ['武丽丽', '华一新', '张亚军', '付新志'],
        title: '“北斗一号”监控管理网设计与实现',
        container: '测绘科学',
        published: '2008',
        volume: '33',
        issue: '5',
        pages: '8-9',
        doi: '10.3771/j.issn.1009-2307.2008.05.002',
        address: 'http://vip.calis.edu.cn/CSTJ/Sear.dll?OPAC_CreateDetail',
        accessed: '2009-10-25',
      },
      '武丽丽, 华一新, 张亚军, 等. “北斗一号”监控管理网设计与实现[J/OL]. 测绘科学, 2008, 33(5): 8-9[2009-10-25]. http://vip.calis.edu.cn/CSTJ/Sear.dll?OPAC_CreateDetail. DOI:10.3771/j.issn.1009-2307.2008.05.002.',
    ],
    [
      '4.4.2 [6]: an English journal',
      {
        type: 'journal',
        authors: ['Hiroo Kanamori'],
        title: 'Shaking without quaking',
        container: 'Science',
        published: '1998',
        volume: '279',
        issue: '5359',
        pages: '2063',
      },
      'KANAMORI H. Shaking without quaking[J]. Science, 1998, 279(5359): 2063.',
    ],
    [
      '4.6.2 [1]: a report on the network',
      {
        type: 'report',
        publisher: '中国互联网络信息中心',
        title: '第29次中国互联网络发展状况统计报告',
        published: '2012-01-16',
        address: 'http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf',
        accessed: '2013-03-26',
      },
      '中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. (2012-01-16)[2013-03-26]. http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf.',
    ],
    [
      '4.6.2 [2]: a document of a government',
      {
        type: 'law',
        publisher: '北京市人民政府办公厅',
        title: '关于转发北京市企业投资项目核准暂行实施办法的通知：京政办发〔2005〕37号',
        published: '2005-07-12',
        address: 'http://china.findlaw.cn/fagui/p_1/39934.html',
        accessed: '2011-07-12',
      },
      '北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知：京政办发〔2005〕37号[A/OL]. (2005-07-12)[2011-07-12]. http://china.findlaw.cn/fagui/p_1/39934.html.',
    ],
    [
      '4.6.2 [3]: an English page',
      {
        authors: ['Bawden, David'],
        title: 'Origins and concepts of digital literacy',
        published: '2008-05-04',
        address: 'http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf',
        accessed: '2013-03-08',
      },
      'BAWDEN D. Origins and concepts of digital literacy[EB/OL]. (2008-05-04)[2013-03-08]. http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf.',
    ],
    [
      '4.6.2 [4]: an institution, a page without a date, no second full stop',
      {
        authors: ['Online Computer Library Center, Inc.'],
        title: 'About OCLC: history of cooperation',
        address: 'http://www.oclc.org/about/cooperation.en.html',
        accessed: '2012-03-27',
      },
      'Online Computer Library Center, Inc. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.',
    ],
  ])('%s', (_, told, entry) => {
    expect(of2015(told)).toBe(entry);
  });

  it.each([
    ['Jean-Luc Godard', 'GODARD J L'],
    ['Li Jiangning', 'LI Jiangning'],
    ['Ursula von der Leyen', 'VON DER LEYEN U'],
    ['Peyton Z. Peebles Jr.', 'PEEBLES P Z Jr'],
    ['薛澜', '薛澜'],
    ['OpenAI', 'OpenAI'],
  ])('writes the author %s as %s', (name, written) => {
    expect(of2015({ authors: [name], title: 'A' })).toBe(`${written}. A[Z].`);
  });
});
