/** Places that are marked, and the way from one to the next. */
import type { Match } from '../model/match';
import type { Block } from './blocks';

/** A wanted match with its place on the page. */
export interface Spot {
  readonly match: Match;
  readonly block: Block;
  readonly range: StaticRange;
}

/** A block with the matches that are wanted in it. */
interface Holder {
  readonly block: Block;
  readonly wanted: readonly Match[];
}

/** Whether the page shows the words of a spot. */
export const isShown = ({ range }: Spot): boolean => range.startContainer.parentElement?.checkVisibility() ?? false;

/**
 * Walks from one spot to the next one that can be seen, round the ends, through blocks whose ranges are located only now.
 * @param from `null` to begin with what is in view
 */
export function findBeside<T extends Holder>(
  entries: readonly T[],
  from: Spot | null,
  direction: 1 | -1,
  locate: (entry: T) => readonly Spot[],
): Spot | null {
  const size = entries.length;
  const start = from ? entries.findIndex((entry) => entry.block === from.block) : firstInView(entries, direction);
  for (let step = 0; step <= size; step++) {
    const entry = entries[(((start + step * direction) % size) + size) % size];
    if (!entry) return null;
    const spots = locate(entry).filter(isShown);
    const place = step === 0 && from ? spots.indexOf(from) + direction : direction === 1 ? 0 : spots.length - 1;
    // The walk comes back to the first block last; then every spot of it will do.
    const spot = spots[place];
    if (spot) return spot;
  }
  return null;
}

function firstInView(entries: readonly Holder[], direction: 1 | -1): number {
  const inView = ({ block, wanted }: Holder): boolean => {
    const { top, bottom } = block.container.getBoundingClientRect();
    return wanted.length > 0 && bottom > 0 && top < innerHeight;
  };
  const place = direction === 1 ? entries.findIndex(inView) : entries.findLastIndex(inView);
  return place >= 0 ? place : 0;
}
