/** Where a key leads on a timeline, and what lies near a point of it. */
import { LANES, type PlacedItem, type TimelineLayout } from './shape';

export const TIMELINE_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'] as const;
export type TimelineKey = (typeof TIMELINE_KEYS)[number];

export const isTimelineKey = (key: string): key is TimelineKey => (TIMELINE_KEYS as readonly string[]).includes(key);

/** Everything drawn, in the order of time. */
export const itemsOf = ({ years }: TimelineLayout): PlacedItem[] => years.flatMap(({ items }) => items);

/**
 * Up and Down: before and after in time. Left and Right: the nearest in time in the next lane that has any. Page Up and
 * Page Down: the first of the year before and after.
 * @param from id of the item that has the focus
 * @returns id of the item to go to; `null` when there is none that way
 */
export function stepTimeline(layout: TimelineLayout, from: string, key: TimelineKey): string | null {
  const items = itemsOf(layout);
  const place = items.findIndex(({ item }) => item.id === from);
  const here = items[place];
  if (here === undefined) return items[0]?.item.id ?? null;
  switch (key) {
    case 'Home':
      return items[0]?.item.id ?? null;
    case 'End':
      return items.at(-1)?.item.id ?? null;
    case 'ArrowUp':
      return items[place - 1]?.item.id ?? null;
    case 'ArrowDown':
      return items[place + 1]?.item.id ?? null;
    case 'ArrowLeft':
    case 'ArrowRight':
      return beside(items, here, key === 'ArrowLeft' ? -1 : 1);
    case 'PageUp':
    case 'PageDown': {
      const year = layout.years.findIndex((one) => one.items.includes(here));
      return layout.years[year + (key === 'PageUp' ? -1 : 1)]?.items[0]?.item.id ?? null;
    }
  }
}

function beside(items: readonly PlacedItem[], here: PlacedItem, step: 1 | -1): string | null {
  for (let lane = LANES.indexOf(here.lane) + step; lane >= 0 && lane < LANES.length; lane += step) {
    const own = items.filter((one) => one.lane === LANES[lane]);
    const [first] = own;
    if (first === undefined) continue;
    return own.reduce((best, one) => (Math.abs(one.y - here.y) < Math.abs(best.y - here.y) ? one : best), first).item.id;
  }
  return null;
}

/**
 * @param reach how far from a dot counts as on it, pixels
 * @returns id of the item whose dot or bar is nearest to a point; `null` when none is within reach
 */
export function nearestItem({ years }: TimelineLayout, x: number, y: number, reach: number): string | null {
  let best: string | null = null;
  let least = reach;
  for (const year of years) {
    if (y < year.y - reach || y > year.y + year.height + reach) continue;
    for (const one of year.items) {
      const bottom = one.y - one.size / 2 + one.length;
      const away = Math.max(0, one.y - y, y - Math.max(one.y, bottom));
      const distance = Math.hypot(one.x - x, away);
      if (distance > least) continue;
      least = distance;
      best = one.item.id;
    }
  }
  return best;
}
