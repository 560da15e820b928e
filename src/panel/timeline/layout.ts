/** Places laws and events on a timeline. Pure: the same input always gives the same drawing. */
import { PROMINENCES } from '../../model/kind';
import type { Lang } from '../../model/lang';
import { formatDayOfYear } from '../../words/format';
import { MARK_WORDS } from '../../words/timeline';
import { estimateWidth, type Measure } from '../text-measure';
import { wrapText } from '../text-wrap';
import { DOTS_WIDTH, type Dot, placeDots } from './dots';
import type { TimelineItem } from './items';
import { type Column, LABEL_AIR, placeAll, placeSome, roomFor, type Wanted } from './labels';
import {
  CELL,
  DATE_FONT,
  DATE_LINE,
  FOOT,
  HEAD,
  LANES,
  type Lane,
  laneOf,
  NAME_FONT,
  NAME_LINE,
  type PlacedItem,
  type PlacedLabel,
  type PlacedLane,
  type PlacedYear,
  SKIP,
  type TimelineLayout,
  ZOOMS,
} from './shape';
import { monthOf, yearOf } from './time';

export interface TimelineInput {
  /** In the order of time. */
  readonly items: readonly TimelineItem[];
  /** Lanes to draw; items of others are left out. */
  readonly lanes: readonly Lane[];
  /** Room there is, CSS pixels. */
  readonly width: number;
  /** Place in `ZOOMS`. */
  readonly zoom: number;
  readonly lang: Lang;
  /** Glyphs counted by kind when left out. */
  readonly measure?: Measure;
}

/** From here on every lane is wide enough for labels of its own. */
const LANES_FROM = 720;
const MARGIN_GAP = 14;
/** Narrow columns get a line more: they are where long names suffer. */
const NAME_LINES = { narrow: 3, wide: 2 } as const;
const NARROW_NAME = { han: 175, latin: 260 } as const;
/** Below this there is room for dots in a row, not beside each other, and none for the names of months. */
const TINY = 240;

/** A label before it has a place. */
type Sized = Omit<PlacedLabel, 'x' | 'y'>;

interface Plan {
  readonly columns: Pick<TimelineLayout, 'lanes' | 'labels' | 'gutter' | 'margin'>;
  readonly zoom: number;
  readonly label: (item: TimelineItem) => Sized;
}

/** @returns years downward with their dots and as many labels as have room; the best known have one always */
export function layoutTimeline({ items, lanes, width, zoom, lang, measure = estimateWidth }: TimelineInput): TimelineLayout {
  const columns = planColumns(lanes, width);
  const label = (item: TimelineItem) => sizeLabel(item, columns.labels[laneOf(item.jurisdiction)].width, zoom, lang, measure);
  const byYear = new Map<number, TimelineItem[]>();
  for (const item of items) {
    if (!lanes.includes(laneOf(item.jurisdiction))) continue;
    const year = yearOf(item.start);
    const list = byYear.get(year);
    if (list) list.push(item);
    else byYear.set(year, [item]);
  }
  let y = 0;
  let before: number | null = null;
  const years = [...byYear].map(([year, ofYear]): PlacedYear => {
    const skipped = before === null ? 0 : year - before - 1;
    if (skipped > 0) y += SKIP;
    const placed = placeYear(ofYear, y, { columns, zoom, label });
    y += placed.height;
    before = year;
    return { year, skipped, ...placed };
  });
  return { ...columns, width, height: y, years };
}

function planColumns(lanes: readonly Lane[], width: number): Plan['columns'] {
  const margin = width < LANES_FROM;
  const gutter = width < TINY ? 0 : 28;
  const laneWidth = margin ? (width < TINY ? 12 : width < 400 ? DOTS_WIDTH : 32) : (width - gutter) / Math.max(1, lanes.length);
  const placed = lanes.map((lane, place): PlacedLane => ({ lane, x: gutter + place * laneWidth, width: laneWidth }));
  const beside = gutter + lanes.length * laneWidth + MARGIN_GAP;
  const labelAt = (lane: Lane) => {
    const own = placed.find((one) => one.lane === lane);
    if (margin || own === undefined) return { x: beside, width: Math.max(40, width - beside) };
    return { x: own.x + DOTS_WIDTH + MARGIN_GAP, width: own.width - DOTS_WIDTH - MARGIN_GAP - 12 };
  };
  const labels = { CN: labelAt('CN'), EU: labelAt('EU'), US: labelAt('US'), INT: labelAt('INT'), OTHER: labelAt('OTHER') };
  return { lanes: placed, labels, gutter, margin };
}

function sizeLabel(item: TimelineItem, maxWidth: number, zoom: number, lang: Lang, measure: Measure): Sized {
  const maxLines = maxWidth < NARROW_NAME[lang === 'en' ? 'latin' : 'han'] ? NAME_LINES.narrow : NAME_LINES.wide;
  const { lines, width } = wrapText({ text: item.name[lang], font: NAME_FONT, maxWidth, maxLines, measure });
  const date = zoom < 2 ? null : [formatDayOfYear(item.start, lang), MARK_WORDS[item.mark][lang]].filter((part) => part !== '').join(' · ');
  const dateWidth = date === null ? 0 : Math.min(maxWidth, Math.ceil(measure(date, DATE_FONT)) + 1);
  const height = lines.length * NAME_LINE + (date === null ? 0 : DATE_LINE);
  return { lines, date, width: Math.min(maxWidth, Math.max(width, dateWidth)), height };
}

function placeYear(items: readonly TimelineItem[], y: number, plan: Plan): Omit<PlacedYear, 'year' | 'skipped'> {
  const { columns, zoom, label } = plan;
  const must = (item: TimelineItem) => item.prominence === 'key' || zoom === ZOOMS.length - 1;
  const columnOf = (lane: Lane) => (columns.margin ? 'margin' : lane);
  const sized = new Map(items.filter(must).map((item) => [item.id, label(item)]));
  const months = placeMonths(items, sized, plan);
  const { dots, height: dotsHeight } = placeDots({ items, lanes: columns.lanes, months });
  const height = Math.ceil(Math.max((months.at(-1) ?? 0) + CELL + FOOT, dotsHeight));
  const tops = new Map<string, number>();
  const column: Column = { top: HEAD, bottom: height - LABEL_AIR / 2 };
  for (const key of new Set(dots.map((dot) => columnOf(dot.lane)))) {
    const own = dots.filter((dot) => columnOf(dot.lane) === key);
    for (const [id, top] of placeColumn(own, column, sized, plan)) tops.set(id, top);
  }
  const placed = dots.map((dot): PlacedItem => {
    const top = tops.get(dot.item.id);
    const size = sized.get(dot.item.id);
    const at = top === undefined || size === undefined ? null : { ...size, x: columns.labels[dot.lane].x, y: y + top };
    return { ...dot, y: y + dot.y, label: at };
  });
  return { y, height, months: months.map((edge) => y + edge), items: placed };
}

/**
 * How high each month is: enough for its dots and for the labels it must have, more where more happened. A scale that ran
 * evenly would keep labels far from their dots where much happened, and show nothing for long where little did.
 * @returns where each month begins and December ends, from the top of the year
 */
function placeMonths(items: readonly TimelineItem[], sized: ReadonlyMap<string, Sized>, { columns, zoom }: Plan): number[] {
  const usual = (ZOOMS[zoom] ?? ZOOMS[0]) / 12;
  const empty = usual * Math.min(0.18, 0.03 * items.length);
  const edges = [HEAD];
  for (let month = 0; month < 12; month++) {
    const own = items.filter(({ start }) => monthOf(start) === month);
    const room = LANES.map((lane) => {
      const ofLane = own.filter(({ jurisdiction }) => laneOf(jurisdiction) === lane);
      const labels = roomFor(ofLane.flatMap(({ id }) => sized.get(id) ?? []));
      return { labels, dots: Math.ceil(ofLane.length / 3) * CELL };
    });
    const labels = columns.margin ? room.reduce((sum, one) => sum + one.labels, 0) : Math.max(...room.map((one) => one.labels));
    const dense = usual * Math.min(1.6, own.length / 3);
    edges.push((edges.at(-1) ?? 0) + Math.max(empty, dense, labels, ...room.map(({ dots }) => dots)));
  }
  return edges;
}

/** Labels that must be there first, then whoever finds room; sizes of the latter are noted in `sized`. */
function placeColumn(dots: readonly Dot[], column: Column, sized: Map<string, Sized>, { zoom, label }: Plan): Map<string, number> {
  const want = ({ item, y }: Dot, { height, date }: Sized): Wanted => ({
    key: item.id,
    // The line with the name, not the one with the date, stands beside the dot.
    top: y - NAME_LINE / 2 - (date === null ? 0 : DATE_LINE),
    height,
  });
  const first = dots.flatMap((dot) => {
    const size = sized.get(dot.item.id);
    return size ? [want(dot, size)] : [];
  });
  const tops = placeAll(first, column);
  const taken = first.map(({ key, height }) => ({ top: tops.get(key) ?? 0, height }));
  const others = dots
    .filter(({ item }) => !sized.has(item.id))
    .sort((a, b) => PROMINENCES.indexOf(a.item.prominence) - PROMINENCES.indexOf(b.item.prominence))
    .map((dot) => {
      const size = label(dot.item);
      sized.set(dot.item.id, size);
      return want(dot, size);
    });
  const spare = zoom <= 1 ? { air: 14, reach: 4 } : { air: LABEL_AIR, reach: 16 };
  return new Map([...tops, ...placeSome(others, taken, column, spare)]);
}
