import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWidth } from '../use-width';
import type { TimelineItem } from './items';
import { type Bin, momentInBins, overviewBins, placeInBins } from './overview';
import type { TimelineLayout } from './shape';
import { momentAt, yAt } from './time';

export interface OverviewStripProps {
  readonly items: readonly TimelineItem[];
  readonly layout: TimelineLayout;
  /** Its scrolling is what the strip shows and changes. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Moment in years. */
  readonly today: number;
}

const HEIGHT = 30;
/** Pixels between two years written below the strip. */
const YEAR_ROOM = 38;

/**
 * All of time in one line: how much there is in each stretch, and which of it is in sight. For the pointer only; the keys
 * Home, End, Page Up and Page Down do the same.
 */
export function OverviewStrip({ items, layout, scroller, today }: OverviewStripProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const seen = useSeen(layout, scroller);
  const bins = useMemo(() => overviewBins(items), [items]);
  const step = bins.length === 0 ? 0 : width / bins.length;
  const xOf = (moment: number) => placeInBins(bins, moment) * step;
  const jump = (event: PointerEvent) => {
    const box = scroller.current;
    if (box === null || ref.current === null || step === 0) return;
    const x = event.clientX - ref.current.getBoundingClientRect().left;
    box.scrollTop = yAt(layout, momentInBins(bins, x / step)) - box.clientHeight / 2;
  };
  const from = xOf(seen.from);
  return (
    <div
      ref={ref}
      class="timeline-overview"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        jump(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && jump(event)}
    >
      <svg aria-hidden="true" width={width} height={HEIGHT + 15}>
        <Bars bins={bins} step={step} />
        {xOf(today) < width && <path class="timeline-now" d={`M${xOf(today)} 0V${HEIGHT + 3}`} />}
        <rect class="timeline-window" x={from} y={0.5} width={Math.max(4, xOf(seen.to) - from)} height={HEIGHT} rx={2} />
        {yearsToWrite(bins, step).map(({ year, x }) => (
          <text key={year} x={x} y={HEIGHT + 13}>
            {year}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Moments at the upper and lower edge of what is visible, along with every scroll. */
function useSeen(layout: TimelineLayout, scroller: RefObject<HTMLElement | null>): { readonly from: number; readonly to: number } {
  const [seen, setSeen] = useState({ from: 0, to: 0 });
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      setSeen({ from: momentAt(layout, box.scrollTop), to: momentAt(layout, box.scrollTop + box.clientHeight) });
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    box.addEventListener('scroll', onScroll, { passive: true });
    const observer = new ResizeObserver(onScroll);
    observer.observe(box);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [layout, scroller]);
  return seen;
}

function Bars({ bins, step }: { readonly bins: readonly Bin[]; readonly step: number }) {
  const most = bins.reduce((value, { laws, events }) => Math.max(value, laws + events), 1);
  const scale = (HEIGHT - 4) / most;
  const wide = Math.max(1, step - 1);
  const bar = (place: number, below: number, count: number) =>
    count === 0 ? '' : `M${place * step} ${HEIGHT - below * scale}v${-count * scale}h${wide}v${count * scale}z`;
  return (
    <>
      <path class="timeline-laws" d={bins.map(({ laws }, place) => bar(place, 0, laws)).join('')} />
      <path class="timeline-events" d={bins.map(({ laws, events }, place) => bar(place, laws, events)).join('')} />
    </>
  );
}

/** Years whose names have room below the strip, later ones first. */
function yearsToWrite(bins: readonly Bin[], step: number): { readonly year: number; readonly x: number }[] {
  const written: { year: number; x: number }[] = [];
  let free = Number.POSITIVE_INFINITY;
  // The first bin may be two hundred years: it always says how far back it goes.
  const first = bins[0];
  if (first !== undefined) written.push({ year: first.from, x: 0 });
  for (let place = bins.length - 1; place * step > YEAR_ROOM; place--) {
    const year = bins[place]?.from ?? 0;
    const x = place * step;
    if (!Number.isInteger(year) || x + YEAR_ROOM - 8 > Math.min(free, bins.length * step)) continue;
    written.push({ year, x });
    free = x - 8;
  }
  return written;
}
