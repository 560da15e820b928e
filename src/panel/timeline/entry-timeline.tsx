import type { Lang } from '../../model/lang';
import { formatDate } from '../../words/format';
import { TIMELINE_WORDS } from '../../words/timeline';
import type { EntryMark } from './items';
import { spacings } from './spacing';

export interface EntryTimelineProps {
  /** Earliest first, as `entryMarks` gives them. */
  readonly marks: readonly EntryMark[];
  readonly lang: Lang;
  /** The reader walks to a related entry. */
  readonly onGo: (id: string) => void;
}

/** The course of one law or event down a rule: its own dates, and those of what is related to it. */
export function EntryTimeline({ marks, lang, onGo }: EntryTimelineProps) {
  const gaps = spacings(marks.map(({ date }) => date));
  if (marks.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that an unmarked list is one
    <ol class="course" role="list" aria-label={TIMELINE_WORDS.history[lang]}>
      {marks.map(({ date, label, id }, place) => (
        <li key={`${date} ${id} ${label}`} data-own={id === null} style={`--gap: ${gaps[place] ?? 0}px`}>
          <time dateTime={date}>{formatDate(date, lang)}</time>
          {id === null ? (
            <span>{label}</span>
          ) : (
            <button type="button" onClick={() => onGo(id)}>
              {label}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
