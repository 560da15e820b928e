/** A timeline at a glance: how much there is in each stretch of time. */
import type { TimelineItem } from './items';
import { momentOf } from './time';

export interface Bin {
  /** Moments in years; `to` is not part of it. */
  readonly from: number;
  readonly to: number;
  readonly laws: number;
  readonly events: number;
}

/** Before this all is one bin, then a year is, then a quarter: as much as happened. */
const YEARS_FROM = 2000;
const QUARTERS_FROM = 2016;

/** @returns bins that follow each other without a gap, from the first item to the last; none for no items */
export function overviewBins(items: readonly TimelineItem[]): Bin[] {
  const moments = items.map(({ start, kind }) => ({ moment: momentOf(start), kind }));
  if (moments.length === 0) return [];
  const first = Math.floor(moments.reduce((least, { moment }) => Math.min(least, moment), Number.POSITIVE_INFINITY));
  const last = Math.floor(moments.reduce((most, { moment }) => Math.max(most, moment), 0)) + 1;
  const edges = first < YEARS_FROM ? [first] : [];
  for (let year = Math.max(first, YEARS_FROM); year < Math.min(last, QUARTERS_FROM); year++) edges.push(year);
  for (let at = Math.max(first, QUARTERS_FROM); at < last; at += 0.25) edges.push(at);
  return edges.map((from, place) => {
    const to = edges[place + 1] ?? last;
    const own = moments.filter(({ moment }) => moment >= from && moment < to);
    const laws = own.filter(({ kind }) => kind === 'law').length;
    return { from, to, laws, events: own.length - laws };
  });
}

/** @returns place of a moment among the bins, counted in bins */
export function placeInBins(bins: readonly Bin[], moment: number): number {
  const at = bins.findIndex(({ to }) => moment < to);
  const bin = bins[at];
  if (bin === undefined) return bins.length;
  return at + Math.max(0, (moment - bin.from) / (bin.to - bin.from));
}

/** @returns the moment at a place counted in bins, the inverse of `placeInBins` */
export function momentInBins(bins: readonly Bin[], place: number): number {
  const bin = bins[Math.min(bins.length - 1, Math.max(0, Math.floor(place)))];
  return bin === undefined ? 0 : bin.from + Math.min(1, Math.max(0, place - bins.indexOf(bin))) * (bin.to - bin.from);
}
