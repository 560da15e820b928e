import { isCapital } from '../text/capital';
import { createFolded, type Folded, foldInto, UNIT_CLASS, UNIT_WORD } from '../text/fold';
import { extendHash, HASH_SEED, tableHash } from './hash';
import { type Dictionary, EXACT_CASE, extraUnits, PARTIAL } from './layout';

/** Every place where a form stands, three numbers a hit: start, end (original offsets), record. Reused between scans. */
export interface Hits {
  numbers: Uint32Array;
  /** How many hits; `numbers` may be longer. */
  count: number;
}

export interface Scanner {
  readonly dictionary: Dictionary;
  readonly folded: Folded;
  readonly hits: Hits;
}

/** A dictionary with the buffers that scanning reuses. One scanner serves one text at a time. */
export function createScanner(dictionary: Dictionary): Scanner {
  return { dictionary, folded: createFolded(), hits: { numbers: new Uint32Array(3 * 256), count: 0 } };
}

/**
 * Finds every form in a text: all of them, overlapping ones too, ordered by where the form starts, then by its
 * length. A form whose edge is
 * a Latin letter or digit is found only where a word begins or ends. Nothing is allocated but for a longer text or more
 * hits than before.
 *
 * A prefix filter (two bits a prefix hash) says whether any form can go on; only where it says that one ends is the
 * table asked, and the table compares whole forms, so a wrong guess costs time, never a match.
 */
export function scan(scanner: Scanner, text: string): Hits {
  const { dictionary, folded, hits } = scanner;
  const { units, length } = foldInto(text, folded);
  const { starts, filter, filterBits } = dictionary;
  const filterShift = 32 - filterBits;
  hits.count = 0;
  let inWord = false;
  for (let i = 0; i < length; i++) {
    const first = units[i] as number;
    const afterWord = inWord;
    inWord = UNIT_CLASS[first] === UNIT_WORD;
    if ((((starts[first >>> 5] as number) >>> (first & 31)) & 1) === 0 || (inWord && afterWord)) continue;
    let hash = extendHash(HASH_SEED, first);
    for (let j = i + 1; j < length; j++) {
      hash = extendHash(hash, units[j] as number);
      const cell = hash >>> filterShift;
      const bits = (filter[cell >>> 4] as number) >>> ((cell & 15) << 1);
      if ((bits & 2) !== 0) probe(scanner, text, hash, i, j + 1);
      if ((bits & 1) === 0) break;
    }
  }
  return hits;
}

/** Adds a hit for each record whose form is exactly the folded units from `from` to `to`. */
function probe({ dictionary, folded, hits }: Scanner, text: string, hash: number, from: number, to: number): void {
  const { table, tableBits, tags, offsets, words, pool } = dictionary;
  const { units, origins } = folded;
  if (cutsWord(folded, to)) return;
  const mask = 2 ** tableBits - 1;
  const spread = tableHash(hash);
  const tag = spread >>> 24;
  const length = to - from;
  for (let slot = spread & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
    if (tags[slot] !== tag) continue;
    const record = (table[slot] as number) - 1;
    const at = offsets[record] as number;
    const word = words[record] as number;
    const end = offsets[record + 1] as number;
    if (end - at - extraUnits(word) !== length) continue;
    let same = 0;
    while (same < length && pool[at + same] === units[from + same]) same++;
    if (same < length || ((word & EXACT_CASE) !== 0 && !hasCase(dictionary, at + length, text, folded, from, to))) continue;
    const cut = (word & PARTIAL) !== 0 ? (pool[end - 1] as number) : 0;
    push(hits, origins[from + (cut & 0xff)] as number, (origins[to - 1 - (cut >>> 8)] as number) + 1, record);
  }
}

/** Whether a form that ends at `to` would stop inside a word or a number (GPT-4 in GPT-4o, 3 in 3.5). */
function cutsWord({ units, length }: Folded, to: number): boolean {
  if (to >= length || UNIT_CLASS[units[to - 1] as number] !== UNIT_WORD) return false;
  const next = units[to] as number;
  if (UNIT_CLASS[next] === UNIT_WORD) return true;
  const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
  return next === 0x2e && isDigit(units[to - 1] as number) && to + 1 < length && isDigit(units[to + 1] as number);
}

function hasCase({ pool }: Dictionary, maskAt: number, text: string, { origins }: Folded, from: number, to: number): boolean {
  const capitals = ((pool[maskAt] as number) | ((pool[maskAt + 1] as number) << 16)) >>> 0;
  for (let k = from; k < to; k++) {
    const wanted = ((capitals >>> (k - from)) & 1) === 1;
    if (isCapital(text.charCodeAt(origins[k] as number)) !== wanted) return false;
  }
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
