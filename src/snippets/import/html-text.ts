/** Markup of others → the text that it shows. Nothing is run or fetched: what is not text is passed over. */

/** Their content is no text. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'head', 'title', 'textarea']);
/** Begin on a line of their own. */
const LINES = new Set([
  ...['p', 'div', 'br', 'hr', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'figure', 'figcaption', 'section', 'article'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tr', 'header', 'footer', 'main', 'aside', 'nav', 'address'],
]);
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', ensp: '\u2002', emsp: '\u2003' },
    ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', hellip: '…', mdash: '—', ndash: '–' },
    ...{ middot: '·', bull: '•', times: '×', deg: '°', sect: '§', para: '¶', copy: '©', reg: '®', trade: '™', yen: '¥', euro: '€' },
  }),
);

/** Longer names of tags are none, */
const MOST_NAME = 64;
/** tags of more characters and quoted values neither: they are text with a `<`, */
const MOST_TAG = 1000;
/** and markup so long holds more than a snippet may. */
const MOST_HTML = 2_000_000;

/** Whether a text from a program that writes either is markup. */
export const looksLikeHtml = (text: string): boolean =>
  /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#x?[0-9a-f]{1,6});/i.test(text);

/** @returns text with a line a block, white space as a page would show it; beyond two million characters the markup itself */
export function htmlToText(html: string): string {
  if (html.length > MOST_HTML) return html;
  const marks = new MarkFinder(html);
  let text = '';
  for (let at = 0; at < html.length; ) {
    const next = marks.find('<', at) ?? html.length;
    text += unescapeHtml(html.slice(at, next).replace(/[ \t\n\r\f]+/g, ' '));
    if (next === html.length) break;
    const markup = markupAt(html, next, marks);
    text += markup?.shown ?? '<';
    at = markup?.end ?? next + 1;
  }
  return text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

/** Looks for marks, and never twice for one that is not there any more. */
class MarkFinder {
  private readonly gone = new Set<string>();
  private readonly lower: string;
  constructor(html: string) {
    // Not `toLowerCase`, which makes some letters two.
    this.lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  }

  /** @returns the offset of the next one; `null` for none */
  find(mark: string, from: number): number | null {
    if (this.gone.has(mark)) return null;
    const at = this.lower.indexOf(mark, from);
    if (at < 0) this.gone.add(mark);
    return at < 0 ? null : at;
  }
}

/** @returns the end of the markup that begins here, and the text in its place; `null` where none begins */
function markupAt(html: string, start: number, marks: MarkFinder): { end: number; shown: string } | null {
  if (html.startsWith('<!--', start)) return { end: (marks.find('-->', start + 4) ?? html.length) + 3, shown: '' };
  const begin = /^<(\/?)([a-z][a-z0-9:-]*)|^<[!?/]/i.exec(html.slice(start, start + MOST_NAME));
  const end = begin && tagEnd(html, start + begin[0].length, marks);
  if (!begin || end === null) return null;
  const [, slash, name = ''] = begin;
  const tag = name.toLowerCase();
  if (SILENT.has(tag) && slash === '') {
    const closing = marks.find(`</${tag}`, end);
    const closed = closing === null ? null : marks.find('>', closing);
    return { end: closed === null ? end : closed + 1, shown: '' };
  }
  return { end, shown: LINES.has(tag) ? '\n' : slash === '' && (tag === 'td' || tag === 'th') ? '\t' : '' };
}

/** @returns what follows the `>` of a tag; one in the quotation marks of an attribute does not count. `null` where it never ends */
function tagEnd(html: string, from: number, marks: MarkFinder): number | null {
  if (marks.find('>', from) === null) return null;
  let at = from;
  for (let step = 0; step < MOST_TAG && at < html.length; step++, at++) {
    const unit = html[at];
    if (unit === '>') return at + 1;
    if (unit === '"' || unit === "'") at = marks.find(unit, at + 1) ?? at;
  }
  return null;
}

const unescapeHtml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });
