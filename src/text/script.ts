import { FOLD } from './fold';

/**
 * Tells which of our languages a text is written in, by its characters alone.
 * @returns `en` when fewer than one letter in five is Han; `zh-Hant` when Traditional-only characters are at least
 *   one in fifty of the Han ones (a Simplified text quotes a few, a Traditional one is full of them)
 */
export function detectLang(text: string): 'zh-Hans' | 'zh-Hant' | 'en' {
  let han = 0;
  let traditional = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      han++;
      if (FOLD[unit] !== unit) traditional++;
    } else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) letters++;
  }
  if (han * 4 < letters || han === 0) return 'en';
  return traditional * 50 > han ? 'zh-Hant' : 'zh-Hans';
}
