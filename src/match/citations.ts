/** Law citations down to the article: what stands right before or after a law's name. */
import { CHINESE_NUMERAL, readNumeral } from '../text/numerals';

/** A cited article and where its words stand, as offsets in the text given. */
export interface Cited {
  readonly start: number;
  readonly end: number;
  /** `24`, `annex-iii` */
  readonly article: string;
}

const NUMERAL = `[${CHINESE_NUMERAL}]+`;
const ARTICLE_ZH = String.raw`第\s*(${NUMERAL})\s*[条條](?:之[一二三四五六七八九])?(?:\s*第\s*${NUMERAL}\s*款)?(?:\s*第?\s*[（(]?\s*${NUMERAL}\s*[)）]?\s*[项項目])?`;
const ANNEX_ZH = String.raw`附[件录錄]\s*([一二三四五六七八九十]+|[IVX]+)`;
/** What may stand between 《…》 and its article. */
const GAP_ZH = String.raw`\s*[》〉」』”"]?\s*(?:[（(][^（()）]{1,24}[)）])?\s*的?\s*`;
const FIRST_ZH = new RegExp(`^${GAP_ZH}(?:${ARTICLE_ZH}|${ANNEX_ZH})`);
const NEXT_ZH = new RegExp(String.raw`^\s*[、,，和及与與至到或-]\s*(?:${ARTICLE_ZH}|${ANNEX_ZH})`);
const ALONE_ZH = new RegExp(
  String.raw`(?:该|該|同|本|上述|前述|新)(?:法案|法律|法|条例|條例|办法|辦法|规定|規定|草案)\s*${ARTICLE_ZH}`,
  'g',
);
const BARE_ZH = new RegExp(String.raw`(?<=^|[。；;！？，,：:\s])(?:其中)?${ARTICLE_ZH}`, 'g');

const NUMBER_EN = String.raw`\d{1,3}(?:\s*\([0-9a-z]{1,4}\))*`;
const LIST_EN = String.raw`${NUMBER_EN}(?:\s*(?:,|,?\s*and|,?\s*or|to|through|[-–—])\s*${NUMBER_EN})*`;
const BEFORE_EN = new RegExp(
  String.raw`\b(Articles?|Arts?\.?)\s*(${LIST_EN})(?:\s*,?\s*(?:of|in|under|from)\s+(?:the\s+|that\s+)?|\s+)(?:(?:EU|EU['’]s|European Union|European Union['’]s|bloc['’]s|bloc|Chinese|China['’]s|PRC|draft|landmark|new)\s+){0,2}["“'‘]?$`,
  'i',
);
const ANNEX_BEFORE_EN = /\b(Annex)\s+([IVX]+)\s*,?\s*(?:of|to|in)\s+(?:the\s+)?(?:EU\s+|EU['’]s\s+)?$/;
const AFTER_EN = new RegExp(String.raw`^["”'’]?\s*[,:(]?\s*(?:Articles?|Arts?\.?)\s*(${LIST_EN})`, 'i');
const ANNEX_AFTER_EN = /^["”'’]?\s*[,:(]?\s*Annex\s+([IVX]+)\b/;
const ALONE_EN = new RegExp(String.raw`\b(?:Articles?|Arts?\.)\s*(${LIST_EN})(?!\s*(?:of|to the|du|de|TFEU|TEU|[\d.%]))`, 'g');

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function articleKey(number: string | undefined, annex: string | undefined): string | null {
  if (number !== undefined) {
    const value = readNumeral(number);
    return value === null || value === 0 ? null : String(value);
  }
  if (annex === undefined) return null;
  if (/^[IVX]+$/.test(annex)) return `annex-${annex.toLowerCase()}`;
  const value = readNumeral(annex);
  return value === null || ROMAN[value] === undefined || value === 0 ? null : `annex-${ROMAN[value]}`;
}

/** The articles of a list like 13, 14(2) and 15, with the place of each number. */
function* listed(list: string, at: number): Generator<Cited> {
  for (const match of list.matchAll(new RegExp(NUMBER_EN, 'g'))) {
    const number = Number.parseInt(match[0], 10);
    if (number > 0) yield { start: at + match.index, end: at + match.index + match[0].length, article: String(number) };
  }
}

/**
 * Reads the citation that a law's name belongs to.
 * @param text the whole block
 * @param start where the law's name starts
 * @param end where it ends
 * @returns the cited articles in reading order, the law's name inside the one it stands nearest to; empty when the name
 *   stands alone
 */
export function readCitations(text: string, start: number, end: number): Cited[] {
  return after(text, start, end) ?? before(text, start, end) ?? [];
}

function after(text: string, start: number, end: number): Cited[] | null {
  const rest = text.slice(end, end + 160);
  const first = FIRST_ZH.exec(rest);
  if (first) {
    const article = articleKey(first[1], first[2]);
    if (article === null) return null;
    // 《 belongs to the citation when the article stands behind its 》.
    const from = /[《〈]/.test(text[start - 1] ?? '') && /^\s*[》〉]/.test(rest) ? start - 1 : start;
    const cited: Cited[] = [{ start: from, end: end + first[0].length, article }];
    let at = first[0].length;
    for (let next = NEXT_ZH.exec(rest.slice(at)); next; next = NEXT_ZH.exec(rest.slice(at))) {
      const key = articleKey(next[1], next[2]);
      if (key === null) break;
      const skip = next[0].search(/[第附]/);
      cited.push({ start: end + at + skip, end: end + at + next[0].length, article: key });
      at += next[0].length;
    }
    return cited;
  }
  const annex = ANNEX_AFTER_EN.exec(rest);
  if (annex) return [{ start, end: end + annex[0].length, article: `annex-${(annex[1] as string).toLowerCase()}` }];
  const list = AFTER_EN.exec(rest);
  if (!list) return null;
  const cited = [...listed(list[1] as string, end + list[0].length - (list[1] as string).length)];
  return cited.map((one, place) => (place === 0 ? { ...one, start } : one));
}

function before(text: string, start: number, end: number): Cited[] | null {
  const from = Math.max(0, start - 120);
  const lead = text.slice(from, start);
  const annex = ANNEX_BEFORE_EN.exec(lead);
  if (annex) return [{ start: from + annex.index, end, article: `annex-${(annex[2] as string).toLowerCase()}` }];
  const list = BEFORE_EN.exec(lead);
  if (!list) return null;
  const numbersAt = from + list.index + list[0].indexOf(list[2] as string, (list[1] as string).length);
  const cited = [...listed(list[2] as string, numbersAt)];
  return cited.map((one, place) => ({
    start: place === 0 ? from + list.index : one.start,
    end: place === cited.length - 1 ? end : one.end,
    article: one.article,
  }));
}

/** 该法第二十四条, 同法第五条: articles of a law named before, by a word that points back at it. */
export function readPointingBack(text: string): Cited[] {
  return collect(text, ALONE_ZH);
}

/** Articles that stand without any law: 第二十四条, Article 5. */
export function readBare(text: string): Cited[] {
  const cited = collect(text, BARE_ZH);
  for (const match of text.matchAll(ALONE_EN)) {
    const list = match[1] as string;
    const numbers = [...listed(list, match.index + match[0].length - list.length)];
    cited.push(...numbers.map((one, place) => (place === 0 ? { ...one, start: match.index } : one)));
  }
  return cited;
}

function collect(text: string, pattern: RegExp): Cited[] {
  const cited: Cited[] = [];
  for (const match of text.matchAll(pattern)) {
    const article = articleKey(match[1], undefined);
    if (article !== null) cited.push({ start: match.index, end: match.index + match[0].length, article });
  }
  return cited;
}

/** A text without any of these words cites nothing; asked before the patterns are tried. */
export const mayCite = (text: string): boolean => /[条條附]|\bA(?:rt|nnex)/.test(text);
