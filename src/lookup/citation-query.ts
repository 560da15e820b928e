/** A query that asks for an article of a law: 个保法24, AI Act 52, gdpr art 17. */
import { CHINESE_NUMERAL, readNumeral } from '../text/numerals';

export interface CitationQuery {
  /** What is left when the article is taken away: names the law. */
  readonly law: string;
  /** `24`, `annex-iii` */
  readonly article: string;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
/** After a number: paragraphs and points, which the digest of an article covers too. */
const DEEPER = String.raw`(?:\s*\([0-9a-z]{1,4}\))*`;
const LATIN = String.raw`(?:articles?|arts?\.?|§)\s*(\d{1,4})${DEEPER}`;
const ANNEX = String.raw`(?:annex|附[件录錄])\s*([ivx]{1,5}|[一二三四五六七八九十]{1,3}|\d{1,2})`;
const CHINESE = String.raw`第?\s*([${CHINESE_NUMERAL}]{1,8})\s*[条條](?:\s*第[${CHINESE_NUMERAL}]{1,4}[款项項])*`;

const PATTERNS: readonly { readonly pattern: RegExp; readonly annex: boolean }[] = [
  { pattern: new RegExp(String.raw`^(.+?)[\s,，》」:：的]*${CHINESE}$`, 'i'), annex: false },
  { pattern: new RegExp(String.raw`^(.+?)[\s,，》」]+${LATIN}$|^(.+?[\u3400-\u9fff》])${LATIN}$`, 'i'), annex: false },
  { pattern: new RegExp(String.raw`^(.+?)[\s,，》」的]*${ANNEX}$`, 'i'), annex: true },
  { pattern: new RegExp(String.raw`^${LATIN}\s*(?:of|in|under)?\s*(?:the\s+)?(.+)$`, 'i'), annex: false },
  { pattern: new RegExp(String.raw`^${ANNEX}\s*(?:of|to|in)?\s*(?:the\s+)?(.+)$`, 'i'), annex: true },
  { pattern: new RegExp(String.raw`^${CHINESE}\s*(.+)$`, 'i'), annex: false },
  { pattern: new RegExp(String.raw`^(.*[^\d\s.-])\s*(\d{1,4})${DEEPER}$`, 'i'), annex: false },
];

const readAnnex = (number: string): string | null => {
  const place = ROMAN.includes(number.toLowerCase()) ? ROMAN.indexOf(number.toLowerCase()) + 1 : readNumeral(number);
  return place === null || place < 1 || place > ROMAN.length ? null : `annex-${ROMAN[place - 1]}`;
};

/** @returns every way in which the query may be read as a citation, the surest first */
export function readCitationQuery(query: string): CitationQuery[] {
  const plain = query
    .normalize('NFKC')
    .trim()
    .replace(/[.。]+$/, '');
  const found: CitationQuery[] = [];
  for (const { pattern, annex } of PATTERNS) {
    const groups = pattern
      .exec(plain)
      ?.slice(1)
      .filter((group) => group !== undefined);
    if (groups?.length !== 2) continue;
    const numberFirst = pattern.source.startsWith('^(?:') || pattern.source.startsWith('^第');
    const [law, number] = (numberFirst ? [groups[1], groups[0]] : groups) as [string, string];
    const value = annex ? readAnnex(number) : readNumeral(number);
    if (value === null || value === 0 || /^[第\s]*$/.test(law)) continue;
    found.push({ law: law.trim(), article: String(value) });
  }
  return found;
}
