import { isCapital } from '../text/capital';
import { FOLD, ORIGINAL_CLASS, UNIT_SPACE, UNIT_WIDE, UNIT_WORD } from '../text/fold';
import { BLANK, DENSE, DROPPED, STRIDE } from './build';
import { extendHash, HASH_SEED, pairHash, spreadHash, tagOf } from './hash';
import { type Dictionary, EXACT_CASE, HEAD_MASK, MAX_FORM_UNITS, PARTIAL, packHead, RECORD_HEAD, recordWord, unitsOfHead } from './layout';

/** Every place where a form stands, three numbers a hit: start, end (original offsets), place of the record in the pool. Reused between scans. */
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

/**
 * Everything about a unit in one look: what it folds to in the low half, its class above. For the gate all white space is
 * one blank, and whatever is dropped is nothing.
 */
const UNITS = new Uint32Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  const unitClass = ORIGINAL_CLASS[unit] as number;
  const folded = unitClass < UNIT_SPACE ? (FOLD[unit] as number) : unitClass === UNIT_SPACE ? BLANK : DROPPED;
  UNITS[unit] = folded | (unitClass << 16);
}
const CLASS_SPACE = UNIT_SPACE << 16;

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
  const { gate, filter } = dictionary;
  const gateShift = 32 - dictionary.gateBits;
  const filterShift = 32 - dictionary.filterBits;
  const length = text.length;
  hits.count = 0;
  let first = length > 0 ? (UNITS[text.charCodeAt(0)] as number) : 0;
  let before = 0;
  for (let i = 1; i < length; i++) {
    const start = first;
    const prior = before;
    before = start;
    first = UNITS[text.charCodeAt(i)] as number;
    const bit = pairHash(start & 0xffff, first & 0xffff) >>> gateShift;
    if ((((gate[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0 || start >= CLASS_SPACE) continue;
    // A word that goes on begins nothing; a dropped unit before it may hide what it goes on from.
    const isWord = start >>> 16 === UNIT_WORD;
    if (isWord && i > 1 && (prior >>> 16 === UNIT_WORD || (prior > CLASS_SPACE + 0xffff && endsInWord(text, i - 2)))) continue;
    const known = hits.count;
    let last = start;
    let hash = extendHash(HASH_SEED, start & 0xffff);
    let count = 1;
    for (let j = i; j < length && count <= MAX_FORM_UNITS; ) {
      let next = UNITS[text.charCodeAt(j)] as number;
      let ahead = j + 1;
      if (next >= CLASS_SPACE) {
        let blank = next >>> 16 === UNIT_SPACE;
        while (ahead < length && (next = UNITS[text.charCodeAt(ahead)] as number) >= CLASS_SPACE) {
          blank ||= next >>> 16 === UNIT_SPACE;
          ahead++;
        }
        if (ahead >= length) break;
        // The blank counts between words; what follows it is read in the next step.
        if (blank && last >>> 16 !== UNIT_WIDE && next >>> 16 !== UNIT_WIDE) next = BLANK;
        else ahead++;
      }
      last = next;
      j = ahead;
      hash = extendHash(hash, next & 0xffff);
      count++;
      const cell = hash >>> filterShift;
      const bits = (filter[cell >>> 4] as number) >>> ((cell & 15) << 1);
      if ((bits & 2) !== 0 && !(last >>> 16 === UNIT_WORD && cutsWord(text, j, length)))
        probe(scanner, text, i - 1, j, hash, count, onlyLongest ? known : -1);
      if ((bits & 1) === 0 && (count <= DENSE || count % STRIDE === 0)) break;
    }
    if (!onlyLongest || hits.count === known) continue;
    i = hits.numbers[known * 3 + 1] as number;
    first = i < length ? (UNITS[text.charCodeAt(i)] as number) : 0;
    before = UNITS[text.charCodeAt(i - 1)] as number;
  }
  return hits;
}

/** Whether the text up to here ends in a word; invisible units inside a word do not end it. */
function endsInWord(text: string, at: number): boolean {
  let j = at;
  while (j > 0 && (ORIGINAL_CLASS[text.charCodeAt(j)] as number) > UNIT_SPACE) j--;
  return ORIGINAL_CLASS[text.charCodeAt(j)] === UNIT_WORD;
}

/** Whether a form that ends in a word here would stop inside it, or inside a number (GPT-4 in GPT-4o, 3 in 3.5). */
function cutsWord(text: string, next: number, length: number): boolean {
  let j = next;
  if (j >= length) return false;
  let original = text.charCodeAt(j);
  // An invisible unit inside a word does not end it.
  while ((ORIGINAL_CLASS[original] as number) > UNIT_SPACE && ++j < length) original = text.charCodeAt(j);
  if (j >= length) return false;
  if (ORIGINAL_CLASS[original] === UNIT_WORD) return true;
  return (
    FOLD[original] === 0x2e &&
    isDigit(FOLD[text.charCodeAt(next - 1)] as number) &&
    j + 1 < length &&
    isDigit(FOLD[text.charCodeAt(j + 1)] as number)
  );
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Folds so many units from one place on into `path`, and where each stood into `origins`. */
function retrace({ path, origins }: Scanner, text: string, from: number, count: number): void {
  let last = UNITS[text.charCodeAt(from)] as number;
  path[0] = last & 0xffff;
  origins[0] = from;
  for (let j = from + 1, k = 1; k < count; k++) {
    let next = UNITS[text.charCodeAt(j)] as number;
    let at = j;
    if (next >= CLASS_SPACE) {
      let blankAt = next >>> 16 === UNIT_SPACE ? j : -1;
      for (j++; (next = UNITS[text.charCodeAt(j)] as number) >= CLASS_SPACE; j++) {
        if (blankAt < 0 && next >>> 16 === UNIT_SPACE) blankAt = j;
      }
      if (blankAt >= 0 && last >>> 16 !== UNIT_WIDE && next >>> 16 !== UNIT_WIDE) {
        next = BLANK;
        at = blankAt;
      } else at = j++;
    } else j++;
    last = next;
    path[k] = next & 0xffff;
    origins[k] = at;
  }
}

/**
 * Adds a hit for each record whose form is exactly the walked units.
 * @param until where the walk stands
 * @param keep hits beyond so many give way to longer ones; -1 when all stay
 */
function probe(scanner: Scanner, text: string, from: number, until: number, hash: number, length: number, keep: number): void {
  const { dictionary, path, origins, hits } = scanner;
  const { bucketStarts, bucketBits, pool } = dictionary;
  const spread = spreadHash(hash);
  const bucket = spread >>> (32 - bucketBits);
  const wanted = packHead(length, 0, tagOf(spread));
  const last = bucketStarts[bucket + 1] as number;
  // Nothing was left out on the way: the text's own units can be compared as they stand.
  const straight = until - from === length;
  let traced = false;
  let shorter = keep >= 0;
  let next = 0;
  for (let record = bucketStarts[bucket] as number; record < last; record = next) {
    const head = pool[record] as number;
    next = record + unitsOfHead(head);
    if ((head & HEAD_MASK) !== wanted) continue;
    const word = recordWord(dictionary, record);
    const at = record + RECORD_HEAD;
    let same = 0;
    if (straight) while (same < length && pool[at + same] === ((UNITS[text.charCodeAt(from + same)] as number) & 0xffff)) same++;
    if (!traced && (!straight || (word & (EXACT_CASE | PARTIAL)) !== 0)) {
      retrace(scanner, text, from, length);
      traced = true;
    }
    if (!straight) while (same < length && pool[at + same] === path[same]) same++;
    if (same < length || ((word & EXACT_CASE) !== 0 && !hasCase(pool, at + length, text, origins, length))) continue;
    if (shorter) hits.count = keep;
    shorter = false;
    if ((word & PARTIAL) === 0) push(hits, from, until, record);
    else {
      const cut = pool[next - 1] as number;
      push(hits, origins[cut & 0xff] as number, (origins[length - 1 - (cut >>> 8)] as number) + 1, record);
    }
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
