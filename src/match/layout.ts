/**
 * The forms binary: one flat block of typed arrays, written once by `build.ts` and read in place.
 * `docs/forms-format.md` describes it byte by byte.
 */
import { FormsError } from './forms-error';

const MAGIC = 0x315a_4650; // "PFZ1"
const VERSION = 3;
const HEADER_WORDS = 8;

/** A record names its entry anywhere. */
export const TYPE_FORM = 0;
/** A record names its entry once the page has named it otherwise. */
export const TYPE_CONTEXT = 1;
/** Inside this string the entry's forms mean something else. */
export const TYPE_VETO = 2;
/** A record names its entry on a page that speaks of the pack's topic. */
export const TYPE_TOPIC = 3;

const ENTRY_BITS = 26;
export const ENTRY_MASK = (1 << ENTRY_BITS) - 1;
const TYPE_SHIFT = ENTRY_BITS;
/** The record keeps its letter case; a 32-bit mask of its capitals follows its units. */
export const EXACT_CASE = 1 << 28;
/** The record's name is only a part of its form; one unit after the mask says how much to leave out at either end. */
export const PARTIAL = 1 << 29;

/** Units that follow those of the form. */
export const extraUnits = (word: number): number => ((word & EXACT_CASE) !== 0 ? 2 : 0) + ((word & PARTIAL) !== 0 ? 1 : 0);

/** A record begins with one unit for its head and two for its word; the form's units follow. */
export const RECORD_HEAD = 3;
/** Length, extra units and tag in one unit: what most wrong records are passed over by. */
export const packHead = (length: number, extra: number, tag: number): number => length | (extra << 8) | (tag << 10);
export const lengthOfHead = (head: number): number => head & 0xff;
export const unitsOfHead = (head: number): number => RECORD_HEAD + (head & 0xff) + ((head >>> 8) & 3);
/** What a head must be, but for its extra units. */
export const HEAD_MASK = 0xfcff;

export const recordType = (word: number): number => (word >>> TYPE_SHIFT) & 3;
export const packRecord = (entry: number, type: number, exact: boolean, partial: boolean): number =>
  (entry | (type << TYPE_SHIFT) | (exact ? EXACT_CASE : 0) | (partial ? PARTIAL : 0)) >>> 0;

/** The longest form in folded units. */
export const MAX_FORM_UNITS = 255;

export interface Sizes {
  readonly records: number;
  /** log2 of the number of bits in the gate of first pairs. */
  readonly gateBits: number;
  /** log2 of the number of 2-bit cells in the prefix filter. */
  readonly filterBits: number;
  /** log2 of the number of buckets. */
  readonly bucketBits: number;
  readonly poolUnits: number;
}

/** The forms of a pack, ready to scan with. All arrays are views of one buffer. */
export interface Dictionary extends Sizes {
  readonly buffer: ArrayBuffer;
  /** One bit a hash of two units: some form starts with them. Small, so that most places are passed over from near memory. */
  readonly gate: Uint32Array;
  /** Two bits a prefix hash: 1 = some form goes on, 2 = some form ends here. */
  readonly filter: Uint32Array;
  /** Where in the pool each bucket's records begin; one more than there are buckets. */
  readonly bucketStarts: Uint32Array;
  /** The records, bucket by bucket, each in one piece: a bucket is one visit to far memory. */
  readonly pool: Uint16Array;
}

/** Entry number, type and case of the record at a place in the pool. */
export const recordWord = ({ pool }: Dictionary, at: number): number => ((pool[at + 1] as number) | ((pool[at + 2] as number) << 16)) >>> 0;

const align = (bytes: number): number => (bytes + 7) & ~7;

/** Byte offsets of the sections and the total size. */
function sections({ gateBits, filterBits, bucketBits, poolUnits }: Sizes) {
  let at = HEADER_WORDS * 4;
  const take = (bytes: number): number => {
    const start = at;
    at = align(at + bytes);
    return start;
  };
  return {
    gate: take(2 ** gateBits / 8),
    filter: take(2 ** filterBits / 4),
    bucketStarts: take(4 * (2 ** bucketBits + 1)),
    pool: take(2 * poolUnits),
    total: at,
  };
}

function view(buffer: ArrayBuffer, sizes: Sizes): Dictionary {
  const at = sections(sizes);
  return {
    ...sizes,
    buffer,
    gate: new Uint32Array(buffer, at.gate, 2 ** sizes.gateBits / 32),
    filter: new Uint32Array(buffer, at.filter, 2 ** sizes.filterBits / 16),
    bucketStarts: new Uint32Array(buffer, at.bucketStarts, 2 ** sizes.bucketBits + 1),
    pool: new Uint16Array(buffer, at.pool, sizes.poolUnits),
  };
}

/** Makes an empty binary of the right size, its header filled in. */
export function allocateDictionary(sizes: Sizes): Dictionary {
  const total = sections(sizes).total;
  const buffer = new ArrayBuffer(total);
  const { records, gateBits, filterBits, bucketBits, poolUnits } = sizes;
  new Uint32Array(buffer, 0, HEADER_WORDS).set([MAGIC, VERSION, records, gateBits, filterBits, bucketBits, poolUnits, total]);
  return view(buffer, sizes);
}

/**
 * Reads a forms binary in place, copying nothing. Every size, offset and bucket is checked, so that scanning can trust
 * them: a malformed binary is refused, never half believed.
 * @throws FormsError with a `code` saying what is wrong
 */
export function openDictionary(buffer: ArrayBuffer): Dictionary {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new FormsError('forms-truncated', `${buffer.byteLength} bytes hold no header`);
  const [magic, version, records, gateBits, filterBits, bucketBits, poolUnits, total] = new Uint32Array(
    buffer,
    0,
    HEADER_WORDS,
  ) as unknown as [number, number, number, number, number, number, number, number];
  if (magic !== MAGIC) throw new FormsError('forms-magic', 'not a forms binary');
  if (version !== VERSION) throw new FormsError('forms-version', `version ${version}, this program reads ${VERSION}`);
  const sizes = { records, gateBits, filterBits, bucketBits, poolUnits };
  if (gateBits < 5 || gateBits > 30 || filterBits < 5 || filterBits > 30 || bucketBits < 1 || bucketBits > 28) {
    throw new FormsError('forms-sizes', JSON.stringify(sizes));
  }
  if (sections(sizes).total !== total || buffer.byteLength !== total) {
    throw new FormsError('forms-truncated', `${buffer.byteLength} bytes, ${sections(sizes).total} by its sizes, ${total} by its header`);
  }
  const dictionary = view(buffer, sizes);
  checkContents(dictionary);
  return dictionary;
}

function checkContents(dictionary: Dictionary): void {
  const { records, bucketStarts, bucketBits, pool, poolUnits } = dictionary;
  const buckets = 2 ** bucketBits;
  if (bucketStarts[0] !== 0 || bucketStarts[buckets] !== poolUnits) throw new FormsError('forms-buckets', 'buckets do not span the pool');
  let count = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    let at = bucketStarts[bucket] as number;
    const end = bucketStarts[bucket + 1] as number;
    if (at > end || end > poolUnits) throw new FormsError('forms-buckets', `bucket ${bucket} ends before it begins`);
    for (; at < end; count++) {
      const head = pool[at] as number;
      const word = recordWord(dictionary, at);
      const units = lengthOfHead(head);
      const next = at + unitsOfHead(head);
      if (units < 2 || next > end || unitsOfHead(head) !== RECORD_HEAD + units + extraUnits(word))
        throw new FormsError('forms-offsets', `record ${count} is not as long as it says`);
      const cut = (word & PARTIAL) !== 0 ? (pool[next - 1] as number) : 0;
      if ((cut & 0xff) + (cut >>> 8) >= units) throw new FormsError('forms-offsets', `record ${count} leaves out all of its form`);
      at = next;
    }
  }
  if (count !== records) throw new FormsError('forms-offsets', `${count} records instead of ${records}`);
}
