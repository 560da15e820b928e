/**
 * Sites that readers of these matters meet, told by their hosts: many Chinese ones nowhere say what they are called. The name as a
 * citation has it comes first, others that stand in titles follow.
 */

type SiteKind = 'news' | 'other';

interface Site {
  readonly kind: SiteKind;
  readonly names: readonly string[];
  /** Whether its clock is that of China, which is one zone, and of Taiwan, Hong Kong, Macau and Singapore. */
  readonly isEastAsian: boolean;
}

/** Host: names parted by commas. */
const CHINESE_NEWS = `
people.com.cn: 人民网,People's Daily Online
people.cn: 人民网
paper.people.com.cn: 人民网,人民日报
news.cn: 新华网,Xinhua
xinhuanet.com: 新华网,Xinhua
cctv.com: 央视网,央视新闻,CCTV
cctv.cn: 央视网
cnr.cn: 央广网
cri.cn: 国际在线
chinanews.com: 中国新闻网,中新网
chinanews.com.cn: 中国新闻网,中新网
gmw.cn: 光明网
ce.cn: 中国经济网
china.com.cn: 中国网
chinadaily.com.cn: 中国日报网,China Daily,Chinadaily.com.cn
qstheory.cn: 求是网
youth.cn: 中国青年网
cyol.com: 中青在线,中国青年报
legaldaily.com.cn: 法治网,法制网
stdaily.com: 中国科技网,科技日报
huanqiu.com: 环球网
globaltimes.cn: Global Times
sina.com.cn: 新浪网,新浪,新浪财经,新浪新闻,新浪科技
sina.cn: 新浪网,手机新浪网
sohu.com: 搜狐网,搜狐,搜狐新闻
163.com: 网易,网易新闻,网易订阅,手机网易网
qq.com: 腾讯网,腾讯新闻
ifeng.com: 凤凰网,凤凰新闻
thepaper.cn: 澎湃新闻,The Paper,澎湃新闻-The Paper,澎湃号
guancha.cn: 观察者网
caixin.com: 财新网,财新
yicai.com: 第一财经
jiemian.com: 界面新闻
21jingji.com: 21财经,21世纪经济报道
bjnews.com.cn: 新京报网,新京报
cls.cn: 财联社
36kr.com: 36氪
huxiu.com: 虎嗅网,虎嗅
infzm.com: 南方周末
nbd.com.cn: 每经网,每日经济新闻
eeo.com.cn: 经济观察网
stcn.com: 证券时报网
cs.com.cn: 中证网
toutiao.com: 今日头条
zaobao.com: 联合早报
zaobao.com.sg: 联合早报
udn.com: 聯合新聞網,udn
ltn.com.tw: 自由時報電子報,自由時報
chinatimes.com: 中時新聞網
cna.com.tw: 中央社 CNA,中央社,CNA,Focus Taiwan
ettoday.net: ETtoday新聞雲,ETtoday
setn.com: 三立新聞網
tvbs.com.tw: TVBS新聞網,TVBS
storm.mg: 風傳媒
cw.com.tw: 天下雜誌
bnext.com.tw: 數位時代
ithome.com.tw: iThome
technews.tw: 科技新報,TechNews 科技新報
thenewslens.com: 關鍵評論網,The News Lens 關鍵評論網,The News Lens
twreporter.org: 報導者
rthk.hk: 香港電台,RTHK,香港電台網站
mingpao.com: 明報新聞網,明報
hk01.com: 香港01
stheadline.com: 星島頭條
wenweipo.com: 文匯報,香港文匯網
takungpao.com: 大公報,大公文匯網
hket.com: 香港經濟日報
scmp.com: South China Morning Post,SCMP`;

const CHINESE_OTHERS = `
mp.weixin.qq.com: 微信公众平台
www.gov.cn: 中国政府网,中华人民共和国中央人民政府门户网站,中国政府网_中央人民政府门户网站
cac.gov.cn: 中国网信网,中央网络安全和信息化委员会办公室,国家互联网信息办公室
npc.gov.cn: 中国人大网
zhihu.com: 知乎
weibo.com: 微博`;

const OTHER_NEWS = `
reuters.com: Reuters
apnews.com: AP News,AP,The Associated Press
theguardian.com: The Guardian
nytimes.com: The New York Times,纽约时报中文网,紐約時報中文網
washingtonpost.com: The Washington Post
wsj.com: The Wall Street Journal,WSJ,华尔街日报
ft.com: Financial Times
ftchinese.com: FT中文网
bloomberg.com: Bloomberg,Bloomberg.com
bbc.com: BBC News,BBC,BBC News 中文
bbc.co.uk: BBC News,BBC
politico.com: Politico
politico.eu: Politico,POLITICO
euractiv.com: Euractiv
voachinese.com: 美国之音,VOA
voanews.com: Voice of America,VOA
dw.com: DW,Deutsche Welle
rfi.fr: RFI
rfa.org: 自由亚洲电台,Radio Free Asia
technologyreview.com: MIT Technology Review
techcrunch.com: TechCrunch
theverge.com: The Verge
wired.com: WIRED
axios.com: Axios
cnn.com: CNN
cnbc.com: CNBC
npr.org: NPR
economist.com: The Economist`;

const OTHERS = `
whitehouse.gov: The White House
www.gov.uk: GOV.UK
arxiv.org: arXiv,arXiv.org`;

const SITES = new Map<string, Site>();
for (const [lines, kind, isEastAsian] of [
  [CHINESE_NEWS, 'news', true],
  [CHINESE_OTHERS, 'other', true],
  [OTHER_NEWS, 'news', false],
  [OTHERS, 'other', false],
] as const) {
  for (const line of lines.trim().split('\n')) {
    const [host = '', names = ''] = line.split(': ');
    SITES.set(host, { kind, names: names.split(','), isEastAsian });
  }
}

/** What we know of a host, or of the site that it is part of. */
export function siteOf(host: string): Site | null {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const site = SITES.get(rest);
    if (site) return site;
  }
  return null;
}

const CHINA_TIME = '+08:00';
const EAST_ASIAN_HOST = /\.(?:cn|hk|mo|tw|sg)$/;
const EAST_ASIAN_LANGUAGE = /^zh\b.*-(?:cn|hk|mo|tw|sg)\b/i;

/**
 * The offset of times that a page tells without one. China has one zone, and Taiwan, Hong Kong, Macau and Singapore keep the same
 * time all year: it may be taken for the hosts of these places, for sites known to be theirs, and for pages that claim the language
 * of one of them under a host of no country. Chinese alone is no reason: London and Washington write it too.
 * @param language the tag that the page claims, `null` for none
 * @returns `null` where it cannot be known
 */
export function zoneOf(host: string, language: string | null): string | null {
  const site = siteOf(host);
  if (site) return site.isEastAsian ? CHINA_TIME : null;
  if (EAST_ASIAN_HOST.test(host)) return CHINA_TIME;
  const isOfNoCountry = !/\.[a-z]{2}$/.test(host);
  return isOfNoCountry && EAST_ASIAN_LANGUAGE.test((language ?? '').replace('_', '-')) ? CHINA_TIME : null;
}
