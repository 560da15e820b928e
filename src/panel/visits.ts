/** Visits by day and by what is searched among them. Pure. */
import type { EntryHead } from '../model/entry';
import type { StoredVisit } from '../store/library-database';
import { foldText } from '../text/fold';

/** A visit whose entry there is, with what a search looks at. */
export interface KnownVisit {
  readonly visit: StoredVisit;
  readonly head: EntryHead;
  readonly folded: string;
}

/** @returns the visits to entries that there still are, in their order */
export function knownVisits(visits: readonly StoredVisit[], heads: Readonly<Record<string, EntryHead>>): KnownVisit[] {
  return visits.flatMap((visit) => {
    const head = heads[visit.entry];
    if (!head) return [];
    return [{ visit, head, folded: foldText([...Object.values(head.name), visit.page?.title, visit.page?.address].join('\n')) }];
  });
}

/** @returns the visits that a query means, all of them for an empty one */
export function searchVisits(visits: readonly KnownVisit[], query: string): readonly KnownVisit[] {
  const wanted = foldText(query.trim());
  return wanted === '' ? visits : visits.filter(({ folded }) => folded.includes(wanted));
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Day of a moment on the reader's clock: YYYY-MM-DD. */
export function dayOf(at: number): string {
  const moment = new Date(at);
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Time of a moment on the reader's clock: HH:MM. */
export function timeOf(at: number): string {
  const moment = new Date(at);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** @returns days with their visits, both in the order of the visits */
export function visitsByDay(visits: readonly KnownVisit[]): [day: string, visits: readonly KnownVisit[]][] {
  const days = new Map<string, KnownVisit[]>();
  for (const known of visits) {
    const day = dayOf(known.visit.at);
    const list = days.get(day);
    if (list) list.push(known);
    else days.set(day, [known]);
  }
  return [...days];
}
