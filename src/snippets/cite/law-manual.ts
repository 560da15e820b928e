/** 法学引注手册 (Manual of Legal Citation, 2nd edition): a full note, as Chinese law journals set it. */
import type { Lang } from '../../model/lang';
import { chineseDate } from './dates';
import type { Facts } from './facts';
import { lawManualEnglishRuns } from './law-manual-english';
import { naturalName } from './names';
import { filled, issuersOf, notAmong, paperName, siteName } from './parts';
import { type Run, upright } from './runs';
import { UNTITLED } from './untitled';

interface Words {
  readonly inside: string;
  readonly issued: string;
  readonly visited: string;
  readonly wechat: (account: string) => string;
}

const HANS: Words = { inside: '载', issued: '发布', visited: '访问', wechat: (account) => `微信公众号“${account}”` };
const HANT: Words = { inside: '載', issued: '發布', visited: '訪問', wechat: (account) => `微信公眾號「${account}」` };

/** A name, and behind it in brackets which version or number it is. */
const TITLE_OF_LAW = /^(.+?)(（[^（）]*(?:修订|修正|修改|通过|废止|修訂|通過|廢止|[〔［]\d{4}[〕］]\d+[号號])）)?$/;

/** Works in other languages than Chinese are set as the manual sets English ones. */
export function lawManualRuns(facts: Facts): readonly Run[] {
  if (facts.lang === 'en') return lawManualEnglishRuns(facts);
  const words = facts.lang === 'zh-Hant' ? HANT : HANS;
  return upright(`${facts.type === 'law' ? lawNote(facts, words) : workNote(facts, words)}。`);
}

function workNote(facts: Facts, words: Words): string {
  const { title, lang, published, address, type } = facts;
  // No address for print: a newspaper of a day, a journal of a year.
  const isPrint = (type === 'newspaper' || type === 'journal') && facts.container !== null && published !== null;
  const visited = published === null && address !== null ? `${chineseDate(facts.accessed)}${words.visited}` : '';
  const rest = [marked(title, lang), ...placeOf(facts, words), ...(isPrint ? [] : [address, visited])];
  return filled([authorsOf(facts), filled(rest, '，')], '：');
}

/** Two or three are all told; of more, the first two. */
function authorsOf(facts: Facts): string {
  const names = issuersOf(facts).map(naturalName);
  return names.length > 3 ? `${names.slice(0, 2).join('、')}等` : names.join('、');
}

function placeOf(facts: Facts, words: Words): string[] {
  const date = facts.published === null ? '' : chineseDate(facts.published);
  const inside = (name: string): string => (name === '' ? '' : `${words.inside}${name}`);
  switch (facts.type) {
    case 'newspaper':
      return [`${inside(bookmarked(paperName(facts)))}${date}`, numbered(facts.edition?.replace(/^第|版$/g, '') ?? null, '版')];
    case 'journal': {
      const year = facts.published === null ? '' : `${facts.published.year}年`;
      const number = numbered(facts.issue, '期') || numbered(facts.volume, '卷');
      return [`${inside(bookmarked(facts.container ?? ''))}${year}${number}`];
    }
    case 'report':
      return [notAmong(facts.publisher, issuersOf(facts)), date];
    default:
      return [`${inside(siteOf(facts, words))}${date}`];
  }
}

/** An account of WeChat is named as such; what WeChat calls its own site names nobody. */
function siteOf(facts: Facts, words: Words): string {
  if (!/^https?:\/\/mp\.weixin\.qq\.com\//.test(facts.address ?? '')) return siteName(facts);
  const names = [facts.container, facts.publisher, facts.site].filter((name) => name !== null);
  const account = names.find((name) => !/^(微信|WeChat)/i.test(name));
  return account === undefined ? siteName(facts) : words.wechat(account);
}

/**
 * Laws by their name alone, without 中华人民共和国; the year of an amendment stands behind it: 《公司法》（2013年修正）. Other documents
 * with their number; without one, with who issued them and when, which tells versions apart.
 */
function lawNote(facts: Facts, { issued }: Words): string {
  const { title, lang, published } = facts;
  const [, name = null, behind = ''] = TITLE_OF_LAW.exec(title?.replace(/^中[华華]人民共和[国國](?=.)/, '') ?? '') ?? [];
  if (/\d号|\d號/.test(behind)) return filled([marked(name, lang), behind.slice(1, -1)], '，');
  const note = `${marked(name, lang)}${behind}`;
  if (name !== null && /(?<![办辦方])法典?$/.test(name)) return note;
  const issuers = issuersOf(facts).map(naturalName);
  const issuer = name?.startsWith(issuers[0] ?? '') ? '' : `${issuers.slice(0, 2).join('、')}${issuers.length > 2 ? '等' : ''}`;
  const when = `${issuer}${published === null ? '' : chineseDate(published)}`;
  return filled([note, when === '' ? '' : `${when}${issued}`], '，');
}

const marked = (title: string | null, lang: Lang): string => (title === null ? UNTITLED[lang] : bookmarked(title));

/** In 《》; its own become 〈〉. */
const bookmarked = (name: string): string => (name === '' ? '' : `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》`);

/** 第17版 of `17`; what is no number stays as it is. */
const numbered = (number: string | null, unit: string): string =>
  number === null || number === '' ? '' : /^[A-Z]?\d[\d/\-–、,]*$/i.test(number) ? `第${number}${unit}` : number;
