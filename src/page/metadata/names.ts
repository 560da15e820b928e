/** Names of authors, out of what pages write where authors belong. */
import { cleanText, lettersOf } from './clean-text';

const MOST_AUTHORS = 200;
const LONGEST_NAME = 100;
/** Longer texts are no lists of names but articles. */
const MOST_RAW = 2000;

/** After these an author's line speaks of other things. */
const OTHER_THINGS =
  /(?:责任编辑|責任編輯|责编|責編|编辑[:：丨｜|]|編輯[:：｜|]|编审|校对|校對|审核|審核|监制|監製|出品|统筹|摄影|攝影|视频|图[｜|丨]|来源|來源|发布|發布|时间|時間|日期|浏览|瀏覽|阅读|字号|(?:19|20)\d\d\s*[-年/.]|Source[:：]|Editor[:：]|Updated\b|Published\b)/;

/** 新华社记者, 本报驻美国特约记者, 作者：, 文｜, By: what stands before a name. */
const BEFORE =
  /^(?:(?:[\p{Script=Han}\w“”「」《》]{0,16}?(?:记者|記者|特派员|特派員|特约撰稿人?|特約撰稿人?|撰稿人?|通讯员|通訊員|编译|編譯|实习生|见习生|作者|撰文|文字)(?![协協站团團会會局]|出版)|文)\s*[:：｜|丨／/\s]*|by\b[:：]?\s*)+/iu;
/** 张三发自北京, 李四報導, 王五 综合整理: what stands after it. */
const AFTER = /\s*(?:发自.*|發自.*|(?:综合|綜合)?(?:报道|報導|報道|编译|編譯|整理|撰文|特稿)|图文|[/／]\s*文|\s文|\s著|\s撰)$/;
const OUTLET = /^\p{Script=Han}{2,}(?:[报報网網社]|周刊|週刊|新闻|新聞|[电電][视視][台臺])$/u;
/** “Jane Doe in Brussels” */
const IN_PLACE = /^((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*|[A-Z]{2,})\s+in\s+(?:\p{Lu}[\p{L}.'’-]*\s*){1,3}$/u;
const INSTITUTION = /(?:大学|大學|学院|學院|研究院|研究所|公司|中心|协会|協會|律师|律師|教授|博士|院长|院長|主任)$/;
const IN_BRACKETS = /\s*[（(［[【〔][^）)］\]】〕]{0,80}[）)］\]】〕]\s*/g;

const ADDRESS = /^(?:https?:)?\/\/|^(?:www\.|mailto:)/i;
/** Prose, and 新华社记者 方喆 摄 */
const SENTENCE_OR_CREDIT = /[。！？]|[摄攝]\s*$/;
const NOT_A_NAME =
  /[。！？!?…《》<>{}=@\\]|https?:|www\.|\.(?:com|cn|org|net)\b|\d{3}|^\P{L}*$|(?:供图|供圖|提供|报道|報導|電|电)$|^(?:系|为|是|单位|现任|等)/u;
const NOBODY = new Set(
  `admin administrator root webmaster web editor editors editorial author authors name user test testuser anonymous unknown null undefined
  none na guest staff staffwriter staffreporter newsdesk newsroom objectobject 佚名 匿名 未知 不详 小编 管理员 系统管理员 网友 编辑 编辑部 责任编辑
  记者 作者 本报 本报讯 本报记者 本站 本站原创 本网 网络 互联网 原创 综合 转载 来源 无 暂无 其他 默认 发布员 信息员 超级管理员`.split(
    /\s+/,
  ),
);
const STAFF = /\bstaff(?: (?:reporter|writer|and agencies|correspondent))?s?$/i;
const JOB =
  /\b(?:reporter|editor|correspondent|writer|professor|analyst|director|fellow|columnist|producer|contributor|journalist|staff)s?\b/i;
const ORGANISATION =
  /\b(?:department|ministry|office|committee|commission|council|bureau|agency|authority|institute|cent(?:er|re)|university|secretariat|house|senate)\b/i;
const OF = /\b(?:of|for|the)\b/i;

const HAN = /^[\p{Script=Han}·•・\s]+$/u;
const isHan = (text: string): boolean => HAN.test(text);

/** How names are to be read. */
export interface NameReading {
  /** Tells names of sites and publishers, which are no authors of what they bring. */
  readonly isOutlet: (name: string) => boolean;
  /** Whether a text is one name even with a comma: catalogues write `van der Berg, Jan`. */
  readonly isCatalogue: boolean;
}

/**
 * Reads names out of one text: 「新华社记者 张三、李四」, “By Jane Doe and John Smith”, “Doe, Jane”.
 * @param raw as the page has it
 */
function readNames(raw: string, { isOutlet, isCatalogue }: NameReading): string[] {
  const text = cleanText(raw.slice(0, MOST_RAW)).replace(/^[\s:：|｜丨]+/, '');
  if (isOutlet(text) || ADDRESS.test(text) || SENTENCE_OR_CREDIT.test(text)) return [];
  const from = BEFORE.exec(text)?.[0].length ?? 0;
  const end = text.slice(from).search(OTHER_THINGS);
  const told = end < 0 ? text : text.slice(0, from + end);
  if (end === 0 || OTHER_THINGS.test(told.slice(0, from))) return [];
  return told
    .replace(IN_BRACKETS, ' ')
    .split(/[、;；｜|/／\t＋]|\s+&\s+|，|\s[-–—]\s/)
    .flatMap((part) => (isCatalogue ? [part] : splitAtCommas(part).flatMap(splitAtAnd)))
    .flatMap((part, place) => splitChinese(bareName(part, place === 0)))
    .filter((name) => isName(name) && !isOutlet(name));
}

/** All the names that a page tells in one place, each once. @returns `null` for none */
export function readAuthors(values: readonly string[], reading: NameReading): string[] | null {
  const authors = new Map<string, string>();
  for (const value of values) {
    for (const name of readNames(value, reading)) {
      const key = lettersOf(name);
      if (!authors.has(key) && authors.size < MOST_AUTHORS) authors.set(key, name);
    }
  }
  return authors.size === 0 ? null : [...authors.values()];
}

const wordCount = (text: string): number => text.trim().split(/\s+/).length;

/**
 * “Jane Doe, John Smith” are two, “Doe, Jane” is one, and so is the Ministry of Economy, Trade and Industry; “Jane Doe, Reuters” and
 * “Jane Doe, Senior Editor” are Jane Doe.
 */
function splitAtCommas(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length === 1) return parts;
  const [first = '', second = ''] = parts;
  if (parts.every(isHan)) return parts;
  if (ORGANISATION.test(first)) return [text];
  if (parts.length === 2 && wordCount(first) === 1 && !JOB.test(second)) return [parts.join(', ')];
  const names: string[] = [];
  for (const part of parts) {
    if (/^(?:jr|sr|i{2,3}|iv)\.?$/i.test(part) && names.length > 0) names[names.length - 1] += `, ${part}`;
    else if (wordCount(part.replace(/^and\s+/, '')) > 1 && !JOB.test(part) && !ORGANISATION.test(part))
      names.push(part.replace(/^and\s+/, ''));
  }
  return names;
}

/** Persons are parted at `and`, the Department of Science and Technology is not. */
function splitAtAnd(text: string): string[] {
  const parts = text.split(/\s+and\s+/);
  const arePersons = parts.every((part) => wordCount(part.replace(/^by\s+/i, '')) > 1 && !OF.test(part) && !ORGANISATION.test(part));
  return arePersons ? parts : [text];
}

/**
 * The name alone: no role before it, no dateline and no office after it. 張三／台北報導: what follows a name without a role of its own is
 * where he was, or for whom.
 */
function bareName(part: string, isFirst: boolean): string {
  const whole = part.trim();
  const named = whole.replace(BEFORE, '');
  if (!isFirst && named === whole && (AFTER.test(whole) || OUTLET.test(whole))) return '';
  const name = named.replace(AFTER, '').trim();
  return cutDateline(IN_PLACE.exec(name)?.[1] ?? name);
}

/** 張榮祥台南: a reporter's name and the city; names have three characters more often than two. */
function cutDateline(name: string): string {
  const dateline = /^(\p{Script=Han}{4,6})(?:\d{1,2}日)?(?:專?電|专?电|傳真|報導|報道|报道)$/u.exec(name)?.[1];
  if (dateline === undefined) return name;
  return dateline.slice(0, dateline.length === 4 ? 2 : 3);
}

/** 「张三 李四」 are two, 「张 三」 is one, and 「张三 清华大学教授」 is one with his office. */
function splitChinese(name: string): string[] {
  if (!isHan(name) || !/\s/.test(name)) return [name];
  const names: string[] = [];
  let open = '';
  for (const token of name.split(/\s+/)) {
    if (token.length > 1) names.push(token);
    else if (open === '') open = token;
    else {
      names.push(open + token);
      open = '';
    }
  }
  const [first = ''] = names;
  const isOffice = (token: string): boolean => (token.length > 4 && !token.includes('·')) || INSTITUTION.test(token);
  return isOffice(first) ? names : names.filter((token) => !isOffice(token));
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || NOT_A_NAME.test(name) || STAFF.test(name)) return false;
  if (OTHER_THINGS.test(name) || NOBODY.has(name.toLowerCase().replace(/[^\p{L}]/gu, ''))) return false;
  return !isHan(name) || name.length <= (name.includes('·') ? 40 : 30);
}
