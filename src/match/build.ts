import { isCapital } from '../text/capital';
import { createFolded, foldInto, UNIT_CLASS, UNIT_WIDE } from '../text/fold';
import { FormsError } from './forms-error';
import { extendHash, HASH_SEED, pairHash, spreadHash, tagOf } from './hash';
import {
  allocateDictionary,
  type Dictionary,
  ENTRY_MASK,
  extraUnits,
  lengthOfHead,
  MAX_FORM_UNITS,
  packHead,
  packRecord,
  RECORD_HEAD,
  unitsOfHead,
} from './layout';

/** One string that means something for one entry. */
export interface Form {
  readonly text: string;
  /** Number of the entry in the pack. */
  readonly entry: number;
  /** `TYPE_FORM`, `TYPE_CONTEXT`, `TYPE_VETO` or `TYPE_TOPIC`. */
  readonly type: number;
  /** Whether capitals must be capitals and small letters small. */
  readonly exact: boolean;
  /** How many of its folded units stand before the name itself, and behind it. */
  readonly lead: number;
  readonly tail: number;
}

const log2AtLeast = (n: number, floor: number): number => Math.max(floor, Math.ceil(Math.log2(Math.max(1, n))));

/** Half a megabyte: a larger gate lets fewer places through, but no longer lies in the nearest memory. */
const MOST_GATE_BITS = 22;
/** Eight kilobytes lie in the nearest memory of any machine: a smaller gate would only let more through. */
const LEAST_GATE_BITS = 16;
/** Records to a bucket at most, on average: few enough to look through, many enough that buckets cost little. */
const BUCKET_RECORDS = 3;
/** Up to this length a prefix says in the filter that forms go on; beyond, every `STRIDE`th does, and the rest say nothing. */
export const DENSE = 8;
export const STRIDE = 4;

/** How a text's units read for the gate when they are white space or dropped. */
export const BLANK = 0x20;
export const DROPPED = 0;

/** Whether the filter is asked at this length if any form goes on. */
const isCheckpoint = (units: number): boolean => units <= DENSE || units % STRIDE === 0;

/**
 * Compiles forms into the flat binary. The same forms in the same order give the same bytes.
 * @throws FormsError `forms-input` for a form of fewer than 2 or more than 255 folded units, or, when its case is to be
 *   kept, of more than 32
 */
export function buildDictionary(forms: readonly Form[]): Dictionary {
  const raw = foldForms(forms);
  const bucketBits = log2AtLeast(forms.length / BUCKET_RECORDS, 1);
  const order = orderByBucket(raw.spreads, bucketBits);
  const dictionary = allocateDictionary({
    records: forms.length,
    gateBits: Math.min(MOST_GATE_BITS, log2AtLeast(forms.length * 24, LEAST_GATE_BITS)),
    // About two cells for each different prefix.
    filterBits: log2AtLeast(raw.checkpoints * 1.5, 9),
    bucketBits,
    poolUnits: raw.used,
  });
  const { pool, bucketStarts } = dictionary;
  let used = 0;
  for (let bucket = 0, place = 0; bucket < 2 ** bucketBits; bucket++) {
    bucketStarts[bucket] = used;
    for (; place < (order.starts[bucket + 1] as number); place++) {
      const from = order.records[place] as number;
      const start = raw.offsets[from] as number;
      const end = raw.offsets[from + 1] as number;
      for (let at = start; at < end; at++) pool[used++] = raw.pool[at] as number;
    }
  }
  bucketStarts[2 ** bucketBits] = used;
  fillFilters(dictionary);
  return dictionary;
}

/** Records in the order of the forms, before they are sorted into buckets. */
interface RawRecords {
  readonly offsets: Uint32Array;
  readonly pool: Uint16Array;
  readonly used: number;
  /** Spread hash of each whole form. */
  readonly spreads: Uint32Array;
  /** How many prefixes the filter will be told of, counted once for each form. */
  readonly checkpoints: number;
}

function foldForms(forms: readonly Form[]): RawRecords {
  const folded = createFolded();
  const offsets = new Uint32Array(forms.length + 1);
  const spreads = new Uint32Array(forms.length);
  let pool = new Uint16Array(Math.max(16, forms.length * 12));
  let used = 0;
  let checkpoints = 0;
  for (let record = 0; record < forms.length; record++) {
    const form = forms[record] as Form;
    const { units, length } = foldInto(form.text, folded);
    checkForm(form, length);
    if (used + RECORD_HEAD + length + 3 > pool.length) {
      const larger = new Uint16Array(pool.length * 2 + RECORD_HEAD + length + 3);
      larger.set(pool);
      pool = larger;
    }
    const at = used + RECORD_HEAD;
    let hash = HASH_SEED;
    for (let k = 0; k < length; k++) {
      const unit = units[k] as number;
      pool[at + k] = unit;
      hash = extendHash(hash, unit);
    }
    const partial = form.lead + form.tail > 0;
    const word = packRecord(form.entry, form.type, form.exact, partial);
    spreads[record] = spreadHash(hash);
    pool[used] = packHead(length, extraUnits(word), tagOf(spreads[record] as number));
    pool[used + 1] = word & 0xffff;
    pool[used + 2] = word >>> 16;
    used = at + length;
    checkpoints += Math.min(length, DENSE) + Math.floor(Math.max(0, length - DENSE) / STRIDE);
    if (form.exact) {
      const capitals = capitalsOf(form.text, folded.origins, length);
      pool[used++] = capitals & 0xffff;
      pool[used++] = capitals >>> 16;
    }
    if (partial) pool[used++] = form.lead | (form.tail << 8);
    offsets[record + 1] = used;
  }
  return { offsets, pool, used, spreads, checkpoints };
}

function checkForm({ text, exact, lead, tail, entry }: Form, length: number): void {
  if (length < 2 || length > MAX_FORM_UNITS || (exact && length > 32))
    throw new FormsError('forms-input', `"${text}" folds to ${length} units`);
  if (lead + tail >= length) throw new FormsError('forms-input', `"${text}" leaves no name`);
  if (entry > ENTRY_MASK) throw new FormsError('forms-input', `entry number ${entry} is too large`);
}

/** Bit k is set where the original of folded unit k is a capital letter. */
function capitalsOf(text: string, origins: Uint32Array, length: number): number {
  let capitals = 0;
  for (let k = 0; k < length; k++) if (isCapital(text.charCodeAt(origins[k] as number))) capitals |= 1 << k;
  return capitals >>> 0;
}

/** Counting sort: records by bucket, within one in the order of the forms. */
function orderByBucket(spreads: Uint32Array, bucketBits: number): { records: Uint32Array; starts: Uint32Array } {
  const buckets = 2 ** bucketBits;
  const shift = 32 - bucketBits;
  const starts = new Uint32Array(buckets + 1);
  for (const spread of spreads) starts[(spread >>> shift) + 1] = (starts[(spread >>> shift) + 1] as number) + 1;
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  const next = starts.slice();
  const records = new Uint32Array(spreads.length);
  for (let record = 0; record < spreads.length; record++) {
    const bucket = (spreads[record] as number) >>> shift;
    const place = next[bucket] as number;
    records[place] = record;
    next[bucket] = place + 1;
  }
  return { records, starts };
}

const open = (bits: Uint32Array, bit: number): void => {
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
};

/** Fills gate and filter from the records. */
function fillFilters({ gate, gateBits, filter, filterBits, pool, poolUnits }: Dictionary): void {
  const gateShift = 32 - gateBits;
  const filterShift = 32 - filterBits;
  for (let record = 0; record < poolUnits; record += unitsOfHead(pool[record] as number)) {
    const start = record + RECORD_HEAD;
    const length = lengthOfHead(pool[record] as number);
    const first = pool[start] as number;
    // What comes after blanks and invisible units is for the walk to find.
    const second = pool[start + 1] as number;
    open(gate, pairHash(first, second) >>> gateShift);
    open(gate, pairHash(first, DROPPED) >>> gateShift);
    if (UNIT_CLASS[first] === UNIT_WIDE || UNIT_CLASS[second] === UNIT_WIDE) open(gate, pairHash(first, BLANK) >>> gateShift);
    let hash = extendHash(HASH_SEED, first);
    for (let units = 2; units <= length; units++) {
      hash = extendHash(hash, pool[start + units - 1] as number);
      const isLast = units === length;
      if (!isLast && !isCheckpoint(units)) continue;
      const cell = hash >>> filterShift;
      filter[cell >>> 4] = (filter[cell >>> 4] as number) | ((isLast ? 2 : 1) << ((cell & 15) << 1));
    }
  }
}
