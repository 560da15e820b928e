/** Chinese as it is typed in letters: full syllables, their beginnings, or a letter a character. */
import { OTHER_READINGS, USUAL_READINGS } from './pinyin-table';

const NONE: readonly string[] = [];
/** All characters of the tables lie in this range. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
let readings: (readonly string[])[] | null = null;

/** Spread out when first needed: reading a table for each character typed is slow, spreading it out holds up no start. */
function spreadReadings(): (readonly string[])[] {
  const spread = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, () => NONE);
  for (const table of [USUAL_READINGS, OTHER_READINGS]) {
    for (const [, syllable, chars] of table.matchAll(/([a-z]+)([^a-z ]+)/g)) {
      for (const char of chars as string) {
        const place = char.charCodeAt(0) - FIRST_HAN;
        spread[place] = [...(spread[place] as readonly string[]), syllable as string];
      }
    }
  }
  return spread;
}

/** @param unit of one Simplified character @returns its readings without tones, the usual one first; none for what is no common character */
function readingsOf(unit: number): readonly string[] {
  if (unit < FIRST_HAN || unit > LAST_HAN) return NONE;
  readings ??= spreadReadings();
  return readings[unit - FIRST_HAN] as readonly string[];
}

/**
 * Spells a text out.
 * @param text folded
 * @returns full syllables, and their first letters; Latin letters and digits as they are, anything else left out
 */
export function spell(text: string): { readonly full: string; readonly initials: string } {
  let full = '';
  let initials = '';
  for (const char of text) {
    const [usual] = readingsOf(char.charCodeAt(0));
    if (usual !== undefined) {
      full += usual;
      initials += usual[0];
    } else if (/[a-z0-9]/.test(char)) {
      full += char;
      initials += char;
    }
  }
  return { full, initials };
}

/** The bit of a letter in a mask. */
export const letterBit = (letter: string): number => 1 << (letter.charCodeAt(0) - 97);

/** A bit for each letter that the spelling of a Chinese text may begin with; none for a text without Chinese. */
export function startMask(text: string): number {
  if (!/[\u4e00-\u9fff]/.test(text)) return 0;
  const start = text.search(SPELT);
  const char = text[start] ?? '';
  if (/[a-z]/.test(char)) return letterBit(char);
  return readingsOf(char.charCodeAt(0)).reduce((mask, reading) => mask | letterBit(reading), 0);
}

/**
 * Takes tone marks, tone digits and the marks between syllables off a query.
 * @returns letters only, or `null` when it is no pinyin: xuē lán, xue1lan2, xi'an → xuelan, xuelan, xian
 */
export function readPinyin(query: string): string | null {
  const plain = query
    .normalize('NFD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=[aeiouvngr])[1-5](?![0-9])/g, '')
    .replace(/[\s'’·-]/g, '');
  return /^[a-z]{2,60}$/.test(plain) ? plain : null;
}

/** What spelling does not pass over, as it does quotation marks and brackets. */
const SPELT = /[a-z0-9\u3400-\u9fff]/;

/** How a query in letters spells a text: all of it or its beginning, in syllables, in first letters, or in both mixed. */
export interface Spelt {
  readonly whole: boolean;
  readonly by: 'syllables' | 'initials' | 'mixed';
}

/**
 * Whether letters spell a text from its beginning.
 * @param letters from `readPinyin`
 * @param text folded; Latin letters in it stand for themselves
 * @returns the best way found, or `null`
 */
export function spells(letters: string, text: string): Spelt | null {
  for (const by of ['syllables', 'initials', 'mixed'] as const) {
    const end = follow(letters, text, by);
    if (end >= 0) return { whole: end === text.length, by };
  }
  return null;
}

interface Following {
  readonly letters: string;
  readonly text: string;
  readonly by: Spelt['by'];
  /** Places already tried in vain: letters with many readings would be walked over and over. */
  readonly dead: Set<number> | null;
}

/** Shorter queries are walked faster than they are remembered. */
const REMEMBERED = 12;

/** @returns where in the text the letters end, or -1 */
function follow(letters: string, text: string, by: Spelt['by']): number {
  return followFrom({ letters, text, by, dead: letters.length > REMEMBERED ? new Set() : null }, 0, 0);
}

function followFrom(walk: Following, at: number, place: number): number {
  const { letters, text, dead } = walk;
  if (at === letters.length) return place;
  if (place >= text.length) return -1;
  const key = at * 1024 + place;
  if (dead?.has(key)) return -1;
  const of = readingsOf(text.charCodeAt(place));
  let end = of.length === 0 ? followOther(walk, at, place) : -1;
  for (let i = 0; i < of.length && end < 0; i++) end = followReading(walk, of[i] as string, at, place);
  if (end < 0) dead?.add(key);
  return end;
}

/** A letter or digit stands for itself. */
function followOther(walk: Following, at: number, place: number): number {
  const char = walk.text[place] as string;
  if (char === walk.letters[at]) return followFrom(walk, at + 1, place + 1);
  return SPELT.test(char) ? -1 : followFrom(walk, at, place + 1);
}

/** One character by one of its readings: the whole syllable, what is typed of the last one, or its first letter. */
function followReading(walk: Following, reading: string, at: number, place: number): number {
  const { letters, by } = walk;
  if (by !== 'initials') {
    if (letters.startsWith(reading, at)) {
      const end = followFrom(walk, at + reading.length, place + 1);
      if (end >= 0) return end;
    } else if (at > 0 && letters.length - at < reading.length && reading.startsWith(letters.slice(at))) return place + 1;
  }
  return by !== 'syllables' && letters[at] === reading[0] ? followFrom(walk, at + 1, place + 1) : -1;
}

/**
 * Whether two Chinese texts sound the same: 按语 and 暗语.
 * @param text may be longer: then its beginning is compared
 */
export function soundsLike(query: string, text: string): boolean {
  if (query.length > text.length) return false;
  for (let i = 0; i < query.length; i++) {
    const unit = query.charCodeAt(i);
    if (unit === text.charCodeAt(i)) continue;
    const [usual] = readingsOf(unit);
    if (usual === undefined || !readingsOf(text.charCodeAt(i)).includes(usual)) return false;
  }
  return true;
}
