import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { sayYears, TIMELINE_WORDS } from '../../words/timeline';
import { DOTS_WIDTH } from './dots';
import { Note } from './note';
import { SKIP, type TimelineLayout } from './shape';
import { itemsOf, nearestItem } from './steps';
import { momentOf, yAt } from './time';
import { Year } from './year';

export interface FieldProps {
  readonly layout: TimelineLayout;
  readonly lang: Lang;
  /** Id of the item that Tab reaches; the first one when `null`. */
  readonly stop: string | null;
  readonly current: string | null;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly onFocused: (id: string) => void;
  readonly onGo: (id: string) => void;
}

/** How near the pointer has to come to a dot, pixels. */
const REACH = 11;

/** The drawing itself: years, dots, labels, and the note on what the pointer or the focus is on. */
export function Field({ layout, lang, stop, current, today, onFocused, onGo }: FieldProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(layout), [layout]);
  const tabStop = stop ?? items.at(-1)?.item.id ?? null;
  const lit = items.find(({ item }) => item.id === (pointed ?? focus));
  const todayY = yAt(layout, momentOf(today));

  const idAt = (event: MouseEvent): string | null => {
    const own = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (own !== undefined) return own;
    const box = field.current?.getBoundingClientRect();
    return box ? nearestItem(layout, event.clientX - box.left, event.clientY - box.top, REACH) : null;
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setPointed(null);
      setFocus(null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for what its buttons do
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside have the keys
    <div
      ref={field}
      class="timeline-field"
      data-margin={layout.margin}
      data-pointed={pointed !== null}
      style={`height: ${layout.height}px`}
      onPointerMove={(event) => setPointed(idAt(event))}
      onPointerLeave={() => setPointed(null)}
      onClick={(event) => {
        const id = idAt(event);
        if (id !== null) onGo(id);
      }}
      onFocusIn={(event) => {
        const id = (event.target as HTMLElement).dataset['id'] ?? null;
        setFocus(id);
        if (id !== null) onFocused(id);
      }}
      onFocusOut={() => setFocus(null)}
    >
      <Lanes layout={layout} />
      {layout.years.map((year) => (
        <Year
          key={year.year}
          year={year}
          layout={layout}
          lang={lang}
          stop={year.items.some(({ item }) => item.id === tabStop) ? tabStop : null}
          current={year.items.some(({ item }) => item.id === current) ? current : null}
          todayY={todayY > year.y && todayY < year.y + year.height ? todayY : null}
        />
      ))}
      {todayY > 0 && todayY < layout.height && <Today layout={layout} y={todayY} lang={lang} />}
      {layout.years
        .filter(({ skipped }) => skipped > 0)
        .map(({ year, skipped, y }) => (
          <span key={year} class="timeline-skip" aria-hidden="true" style={`top: ${y - SKIP + 2}px`}>
            {sayYears(skipped, lang)}
          </span>
        ))}
      {lit && <Note placed={lit} layout={layout} lang={lang} ringed={pointed !== null} />}
    </div>
  );
}

const Lanes = ({ layout: { lanes } }: { readonly layout: TimelineLayout }) => (
  <>
    {lanes.map(({ lane, x, width }) => (
      <i key={lane} class="timeline-lane" aria-hidden="true" style={`left: ${x}px; width: ${width}px`} />
    ))}
  </>
);

/** A line through the dots' side of each lane: labels are not struck through. */
const Today = ({ layout: { lanes, gutter }, y, lang }: { readonly layout: TimelineLayout; readonly y: number; readonly lang: Lang }) => (
  <div class="timeline-today" aria-hidden="true" style={`top: ${y}px`}>
    {gutter > 0 && <span>{TIMELINE_WORDS.today[lang]}</span>}
    {lanes.map(({ lane, x, width }) => (
      <i key={lane} style={`left: ${x}px; width: ${Math.min(width, DOTS_WIDTH + 6)}px`} />
    ))}
  </div>
);
