/** Titles without the names of their sites. */
import { lettersOf } from './clean-text';

/** Longer ends of titles are no names of sites. */
const LONGEST_SITE = 40;
/** So far from the end separators are looked for. */
const LONGEST_END = 200;
/** Names of sections (观点, 焦點事件, World news) are no longer than this. */
const LONGEST_SECTION = 8;
const MOST_SECTION_WORDS = 2;

/** `--`, `_`, `|`, ` - `; a hyphen without blanks too, which stands before names of sites (…-新华网) and within words (GPT-4). */
const SEPARATOR = /\s*(?:-{2,}|—{2,}|_+|\|+|｜+|丨)\s*|\s+[-–—·•»:]\s+|(?<=\S)[-–—](?=\S)/g;
/** Separators that part sections of a site, too. */
const STRONG = /--|——|[_|｜]/;
/** Such words end the names of sites. */
const SITE_LIKE =
  /(?:[网網]|网站|網站|新闻|新聞|[日晚早时時商][报報]|[周週]刊|杂志|雜誌|[通讯訊]+社|電子報|[电電][视視][台臺]|\b(?:News|Times|Post|Journal|Magazine|Daily|Herald)|\.(?:com|cn|org|net))$/i;
const NO_TITLE =
  /^(?:untitled|untitled document|document|home|undefined|null|无标题文档|無標題文件|首页|首頁|正文|新闻|新聞|loading|just a moment)[.…]*$/i;

interface End {
  readonly head: string;
  readonly tail: string;
  readonly separator: string;
}

/** The title parted at its last separator, and at the two before: names of sites have separators in them, too. */
function endsOf(title: string): End[] {
  const from = Math.max(0, title.length - LONGEST_END);
  return [...title.slice(from).matchAll(SEPARATOR)]
    .reverse()
    .slice(0, 3)
    .map(({ 0: separator, index }) => ({
      head: title.slice(0, from + index).trim(),
      tail: title.slice(from + index + separator.length).trim(),
      separator,
    }));
}

const nameLetters = (name: string): string => lettersOf(name).replace(/^the/, '');

/** Whether a name is one of some, but for case, width, script and marks. */
export function isAmong(name: string, names: readonly string[]): boolean {
  const letters = nameLetters(name);
  return letters !== '' && names.some((one) => nameLetters(one) === letters);
}

/** Whether a text is a title of a work, and not the name of its site or a placeholder. */
export const isTitle = (title: string, names: readonly string[]): boolean =>
  title.length > 1 && !NO_TITLE.test(title) && !isAmong(title, names) && /[\p{L}\p{N}]/u.test(title);

/** Takes the names of a site away from the end of a title, and from its beginning. */
export function stripSite(title: string, names: readonly string[]): string {
  const end = endsOf(title).find(({ head, tail }) => head !== '' && (tail === '' || isAmong(tail, names)));
  if (end) return stripSite(end.head, names);
  const [first] = title.matchAll(SEPARATOR);
  const rest = first ? title.slice(first.index + first[0].length).trim() : '';
  return first && rest !== '' && isAmong(title.slice(0, first.index), names) ? rest : title;
}

/** What a browser shows in its tab, parted. */
interface TabTitle {
  readonly title: string;
  /** `null` where none is recognised. */
  readonly site: string | null;
}

/**
 * Parts the title of a document, from which the names of sites and sections must be guessed.
 * @param of.names what the site is known to be called
 * @param of.headline the headline that stands on the page, `null` for none
 * @param of.host of the page
 */
export function partTabTitle(tab: string, of: { names: readonly string[]; headline: string | null; host: string }): TabTitle {
  const whole = tab.replace(/^[(（]\d+\+?[)）]\s*/, '');
  const known = stripSite(whole, of.names);
  const last = endsOf(known)[0];
  const followsHeadline = of.headline !== null && last !== undefined && lettersOf(last.head).startsWith(lettersOf(of.headline));
  const site = known === whole && last && (followsHeadline || isSiteLike(last, of.host)) ? last : null;
  const head = site && site.tail.length <= LONGEST_SITE ? site.head : known;
  return { title: head === whole ? whole : withoutSections(head), site: head === known ? null : (site?.tail ?? null) };
}

/** “Fox News” of www.foxnews.com, 某某网; not the end of a word with a hyphen. */
function isSiteLike({ head, tail, separator }: End, host: string): boolean {
  if (head === '' || tail === '') return false;
  const labels = host.split('.').filter((label) => label.length > 3);
  const letters = tail.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (letters.length > 3 && labels.includes(letters)) return true;
  return SITE_LIKE.test(tail) && (/\s|[-—_|｜丨]{2}|[_|｜丨]/.test(separator) || /\p{Script=Han}$/u.test(tail));
}

function withoutSections(title: string): string {
  const [last] = endsOf(title);
  if (!last || !STRONG.test(last.separator) || last.tail === '') return title;
  const isShort = /\p{Script=Han}/u.test(last.tail)
    ? last.tail.length <= LONGEST_SECTION
    : last.tail.split(/\s+/).length <= MOST_SECTION_WORDS;
  return isShort && last.head.length > last.tail.length * 1.5 ? withoutSections(last.head) : title;
}
