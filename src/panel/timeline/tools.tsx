import type { Lang } from '../../model/lang';
import { KIND_WORDS } from '../../words/kinds';
import { LANE_SHORT_WORDS, LANE_WORDS, TIMELINE_WORDS } from '../../words/timeline';
import type { Filter } from './filter';
import { LANES, type TimelineLayout, ZOOMS } from './shape';

export interface ToolsProps {
  readonly filter: Filter;
  /** Place in `ZOOMS`. */
  readonly zoom: number;
  readonly lang: Lang;
  readonly onFilter: (filter: Filter) => void;
  readonly onZoom: (step: 1 | -1) => void;
}

const toggled = <T,>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
};

/** Chips that narrow down what is shown, and the two zoom buttons. */
export function Tools({ filter, zoom, lang, onFilter, onZoom }: ToolsProps) {
  return (
    <div class="timeline-tools">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of chips in every browser */}
      <div class="timeline-chips" role="group" aria-label={TIMELINE_WORDS.show[lang]}>
        {LANES.map((lane) => (
          <button
            key={lane}
            type="button"
            class="timeline-chip"
            aria-pressed={filter.lanes.has(lane)}
            onClick={() => onFilter({ ...filter, lanes: toggled(filter.lanes, lane) })}
          >
            {LANE_WORDS[lane][lang]}
          </button>
        ))}
        <i aria-hidden="true" />
        {(['law', 'event'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="timeline-chip"
            data-kind={kind}
            aria-pressed={filter.kinds.has(kind)}
            onClick={() => onFilter({ ...filter, kinds: toggled(filter.kinds, kind) })}
          >
            {KIND_WORDS[kind][lang]}
          </button>
        ))}
      </div>
      <div class="timeline-zoom">
        <button type="button" aria-label={TIMELINE_WORDS.zoomOut[lang]} aria-disabled={zoom === 0} onClick={() => onZoom(-1)}>
          −
        </button>
        <button type="button" aria-label={TIMELINE_WORDS.zoomIn[lang]} aria-disabled={zoom === ZOOMS.length - 1} onClick={() => onZoom(1)}>
          +
        </button>
      </div>
    </div>
  );
}

/** What each lane is, above it; too narrow lanes have their place among the chips only. */
export function LaneHeads({ layout: { lanes, margin }, lang }: { readonly layout: TimelineLayout; readonly lang: Lang }) {
  return (
    <div class="timeline-heads" aria-hidden="true" data-margin={margin}>
      {lanes.map(({ lane, x, width }) => (
        <span key={lane} style={`left: ${x}px; width: ${width}px`}>
          {width < 24 ? '' : (margin && lanes.length > 1 ? LANE_SHORT_WORDS : LANE_WORDS)[lane][lang]}
        </span>
      ))}
    </div>
  );
}
