import { isCapital } from '../text/capital';
import { createFolded, foldInto } from '../text/fold';
import { FormsError } from './forms-error';
import { extendHash, HASH_SEED, tableHash } from './hash';
import { allocateDictionary, type Dictionary, ENTRY_MASK, extraUnits, MAX_FORM_UNITS, packRecord } from './layout';

/** One string that means something for one entry. */
export interface Form {
  readonly text: string;
  /** Number of the entry in the pack. */
  readonly entry: number;
  /** `TYPE_FORM`, `TYPE_CONTEXT` or `TYPE_VETO`. */
  readonly type: number;
  /** Whether capitals must be capitals and small letters small. */
  readonly exact: boolean;
  /** How many of its folded units stand before the name itself, and behind it. */
  readonly lead: number;
  readonly tail: number;
}

const log2AtLeast = (n: number, floor: number): number => Math.max(floor, Math.ceil(Math.log2(Math.max(1, n))));

/**
 * Compiles forms into the flat binary. The same forms in the same order give the same bytes.
 * @throws FormsError `forms-input` for a form of fewer than 2 or more than 255 folded units, or, when its case is to be
 *   kept, of more than 32
 */
export function buildDictionary(forms: readonly Form[]): Dictionary {
  const folded = createFolded();
  const words = new Uint32Array(forms.length);
  const offsets = new Uint32Array(forms.length + 1);
  let pool = new Uint16Array(Math.max(16, forms.length * 10));
  let used = 0;
  forms.forEach((form, record) => {
    const { units, length } = foldInto(form.text, folded);
    if (length < 2 || length > MAX_FORM_UNITS || (form.exact && length > 32)) {
      throw new FormsError('forms-input', `"${form.text}" folds to ${length} units`);
    }
    if (form.lead + form.tail >= length) throw new FormsError('forms-input', `"${form.text}" leaves no name`);
    if (form.entry > ENTRY_MASK) throw new FormsError('forms-input', `entry number ${form.entry} is too large`);
    if (used + length + 3 > pool.length) {
      const larger = new Uint16Array(pool.length * 2 + length);
      larger.set(pool);
      pool = larger;
    }
    pool.set(units.subarray(0, length), used);
    used += length;
    if (form.exact) {
      const capitals = capitalsOf(form.text, folded.origins, length);
      pool[used++] = capitals & 0xffff;
      pool[used++] = capitals >>> 16;
    }
    const partial = form.lead + form.tail > 0;
    if (partial) pool[used++] = form.lead | (form.tail << 8);
    words[record] = packRecord(form.entry, form.type, form.exact, partial);
    offsets[record + 1] = used;
  });

  const dictionary = allocateDictionary({
    records: forms.length,
    // About eight 2-bit cells for each form's prefixes keep wrong guesses near one in ten.
    filterBits: log2AtLeast(used * 6, 9),
    tableBits: log2AtLeast(forms.length * 1.3, 3),
    poolUnits: used,
  });
  dictionary.words.set(words);
  dictionary.offsets.set(offsets);
  dictionary.pool.set(pool.subarray(0, used));
  index(dictionary);
  return dictionary;
}

/** Bit k is set where the original of folded unit k is a capital letter. */
function capitalsOf(text: string, origins: Uint32Array, length: number): number {
  let capitals = 0;
  for (let k = 0; k < length; k++) if (isCapital(text.charCodeAt(origins[k] as number))) capitals |= 1 << k;
  return capitals >>> 0;
}

/** Fills start bits, filter and table from pool, offsets and words. */
function index(dictionary: Dictionary): void {
  const { records, starts, filter, filterBits, table, tableBits, tags, offsets, words, pool } = dictionary;
  const filterShift = 32 - filterBits;
  const tableMask = 2 ** tableBits - 1;
  for (let record = 0; record < records; record++) {
    const start = offsets[record] as number;
    const end = (offsets[record + 1] as number) - extraUnits(words[record] as number);
    const first = pool[start] as number;
    starts[first >>> 5] = (starts[first >>> 5] as number) | (1 << (first & 31));
    let hash = extendHash(HASH_SEED, first);
    for (let i = start + 1; i < end; i++) {
      hash = extendHash(hash, pool[i] as number);
      const cell = hash >>> filterShift;
      const bit = i === end - 1 ? 2 : 1;
      filter[cell >>> 4] = (filter[cell >>> 4] as number) | (bit << ((cell & 15) << 1));
    }
    const spread = tableHash(hash);
    let slot = spread & tableMask;
    while (table[slot] !== 0) slot = (slot + 1) & tableMask;
    table[slot] = record + 1;
    tags[slot] = spread >>> 24;
  }
}
