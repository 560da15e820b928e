import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW, page, told } from './page';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

const TEXT = `<p>${'會議討論了人工智慧安全評估的方法與國際合作的下一步安排。'.repeat(4)}</p>`;

const PAGES: [string, string, string, Record<string, string>][] = [
  [
    'a reporter with his place in linked data, the site’s mark in its author’s address',
    'https://udn.com/news/story/7240/8500001?from=udn-category',
    page(
      '<title>人工智慧基本法草案出爐 | 要聞 | 生活 | 聯合新聞網</title><meta property="og:title" content="人工智慧基本法草案出爐 | 聯合新聞網"><meta property="og:site_name" content="聯合新聞網"><meta property="article:author" content="https://www.facebook.com/myudn/"><meta name="author" content="聯合新聞網"><link rel="canonical" href="/news/story/7240/8500001"><script type="application/ld+json">[{"@type":"NewsArticle","url":"https://udn.com/news/story/7240/8500001","headline":"人工智慧基本法草案出爐","datePublished":"2025-02-17T23:59:13+08:00","dateModified":"2025-02-18T11:47:12+08:00","author":{"@type":"Person","name":"記者許家瑜／台北報導"},"publisher":{"@type":"Organization","name":"聯合新聞網 | 聯合新聞網"}}]</script>',
      `<h1>人工智慧基本法草案出爐</h1>${TEXT}`,
    ),
    {
      title: '人工智慧基本法草案出爐 @json-ld',
      authors: '許家瑜 @json-ld',
      site: '聯合新聞網 @open-graph',
      publisher: '聯合新聞網 @json-ld',
      published: '2025-02-17T23:59:13+08:00 @json-ld',
      canonical: 'https://udn.com/news/story/7240/8500001 @markup',
      language: 'zh-Hant @text',
      type: 'news @json-ld',
    },
  ],
  [
    'an agency’s dateline, and a change in brackets',
    'https://www.cna.com.tw/news/ait/202502170001.aspx',
    page(
      '<title>行政院會通過AI基本法草案 送立院審議 | 科技 | 中央社 CNA</title>',
      `<h1>行政院會通過AI基本法草案 送立院審議</h1><div class="updatetime">2025/2/17 15:38（2/17 16:10 更新）</div><p>（中央社記者賴于榛台北17日電）${'行政院會今天通過草案，明定政府推動人工智慧的七項原則。'.repeat(6)}</p>`,
      'zh-Hant-TW',
    ),
    {
      title: '行政院會通過AI基本法草案 送立院審議 @markup',
      authors: '賴于榛 @text',
      site: '中央社 CNA @address',
      published: '2025-02-17T15:38+08:00 @text',
      language: 'zh-Hant-TW @markup',
      type: 'news @address',
    },
  ],
  [
    'a year of the Republic, a name in brackets of its own',
    'https://news.example.tw/tech/1',
    page(
      '<title>晶片新廠動土 - 示例日報</title>',
      `<h1>晶片新廠動土</h1><span>中華民國114年2月17日</span><p>〔記者何宜／新竹報導〕${'縣府今天表示，新廠預計兩年後完工，將帶動在地就業。'.repeat(6)}</p>`,
      'zh-TW',
    ),
    {
      title: '晶片新廠動土 @markup',
      authors: '何宜 @text',
      site: '示例日報 @title',
      published: '2025-02-17 @text',
      language: 'zh-TW @markup',
      type: 'webpage @address',
    },
  ],
  [
    'a broadcaster of Hong Kong that writes its zone in the middle',
    'https://news.rthk.hk/rthk/ch/component/k2/1800001-20250217.htm?spTab=0',
    page(
      '<title>政府擬立法規管深偽技術 - RTHK</title><meta property="og:title" content="政府擬立法規管深偽技術 - RTHK"><meta property="og:type" content="article"><meta property="og:url" content="https://news.rthk.hk/rthk/ch/component/k2/1800001-20250217.htm">',
      `<h2 class="itemTitle"> 政府擬立法規管深偽技術 </h2><div class="createddate">2025-02-17 HKT 15:02</div><div>${'政府發言人說，會參考其他地區的做法，今年內展開諮詢。'.repeat(5)}</div>`,
      'zh-tw',
    ),
    {
      title: '政府擬立法規管深偽技術 @open-graph',
      site: '香港電台 @address',
      published: '2025-02-17T15:02+08:00 @text',
      canonical: 'https://news.rthk.hk/rthk/ch/component/k2/1800001-20250217.htm @open-graph',
      language: 'zh-TW @markup',
      type: 'news @open-graph',
    },
  ],
  [
    'a page that claims Simplified Chinese, or English, and is written in Traditional',
    'https://opinion.example.com/1',
    page(
      '<title>誰來監理演算法｜示例週刊</title><meta property="og:locale" content="en_US">',
      `<h1>誰來監理演算法</h1><div>文／陳立 &nbsp; 2025-02-17</div>${TEXT}`,
      'zh-CN',
    ),
    {
      title: '誰來監理演算法 @markup',
      authors: '陳立 @text',
      site: '示例週刊 @title',
      published: '2025-02-17 @text',
      language: 'zh-Hant @text',
      type: 'webpage @address',
    },
  ],
  [
    'a time of the afternoon, and reporters in a line of their own',
    'https://www.example.com.tw/a/2',
    page(
      '<title>國會初審資安法</title>',
      `<h1>國會初審資安法</h1><p>2025年02月17日 星期一 下午3:05</p><p>記者羅庭、江 立／綜合報導</p>${TEXT}`,
    ),
    {
      title: '國會初審資安法 @markup',
      authors: '羅庭; 江立 @text',
      published: '2025-02-17T15:05+08:00 @text',
      language: 'zh-Hant @text',
      type: 'webpage @address',
    },
  ],
];

describe('news of Taiwan and Hong Kong', () => {
  it.each(PAGES)('%s', (_, address, html, fields) => {
    expect(told(html, address)).toEqual(fields);
  });
});
