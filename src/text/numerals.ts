const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters a Chinese article number is written with, for use inside a regular expression's brackets. */
export const CHINESE_NUMERAL = '0-9０-９〇零一二两兩三四五六七八九十百千';

/**
 * Reads a number as Chinese texts write article numbers: 二十四, 一百一十三, 一〇三四, 24, ２４.
 * @returns the number, or `null` when the text is not one
 */
export function readNumeral(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (plain === '') return null;
  let total = 0;
  let digits = '';
  for (const char of plain) {
    const digit = DIGITS[char] ?? (/\d/.test(char) ? Number(char) : undefined);
    if (digit !== undefined) {
      digits += digit;
      continue;
    }
    const unit = UNITS[char];
    if (unit === undefined) return null;
    total += (digits === '' ? 1 : Number(digits)) * unit;
    digits = '';
  }
  return total + Number(digits === '' ? 0 : digits);
}
