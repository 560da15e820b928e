import { isCapital } from '../text/capital';
import { FOLD, ORIGINAL_CLASS, UNIT_CLASS, UNIT_SPACE, UNIT_WIDE, UNIT_WORD } from '../text/fold';
import { BLANK, DENSE, DROPPED, STRIDE } from './build';
import { extendHash, HASH_SEED, pairHash, spreadHash, tagOf } from './hash';
import { type Dictionary, EXACT_CASE, extraUnits, MAX_FORM_UNITS, PARTIAL } from './layout';

/** Every place where a form stands, three numbers a hit: start, end (original offsets), record. Reused between scans. */
export interface Hits {
  numbers: Uint32Array;
  /** How many hits; `numbers` may be longer. */
  count: number;
}

export interface Scanner {
  readonly dictionary: Dictionary;
  readonly hits: Hits;
  /** The folded units of the place that is being looked at, and where each stood. */
  readonly path: Uint16Array;
  readonly origins: Uint32Array;
}

/** What the gate is asked with: folded units, all white space as one blank, whatever is dropped as nothing. */
const GATED = FOLD.slice();
for (let unit = 0; unit < 0x10000; unit++) {
  const unitClass = ORIGINAL_CLASS[unit] as number;
  if (unitClass >= UNIT_SPACE) GATED[unit] = unitClass === UNIT_SPACE ? BLANK : DROPPED;
}

/** A dictionary with the buffers that scanning reuses. One scanner serves one text at a time. */
export const createScanner = (dictionary: Dictionary): Scanner => ({
  dictionary,
  hits: { numbers: new Uint32Array(3 * 256), count: 0 },
  path: new Uint16Array(MAX_FORM_UNITS + 1),
  origins: new Uint32Array(MAX_FORM_UNITS + 1),
});

/**
 * Finds every form in a text: all of them, overlapping ones too, ordered by where the form starts, then by its length. A
 * form whose edge is a Latin letter or digit is found only where a word begins or ends. Nothing is allocated but for more
 * hits than before.
 *
 * Folding happens on the way: most places are passed over by their first two units, through a gate of bits that lies in
 * near memory. From the others the text is walked with a rolling hash, as far as the prefix filter says that some form
 * goes on; where it says that one ends, that form's bucket is asked, and whole forms are compared: a wrong guess costs
 * time, never a match.
 */
export const scan = (scanner: Scanner, text: string): Hits => search(scanner, text, false);

/**
 * Finds the leftmost-longest forms: of all that start first the longest, then on from its end. Forms that are the same
 * are all told.
 */
export const scanLongest = (scanner: Scanner, text: string): Hits => search(scanner, text, true);

function search(scanner: Scanner, text: string, onlyLongest: boolean): Hits {
  const { hits, dictionary } = scanner;
  const { gate } = dictionary;
  const gateShift = 32 - dictionary.gateBits;
  const length = text.length;
  hits.count = 0;
  let first = length > 0 ? (GATED[text.charCodeAt(0)] as number) : 0;
  for (let i = 1; i < length; i++) {
    const second = GATED[text.charCodeAt(i)] as number;
    const bit = pairHash(first, second) >>> gateShift;
    first = second;
    if ((((gate[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0 || !isStart(text, i - 1)) continue;
    const before = hits.count;
    walk(scanner, text, i - 1);
    if (!onlyLongest || hits.count === before) continue;
    i = keepLongest(hits, before);
    first = i < length ? (GATED[text.charCodeAt(i)] as number) : 0;
  }
  return hits;
}

/** Of the hits from one place on, leaves those that end last. @returns that end */
function keepLongest(hits: Hits, from: number): number {
  const { numbers, count } = hits;
  const end = numbers[(count - 1) * 3 + 1] as number;
  let kept = from;
  for (let hit = from; hit < count; hit++) {
    if (numbers[hit * 3 + 1] !== end) continue;
    numbers.copyWithin(kept * 3, hit * 3, hit * 3 + 3);
    kept++;
  }
  hits.count = kept;
  return end;
}

/** Whether a form could begin here: not in the middle of a word, and not with what folding drops. */
function isStart(text: string, at: number): boolean {
  const unitClass = ORIGINAL_CLASS[text.charCodeAt(at)] as number;
  if (unitClass >= UNIT_SPACE) return false;
  return unitClass !== UNIT_WORD || at === 0 || !endsInWord(text, at - 1);
}

/** Whether the text up to here ends in a word; invisible units inside a word do not end it. */
function endsInWord(text: string, at: number): boolean {
  let j = at;
  while (j > 0 && (ORIGINAL_CLASS[text.charCodeAt(j)] as number) > UNIT_SPACE) j--;
  return ORIGINAL_CLASS[text.charCodeAt(j)] === UNIT_WORD;
}

/** Follows the text from one place as long as some form may, and probes wherever one may end. */
function walk(scanner: Scanner, text: string, from: number): void {
  const { dictionary, path, origins } = scanner;
  const { filter, filterBits } = dictionary;
  const filterShift = 32 - filterBits;
  const length = text.length;
  let unit = FOLD[text.charCodeAt(from)] as number;
  let hash = extendHash(HASH_SEED, unit);
  path[0] = unit;
  origins[0] = from;
  let count = 1;
  let j = from + 1;
  while (j < length && count <= MAX_FORM_UNITS) {
    let original = text.charCodeAt(j);
    let at = j++;
    if ((ORIGINAL_CLASS[original] as number) >= UNIT_SPACE) {
      let blankAt = ORIGINAL_CLASS[original] === UNIT_SPACE ? at : -1;
      while (j < length && (ORIGINAL_CLASS[text.charCodeAt(j)] as number) >= UNIT_SPACE) {
        if (blankAt < 0 && ORIGINAL_CLASS[text.charCodeAt(j)] === UNIT_SPACE) blankAt = j;
        j++;
      }
      if (j >= length) return;
      original = text.charCodeAt(j);
      if (blankAt >= 0 && UNIT_CLASS[unit] !== UNIT_WIDE && ORIGINAL_CLASS[original] !== UNIT_WIDE) {
        original = BLANK;
        at = blankAt;
      } else at = j++;
    }
    unit = original === BLANK ? BLANK : (FOLD[original] as number);
    hash = extendHash(hash, unit);
    path[count] = unit;
    origins[count++] = at;
    const cell = hash >>> filterShift;
    const bits = (filter[cell >>> 4] as number) >>> ((cell & 15) << 1);
    if ((bits & 2) !== 0 && !cutsWord(text, unit, at, j, length)) probe(scanner, text, hash, count);
    if ((bits & 1) === 0 && (count <= DENSE || count % STRIDE === 0)) return;
  }
}

/** Whether a form that ends here would stop inside a word or a number (GPT-4 in GPT-4o, 3 in 3.5). */
function cutsWord(text: string, last: number, at: number, next: number, length: number): boolean {
  if (UNIT_CLASS[last] !== UNIT_WORD || next >= length) return false;
  let j = next;
  let original = text.charCodeAt(j);
  // An invisible unit inside a word does not end it.
  while ((ORIGINAL_CLASS[original] as number) > UNIT_SPACE && ++j < length) original = text.charCodeAt(j);
  if (j >= length) return false;
  if (ORIGINAL_CLASS[original] === UNIT_WORD) return true;
  return (
    FOLD[original] === 0x2e &&
    isDigit(FOLD[text.charCodeAt(at)] as number) &&
    j + 1 < length &&
    isDigit(FOLD[text.charCodeAt(j + 1)] as number)
  );
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Adds a hit for each record whose form is exactly the walked units. */
function probe({ dictionary, path, origins, hits }: Scanner, text: string, hash: number, length: number): void {
  const { bucketStarts, bucketBits, tags, offsets, words, pool } = dictionary;
  const spread = spreadHash(hash);
  const bucket = spread >>> (32 - bucketBits);
  const tag = tagOf(spread);
  const last = bucketStarts[bucket + 1] as number;
  for (let record = bucketStarts[bucket] as number; record < last; record++) {
    if (tags[record] !== tag) continue;
    const at = offsets[record] as number;
    const word = words[record] as number;
    const end = offsets[record + 1] as number;
    if (end - at - extraUnits(word) !== length) continue;
    let same = 0;
    while (same < length && pool[at + same] === path[same]) same++;
    if (same < length || ((word & EXACT_CASE) !== 0 && !hasCase(pool, at + length, text, origins, length))) continue;
    const cut = (word & PARTIAL) !== 0 ? (pool[end - 1] as number) : 0;
    push(hits, origins[cut & 0xff] as number, (origins[length - 1 - (cut >>> 8)] as number) + 1, record);
  }
}

function hasCase(pool: Uint16Array, maskAt: number, text: string, origins: Uint32Array, length: number): boolean {
  const capitals = ((pool[maskAt] as number) | ((pool[maskAt + 1] as number) << 16)) >>> 0;
  for (let k = 0; k < length; k++) if (isCapital(text.charCodeAt(origins[k] as number)) !== (((capitals >>> k) & 1) === 1)) return false;
  return true;
}

function push(hits: Hits, start: number, end: number, record: number): void {
  if ((hits.count + 1) * 3 > hits.numbers.length) {
    const larger = new Uint32Array(hits.numbers.length * 2);
    larger.set(hits.numbers);
    hits.numbers = larger;
  }
  const at = hits.count++ * 3;
  hits.numbers[at] = start;
  hits.numbers[at + 1] = end;
  hits.numbers[at + 2] = record;
}
