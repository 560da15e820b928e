/** What a drawn timeline is made of. All lengths are CSS pixels from its upper left corner. */
import type { Jurisdiction } from '../../model/facts';
import type { Font } from '../text-measure';
import type { TimelineItem } from './items';

/** Groups of jurisdictions, in the order of their lanes. */
export const LANES = ['CN', 'EU', 'US', 'INT', 'OTHER'] as const;
export type Lane = (typeof LANES)[number];

/** The lane of a jurisdiction; what belongs to no country is international. */
export function laneOf(jurisdiction: Jurisdiction | null): Lane {
  if (jurisdiction === null || jurisdiction === 'UN' || jurisdiction === 'INT') return 'INT';
  return LANES.find((lane) => lane === jurisdiction) ?? 'OTHER';
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly x: number;
  readonly width: number;
}

export interface PlacedLabel {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Day and what it is the day of, above the name; `null` where there is no room for it. */
  readonly date: string | null;
}

export interface PlacedItem {
  readonly item: TimelineItem;
  readonly lane: Lane;
  /** Middle of the dot. */
  readonly x: number;
  readonly y: number;
  /** Across, and along for a dot. */
  readonly size: number;
  /** Along: longer than `size` for what lasts. */
  readonly length: number;
  readonly label: PlacedLabel | null;
}

export interface PlacedYear {
  readonly year: number;
  readonly y: number;
  readonly height: number;
  /** Where each month begins, and where December ends: a month is as high as what happened in it. */
  readonly months: readonly number[];
  /** Years without anything between this one and the one before. */
  readonly skipped: number;
  /** In the order of time. */
  readonly items: readonly PlacedItem[];
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly years: readonly PlacedYear[];
  /** Where labels begin and how wide they are; by lane, all the same when labels share the margin. */
  readonly labels: Readonly<Record<Lane, { readonly x: number; readonly width: number }>>;
  /** Width at the left edge for the names of months. */
  readonly gutter: number;
  /** Whether labels stand in a margin beside all lanes, or each in its own. */
  readonly margin: boolean;
}

/** Pixels of a year in which much happened; the second is how a timeline opens. At the last every name is set. */
export const ZOOMS = [130, 260, 460, 820, 1500] as const;
export const ZOOM_AT_REST = 1;

export const NAME_FONT: Font = { size: 12.5, weight: 400 };
export const NAME_LINE = 17;
export const DATE_FONT: Font = { size: 11, weight: 400 };
export const DATE_LINE = 15;
/** A year's heading, which the year below never reaches into. */
export const HEAD = 28;
export const FOOT = 8;
/** Height that stands for any number of years without anything. */
export const SKIP = 22;
/** From one dot's middle to the next one's. */
export const CELL = 8.5;
