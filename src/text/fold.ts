/**
 * Folding: one spelling for everything a reader would call the same word. Case, width, Traditional and Simplified,
 * the many middle dots, quotation marks and hyphens fold unit by unit through one table; white space beside Chinese
 * goes, other white space becomes one blank, and invisible characters go. Because every kept unit stays one unit, the
 * way back to the original is an array of positions.
 */
import { FROM, TO } from './fold-pairs';

const SPACE = 0x20;

/** What a folded unit is to its neighbours: 0 where nothing else is said. */
const UNIT_OTHER = 0;
/** Part of a word that is written between blanks: Latin, Greek, Cyrillic …, digits, underscore. */
export const UNIT_WORD = 1;
/** Chinese and Japanese script and punctuation: no blanks between words. */
export const UNIT_WIDE = 2;
/** White space: kept as one blank or dropped, by its neighbours. Anything above is dropped. */
export const UNIT_SPACE = 3;
const UNIT_DROPPED = 4;

/** Unit → folded unit. Dropped units and white space are told by `UNIT_CLASS`. */
export const FOLD = new Uint16Array(0x10000);
/** Folded unit → one of the `UNIT_` classes. */
export const UNIT_CLASS = new Uint8Array(0x10000);

for (let unit = 0; unit < 0x10000; unit++) FOLD[unit] = unit;
for (let i = 0; i < FROM.length; i++) FOLD[FROM.charCodeAt(i)] = TO.charCodeAt(i);

UNIT_CLASS.fill(UNIT_WORD, 0xc0, 0x2000);
UNIT_CLASS[0xd7] = UNIT_CLASS[0xf7] = UNIT_OTHER;
UNIT_CLASS.fill(UNIT_WORD, 0x30, 0x3a);
UNIT_CLASS.fill(UNIT_WORD, 0x41, 0x5b);
UNIT_CLASS.fill(UNIT_WORD, 0x61, 0x7b);
UNIT_CLASS[0x5f] = UNIT_WORD;
UNIT_CLASS.fill(UNIT_WIDE, 0x2e80, 0xa4d0);
UNIT_CLASS.fill(UNIT_WIDE, 0xf900, 0xfb00);
for (const unit of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, SPACE, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000])
  UNIT_CLASS[unit] = UNIT_SPACE;
UNIT_CLASS.fill(UNIT_SPACE, 0x2000, 0x200b);
for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) UNIT_CLASS[unit] = UNIT_DROPPED;
UNIT_CLASS.fill(UNIT_DROPPED, 0x202a, 0x202f);
UNIT_CLASS.fill(UNIT_DROPPED, 0xfe00, 0xfe10);
// The table folds ideographic blanks and full-width digits too; classes are asked of folded units.
for (let unit = 0; unit < 0x10000; unit++) {
  if (UNIT_CLASS[unit] === UNIT_SPACE || UNIT_CLASS[unit] === UNIT_DROPPED) FOLD[unit] = unit;
}

/** Original unit → class of what it folds to. */
export const ORIGINAL_CLASS = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) ORIGINAL_CLASS[unit] = UNIT_CLASS[FOLD[unit] as number] as number;

/** Folded text with its way back. Buffers may be longer than `length`; only the first `length` units count. */
export interface Folded {
  units: Uint16Array;
  /** `origins[k]` is the UTF-16 offset in the original text of folded unit `k`. */
  origins: Uint32Array;
  length: number;
}

/** An empty buffer, to be filled by `foldInto` again and again without allocation. */
export function createFolded(): Folded {
  return { units: new Uint16Array(1024), origins: new Uint32Array(1024), length: 0 };
}

/**
 * Folds a text into a buffer, which grows when it must.
 * @param text any UTF-16 text, lone surrogates included
 * @param into overwritten; a folded unit at `k` came from `text[into.origins[k]]`
 */
export function foldInto(text: string, into: Folded): Folded {
  const length = text.length;
  if (into.units.length < length) {
    into.units = new Uint16Array(length * 2);
    into.origins = new Uint32Array(length * 2);
  }
  const { units, origins } = into;
  let k = 0;
  let blankAt = -1;
  for (let i = 0; i < length; i++) {
    const unit = FOLD[text.charCodeAt(i)] as number;
    const unitClass = UNIT_CLASS[unit] as number;
    if (unitClass >= UNIT_SPACE) {
      if (unitClass === UNIT_SPACE && blankAt < 0) blankAt = i;
      continue;
    }
    if (blankAt >= 0) {
      if (unitClass !== UNIT_WIDE && k > 0 && UNIT_CLASS[units[k - 1] as number] !== UNIT_WIDE) {
        units[k] = SPACE;
        origins[k++] = blankAt;
      }
      blankAt = -1;
    }
    units[k] = unit;
    origins[k++] = i;
  }
  into.length = k;
  return into;
}

/** Used by `foldText` again and again: a new one for each of a hundred thousand forms is a gigabyte. */
const shared = createFolded();
const SHORT = 64;

/** The folded spelling of a text, for comparing two texts. Idempotent. */
export function foldText(text: string): string {
  const { units, length } = foldInto(text, shared);
  let folded = '';
  if (length <= SHORT) {
    for (let i = 0; i < length; i++) folded += String.fromCharCode(units[i] as number);
    return folded;
  }
  for (let i = 0; i < length; i += 8192) folded += String.fromCharCode(...units.subarray(i, Math.min(i + 8192, length)));
  return folded;
}
