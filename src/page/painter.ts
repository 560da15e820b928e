/** Decides which matches are painted and keeps the highlight registry in step with them. */
import type { Kind } from '../model/kind';
import type { Match } from '../model/match';
import { locateSpans } from './block-text';
import type { Block } from './blocks';
import { createHighlights, type Highlights } from './highlights';
import { createRangeIndex } from './hit';

/** What the reader wants to see. */
export interface PaintFilter {
  readonly kinds: ReadonlySet<Kind>;
  /** Also what everybody knows. */
  readonly basic: boolean;
  /** Only where an entry is named first. */
  readonly firstOnly: boolean;
  /** Entries the reader never wants to see marked. */
  readonly hidden: ReadonlySet<string>;
}

/** A block with its matches. */
export interface Item {
  readonly block: Block;
  readonly matches: readonly Match[];
}

/** A painted match. */
export interface Spot {
  readonly match: Match;
  readonly range: StaticRange;
  readonly item: Item;
}

export interface Painter {
  readonly set: (block: Block, matches: readonly Match[]) => void;
  readonly forget: (block: Block) => void;
  readonly setFilter: (filter: PaintFilter) => void;
  readonly clear: () => void;
  /** Every wanted match that the page shows, in document order, located or not. */
  readonly wanted: () => readonly Match[];
  /** Painted places in document order. */
  readonly spots: () => readonly Spot[];
  readonly spotAt: (x: number, y: number) => Spot | null;
  readonly setCurrent: (spot: Spot | null) => void;
  readonly restore: () => void;
}

/**
 * Registered ranges above this many make every change of the page's style slower (3–4 µs a range and frame in Chromium),
 * so beyond it only what is near the viewport is registered.
 */
const MOST_RANGES = 2000;
/** Time for locating ranges before the page gets its thread back. */
const SLICE_MS = 4;
/** How far beyond the viewport text counts as near, in viewport heights. */
const NEAR = 1.5;

interface Painted {
  readonly item: Item;
  spots: Spot[] | null;
}

/**
 * @param schedule runs a task soon, in a slice of its own
 * @param shadowRoots the open shadow roots that are read
 */
export function createPainter(schedule: (task: () => void) => void, shadowRoots: () => readonly ShadowRoot[]): Painter {
  const highlights: Highlights = createHighlights();
  const painted = new Map<Block, Painted>();
  const index = createRangeIndex<Spot>(shadowRoots);
  let filter: PaintFilter = { kinds: new Set(), basic: false, firstOnly: false, hidden: new Set() };
  let firsts: ReadonlySet<Match> | null = null;
  let current: Spot | null = null;
  let scheduled = false;
  let ordered: Painted[] | null = null;

  const allows = (match: Match): boolean =>
    filter.kinds.has(match.kind) && (filter.basic || match.prominence !== 'basic') && !filter.hidden.has(match.entry);
  const wantedOf = ({ item }: Painted): readonly Match[] =>
    item.matches.filter((match) => allows(match) && (firsts === null || firsts.has(match)));

  /** Blocks with anything to paint, in document order. */
  const inOrder = (): Painted[] => {
    ordered ??= [...painted.values()].sort((a, b) => comparePlaces(a.item.block.nodes[0] as Node, b.item.block.nodes[0] as Node));
    return ordered;
  };

  const findFirsts = () => {
    if (!filter.firstOnly) {
      firsts = null;
      return;
    }
    const seen = new Set<string>();
    const found = new Set<Match>();
    for (const { item } of inOrder()) {
      for (const match of item.matches) {
        if (!allows(match) || seen.has(match.entry)) continue;
        seen.add(match.entry);
        found.add(match);
      }
    }
    firsts = found;
  };

  const unpaint = (entry: Painted) => {
    for (const spot of entry.spots ?? []) {
      highlights.remove(spot.match.kind, spot.range);
      index.remove(spot);
      if (spot === current) setCurrent(null);
    }
    entry.spots = null;
  };

  const paint = (entry: Painted) => {
    const { item } = entry;
    const matches = wantedOf(entry);
    const ranges = locateSpans(item.block.nodes, matches);
    entry.spots = ranges.flatMap((range, place) => {
      if (range === null) return [];
      const spot: Spot = { match: matches[place] as Match, range, item };
      highlights.add(spot.match.kind, range);
      index.add(spot);
      return [spot];
    });
  };

  const setCurrent = (spot: Spot | null) => {
    if (current) highlights.remove('current', current.range);
    current = spot;
    if (spot) highlights.add('current', spot.range);
  };

  /** Paints what is not painted yet, as long as there is time; says whether it got through. */
  const paintAll = (entries: Iterable<Painted>, until: number): boolean => {
    for (const entry of entries) {
      if (entry.spots !== null) continue;
      paint(entry);
      if (performance.now() > until) return false;
    }
    return true;
  };

  /** One slice of work; asks for another while anything is left. What the reader looks at comes first. */
  const work = () => {
    scheduled = false;
    const until = performance.now() + SLICE_MS;
    const all = inOrder();
    const near = nearViewport(all);
    const tooMany = all.reduce((sum, entry) => sum + wantedOf(entry).length, 0) > MOST_RANGES;
    if (tooMany) for (const entry of all) if (entry.spots !== null && !near.has(entry)) unpaint(entry);
    if (!paintAll(near, until) || !(tooMany || paintAll(all, until))) request();
  };
  const request = () => {
    if (scheduled) return;
    scheduled = true;
    schedule(work);
  };

  const changed = () => {
    ordered = null;
    if (filter.firstOnly) {
      const before = firsts;
      findFirsts();
      for (const entry of painted.values()) {
        if (
          entry.spots?.some((spot) => !firsts?.has(spot.match)) ||
          entry.item.matches.some((match) => firsts?.has(match) !== (before?.has(match) ?? false))
        )
          unpaint(entry);
      }
    }
    request();
  };

  const onScroll = () => {
    if (painted.size > 0 && [...painted.values()].some((entry) => entry.spots === null)) request();
  };
  document.addEventListener('scroll', onScroll, { passive: true, capture: true });

  return {
    set: (block, matches) => {
      const before = painted.get(block);
      if (before) unpaint(before);
      if (matches.length === 0) painted.delete(block);
      else painted.set(block, { item: { block, matches }, spots: null });
      changed();
    },
    forget: (block) => {
      const entry = painted.get(block);
      if (!entry) return;
      unpaint(entry);
      painted.delete(block);
      changed();
    },
    setFilter: (next) => {
      filter = next;
      for (const entry of painted.values()) unpaint(entry);
      findFirsts();
      request();
    },
    clear: () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      painted.clear();
      index.clear();
      ordered = null;
      current = null;
      highlights.clear();
    },
    wanted: () => inOrder().flatMap(wantedOf),
    spots: () => inOrder().flatMap((entry) => entry.spots ?? []),
    spotAt: (x, y) => index.at(x, y),
    setCurrent,
    restore: () => highlights.restore(),
  };
}

const comparePlaces = (a: Node, b: Node): number =>
  a === b ? 0 : (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;

/** Entries within `NEAR` viewport heights of the viewport. */
function nearViewport(entries: readonly Painted[]): Set<Painted> {
  const margin = innerHeight * NEAR;
  const near = new Set<Painted>();
  for (const entry of entries) {
    const { top, bottom } = entry.item.block.container.getBoundingClientRect();
    if (bottom > -margin && top < innerHeight + margin) near.add(entry);
  }
  return near;
}
