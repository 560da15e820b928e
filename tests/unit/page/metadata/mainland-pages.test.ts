import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW, page, told } from './page';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

const TEXT = `<p>${'会议讨论了人工智能安全评估的方法与国际合作的下一步安排。'.repeat(4)}</p>`;

const PAGES: [string, string, string, Record<string, string>][] = [
  [
    'People’s Daily Online: numbers for names in its metas, all else in a line',
    'http://opinion.people.com.cn/n1/2025/0217/c1003-40420001.html',
    page(
      '<title>给算法装上刹车--观点--人民网 </title><meta name="author" content="104236"><meta name="editor" content="1610"><meta name="publishdate" content="2025-02-17"><meta name="source" content="来源：人民网-观点频道 原创稿">',
      `<h1>给算法装上刹车</h1><p class="author">周小满</p><div class="fl">2025年02月17日08:38&nbsp;&nbsp;来源：<a href="/">人民网-观点频道</a></div>${TEXT}<p>(责编：王一、李二)</p>`,
    ),
    {
      title: '给算法装上刹车 @markup',
      site: '人民网 @address',
      publisher: '人民网-观点频道 @meta',
      published: '2025-02-17T08:38+08:00 @text',
      language: 'zh-Hans @text',
      type: 'news @address',
    },
  ],
  [
    'an article of the People’s Daily, with the page of the paper',
    'http://paper.people.com.cn/rmrb/pc/content/202502/17/content_30057001.html',
    page(
      '<title>让规则跑在技术前面</title>',
      `<div class="article"><h1>让规则跑在技术前面</h1><p class="sec">本报记者 周小满 吴 越 <span class="date">《人民日报》（2025年02月17日 &nbsp; 第 04 版）</span></p></div>${TEXT}`,
    ),
    {
      title: '让规则跑在技术前面 @markup',
      authors: '周小满; 吴越 @text',
      site: '人民网 @address',
      published: '2025-02-17 @text',
      language: 'zh-Hans @text',
      container: '人民日报 @text',
      edition: '04 @text',
      type: 'newspaper @text',
    },
  ],
  [
    'a paper’s article on the site of the paper’s publisher, told at the end of the text',
    'http://politics.people.com.cn/n1/2025/0217/c1001-40420002.html',
    page(
      '<title>开放合作共享智能机遇--时政--人民网</title>',
      `<h1>开放合作共享智能机遇</h1><div>2025年02月17日05:51 | 来源：<a>人民网－人民日报</a></div>${TEXT}<p>《 人民日报 》（ 2025年02月17日 01 版）</p>`,
    ),
    {
      title: '开放合作共享智能机遇 @markup',
      site: '人民网 @address',
      publisher: '人民网－人民日报 @text',
      published: '2025-02-17T05:51+08:00 @text',
      language: 'zh-Hans @text',
      container: '人民日报 @text',
      edition: '01 @text',
      type: 'newspaper @text',
    },
  ],
  [
    'Xinhuanet: the date in pieces above the headline, the reporter in the dateline',
    'http://www.news.cn/world/20250217/0a1b2c3d4e5f/c.html',
    page(
      '<title> 欧盟法案进入实施阶段-新华网 </title><meta name="source" content="新华社">',
      `<div class="header-cont"><div class="header-time"><span class="year"><em> 2025</em></span><span class="day"><em> 02</em>/<em> 17</em></span><span class="time"> 16:37:37</span></div><div class="source"> 来源：新华网 </div><div class="head-line"><h1><span class="title"> 欧盟法案进入实施阶段 </span></h1></div></div><p>　　新华社布鲁塞尔2月17日电（记者赵一苇 钱二明）${'欧盟委员会当天表示，人工智能法案首批条款开始适用。'.repeat(6)}</p><p>【责任编辑:王佳】</p>`,
    ),
    {
      title: '欧盟法案进入实施阶段 @markup',
      authors: '赵一苇; 钱二明 @text',
      site: '新华网 @address',
      publisher: '新华社 @meta',
      published: '2025-02-17T16:37:37+08:00 @text',
      language: 'zh-Hans @text',
      type: 'news @address',
    },
  ],
  [
    'the site of the central government, with the common metas of authorities',
    'https://www.gov.cn/zhengce/202502/content_7003456.htm',
    page(
      '<title>关于促进智能服务发展的通知_部门政务_中国政府网</title><meta name="firstpublishedtime" content="2025-02-17-20:11:00"><meta name="lastmodifiedtime" content="2025-02-19-09:00:00"><meta name="author" content="系统管理员">',
      `<div class="article"><h1>关于促进智能服务发展的通知</h1><div class="pages-date">2025-02-17 20:11 <span>来源： 工业和信息化部网站</span><span>字体：【大 中 小】</span></div></div>${TEXT}`,
    ),
    {
      title: '关于促进智能服务发展的通知 @markup',
      site: '中国政府网 @address',
      publisher: '工业和信息化部网站 @text',
      published: '2025-02-17T20:11:00+08:00 @meta',
      language: 'zh-Hans @text',
      type: 'webpage @address',
    },
  ],
  [
    'the cyberspace administration',
    'https://www.cac.gov.cn/2025-02/17/c_1740000000000001.htm',
    page(
      '<title>生成式服务备案信息公告_中央网络安全和信息化委员会办公室</title>',
      `<h1 class="title">生成式服务备案信息公告</h1><div class="info"><span id="pubtime">2025年02月17日 17:30</span><span id="source">来源： 中国网信网</span></div>${TEXT}`,
      'zh-CN',
    ),
    {
      title: '生成式服务备案信息公告 @markup',
      site: '中国网信网 @address',
      publisher: '中国网信网 @text',
      published: '2025-02-17T17:30+08:00 @markup',
      language: 'zh-CN @markup',
      type: 'webpage @address',
    },
  ],
  [
    'a provincial authority whose metas tell all',
    'https://gxt.example.gov.cn/art/2025/2/17/art_1_2.html',
    page(
      '<title>某省出台算力券办法</title><meta name="SiteName" content="某省工业和信息化厅"><meta name="ArticleTitle" content="某省出台算力券办法"><meta name="PubDate" content="2025-02-17 10:05"><meta name="ContentSource" content="信息化处"><meta name="Author" content="发布员">',
      TEXT,
    ),
    {
      title: '某省出台算力券办法 @meta',
      site: '某省工业和信息化厅 @meta',
      publisher: '信息化处 @meta',
      published: '2025-02-17T10:05+08:00 @meta',
      language: 'zh-Hans @text',
      type: 'webpage @address',
    },
  ],
  [
    'WeChat, which shows the day before yesterday and knows the second',
    'https://mp.weixin.qq.com/s/AbCdEfGh',
    page(
      '<meta property="og:title" content="智能体该听谁的"><meta property="og:site_name" content="微信公众平台"><meta property="og:type" content="article"><meta name="author" content="林一舟"><title></title>',
      `<h1 class="rich_media_title" id="activity-name"> 智能体该听谁的 </h1><span id="js_author_name">林一舟</span><a id="js_name"> 治理观察 </a><em id="publish_time">前天</em>${TEXT}<script>var ct = "1739750280"; var user_name = "gh_1";</script>`,
    ),
    {
      title: '智能体该听谁的 @open-graph',
      authors: '林一舟 @meta',
      site: '微信公众平台 @open-graph',
      publisher: '治理观察 @markup',
      published: '2025-02-17T07:58:00+08:00 @markup',
      language: 'zh-Hans @text',
      type: 'webpage @open-graph',
    },
  ],
  [
    'The Paper: author and paper in one line',
    'https://www.thepaper.cn/newsDetail_forward_30100001',
    page(
      '<title>自动驾驶事故责任怎么分_10%公司_澎湃新闻-The Paper</title>',
      `<h1>自动驾驶事故责任怎么分</h1><div class="news_about"><p>孙一宁/中国青年报</p><p> 2025-02-17 09:10<span> </span></p></div>${TEXT}<div>责任编辑：郑二</div>`,
    ),
    {
      title: '自动驾驶事故责任怎么分 @markup',
      authors: '孙一宁 @text',
      site: '澎湃新闻 @address',
      publisher: '中国青年报 @text',
      published: '2025-02-17T09:10+08:00 @text',
      language: 'zh-Hans @text',
      type: 'news @address',
    },
  ],
  [
    'Guancha: a template’s author, a headline of the third rank, a later change',
    'https://www.guancha.cn/industry-science/2025_02_17_516923.shtml',
    page(
      '<meta name="author" content="name, email@gmail.com"><title>芯片出口新规影响几何</title><meta http-equiv="content-language" content="zh-CN">',
      `<h3>芯片出口新规影响几何</h3><div class="time"><span>2025-02-17 15:10:53</span><span>字号：A-</span><span>来源：半导体观察</span></div><div class="time"><span>最后更新: 2025-02-18 15:14:21</span></div>${TEXT}<li>责任编辑: 冯三 </li>`,
    ),
    {
      title: '芯片出口新规影响几何 @markup',
      site: '观察者网 @address',
      publisher: '半导体观察 @text',
      published: '2025-02-17T15:10:53+08:00 @text',
      language: 'zh-CN @meta',
      type: 'news @address',
    },
  ],
  [
    'Caixin: 文｜ with the paper before the name and the place after it',
    'https://www.caixin.com/2025-02-17/102288001.html',
    page(
      '<title>大模型公司竞逐上市_财新网_财新网</title><meta name="author" content="财新网">',
      `<h1>大模型公司竞逐上市</h1><div>2025年02月17日 19:42</div><div>文｜财新记者 蒋四、沈五（发自深圳）</div>${TEXT}`,
    ),
    {
      title: '大模型公司竞逐上市 @markup',
      authors: '蒋四; 沈五 @text',
      site: '财新网 @address',
      published: '2025-02-17T19:42+08:00 @text',
      language: 'zh-Hans @text',
      type: 'news @address',
    },
  ],
  [
    'a portal that brings an agency’s report',
    'https://news.sina.com.cn/c/2025-02-17/doc-inabcdef0000001.shtml',
    page(
      '<title>新一批人工智能标准发布|标准|人工智能_新浪新闻</title><meta property="og:title" content="新一批人工智能标准发布"><meta property="og:type" content="news"><meta property="article:author" content="新浪网"><meta property="article:published_time" content="2025-02-17T10:21:00+08:00"><meta name="mediaid" content="中新社">',
      `<h1 class="main-title">新一批人工智能标准发布</h1>${TEXT}`,
    ),
    {
      title: '新一批人工智能标准发布 @open-graph',
      site: '新浪网 @address',
      publisher: '中新社 @meta',
      published: '2025-02-17T10:21:00+08:00 @open-graph',
      language: 'zh-Hans @text',
      type: 'news @open-graph',
    },
  ],
  [
    'the labels of Baidu’s news search, and an editor who is no author',
    'https://www.example.com/news/1.html',
    page(
      '<title>数据中心能耗调查_示例新闻网</title>',
      `<h1>数据中心能耗调查</h1><span id="pubtime_baidu">2025-02-17 06:30</span><span id="source_baidu">来源：<a>科技日报</a></span><span id="author_baidu">作者：韩六</span><span id="editor_baidu">责任编辑：杨七</span>${TEXT}`,
      'zh-CN',
    ),
    {
      title: '数据中心能耗调查 @markup',
      authors: '韩六 @markup',
      site: '示例新闻网 @title',
      publisher: '科技日报 @markup',
      published: '2025-02-17T06:30+08:00 @markup',
      language: 'zh-CN @markup',
      type: 'webpage @address',
    },
  ],
  [
    'a site abroad in Simplified Chinese, whose clock nobody knows',
    'https://chinese.example.org/ai/1',
    page(
      '<title>评论：谁来监管智能体</title>',
      `<h1>评论：谁来监管智能体</h1><div>2025年2月17日 下午3:05</div><div>作者：朱八</div>${TEXT}`,
      'zh',
    ),
    {
      title: '评论：谁来监管智能体 @markup',
      authors: '朱八 @text',
      published: '2025-02-17T15:05 @text',
      language: 'zh-Hans @text',
      type: 'webpage @address',
    },
  ],
];

describe('news and notices of the mainland', () => {
  it.each(PAGES)('%s', (_, address, html, fields) => {
    expect(told(html, address)).toEqual(fields);
  });
});
