/**
 * Where in a long text something like a short one may stand: where many of its short runs of characters stand, one after
 * the other in about the same distances. Searching only there is how sequences are looked up in genomes (seed and extend,
 * Altschul et al. 1990); the runs that must be left after so many errors are counted as Ukkonen did (1992).
 */
import { ORIGINAL_CLASS, UNIT_WIDE } from '../../text/fold';
import type { Range } from './bare-text';

/** Units in a run: two Chinese characters tell what five letters do. */
const WIDE_RUN = 2;
const LETTER_RUN = 5;
/** Of the runs of a text so many are left, as a share, where two in five of its characters are others. */
const LEAST_SHARED = 0.15;
/** Runs in the same distances give or take so many units belong together; log2. */
const BAND_BITS = 6;
/** The likeliest places, and no more: a text that is nowhere resembles many a little. */
const MOST_PLACES = 24;

/** Runs that stand more often than this, as a share of the text, and this often, tell nothing. */
const MOST_SHARE = 1 / 200;
const OFTEN = 256;

const CELL_BITS = 17;
const CELL_SHIFT = 32 - CELL_BITS;
const MULTIPLIER = 0x9e3779b1;

/** @returns the cell of the run that begins there; -1 where the text ends before it */
function cellAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const length = ORIGINAL_CLASS[first] === UNIT_WIDE ? WIDE_RUN : LETTER_RUN;
  if (at + length > text.length) return -1;
  let hash = first + 1;
  for (let i = 1; i < length; i++) hash = Math.imul(hash, MULTIPLIER) + text.charCodeAt(at + i);
  return Math.imul(hash ^ (hash >>> 15), MULTIPLIER) >>> CELL_SHIFT;
}

export interface Runs {
  /**
   * @param most the text found may be so much longer or shorter, in units
   * @returns stretches in which it may stand, the likeliest first; they may overlap
   */
  readonly around: (sought: string, most: number) => readonly Range[];
}

/** Takes some milliseconds for half a million characters. @param text folded */
export function indexRuns(text: string): Runs {
  // Of each cell the place of its last run, and of each place that of the run before it in its cell; 0 for none.
  const last = new Uint32Array(2 ** CELL_BITS);
  const counts = new Uint32Array(2 ** CELL_BITS);
  const before = new Uint32Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const cell = cellAt(text, at);
    if (cell < 0) continue;
    before[at] = last[cell] as number;
    last[cell] = at + 1;
    counts[cell] = (counts[cell] as number) + 1;
  }
  const tooOften = Math.max(OFTEN, text.length * MOST_SHARE);
  // A match whose beginning is cut off by that of the text has its band before it.
  const shift = 2 ** BAND_BITS;

  return {
    around: (sought, most) => {
      const lead = sought.length + shift;
      const bands = new Uint16Array(((text.length + lead) >> BAND_BITS) + 2);
      let runs = 0;
      for (let i = 0; i < sought.length; i++) {
        const cell = cellAt(sought, i);
        if (cell < 0 || (counts[cell] as number) > tooOften) continue;
        runs++;
        for (let at = last[cell] as number; at > 0; at = before[at - 1] as number) {
          const band = (at - 1 - i + lead) >> BAND_BITS;
          bands[band] = (bands[band] as number) + 1;
        }
      }
      const least = Math.max(2, runs * LEAST_SHARED);
      const likely: { readonly band: number; readonly count: number }[] = [];
      for (let band = 0; band + 1 < bands.length; band++) {
        const count = (bands[band] as number) + (bands[band + 1] as number);
        if (count >= least) likely.push({ band, count });
      }
      likely.sort((a, b) => b.count - a.count || a.band - b.band);
      return likely.slice(0, MOST_PLACES).map(({ band }) => {
        const start = (band << BAND_BITS) - lead - most;
        return { start: Math.max(0, start), end: Math.min(text.length, start + 2 * (shift + most) + sought.length) };
      });
    },
  };
}
