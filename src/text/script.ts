import { FOLD } from './fold';

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Characters that Traditional ones are written as in Simplified script; a few of them stand in Traditional texts too. */
const SIMPLIFIED = new Uint8Array(0x10000);
for (let unit = 0x4e00; unit <= 0x9fff; unit++) if (FOLD[unit] !== unit) SIMPLIFIED[FOLD[unit] as number] = 1;

/**
 * Tells which of our languages a text is written in, by its characters alone.
 * @returns `en` when fewer than one letter in five is Han; `zh-Hant` when Traditional-only characters are at least
 *   one in fifty of the Han ones, and half as many as Simplified ones (a Simplified text quotes a few, or a paragraph)
 */
export function detectLang(text: string): 'zh-Hans' | 'zh-Hant' | 'en' {
  let han = 0;
  let traditional = 0;
  let simplified = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) {
      han++;
      if (FOLD[unit] !== unit) traditional++;
      else if (SIMPLIFIED[unit] === 1) simplified++;
    } else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) letters++;
  }
  if (han * 4 < letters || han === 0) return 'en';
  return traditional * 50 > han && traditional * 2 > simplified ? 'zh-Hant' : 'zh-Hans';
}
