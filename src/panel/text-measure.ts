/** How wide a line of text is, in CSS pixels. */
export interface Font {
  /** CSS pixels. */
  readonly size: number;
  readonly weight: number;
}
export type Measure = (text: string, font: Font) => number;

/** Glyphs that are as wide as they are high: Chinese, kana, Hangul and full-width punctuation. */
const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const LATIN_EM = 0.55;
const BOLD_FROM = 600;
/** Bold Latin letters run wider; Chinese glyphs keep their square. */
const BOLD_SHARE = 1.06;

/** Width from the kind of each glyph alone: for tests, and where there is no canvas. */
export const estimateWidth: Measure = (text, { size, weight }) => {
  const latin = LATIN_EM * (weight >= BOLD_FROM ? BOLD_SHARE : 1);
  let ems = 0;
  for (const glyph of text) ems += FULL_WIDTH.test(glyph) ? 1 : latin;
  return ems * size;
};

/**
 * Measures with the fonts of a page. Pieces are measured once: names share most of their words.
 * @param family as `font-family` reads in the element that will hold the text
 */
export function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return estimateWidth;
  const known = new Map<string, number>();
  let font = '';
  return (text, { size, weight }) => {
    const wanted = `${weight} ${size}px ${family}`;
    const key = `${wanted}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (font !== wanted) {
      context.font = wanted;
      font = wanted;
    }
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
