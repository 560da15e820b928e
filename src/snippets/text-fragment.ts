/**
 * Addresses that scroll to a quotation (`#:~:text=`, WICG scroll-to-text-fragment). Browsers find only what begins and
 * ends between words, and take Chinese apart into words by the same dictionary as `Intl.Segmenter`: a cut inside a word
 * is moved outward. Work is bounded by `AROUND`, so that no page can make it slow.
 */

/** A quotation up to this long is given whole, in UTF-16 units; of a longer one both ends. */
const MOST_WHOLE = 120;
/** Least length of an end of a long quotation, and of the words before and behind by which it is told from its likes. */
const LEAST_END = 12;
const CONTEXT_STEP = 8;
const MOST_CONTEXT = 48;
/** How far from a cut words are looked at. */
const AROUND = 200;

/**
 * @param text the page's, blocks parted by line breaks
 * @param start, end half-open UTF-16 offsets of the quotation in it
 * @returns what stands behind `:~:`; `null` where nothing can be found by it
 */
export function textFragment(text: string, start: number, end: number): string | null {
  const from = wordEdge(text, start, -1);
  const to = wordEdge(text, end, 1);
  const quote = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(quote)) return null;
  const isWhole = quote.length <= MOST_WHOLE && !/[\n\t]/.test(quote.trim());
  const first = isWhole ? clean(quote) : clean(headOf(quote));
  const last = isWhole ? null : clean(tailOf(quote));
  if (first === '' || last === '') return null;
  const { prefix, suffix } = contextOf(text, from, to, quote);
  return `text=${[
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    encode(first),
    ...(last === null ? [] : [encode(last)]),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ].join(',')}`;
}

/** @returns an address that scrolls to a fragment, the address's own fragment kept */
export function withFragment(address: string, fragment: string): string {
  const [page = '', own = ''] = address.split('#', 2);
  return `${page}#${own.replace(/:~:.*$/, '')}:~:${fragment}`;
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `-` and `,` mean something inside a fragment; the others break links in Markdown. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The nearest place outward from a cut that lies between words, in the same block. */
function wordEdge(text: string, cut: number, direction: 1 | -1): number {
  const left = Math.max(0, text.lastIndexOf('\n', cut - 1) + 1, cut - AROUND);
  const break_ = text.indexOf('\n', cut);
  const right = Math.min(break_ < 0 ? text.length : break_, cut + AROUND);
  for (const { index, segment } of words(text.slice(left, right))) {
    const [begins, ends] = [left + index, left + index + segment.length];
    if (begins < cut && cut < ends) return direction === -1 ? begins : ends;
  }
  return cut;
}

const words = (text: string): Iterable<Intl.SegmentData> => new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);

/** The first words of a quotation, in its first block. */
function headOf(quote: string): string {
  const line = quote.trimStart().split(/[\n\t]/, 1)[0] as string;
  let head = '';
  for (const { segment } of words(line.slice(0, AROUND))) {
    head += segment;
    if (head.length >= LEAST_END && /[\p{L}\p{N}]$/u.test(head)) break;
  }
  return head;
}

/** The last words of a quotation, in its last block. */
function tailOf(quote: string): string {
  const line = quote
    .trimEnd()
    .split(/[\n\t]/)
    .at(-1) as string;
  const segments = [...words(line.slice(-AROUND))].map(({ segment }) => segment);
  let tail = '';
  while (segments.length > 0 && (tail.length < LEAST_END || !/^[\p{L}\p{N}]/u.test(tail))) tail = `${segments.pop()}${tail}`;
  return tail;
}

/** Words before and behind, as many as tell the quotation from its likes; none where it stands alone. */
function contextOf(text: string, from: number, to: number, quote: string): { prefix: string; suffix: string } {
  if (text.indexOf(quote) === text.lastIndexOf(quote)) return { prefix: '', suffix: '' };
  for (let length = CONTEXT_STEP; length <= MOST_CONTEXT; length += CONTEXT_STEP) {
    const before = text.slice(wordEdge(text, Math.max(0, from - length), -1), from);
    const after = text.slice(to, wordEdge(text, Math.min(text.length, to + length), 1));
    const around = before + quote + after;
    if (text.indexOf(around) === text.lastIndexOf(around) || length === MOST_CONTEXT)
      return { prefix: clean(lastBlock(before)), suffix: clean(firstBlock(after)) };
  }
  return { prefix: '', suffix: '' };
}

const lastBlock = (text: string): string =>
  text
    .trimEnd()
    .split(/[\n\t]/)
    .at(-1) as string;
const firstBlock = (text: string): string => text.trimStart().split(/[\n\t]/, 1)[0] as string;
