/** The page as a thin strip: a tick for each mention, as far down as it stands in the page. */
import type { ListedEntry } from '../model/page-list';

interface StripProps {
  readonly entries: readonly ListedEntry[];
  /** The entry whose ticks stand out. */
  readonly pointed: string | null;
  readonly label: string;
  readonly onReveal: (entry: string, nth: number) => void;
}

/** So many steps a strip has; ticks nearer than that fall together. */
const STEPS = 120;

export function Strip({ entries, pointed, label, onReveal }: StripProps) {
  const ticks = entries.flatMap(({ entry, kind, places }) =>
    places.map((place, nth) => ({ entry, kind, nth, step: Math.round(place * STEPS) })),
  );
  const onClick = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const step = ((event.clientY - box.top) / box.height) * STEPS;
    const nearest = ticks.reduce<(typeof ticks)[number] | null>(
      (best, tick) => (best === null || Math.abs(tick.step - step) < Math.abs(best.step - step) ? tick : best),
      null,
    );
    if (nearest) onReveal(nearest.entry, nearest.nth);
  };
  return (
    // Everything it does the list does too; a strip to be pressed with the pointer only.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <svg class="strip" role="img" aria-label={label} viewBox={`0 0 10 ${STEPS}`} preserveAspectRatio="none" onClick={onClick}>
      {ticks.map(({ entry, kind, nth, step }) => (
        <rect
          key={`${entry} ${nth}`}
          x={entry === pointed ? 0 : 2}
          width={entry === pointed ? 10 : 6}
          y={Math.min(STEPS - 1, step)}
          height={entry === pointed ? 1.4 : 0.7}
          fill={`var(--${kind})`}
          opacity={pointed === null ? 0.6 : entry === pointed ? 1 : 0.35}
        />
      ))}
    </svg>
  );
}
