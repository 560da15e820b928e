/** Citations of the works that snippets are quoted from, as reference lists have them. */
import type { CiteStyle } from '../../model/cite-style';
import { apaRuns } from './apa';
import { chicagoRuns } from './chicago';
import { type DayOf, localDay } from './dates';
import { type Cited, type Facts, factsOf } from './facts';
import { gbtRuns } from './gbt';
import { lawManualRuns } from './law-manual';
import { fewest, type Run, textOf } from './runs';

const RUNS: Readonly<Record<CiteStyle, (facts: Facts) => readonly Run[]>> = {
  'gbt-2025': (facts) => gbtRuns(facts, 2025),
  'gbt-2015': (facts) => gbtRuns(facts, 2015),
  'law-manual': lawManualRuns,
  apa: apaRuns,
  chicago: chicagoRuns,
};

/**
 * The entry of a work, with its italics. What nobody told is left out or replaced as the style has it; no field is invented.
 * @param dayOf tells the reader's calendar day of the visit; by default the machine's
 */
export const citeRuns = (style: CiteStyle, cited: Cited, dayOf: DayOf = localDay): readonly Run[] =>
  fewest(RUNS[style](factsOf(cited, dayOf)));

/** The same as plain text. */
export const cite = (style: CiteStyle, cited: Cited, dayOf: DayOf = localDay): string => textOf(citeRuns(style, cited, dayOf));
