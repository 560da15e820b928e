/** A value of a page as one line of plain text. */
import { foldText } from '../../text/fold';

/** Longer values are cut before anything is looked for in them. */
const MOST_RAW = 20_000;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  reg: '®',
  rsquo: '’',
  trade: '™',
};

const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  ring: '\u030a',
  tilde: '\u0303',
  uml: '\u0308',
};

/** Tags that leak from editors into titles and names, with nothing but well-formed attributes. */
const TAG =
  /<\/?(?:a|b|big|br|cite|div|em|font|h[1-6]|i|img|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*\/?>/gi;

/** Controls, marks of direction, half characters, and what has no width but the joiners that Persian and Hindi are written with. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/**
 * Undoes one escaping too many (`&amp;#39;`), takes leaked tags away, folds white space, and composes (NFC).
 * @returns text that may still hold `<`: it is to be shown as text
 */
export function cleanText(raw: string): string {
  return decodeEntities(raw.slice(0, MOST_RAW).replace(TAG, (tag) => (/^<\/?(?:br|p|div|h\d)\b/i.test(tag) ? ' ' : '')))
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Letters with marks are made of both: `&ouml;` is an o with U+0308. */
function named(name: string): string | null {
  if (Object.hasOwn(NAMED, name)) return NAMED[name] as string;
  const [, letter, mark] = /^([A-Za-z])(acute|cedil|circ|grave|ring|tilde|uml)$/.exec(name) ?? [];
  return letter === undefined || mark === undefined ? null : letter + (MARKS[mark] as string);
}

/** The first `most` units, no character halved. */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  const unit = text.charCodeAt(most - 1);
  return text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? most - 1 : most).trimEnd();
}

/** Letters and digits alone, in one spelling: for telling whether two texts say the same. */
export const lettersOf = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
