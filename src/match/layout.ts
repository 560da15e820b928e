/**
 * The forms binary: one flat block of typed arrays, written once by `build.ts` and read in place.
 * `docs/forms-format.md` describes it byte by byte.
 */
import { FormsError } from './forms-error';

const MAGIC = 0x315a_4650; // "PFZ1"
const VERSION = 1;
const HEADER_WORDS = 8;

/** A record names its entry anywhere. */
export const TYPE_FORM = 0;
/** A record names its entry once the page has named it otherwise. */
export const TYPE_CONTEXT = 1;
/** Inside this string the entry's forms mean something else. */
export const TYPE_VETO = 2;

const ENTRY_BITS = 26;
export const ENTRY_MASK = (1 << ENTRY_BITS) - 1;
const TYPE_SHIFT = ENTRY_BITS;
/** The record keeps its letter case; a 32-bit mask of its capitals follows its units in the pool. */
export const EXACT_CASE = 1 << 28;
/** The record's name is only a part of its form; one unit after the mask says how much to leave out at either end. */
export const PARTIAL = 1 << 29;

/** Units that follow a record's own in the pool. */
export const extraUnits = (word: number): number => ((word & EXACT_CASE) !== 0 ? 2 : 0) + ((word & PARTIAL) !== 0 ? 1 : 0);

export const recordType = (word: number): number => (word >>> TYPE_SHIFT) & 3;
export const packRecord = (entry: number, type: number, exact: boolean, partial: boolean): number =>
  (entry | (type << TYPE_SHIFT) | (exact ? EXACT_CASE : 0) | (partial ? PARTIAL : 0)) >>> 0;

/** The longest form in folded units. */
export const MAX_FORM_UNITS = 255;

export interface Sizes {
  readonly records: number;
  /** log2 of the number of 2-bit cells in the prefix filter. */
  readonly filterBits: number;
  /** log2 of the number of slots in the hash table. */
  readonly tableBits: number;
  readonly poolUnits: number;
}

/** The forms of a pack, ready to scan with. All arrays are views of one buffer. */
export interface Dictionary extends Sizes {
  readonly buffer: ArrayBuffer;
  /** One bit a unit: some form starts with it. */
  readonly starts: Uint32Array;
  /** Two bits a prefix hash: 1 = some form goes on, 2 = some form ends here. */
  readonly filter: Uint32Array;
  /** Record + 1 by hash of the whole form, 0 where empty; linear probing. */
  readonly table: Uint32Array;
  /** Eight more bits of that hash, so that most wrong slots are passed over unseen. */
  readonly tags: Uint8Array;
  /** Where each record's units begin in the pool; one more than there are records. */
  readonly offsets: Uint32Array;
  /** Entry number, type and case of each record. */
  readonly words: Uint32Array;
  readonly pool: Uint16Array;
}

const align = (bytes: number): number => (bytes + 7) & ~7;

/** Byte offsets of the sections and the total size. */
function sections({ records, filterBits, tableBits, poolUnits }: Sizes) {
  let at = HEADER_WORDS * 4;
  const take = (bytes: number): number => {
    const start = at;
    at = align(at + bytes);
    return start;
  };
  return {
    starts: take(0x10000 / 8),
    filter: take(2 ** filterBits / 4),
    table: take(4 * 2 ** tableBits),
    tags: take(2 ** tableBits),
    offsets: take(4 * (records + 1)),
    words: take(4 * records),
    pool: take(2 * poolUnits),
    total: at,
  };
}

function view(buffer: ArrayBuffer, sizes: Sizes): Dictionary {
  const at = sections(sizes);
  return {
    ...sizes,
    buffer,
    starts: new Uint32Array(buffer, at.starts, 0x10000 / 32),
    filter: new Uint32Array(buffer, at.filter, 2 ** sizes.filterBits / 16),
    table: new Uint32Array(buffer, at.table, 2 ** sizes.tableBits),
    tags: new Uint8Array(buffer, at.tags, 2 ** sizes.tableBits),
    offsets: new Uint32Array(buffer, at.offsets, sizes.records + 1),
    words: new Uint32Array(buffer, at.words, sizes.records),
    pool: new Uint16Array(buffer, at.pool, sizes.poolUnits),
  };
}

/** Makes an empty binary of the right size, its header filled in. */
export function allocateDictionary(sizes: Sizes): Dictionary {
  const total = sections(sizes).total;
  const buffer = new ArrayBuffer(total);
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    VERSION,
    sizes.records,
    sizes.filterBits,
    sizes.tableBits,
    sizes.poolUnits,
    total,
    0,
  ]);
  return view(buffer, sizes);
}

/**
 * Reads a forms binary in place, copying nothing. Every size, offset and slot is checked, so that scanning can trust
 * them: a malformed binary is refused, never half believed.
 * @throws FormsError with a `code` saying what is wrong
 */
export function openDictionary(buffer: ArrayBuffer): Dictionary {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new FormsError('forms-truncated', `${buffer.byteLength} bytes hold no header`);
  const [magic, version, records, filterBits, tableBits, poolUnits, total] = new Uint32Array(buffer, 0, HEADER_WORDS) as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw new FormsError('forms-magic', 'not a forms binary');
  if (version !== VERSION) throw new FormsError('forms-version', `version ${version}, this program reads ${VERSION}`);
  const sizes = { records, filterBits, tableBits, poolUnits };
  if (filterBits < 5 || filterBits > 30 || tableBits < 3 || tableBits > 28 || records >= 2 ** tableBits) {
    throw new FormsError('forms-sizes', JSON.stringify(sizes));
  }
  if (sections(sizes).total !== total || buffer.byteLength !== total) {
    throw new FormsError('forms-truncated', `${buffer.byteLength} bytes, ${sections(sizes).total} by its sizes, ${total} by its header`);
  }
  const dictionary = view(buffer, sizes);
  checkContents(dictionary);
  return dictionary;
}

function checkContents({ records, offsets, words, table, pool, poolUnits }: Dictionary): void {
  if (offsets[0] !== 0 || offsets[records] !== poolUnits) throw new FormsError('forms-offsets', 'offsets do not span the pool');
  for (let record = 0; record < records; record++) {
    const word = words[record] as number;
    const end = offsets[record + 1] as number;
    const units = end - (offsets[record] as number) - extraUnits(word);
    if (units < 2 || units > MAX_FORM_UNITS) throw new FormsError('forms-offsets', `record ${record} has ${units} units`);
    const cut = (word & PARTIAL) !== 0 ? (pool[end - 1] as number) : 0;
    if ((cut & 0xff) + (cut >>> 8) >= units) throw new FormsError('forms-offsets', `record ${record} leaves out all of its form`);
  }
  let filled = 0;
  for (let slot = 0; slot < table.length; slot++) {
    const record = table[slot] as number;
    if (record > records) throw new FormsError('forms-table', `slot ${slot} points past the last record`);
    if (record !== 0) filled++;
  }
  // A table without an empty slot would be probed for ever.
  if (filled !== records) throw new FormsError('forms-table', `${filled} slots filled for ${records} records`);
}
