import type { Work, WorkType } from '../../../../src/model/snippet';
import type { DayOf } from '../../../../src/snippets/cite/dates';

/** Fields of a work as a test names them. */
export interface Told {
  readonly type?: WorkType;
  readonly authors?: readonly string[];
  readonly title?: string;
  readonly site?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly canonical?: string;
  readonly description?: string;
  readonly language?: string;
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly edition?: string;
  readonly doi?: string;
  readonly address?: string | null;
  /** `2026-11-22`. */
  readonly accessed?: string;
}

export function workOf({ address = null, accessed = '2026-11-22', ...fields }: Told): Work {
  const sourced = Object.entries(fields).map(([name, value]) => [name, { value, origin: 'meta' }]);
  return { address, accessedAt: Date.parse(`${accessed}T12:00:00Z`), fields: Object.fromEntries(sourced) };
}

export const citedOf = (told: Told) => ({ work: workOf(told), quoteLang: null });

/** The day in Greenwich: tests read the same everywhere. */
export const utcDay: DayOf = (at) => {
  const date = new Date(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
