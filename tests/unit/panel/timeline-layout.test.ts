import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JURISDICTIONS } from '../../../src/model/facts';
import { PROMINENCES } from '../../../src/model/kind';
import { LANGS } from '../../../src/model/lang';
import type { TimelineItem } from '../../../src/panel/timeline/items';
import { layoutTimeline, type TimelineInput } from '../../../src/panel/timeline/layout';
import { momentInBins, overviewBins, placeInBins } from '../../../src/panel/timeline/overview';
import { HEAD, LANES, laneOf, ZOOMS } from '../../../src/panel/timeline/shape';
import { spacings } from '../../../src/panel/timeline/spacing';
import { itemsOf, nearestItem, stepTimeline, TIMELINE_KEYS } from '../../../src/panel/timeline/steps';
import { momentAt, momentOf, yAt } from '../../../src/panel/timeline/time';

const item = (id: string, start: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  kind: 'law',
  name: { 'zh-Hans': id, 'zh-Hant': id, en: id },
  start,
  end: null,
  jurisdiction: 'CN',
  prominence: 'useful',
  mark: 'inForce',
  ...more,
});
const two = (value: number) => String(value).padStart(2, '0');
const date = fc
  .record({
    year: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 2023, max: 2027 }) }, fc.integer({ min: 1787, max: 2027 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    known: fc.constantFrom(4, 7, 10, 10, 10),
  })
  .map(({ year, month, day, known }) => `${year}-${two(month)}-${two(day)}`.slice(0, known));
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'人工智能生成合成内容标识办法'), minLength: 2, maxLength: 31 }),
  fc.string({ unit: fc.constantFrom(...'abc defg hij'), minLength: 2, maxLength: 100 }),
);
const items = fc
  .array(
    fc.record({
      start: date,
      end: fc.option(date),
      name,
      jurisdiction: fc.option(fc.constantFrom(...JURISDICTIONS)),
      prominence: fc.constantFrom(...PROMINENCES),
      kind: fc.constantFrom('law' as const, 'event' as const),
    }),
    { maxLength: 120 },
  )
  .map((list) =>
    list
      .map(({ name: text, ...one }, place) =>
        item(`i${place}`, one.start, { ...one, name: { 'zh-Hans': text, 'zh-Hant': text, en: text } }),
      )
      .sort((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start))),
  );
const room = fc.record({
  width: fc.integer({ min: 130, max: 1200 }),
  zoom: fc.integer({ min: 0, max: ZOOMS.length - 1 }),
  lang: fc.constantFrom(...LANGS),
  lanes: fc.subarray([...LANES], { minLength: 1 }),
});
const rest: Omit<TimelineInput, 'items'> = { width: 340, zoom: 1, lang: 'zh-Hans', lanes: LANES };

describe('a timeline', () => {
  it('never lets two labels touch, nor a label a heading', () => {
    fc.assert(
      fc.property(items, room, (all, given) => {
        const { years } = layoutTimeline({ items: all, ...given });
        const labels = years.flatMap((year) => year.items.flatMap(({ label }) => (label ? [{ ...label, year }] : [])));
        for (const [place, a] of labels.entries()) {
          expect(a.y).toBeGreaterThanOrEqual(a.year.y + HEAD);
          expect(a.y + a.height).toBeLessThanOrEqual(a.year.y + a.year.height);
          for (const b of labels.slice(place + 1))
            expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('never lets two dots cover each other', () => {
    fc.assert(
      fc.property(items, room, (all, given) => {
        const dots = itemsOf(layoutTimeline({ items: all, ...given }));
        for (const [place, a] of dots.entries())
          for (const b of dots.slice(place + 1)) expect(Math.abs(a.x - b.x) >= 8 || Math.abs(a.y - b.y) >= 8).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing of the lanes it draws, and keeps the order of time', () => {
    fc.assert(
      fc.property(items, room, (all, given) => {
        const drawn = itemsOf(layoutTimeline({ items: all, ...given })).map(({ item: { id } }) => id);
        expect(drawn).toEqual(all.filter(({ jurisdiction }) => given.lanes.includes(laneOf(jurisdiction))).map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every dot within its year, below the heading', () => {
    fc.assert(
      fc.property(items, room, (all, given) => {
        for (const { y, height, items: own } of layoutTimeline({ items: all, ...given }).years) {
          for (const dot of own) expect(dot.y - dot.size / 2 >= y + HEAD - 1 && dot.y + dot.size / 2 <= y + height).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names every key entry at any zoom, and everything at the last', () => {
    fc.assert(
      fc.property(items, room, (all, given) => {
        const unnamed = itemsOf(layoutTimeline({ items: all, ...given })).filter(({ label }) => label === null);
        expect(unnamed.filter(({ item: { prominence } }) => prominence === 'key' || given.zoom === ZOOMS.length - 1)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('names more the closer one looks', () => {
    const crowd = Array.from({ length: 40 }, (_, place) =>
      item(`一部关于人工智能的法规${place}`, `2025-${two((place % 12) + 1)}-${two((place % 27) + 1)}`),
    );
    const sorted = crowd.sort((a, b) => (a.start < b.start ? -1 : 1));
    const named = ZOOMS.map((_, zoom) => itemsOf(layoutTimeline({ ...rest, items: sorted, zoom })).filter(({ label }) => label).length);
    expect(named).toEqual([...named].sort((a, b) => a - b));
    expect(named.at(-1)).toBe(40);
  });

  it('tells the moment of a height and the height of a moment', () => {
    const layout = layoutTimeline({ ...rest, items: [item('a', '1901'), item('b', '2024-03'), item('c', '2025-11-01')] });
    for (const moment of [1901.25, 2024.2, 2025.9]) expect(momentAt(layout, yAt(layout, moment))).toBeCloseTo(moment, 3);
    expect(yAt(layout, 1950)).toBeLessThan(yAt(layout, 2024));
    expect(yAt(layout, 3000)).toBe(layout.height);
  });
});

describe('keys on a timeline', () => {
  const layout = layoutTimeline({
    ...rest,
    items: [
      item('a', '2023-05-01'),
      item('b', '2024-02-01', { jurisdiction: 'EU' }),
      item('c', '2024-08-01'),
      item('d', '2025-01-01', { jurisdiction: 'BR' }),
    ],
  });
  it.each([
    ['ArrowDown', 'a', 'b'],
    ['ArrowUp', 'c', 'b'],
    ['ArrowUp', 'a', null],
    ['ArrowRight', 'c', 'b'],
    ['ArrowRight', 'b', 'd'],
    ['ArrowLeft', 'd', 'b'],
    ['ArrowLeft', 'c', null],
    ['Home', 'd', 'a'],
    ['End', 'a', 'd'],
    ['PageDown', 'a', 'b'],
    ['PageUp', 'd', 'b'],
    ['PageDown', 'd', null],
  ] as const)('%s leads from %s to %s', (key, from, to) => {
    expect(stepTimeline(layout, from, key)).toBe(to);
  });

  it('start at the first item when what had the focus is gone', () => {
    for (const key of TIMELINE_KEYS) expect(stepTimeline(layout, 'gone', key)).toBe('a');
  });

  it('have a pointer that finds the dot it is near to', () => {
    const [, second] = itemsOf(layout);
    expect(nearestItem(layout, (second?.x ?? 0) + 6, (second?.y ?? 0) - 5, 11)).toBe('b');
    expect(nearestItem(layout, 300, second?.y ?? 0, 11)).toBeNull();
  });
});

describe('the overview', () => {
  it('counts every item once, in bins without gaps', () => {
    fc.assert(
      fc.property(items, (all) => {
        const bins = overviewBins(all);
        expect(bins.reduce((sum, { laws, events }) => sum + laws + events, 0)).toBe(all.length);
        for (const [place, { to }] of bins.slice(0, -1).entries()) expect(bins[place + 1]?.from).toBe(to);
      }),
    );
  });

  it('finds the moment again at whose place one clicks', () => {
    const bins = overviewBins([item('a', '1949'), item('b', '2027-02')]);
    for (const moment of [1960, 2010.5, 2024.1]) expect(momentInBins(bins, placeInBins(bins, moment))).toBeCloseTo(moment, 6);
    expect(momentOf('2025-07')).toBeCloseTo(2025.54, 2);
  });
});

describe('the spacing of a few dates', () => {
  it('grows with time, but never out of sight', () => {
    const [first, day, year, century] = spacings(['1900-01-01', '1900-01-02', '1901-01-02', '2001']);
    expect(first).toBe(0);
    expect(day).toBeGreaterThanOrEqual(8);
    expect(year).toBeGreaterThan(day ?? 0);
    expect(century).toBeLessThanOrEqual(64);
  });
});
