/** Places the dots of one year so that none covers another. */
import type { TimelineItem } from './items';
import { CELL, FOOT, type Lane, laneOf, type PlacedLane } from './shape';
import { placeInYear, shareOfYear, yearOf } from './time';

/** A dot within its year: y from the top of the year. */
export interface Dot {
  readonly item: TimelineItem;
  readonly lane: Lane;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly length: number;
}

const SIZES = { key: 7.5, useful: 6, basic: 5 } as const;
/** Dots that share their days stand beside each other, the middle first. */
const COLUMNS = [0, -1, 1] as const;
const STEP = 2;

export interface DotsInput {
  /** Of one year, in the order of time. */
  readonly items: readonly TimelineItem[];
  readonly lanes: readonly PlacedLane[];
  /** Where each month begins and December ends, from the top of the year. */
  readonly months: readonly number[];
}

/**
 * @returns dots in the order of the items, and the height below which there is none (foot included)
 */
export function placeDots({ items, lanes, months }: DotsInput): { readonly dots: readonly Dot[]; readonly height: number } {
  const taken = new Map<string, { readonly top: number; readonly bottom: number }[]>();
  let lowest = 0;
  const dots = items.flatMap((item): Dot[] => {
    const lane = laneOf(item.jurisdiction);
    const placed = lanes.find((one) => one.lane === lane);
    if (placed === undefined) return [];
    const size = SIZES[item.prominence];
    const exact = CELL / 2 + placeInYear(months, shareOfYear(item.start));
    const length = Math.max(size, lengthOf(item, months));
    const columns = placed.width >= DOTS_WIDTH ? COLUMNS : COLUMNS.slice(0, 1);
    for (let y = exact; ; y += STEP) {
      for (const column of columns) {
        const key = `${lane} ${column}`;
        const others = taken.get(key) ?? [];
        const span = { top: y - CELL / 2, bottom: y - size / 2 + length + (CELL - size) / 2 };
        if (others.some((other) => span.top < other.bottom && other.top < span.bottom)) continue;
        taken.set(key, [...others, span]);
        lowest = Math.max(lowest, span.bottom);
        return [{ item, lane, x: dotsMiddle(placed) + column * CELL, y, size, length }];
      }
    }
  });
  return { dots, height: lowest + FOOT };
}

/** How far an event reaches; one that goes on into the next year is cut at the end of its own. */
function lengthOf({ start, end }: TimelineItem, months: readonly number[]): number {
  if (end === null || end < start) return 0;
  const until = yearOf(end) > yearOf(start) ? 1 : shareOfYear(end);
  return placeInYear(months, until) - placeInYear(months, shareOfYear(start));
}

/** In a lane that also holds labels dots keep to its left. */
export const DOTS_WIDTH = 3 * CELL;
const dotsMiddle = ({ x, width }: PlacedLane): number => x + Math.min(width, DOTS_WIDTH) / 2;
