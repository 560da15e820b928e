import type { Lang } from '../../model/lang';
import { KIND_WORDS } from '../../words/kinds';
import { MARK_WORDS } from '../../words/timeline';
import type { PlacedItem, TimelineLayout } from './shape';
import { dateOf, placeOf } from './spoken';

const NOTE_WIDTH = 260;

/** All there is to say of one dot, beside it; the screen reader has heard it already. */
export function Note({
  placed: { item, lane, x, y, size },
  layout,
  lang,
  ringed,
}: {
  readonly placed: PlacedItem;
  readonly layout: TimelineLayout;
  readonly lang: Lang;
  /** Whether the dot is ringed: what has the focus shows it itself. */
  readonly ringed: boolean;
}) {
  const labels = layout.labels[lane];
  const width = Math.min(NOTE_WIDTH, Math.max(labels.width + 14, 190), layout.width);
  const left = Math.max(0, Math.min(labels.x - 9, layout.width - width));
  const low = y > layout.height - 110;
  return (
    <>
      {ringed && (
        <i
          class="timeline-ring"
          aria-hidden="true"
          data-kind={item.kind}
          style={`left: ${x - size / 2 - 4}px; top: ${y - size / 2 - 4}px; width: ${size + 8}px; height: ${size + 8}px`}
        />
      )}
      <div
        class="timeline-note"
        aria-hidden="true"
        data-id={item.id}
        data-kind={item.kind}
        style={`left: ${left}px; ${low ? `bottom: ${layout.height - y - 14}px` : `top: ${y - 14}px`}; width: ${width}px`}
      >
        <small>{`${dateOf(item, lang)} · ${MARK_WORDS[item.mark][lang]}`}</small>
        <b>{item.name[lang]}</b>
        <small>{[placeOf(item, lang), KIND_WORDS[item.kind][lang]].filter((part) => part !== '').join(' · ')}</small>
      </div>
    </>
  );
}
