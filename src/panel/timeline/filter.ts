import type { TimelineItem } from './items';
import { type Lane, laneOf } from './shape';

/** What the reader has chosen to see; an empty choice is everything. */
export interface Filter {
  readonly lanes: ReadonlySet<Lane>;
  readonly kinds: ReadonlySet<TimelineItem['kind']>;
}

export const NO_FILTER: Filter = { lanes: new Set(), kinds: new Set() };

/** Whether an item is among what a filter lets through. */
export const passes = ({ lanes, kinds }: Filter, { kind, jurisdiction }: TimelineItem): boolean =>
  (kinds.size === 0 || kinds.has(kind)) && (lanes.size === 0 || lanes.has(laneOf(jurisdiction)));
