/**
 * A text without what the same words may have more or less of from one visit to the next: white space, line breaks,
 * invisible characters, and the gap that a page's text has for what is no text. What is left is compared unit by unit.
 */
import { FOLD, ORIGINAL_CLASS, UNIT_SPACE, UNIT_WIDE } from '../../text/fold';

export interface BareText {
  readonly original: string;
  readonly bare: string;
  /** As long as `bare`, and unit by unit its folding: case, width, Traditional characters, quotation marks. */
  readonly folded: string;
  /** `origins[k]` is the UTF-16 offset in the original of unit `k` of the others. */
  readonly origins: Uint32Array;
}

/** Half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const isLeftOut = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) isLeftOut[unit] = (ORIGINAL_CLASS[unit] as number) >= UNIT_SPACE ? 1 : 0;
// Next line, grapheme joiner, Arabic letter mark, Mongolian vowel separator; invisible operators and direction isolates;
// interlinear marks and U+FFFC, the gap.
for (const unit of [0x85, 0x34f, 0x61c, 0x180e]) isLeftOut[unit] = 1;
isLeftOut.fill(1, 0x2060, 0x2070);
isLeftOut.fill(1, 0xfff9, 0xfffd);

const CHUNK = 8192;

function stringOf(units: Uint16Array): string {
  let text = '';
  // Spread into arguments the units would be copied one by one: five times the time.
  for (let i = 0; i < units.length; i += CHUNK) text += Reflect.apply(String.fromCharCode, null, units.subarray(i, i + CHUNK));
  return text;
}

/** @param original any UTF-16 text, lone surrogates included */
export function bareText(original: string): BareText {
  const units = new Uint16Array(original.length);
  const folds = new Uint16Array(original.length);
  const origins = new Uint32Array(original.length);
  let length = 0;
  for (let i = 0; i < original.length; i++) {
    const unit = original.charCodeAt(i);
    if (isLeftOut[unit] === 1) continue;
    units[length] = unit;
    folds[length] = FOLD[unit] as number;
    origins[length++] = i;
  }
  return {
    original,
    bare: stringOf(units.subarray(0, length)),
    folded: stringOf(folds.subarray(0, length)),
    origins: origins.subarray(0, length),
  };
}

/** @returns the first unit that stands at an offset of the original or after it */
export function bareOffset({ origins }: BareText, offset: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((origins[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place in the original of a range that is not empty: from its first visible unit to its last, no pair cut. */
export function originalRange({ original, origins }: BareText, { start, end }: Range): Range {
  const first = origins[start] as number;
  const after = (origins[end - 1] as number) + 1;
  return { start: cutsPair(original, first) ? first - 1 : first, end: cutsPair(original, after) ? after + 1 : after };
}

/** Whether an offset lies between the halves of a surrogate pair. */
export const cutsPair = (text: string, offset: number): boolean =>
  offset > 0 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;

/** What a Latin letter tells, where a Chinese character tells 1. */
const LETTER_WEIGHT = 0.4;

/** How much a bare text tells, in Chinese characters. */
export function weightOf(bare: string): number {
  let weight = 0;
  for (let i = 0; i < bare.length; i++) weight += ORIGINAL_CLASS[bare.charCodeAt(i)] === UNIT_WIDE ? 1 : LETTER_WEIGHT;
  return weight;
}
