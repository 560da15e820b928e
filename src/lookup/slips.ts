/**
 * Slips of typing: a letter more, a letter less, another letter, two letters swapped. Each counts one (optimal string
 * alignment, in a band as wide as the slips allowed).
 */

export interface Near {
  readonly slips: number;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
const WIDTH = 128;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/**
 * The nearest place where a text, from the beginning of a word on, reads like the query.
 * @param query at most 60 characters
 * @param from half-open range of the text that is looked at
 * @param most slips allowed
 * @returns `null` when every place takes more
 */
export function nearestStart(query: string, text: string, from: number, to: number, most: number): Near | null {
  let best: Near | null = null;
  const first = query.charCodeAt(0);
  for (let start = from; start <= to - query.length + most; start++) {
    // A slip in the very first letter is looked for at the beginning of the whole only.
    if (
      start === from
        ? !beginsAlike(query, text, start)
        : text.charCodeAt(start) !== first || (isLatin(first) && isLatin(text.charCodeAt(start - 1)))
    )
      continue;
    const limit = best === null ? most : best.slips - 1;
    if (limit < 0) break;
    const found = slipsFrom(query, text, start, to, limit);
    if (found !== null) best = found;
  }
  return best;
}

/** People know how a name begins: its first letter or its second is right, or the first is left out, doubled or swapped. */
const beginsAlike = (query: string, text: string, start: number): boolean =>
  query[0] === text[start] || query[1] === text[start + 1] || query[0] === text[start + 1] || query[1] === text[start];

const isSwapped = (a: string, i: number, b: string, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);

/** Slips between the query and the text from `start` on, however far that goes. */
function slipsFrom(query: string, text: string, start: number, to: number, most: number): Near | null {
  const length = query.length;
  const width = Math.min(to - start, length + most);
  let [before, last, row] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= length; i++) {
    const least = fillRow({ query, text, start, width, most }, i, [before, last, row]);
    if (least > most) return null;
    [before, last, row] = [last, row, before];
  }
  let best: Near | null = null;
  for (let j = Math.max(0, length - most); j <= Math.min(width, length + most); j++) {
    const slips = last[j] as number;
    if (slips <= most && (best === null || slips < best.slips)) best = { slips, start, end: start + j };
  }
  return best;
}

interface Compared {
  readonly query: string;
  readonly text: string;
  readonly start: number;
  readonly width: number;
  readonly most: number;
}

/** One row of the table, within the band. @returns the least slips in it */
function fillRow(
  { query, text, start, width, most }: Compared,
  i: number,
  [before, last, row]: readonly [Uint8Array, Uint8Array, Uint8Array],
): number {
  const low = Math.max(1, i - most);
  const high = Math.min(width, i + most);
  row[0] = i;
  if (low > 1) row[low - 1] = most + 1;
  let least = i;
  for (let j = low; j <= high; j++) {
    const same = query.charCodeAt(i - 1) === text.charCodeAt(start + j - 1);
    let slips = (last[j - 1] as number) + (same ? 0 : 1);
    // Outside the band nothing was written.
    if (j < i + most) slips = Math.min(slips, (last[j] as number) + 1);
    if (j > low || low === 1) slips = Math.min(slips, (row[j - 1] as number) + 1);
    if (!same && i > 1 && j > 1 && isSwapped(query, i, text, start + j)) slips = Math.min(slips, (before[j - 2] as number) + 1);
    row[j] = slips;
    if (slips < least) least = slips;
  }
  return least;
}
