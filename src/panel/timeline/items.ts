/** From entries to what a timeline shows. Pure. */
import type { Entry } from '../../model/entry';
import { JURISDICTIONS, type Jurisdiction } from '../../model/facts';
import { PROMINENCES, type Prominence } from '../../model/kind';
import type { Lang, Localized } from '../../model/lang';
import type { RelationType } from '../../model/relation';
import { MARK_WORDS, type MarkName } from '../../words/timeline';

/** A law or an event at its date. Dates are YYYY, YYYY-MM or YYYY-MM-DD. */
export interface TimelineItem {
  readonly id: string;
  readonly kind: 'law' | 'event';
  readonly name: Localized;
  readonly start: string;
  /** Only of events that last. */
  readonly end: string | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly prominence: Prominence;
  /** What the date is the date of. */
  readonly mark: MarkName;
}

/** One date of a law or an event, or of what is related to it. */
export interface EntryMark {
  readonly date: string;
  readonly label: string;
  /** Entry to go to; `null` when the date is the entry's own. */
  readonly id: string | null;
}

const dateOf = (entry: Entry, name: string): string | null => {
  const value = entry.facts.find((fact) => fact.name === name)?.value;
  return value?.type === 'date' && /^\d{4}/.test(value.date) ? value.date : null;
};

const codeOf = (entry: Entry, name: string): string | null => {
  const value = entry.facts.find((fact) => fact.name === name)?.value;
  return value?.type === 'code' ? value.code : null;
};

/** What the start of an event is called, by its type; whatever is not here is held. */
const EVENT_MARKS: Readonly<Record<string, MarkName>> = {
  incident: 'happened',
  launch: 'launched',
  lawsuit: 'began',
  campaign: 'began',
};
/** The date that matters most to a reader comes first. */
const LAW_MARKS = ['inForce', 'adopted', 'published'] as const;

/** Compares by date, as far as both are known, then by id. */
const byDate = (a: { readonly start: string; readonly id: string }, b: { readonly start: string; readonly id: string }): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : Number(a.id > b.id);

/** @returns an entry at its date; `null` for other kinds and where no date is known */
export function timelineItem(entry: Entry): TimelineItem | null {
  if (entry.kind !== 'law' && entry.kind !== 'event') return null;
  const mark: MarkName | undefined =
    entry.kind === 'law' ? LAW_MARKS.find((name) => dateOf(entry, name) !== null) : (EVENT_MARKS[codeOf(entry, 'type') ?? ''] ?? 'held');
  const start = mark === undefined ? null : dateOf(entry, entry.kind === 'law' ? mark : 'start');
  if (mark === undefined || start === null) return null;
  const code = codeOf(entry, 'jurisdiction');
  return {
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    start,
    end: entry.kind === 'event' ? dateOf(entry, 'end') : null,
    jurisdiction: JURISDICTIONS.find((one) => one === code) ?? null,
    prominence: entry.prominence,
    mark,
  };
}

/** Every law and event with a date, in the order of time. */
export const timelineItems = (entries: readonly Entry[]): TimelineItem[] =>
  entries
    .map(timelineItem)
    .filter((item) => item !== null)
    .sort(byDate);

/** More than this and the entry's own dates are lost among them. */
const MOST_RELATED = 7;
/** Relations that say little of time. */
const LOOSE: ReadonlySet<RelationType> = new Set(['related-to', 'contrasts-with']);

/**
 * The course of one law or event: its own dates and those of what it is most closely related to.
 * @param related entries at the other ends of its relations, in any order; those without a date are passed over
 * @returns earliest first; on one day the entry's own dates come first
 */
export function entryMarks(entry: Entry, related: readonly Entry[], lang: Lang): EntryMark[] {
  const own = ownMarks(entry).map(({ name, date }): EntryMark => ({ date, label: MARK_WORDS[name][lang], id: null }));
  const closeness = new Map<string, number>();
  for (const { to, type } of entry.related) closeness.set(to, Math.min(closeness.get(to) ?? 1, LOOSE.has(type) ? 1 : 0));
  const others = related
    .filter(({ id }) => id !== entry.id && closeness.has(id))
    .map(timelineItem)
    .filter((item) => item !== null)
    .sort(
      (a, b) =>
        (closeness.get(a.id) ?? 1) - (closeness.get(b.id) ?? 1) ||
        PROMINENCES.indexOf(a.prominence) - PROMINENCES.indexOf(b.prominence) ||
        byDate(a, b),
    )
    .slice(0, MOST_RELATED)
    .sort(byDate)
    .map(({ id, start, name, mark }): EntryMark => ({ date: start, label: `${MARK_WORDS[mark][lang]} · ${name[lang]}`, id }));
  return [...own, ...others].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function ownMarks(entry: Entry): { readonly name: MarkName; readonly date: string }[] {
  const item = timelineItem(entry);
  const names: readonly (readonly [MarkName, string])[] =
    entry.kind === 'law'
      ? (['published', 'adopted', 'inForce', 'amended', 'ended'] as const).map((name) => [name, name] as const)
      : [
          [item?.mark ?? 'held', 'start'],
          ['closed', 'end'],
        ];
  return names.flatMap(([name, fact]) => {
    const date = dateOf(entry, fact);
    return date === null ? [] : [{ name, date }];
  });
}
