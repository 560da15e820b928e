import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { sayCount, TIMELINE_WORDS } from '../../words/timeline';
import type { Kept } from '../kept';
import { useWidth } from '../use-width';
import { Field } from './field';
import { type Filter, NO_FILTER, passes } from './filter';
import type { TimelineItem } from './items';
import { layoutTimeline } from './layout';
import { OverviewStrip } from './overview-strip';
import { LANES, type TimelineLayout, ZOOM_AT_REST, ZOOMS } from './shape';
import { isTimelineKey, itemsOf, stepTimeline } from './steps';
import { momentAt, momentOf, yAt } from './time';
import { LaneHeads, Tools } from './tools';

type KeptTimeline = NonNullable<Kept['timeline']>;

export interface TimelineProps {
  /** In the order of time, as `timelineItems` gives them. */
  readonly items: readonly TimelineItem[];
  readonly lang: Lang;
  /** The reader opens an entry. */
  readonly onGo: (id: string) => void;
  /** Entry the reader has come from, if it is among the items: the timeline opens there. */
  readonly current: string | null;
  /** YYYY-MM-DD, for the line across today; the clock's when left out. */
  readonly today?: string;
  /** How the reader left it, coming back. */
  readonly kept?: KeptTimeline;
  readonly onKeep?: (kept: KeptTimeline) => void;
}

/** So long after the last movement where the reader is gets told. */
const STILL_MS = 150;

/** Laws and events down the years, a lane for each group of jurisdictions. */
export function Timeline({ items, lang, onGo, current, today, kept, onKeep }: TimelineProps) {
  const { ref: field, width, measure } = useWidth<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  /** How far it is scrolled: the element itself forgets as soon as it gets lower. */
  const top = useRef(0);
  const before = useRef<TimelineLayout | null>(null);
  const opened = useRef(false);
  const [zoom, setZoom] = useState(kept ? Math.min(ZOOMS.length - 1, Math.max(0, Math.round(kept.zoom))) : ZOOM_AT_REST);
  const [filter, setFilter] = useState<Filter>(kept ? { lanes: new Set(kept.lanes), kinds: new Set(kept.kinds) } : NO_FILTER);
  const [focused, setFocused] = useState<string | null>(null);
  const shown = useMemo(() => items.filter((item) => passes(filter, item)), [items, filter]);
  const layout = useMemo(() => {
    const lanes = filter.lanes.size === 0 ? LANES : LANES.filter((lane) => filter.lanes.has(lane));
    return layoutTimeline({ items: width === 0 ? [] : shown, lanes, width, zoom, lang, measure });
  }, [shown, filter, width, zoom, lang, measure]);
  const now = today ?? new Date().toISOString().slice(0, 10);
  const stop = [focused, current].find((id) => id !== null && shown.some((item) => item.id === id)) ?? null;
  const isThere = layout.height > 0;

  const scrollTo = (y: number) => {
    const box = scroller.current;
    if (box === null) return;
    box.scrollTop = y;
    top.current = box.scrollTop;
  };

  // Zoomed, filtered or made wider: what the reader looks at stays where it is, be it what has the focus or the middle.
  useLayoutEffect(() => {
    const was = before.current;
    before.current = layout;
    const visible = scroller.current?.clientHeight ?? 0;
    if (was === null || was.height === 0 || layout.height === 0) return;
    const find = (one: TimelineLayout) => itemsOf(one).find(({ item }) => item.id === focused)?.y;
    const [own, next] = [find(was), find(layout)];
    if (own !== undefined && next !== undefined && own > top.current && own < top.current + visible) scrollTo(top.current + next - own);
    else scrollTo(yAt(layout, momentAt(was, top.current + visible / 2)) - visible / 2);
  }, [layout]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const note = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onKeep?.({ lanes: [...filter.lanes], kinds: [...filter.kinds], zoom, top: top.current }), STILL_MS);
  };
  useEffect(() => {
    note();
    return () => clearTimeout(timer.current);
  }, [filter, zoom]);

  // It opens where the reader is: where they left it, at the entry they came from, else today.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || !isThere) return;
    if (kept && !opened.current) {
      opened.current = true;
      scrollTo(kept.top);
      return;
    }
    opened.current = true;
    const own = itemsOf(layout).find(({ item }) => item.id === current);
    scrollTo((own?.y ?? yAt(layout, momentOf(now))) - box.clientHeight * (own ? 0.4 : 0.8));
  }, [isThere, current]);

  const zoomBy = (step: number) => {
    setZoom(Math.min(ZOOMS.length - 1, Math.max(0, zoom + step)));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=' || event.key === '-') {
      event.preventDefault();
      zoomBy(event.key === '-' ? -1 : 1);
      return;
    }
    const id = (event.target as HTMLElement).closest<HTMLElement>('button[data-id]')?.dataset['id'];
    if (id === undefined || event.shiftKey || !isTimelineKey(event.key)) return;
    // Whether or not there is an item that way: nothing scrolls but to what has the focus.
    event.preventDefault();
    const next = stepTimeline(layout, id, event.key);
    if (next !== null) focusItem(scroller.current, next);
  };

  return (
    <section class="timeline" aria-label={TIMELINE_WORDS.timeline[lang]} aria-description={TIMELINE_WORDS.keys[lang]} onKeyDown={onKeyDown}>
      <Tools filter={filter} zoom={zoom} lang={lang} onFilter={setFilter} onZoom={zoomBy} />
      <OverviewStrip items={shown} layout={layout} scroller={scroller} today={momentOf(now)} />
      <LaneHeads layout={layout} lang={lang} />
      <div
        class="timeline-scroller"
        ref={scroller}
        onScroll={(event) => {
          top.current = event.currentTarget.scrollTop;
          note();
        }}
      >
        <div class="timeline-measure" ref={field}>
          {isThere ? (
            <Field layout={layout} lang={lang} stop={stop} current={current} today={now} onFocused={setFocused} onGo={onGo} />
          ) : (
            width > 0 && <p class="timeline-none">{TIMELINE_WORDS.none[lang]}</p>
          )}
        </div>
      </div>
      <p class="timeline-spoken" role="status">
        {sayCount(shown.length, lang)}
      </p>
    </section>
  );
}

/** Focuses an item and scrolls no further than needed, clear of the heading that sticks above it. */
function focusItem(scroller: HTMLElement | null, id: string): void {
  const button = scroller?.querySelector<HTMLElement>(`button[data-id="${CSS.escape(id)}"]`);
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
