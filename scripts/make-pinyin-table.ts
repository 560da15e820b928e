/**
 * Writes `src/lookup/pinyin-table.ts`: how the characters of GB 2312 are read, without tones.
 * Run it again only when the readings move: `npx tsx scripts/make-pinyin-table.ts`.
 */
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { FOLD } from '../src/text/fold';

/** Readings beyond these are so rare that a query by them is a slip. */
const MOST_READINGS = 3;

const decoder = new TextDecoder('gb18030');
const readings = new Map<string, string[]>();
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const char = decoder.decode(new Uint8Array([row, cell]));
    const unit = char.charCodeAt(0);
    if (char.length !== 1 || unit < 0x4e00 || unit > 0x9fff || FOLD[unit] !== unit) continue;
    const usual = pinyin(char, { toneType: 'none', v: true });
    const all = pinyin(char, { toneType: 'none', v: true, multiple: true, type: 'array' });
    const plain = [usual, ...all].map((reading) => reading.replace(/ü/g, 'v')).filter((reading) => /^[a-z]+$/.test(reading));
    if (plain.length > 0) readings.set(char, [...new Set(plain)].slice(0, MOST_READINGS));
  }
}

/** Syllable, then the characters that are read so. */
function list(place: (of: readonly string[]) => readonly string[]): string {
  const bySyllable = new Map<string, string>();
  for (const [char, of] of readings) for (const syllable of place(of)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char);
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, chars]) => syllable + chars)
    .join(' ');
}

writeFileSync(
  'src/lookup/pinyin-table.ts',
  `// Written by scripts/make-pinyin-table.ts from pinyin-pro (MIT); do not edit. Syllables without tones, each followed by the
// characters that are read so: first as they are mostly read, then their other readings.
export const USUAL_READINGS =
  '${list((of) => of.slice(0, 1))}';
export const OTHER_READINGS =
  '${list((of) => of.slice(1))}';
`,
);
console.log(`${readings.size} characters`);
