/** Gathers the places on a page that may be a quotation's. */
import type { BareText } from './bare-text';
import { APPROXIMATE_BELOW, beliefIn } from './belief';
import { exactPlaces } from './exact';
import { withAllContext } from './examine';
import { everywhereIn, resemblingPlaces } from './resembling';
import { indexRuns, type Runs } from './runs';
import { type Candidate, errorsOf, hasLikes, type Sought } from './sought';

/** Words like these are looked for so far around the old place first, in slices that give one place each, in units. */
const NEAR = 2000;
const NEAR_SLICE = 512;
/** So many places are told apart by all that was saved around them. */
const MOST_COMPARED = 8;

/** @returns places that do not overlap, the one with the fewest errors first, then the one nearest to the old place */
export function candidatesFor(page: BareText, sought: Sought): Candidate[] {
  const found = bestFirst(gather(page, sought), sought.at);
  if (!hasLikes(sought)) return found;
  return bestFirst(
    found.slice(0, MOST_COMPARED).map((candidate) => withAllContext(page.folded, candidate, sought)),
    sought.at,
  );
}

function gather(page: BareText, sought: Sought): Candidate[] {
  const { folded } = page;
  const found = exactPlaces(page, 'bare', sought);
  if (found.some((candidate) => errorsOf(candidate) === 0)) return found;
  if (found.length === 0) found.push(...exactPlaces(page, 'folded', sought));
  const near = { start: Math.max(0, sought.at - NEAR), end: Math.min(folded.length, sought.at + sought.folded.length + NEAR) };
  found.push(...resemblingPlaces(folded, everywhereIn(near, NEAR_SLICE), sought));
  if (found.some((candidate) => beliefIn(candidate, sought) >= APPROXIMATE_BELOW)) return found;
  return [...found, ...resemblingPlaces(folded, runsOf(page).around, sought)];
}

const indexed = new WeakMap<BareText, Runs>();

/** Made for the first quotation that is not where it was. */
function runsOf(page: BareText): Runs {
  const runs = indexed.get(page) ?? indexRuns(page.folded);
  indexed.set(page, runs);
  return runs;
}

function bestFirst(candidates: readonly Candidate[], at: number): Candidate[] {
  const away = ({ start }: Candidate) => Math.abs(start - at);
  const kept: Candidate[] = [];
  for (const one of [...candidates].sort((a, b) => errorsOf(a) - errorsOf(b) || away(a) - away(b))) {
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  }
  return kept;
}
