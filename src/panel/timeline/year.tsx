import { useMemo } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { formatMonth } from '../../words/format';
import { DATE_LINE, NAME_LINE, type PlacedItem, type PlacedYear, type TimelineLayout } from './shape';
import { spokenItem } from './spoken';

const MONTH_LINE = 12;
/** So far above and below today's line its own word reaches. */
const TODAY_HALF = 8;

/** Names of the months in which something happened, where there is room for them. */
function Months({ year, lang, todayY }: { readonly year: PlacedYear; readonly lang: Lang; readonly todayY: number | null }) {
  const dated = new Set(year.items.filter(({ item }) => item.start.length > 4).map(({ item }) => item.start.slice(0, 7)));
  let free = Number.NEGATIVE_INFINITY;
  return (
    <>
      {[...dated].map((month) => {
        const y = Math.round((year.months[Number(month.slice(5)) - 1] ?? 0) - year.y);
        const isTaken = todayY !== null && y < todayY - year.y + TODAY_HALF && y + MONTH_LINE > todayY - year.y - TODAY_HALF;
        if (y < free || isTaken) return null;
        free = y + MONTH_LINE;
        return (
          <span key={month} class="timeline-month" aria-hidden="true" style={`top: ${y}px`}>
            {formatMonth(month, lang)}
          </span>
        );
      })}
    </>
  );
}

export interface YearProps {
  readonly year: PlacedYear;
  readonly layout: TimelineLayout;
  readonly lang: Lang;
  readonly stop: string | null;
  readonly current: string | null;
  /** Where the line of today crosses this year. */
  readonly todayY: number | null;
}

/** One year; drawn again only when something in it has changed. */
export function Year({ year, layout, lang, stop, current, todayY }: YearProps) {
  return useMemo(
    () => (
      <section class="timeline-year" aria-labelledby={`year-${year.year}`} style={`top: ${year.y}px; height: ${year.height}px`}>
        <h2 id={`year-${year.year}`}>{year.year}</h2>
        {layout.gutter > 0 && <Months year={year} lang={lang} todayY={todayY} />}
        <svg class="timeline-leads" aria-hidden="true" width={layout.width} height={year.height}>
          <path d={year.items.map((placed) => leadOf(placed, layout, year.y)).join('')} />
        </svg>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that an unmarked list is one */}
        <ol role="list">
          {year.items.map((placed) => (
            <Item
              key={placed.item.id}
              placed={placed}
              top={year.y}
              lang={lang}
              isStop={placed.item.id === stop}
              isCurrent={placed.item.id === current}
            />
          ))}
        </ol>
      </section>
    ),
    [year, layout, lang, stop, current, todayY],
  );
}

/** A thin line from a dot to its label, where they do not lie beside each other. */
function leadOf({ x, y, size, label, lane }: PlacedItem, { lanes, margin }: TimelineLayout, top: number): string {
  if (label === null) return '';
  const to = label.y - top + (label.date === null ? 0 : DATE_LINE) + NAME_LINE / 2;
  const bend = margin ? lanes.reduce((most, one) => Math.max(most, one.x + one.width), 0) : label.x - 10;
  const from = y - top;
  if (!margin && Math.abs(to - from) < 3 && lane) return `M${x + size / 2 + 2} ${from}H${label.x - 4}`;
  return `M${x + size / 2 + 2} ${from}H${bend - 2}L${label.x - 4} ${to}`;
}

interface ItemProps {
  readonly placed: PlacedItem;
  readonly top: number;
  readonly lang: Lang;
  readonly isStop: boolean;
  readonly isCurrent: boolean;
}

function Item({ placed: { item, x, y, size, length, label }, top, lang, isStop, isCurrent }: ItemProps) {
  const left = x - size / 2;
  const upper = y - size / 2 - top;
  return (
    <li>
      <button
        type="button"
        class="timeline-item"
        data-id={item.id}
        data-kind={item.kind}
        data-prominence={item.prominence}
        aria-label={label === null ? spokenItem(item, lang) : undefined}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isStop ? 0 : -1}
        style={`left: ${left}px; top: ${upper}px; width: ${size}px; height: ${length}px; --dot: ${size}px`}
      >
        {/* A label that is cut, or breaks a word, is no name to be read aloud. */}
        {label && <span class="timeline-spoken">{spokenItem(item, lang)}</span>}
        {label && (
          <span
            class="timeline-label"
            aria-hidden="true"
            style={`left: ${label.x - left}px; top: ${label.y - top - upper}px; width: ${label.width + 2}px; height: ${label.height}px`}
          >
            {label.date !== null && <small>{label.date}</small>}
            {label.lines.map((line, place) => (
              <span key={`${place} ${line}`}>{line}</span>
            ))}
          </span>
        )}
      </button>
    </li>
  );
}
