/** Decides which matches are painted and keeps the highlight registry in step with them. */
import type { Kind } from '../model/kind';
import type { Match } from '../model/match';
import { locateSpans } from './block-text';
import type { Block } from './blocks';
import { createHighlights, type Highlights, MARK_STYLES } from './highlights';
import { createRangeIndex } from './hit';
import { createOrderedBlocks } from './ordered-blocks';
import { findBeside, isShown, type Spot } from './spots';

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

export interface Painter {
  readonly set: (block: Block, matches: readonly Match[]) => void;
  readonly forget: (block: Block) => void;
  readonly setFilter: (filter: PaintFilter) => void;
  readonly clear: () => void;
  /** Every wanted match that the page shows, in document order, painted or not. */
  readonly wanted: () => readonly Match[];
  readonly spotAt: (x: number, y: number) => Spot | null;
  /**
   * The next wanted place in document order that can be seen, painted or not; round the ends.
   * @param from `null` to start at the first place in view, or the last when going back
   */
  readonly spotBeside: (from: Spot | null, direction: 1 | -1) => Spot | null;
  readonly setCurrent: (spot: Spot | null) => void;
  /** Blocks in document order with their wanted matches. */
  readonly blocks: () => readonly { readonly block: Block; readonly wanted: readonly Match[] }[];
  /** The `nth` mention of an entry that can be seen, counted from 0; the last when there are fewer. */
  readonly mention: (entry: string, nth: number) => Spot | null;
  /** Sets the mentions of an entry off from all others; `null` for none. */
  readonly setPointed: (entry: string | null) => void;
  readonly restore: () => void;
}

/**
 * Chromium builds the marks of all registered ranges anew after any change of the page's style, 3–4 µs a range. Up to
 * this many everything is registered; above, what is near the viewport.
 */
const MOST_RANGES = 400;
/** Time for locating ranges before the page gets its thread back. */
const SLICE_MS = 2;

/** A block with its matches. */
interface Painted {
  readonly block: Block;
  readonly matches: readonly Match[];
  /** The matches that the filter lets through. */
  wanted: readonly Match[];
  /** `null` until the ranges are located; those that the page no longer shows are left out. */
  spots: readonly Spot[] | null;
  /** Whether the spots stand in the registry. */
  registered: boolean;
}

/**
 * @param schedule runs a task soon, in a slice of its own
 * @param shadowRoots the open shadow roots that are read
 */
export function createPainter(schedule: (task: () => void) => void, shadowRoots: () => readonly ShadowRoot[]): Painter {
  const highlights: Highlights = createHighlights(MARK_STYLES);
  const index = createRangeIndex<Spot>(shadowRoots);
  const painted = new Map<Block, Painted>();
  const ordered = createOrderedBlocks<Painted>();
  let filter: PaintFilter = { kinds: new Set(), basic: false, firstOnly: false, hidden: new Set() };
  let firsts: ReadonlySet<Match> | null = null;
  let total = 0;
  let current: Spot | null = null;
  let scheduled = false;

  const allows = (match: Match): boolean =>
    filter.kinds.has(match.kind) && (filter.basic || match.prominence !== 'basic') && !filter.hidden.has(match.entry);
  const wantedOf = (matches: readonly Match[]): readonly Match[] =>
    matches.filter((match) => allows(match) && (firsts === null || firsts.has(match)));

  /** The first match of each entry, in document order. */
  function findFirsts(): ReadonlySet<Match> | null {
    if (!filter.firstOnly) return null;
    const seen = new Set<string>();
    const found = new Set<Match>();
    for (const { matches } of ordered.all()) {
      for (const match of matches) {
        if (!allows(match) || seen.has(match.entry)) continue;
        seen.add(match.entry);
        found.add(match);
      }
    }
    return found;
  }

  function locate(entry: Painted): readonly Spot[] {
    entry.spots ??= locateSpans(entry.block.nodes, entry.wanted).flatMap((range, place) =>
      range === null ? [] : [{ match: entry.wanted[place] as Match, block: entry.block, range }],
    );
    return entry.spots;
  }

  function register(entry: Painted): void {
    for (const spot of locate(entry)) {
      highlights.add(spot.match.kind, spot.range);
      index.add(spot);
    }
    entry.registered = true;
  }

  function unregister(entry: Painted): void {
    if (!entry.registered) return;
    for (const spot of entry.spots ?? []) {
      highlights.remove(spot.match.kind, spot.range);
      index.remove(spot);
    }
    entry.registered = false;
  }

  /** What the entry's matches should be has changed: nothing located before holds. */
  function refresh(entry: Painted): void {
    unregister(entry);
    if (current && entry.spots?.includes(current)) setCurrent(null);
    entry.spots = null;
    total -= entry.wanted.length;
    entry.wanted = wantedOf(entry.matches);
    total += entry.wanted.length;
  }

  /** One slice of work; asks for another while anything is left. What the reader looks at comes first. */
  function work(): void {
    scheduled = false;
    const until = performance.now() + SLICE_MS;
    const near = ordered.near();
    if (total > MOST_RANGES) {
      const wanted = new Set(near);
      for (const entry of registered()) if (!wanted.has(entry)) unregister(entry);
    }
    if (!registerAll(near, until) || (total <= MOST_RANGES && !registerAll(ordered.all(), until))) request();
  }

  /** @returns whether there was time for all */
  function registerAll(entries: Iterable<Painted>, until: number): boolean {
    for (const entry of entries) {
      if (entry.registered || entry.wanted.length === 0) continue;
      if (performance.now() > until) return false;
      register(entry);
      lit.add(entry);
    }
    return true;
  }

  const lit = new Set<Painted>();
  function registered(): readonly Painted[] {
    for (const entry of lit) if (!entry.registered) lit.delete(entry);
    return [...lit];
  }

  function request(): void {
    if (scheduled) return;
    scheduled = true;
    schedule(work);
  }

  function setCurrent(spot: Spot | null): void {
    if (current) highlights.remove('current', current.range);
    current = spot;
    if (spot) highlights.add('current', spot.range);
  }

  /** Which mentions are first may have changed with what came or went. */
  function changed(): void {
    if (filter.firstOnly) {
      const before = firsts;
      firsts = findFirsts();
      for (const entry of painted.values()) {
        if (entry.matches.some((match) => firsts?.has(match) !== before?.has(match))) refresh(entry);
      }
    }
    request();
  }

  let scrolling = false;
  const onScroll = () => {
    if (scrolling || total <= MOST_RANGES) return;
    scrolling = true;
    requestAnimationFrame(() => {
      scrolling = false;
      if (!ordered.isNearStill()) request();
    });
  };
  document.addEventListener('scroll', onScroll, { passive: true, capture: true });

  function forget(block: Block): boolean {
    const entry = painted.get(block);
    if (!entry) return false;
    unregister(entry);
    if (current && entry.spots?.includes(current)) setCurrent(null);
    total -= entry.wanted.length;
    painted.delete(block);
    ordered.remove(entry);
    return true;
  }

  const mentionsOf = (entry: string): Spot[] =>
    ordered
      .all()
      .filter(({ wanted }) => wanted.some((match) => match.entry === entry))
      .flatMap((item) => locate(item).filter((spot) => spot.match.entry === entry && isShown(spot)));

  let pointed: readonly Spot[] = [];
  function setPointed(entry: string | null): void {
    for (const { range } of pointed) highlights.remove('pointed', range);
    pointed = entry === null ? [] : mentionsOf(entry).slice(0, MOST_RANGES);
    for (const { range } of pointed) highlights.add('pointed', range);
  }

  return {
    blocks: () => ordered.all(),
    mention: (entry, nth) => {
      const spots = mentionsOf(entry);
      return spots[Math.min(nth, spots.length - 1)] ?? null;
    },
    setPointed,
    set: (block, matches) => {
      forget(block);
      if (matches.length > 0) {
        const entry: Painted = { block, matches, wanted: wantedOf(matches), spots: null, registered: false };
        total += entry.wanted.length;
        painted.set(block, entry);
        ordered.add(entry);
      }
      changed();
    },
    forget: (block) => {
      if (forget(block)) changed();
    },
    setFilter: (next) => {
      filter = next;
      firsts = findFirsts();
      for (const entry of painted.values()) refresh(entry);
      request();
    },
    clear: () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      painted.clear();
      ordered.clear();
      index.clear();
      lit.clear();
      total = 0;
      current = null;
      pointed = [];
      highlights.clear();
    },
    wanted: () => ordered.all().flatMap((entry) => entry.wanted),
    spotAt: (x, y) => index.at(x, y),
    spotBeside: (from, direction) => findBeside(ordered.all(), from, direction, locate),
    setCurrent,
    restore: () => highlights.restore(),
  };
}
