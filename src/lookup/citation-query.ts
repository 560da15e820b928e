/** A query that asks for an article of a law: 个保法24, AI Act 52, gdpr art 17. */
import { CHINESE_NUMERAL, readNumeral } from '../text/numerals';

export interface CitationQuery {
  /** What is left when the article is taken away: names the law. Empty when only an annex is asked for. */
  readonly law: string;
  /** `24`, `annex-iii` */
  readonly article: string;
  /** Whether the query says that the number is one of an article: `SB 53` does not. */
  readonly sure: boolean;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
/** After a number: paragraphs and points, which the digest of an article covers too. */
const DEEPER = String.raw`(?:\s*\([0-9a-z]{1,4}\)|\.\d{1,2})*(?![\d.])`;
const LATIN = String.raw`(?:articles?|arts?\.?|§)\s*(\d{1,4})(?!\d)${DEEPER}`;
/** A number that goes on is another one: annex III is not annex II and the law I. */
const ANNEX = String.raw`(?:annex|附[件录錄])\s*([ivx]{1,5}|[一二三四五六七八九十]{1,3}|\d{1,2})(?![0-9a-z一二三四五六七八九十])`;
const CHINESE = String.raw`第?\s*([${CHINESE_NUMERAL}]{1,8})\s*[条條](?:\s*第[${CHINESE_NUMERAL}]{1,4}[款项項])*`;

interface Pattern {
  readonly pattern: RegExp;
  readonly annex?: boolean;
  readonly numberFirst?: boolean;
  readonly sure: boolean;
}

const PATTERNS: readonly Pattern[] = [
  { pattern: new RegExp(String.raw`^(.+?)[\s,，》」:：的]*${CHINESE}$`, 'i'), sure: true },
  { pattern: new RegExp(String.raw`^(.+?)[\s,，》」]+${LATIN}$|^(.+?[\u3400-\u9fff》])${LATIN}$`, 'i'), sure: true },
  { pattern: new RegExp(String.raw`^(.*?)[\s,，》」的]*${ANNEX}$`, 'i'), annex: true, sure: true },
  { pattern: new RegExp(String.raw`^${LATIN}\s*(?:of|in|under)?\s*(?:the\s+)?(.+)$`, 'i'), numberFirst: true, sure: true },
  { pattern: new RegExp(String.raw`^${ANNEX}\s*(?:of|to|in)?\s*(?:the\s+)?(.+)$`, 'i'), numberFirst: true, annex: true, sure: true },
  { pattern: new RegExp(String.raw`^${CHINESE}\s*(.+)$`, 'i'), numberFirst: true, sure: true },
  // 条 is not typed yet, or left out.
  { pattern: new RegExp(String.raw`^(.+?)[\s,，》」:：的]*第\s*([${CHINESE_NUMERAL}]{1,8})$`, 'i'), sure: true },
  { pattern: new RegExp(String.raw`^(.*[^\d\s.-])\s*(\d{1,4})${DEEPER}$`, 'i'), sure: false },
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
  for (const { pattern, annex = false, numberFirst = false, sure } of PATTERNS) {
    const groups = pattern
      .exec(plain)
      ?.slice(1)
      .filter((group) => group !== undefined);
    if (groups?.length !== 2) continue;
    const [law, number] = (numberFirst ? [groups[1], groups[0]] : groups) as [string, string];
    const value = annex ? readAnnex(number) : readNumeral(number);
    if (value === null || value === 0 || (!annex && /^(?:[第\s]*|articles?|arts?)$/i.test(law))) continue;
    found.push({ law: law.trim(), article: String(value), sure });
  }
  return found;
}
