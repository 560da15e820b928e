/**
 * Draws of a long list only what is in sight. The page itself scrolls; rows are of any height, are measured where they are
 * drawn, and what the reader looks at stays where it is while heights above it become known.
 */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { estimateHeight } from './estimate';
import type { LibraryRow } from './groups';
import { type Range, rangeInSight, rowsToDraw, topsOf } from './offsets';
import type { RowSizes } from './session';

/** So much beyond the sight is drawn, in CSS pixels: what a turn of the wheel brings. */
const OVER = 700;

interface ListWindow {
  readonly list: RefObject<HTMLDivElement | null>;
  /** Rows to draw, in order. */
  readonly drawn: readonly number[];
  /** Where a row stands that is drawn though it is out of sight; `null` for one that is in the flow. */
  readonly apart: (row: number) => number | null;
  /** Looks anew which rows are in sight. */
  readonly look: () => void;
}

interface ListOptions {
  readonly sizes: RowSizes;
  /** Rows that stay drawn wherever they are; the first of them stays in its place when it is in sight. */
  readonly held: readonly number[];
  /** Another for each search: then the list is shown from its beginning. */
  readonly turn: unknown;
}

export function useListWindow(rows: readonly LibraryRow[], { sizes, held, turn }: ListOptions): ListWindow {
  const list = useRef<HTMLDivElement>(null);
  const [version, setVersion] = useState(0);
  const redraw = useCallback(() => setVersion((count) => count + 1), []);
  const heights = useMemo(() => heightsOf(rows, sizes), [rows, sizes.width]);
  const tops = useRef(topsOf([]));
  const measured = useRef<Float64Array | null>(null);
  if (measured.current !== heights) {
    measured.current = heights;
    tops.current = topsOf(heights);
  }
  const range = useRef<Range>({ first: 0, end: 0 });
  range.current = inSight(list.current, tops.current);
  const drawn = rowsToDraw(range.current, held);

  const shownTurn = useRef(turn);
  const isNew = shownTurn.current !== turn;
  const anchor = isNew ? null : anchorOf(list.current, rows[held[0] ?? -1]?.id);

  const look = useCallback(() => {
    const next = inSight(list.current, tops.current);
    if (next.first !== range.current.first || next.end !== range.current.end) redraw();
  }, []);

  /** Takes the heights of what is drawn, and gives the list the height of all. */
  const settle = useRef<() => void>(() => undefined);
  settle.current = () => {
    const element = list.current;
    if (!element) return;
    let isOther = false;
    drawn.forEach((row, place) => {
      const height = element.children[place]?.getBoundingClientRect().height ?? 0;
      const known = rows[row];
      if (!known || height === 0) return;
      (known.head ? sizes.headed : sizes.plain).set(known.id, height);
      if (Math.abs((heights[row] ?? 0) - height) < 0.5) return;
      heights[row] = height;
      isOther = true;
    });
    if (isOther) tops.current = topsOf(heights);
    element.style.height = `${tops.current.at(-1) ?? 0}px`;
    element.style.paddingTop = `${tops.current[range.current.first] ?? 0}px`;
  };

  useLayoutEffect(() => {
    settle.current();
    shownTurn.current = turn;
    if (isNew) showBeginning(list.current);
    else if (anchor) restore(list.current, anchor);
    look();
  });

  useRowSizes(list, version, drawn, () => {
    settle.current();
    look();
  });
  useListWidth(list, sizes, redraw);
  useEffect(() => {
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, []);

  return {
    list,
    drawn,
    apart: (row) => (row >= range.current.first && row < range.current.end ? null : (tops.current[row] ?? 0)),
    look,
  };
}

/** Measured where a row was drawn before, else estimated. */
function heightsOf(rows: readonly LibraryRow[], { width, plain, headed }: RowSizes): Float64Array {
  const heights = new Float64Array(rows.length);
  rows.forEach((row, place) => {
    heights[place] = (row.head ? headed : plain).get(row.id) ?? estimateHeight(row, width);
  });
  return heights;
}

function inSight(list: HTMLElement | null, tops: Float64Array): Range {
  const top = list ? -list.getBoundingClientRect().top : 0;
  return rangeInSight(tops, { top, height: innerHeight, over: OVER });
}

interface Anchor {
  readonly id: string;
  readonly top: number;
}

/** The row that should not move: the held one where it is in sight, else the first in sight; none while the list begins in sight. */
function anchorOf(list: HTMLElement | null, held: string | undefined): Anchor | null {
  if (!list) return null;
  const isTyping = list.contains(document.activeElement) && document.activeElement?.matches('input, textarea, select');
  if (list.getBoundingClientRect().top > 0 && !isTyping) return null;
  let first: Anchor | null = null;
  for (const row of list.children) {
    const { top, bottom } = row.getBoundingClientRect();
    const id = (row as HTMLElement).dataset['id'];
    if (id === undefined || bottom <= 0 || top >= innerHeight) continue;
    if (id === held) return { id, top };
    first ??= { id, top };
  }
  return first;
}

function restore(list: HTMLElement | null, { id, top }: Anchor): void {
  const row = [...(list?.children ?? [])].find((one) => (one as HTMLElement).dataset['id'] === id);
  const moved = row ? row.getBoundingClientRect().top - top : 0;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}

function showBeginning(list: HTMLElement | null): void {
  if (list && list.getBoundingClientRect().top < 0) list.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Calls back when a row that is drawn changes its height. */
function useRowSizes(list: RefObject<HTMLDivElement | null>, version: number, drawn: readonly number[], changed: () => void): void {
  const watched = useRef(new Set<Element>());
  const observer = useRef<ResizeObserver | null>(null);
  const latest = useRef(changed);
  latest.current = changed;
  useEffect(() => () => observer.current?.disconnect(), []);
  useLayoutEffect(() => {
    observer.current ??= new ResizeObserver(() => latest.current());
    const there = new Set<Element>(list.current?.children ?? []);
    for (const row of watched.current) if (!there.has(row)) observer.current.unobserve(row);
    for (const row of there) if (!watched.current.has(row)) observer.current.observe(row);
    watched.current = there;
  }, [version, drawn.join()]);
}

/** Heights hold for a width only. */
function useListWidth(list: RefObject<HTMLDivElement | null>, sizes: RowSizes, changed: () => void): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const follow = () => {
      if (element.clientWidth === sizes.width || element.clientWidth === 0) return;
      sizes.width = element.clientWidth;
      sizes.plain.clear();
      sizes.headed.clear();
      changed();
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}
