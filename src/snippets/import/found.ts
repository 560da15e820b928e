/** What a reader of a format hands on: snippets as found, not yet checked, most of them without an id. */
import type { Snippet } from '../../model/snippet';
import type { Removed } from '../export/options';
import type { ImportProblem, LeftOut } from './import-plan';
import { readTime } from './time';

export interface Found {
  readonly where: string;
  /** A snippet, if it is one; without its id where `key` is given. */
  readonly value: unknown;
  /** What tells it from all others, wherever it comes from; an id is made of it. `null` where it has one. */
  readonly key: readonly string[] | null;
}

export interface Reading {
  readonly found: Found[];
  readonly removed: Removed[];
  readonly problems: ImportProblem[];
  readonly leftOut: LeftOut[];
  /** Stands for times that a file does not tell, milliseconds since 1970. */
  readonly now: number;
}

export const newReading = (now: number): Reading => ({ found: [], removed: [], problems: [], leftOut: [], now });

/** A quotation as other programs tell of it. */
export interface Foreign {
  /** The program's own id of it, with the program's name before; `null` for none. */
  readonly id: readonly string[] | null;
  readonly text: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly address: string | null;
  readonly anchor: Snippet['anchor'];
  readonly folder?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly site?: string;
  readonly published?: string;
  readonly description?: string;
  readonly pages?: string;
  readonly link?: string | null;
  /** As the file has them. */
  readonly savedAt: unknown;
  readonly changedAt?: unknown;
}

/** Longest piece of a file that a problem shows. */
const MOST_SHOWN = 120;

/** Adds what was found, or says why not. */
export function addForeign(foreign: Foreign, where: string, reading: Reading): void {
  const { text, note, address, anchor, folder = '', link = null } = foreign;
  const tags = [...new Set(foreign.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  if (text.trim() === '' && note.trim() === '' && tags.length === 0) {
    reading.leftOut.push({ where, code: 'empty' });
    return;
  }
  const savedAt = timeOr(reading.now, { name: 'savedAt', value: foreign.savedAt }, where, reading.problems);
  const changedAt = timeOr(savedAt, { name: 'changedAt', value: foreign.changedAt }, where, reading.problems);
  const fields = fieldsOf(foreign);
  const work = address === null && Object.keys(fields).length === 0 ? null : { address, accessedAt: savedAt, fields };
  const nowhere = { entries: [], article: null, lang: null, seenOn: null };
  const value = { source: 'selection', text, note, tags, folder, anchor, work, link, ...nowhere, savedAt, changedAt };
  reading.found.push({ where, value, key: foreign.id ?? ['text', address ?? foreign.title ?? '', text, note] });
}

function fieldsOf({ title, site, published, description, pages, authors = [] }: Foreign): Record<string, unknown> {
  const told = Object.entries({ title, site, published, description, pages }).filter(
    ([, value]) => value !== undefined && value.trim() !== '',
  );
  const fields: Record<string, unknown> = Object.fromEntries(told.map(([name, value]) => [name, { value, origin: 'import' }]));
  const named = authors.map((name) => name.trim()).filter((name) => name !== '');
  return named.length === 0 ? fields : { ...fields, authors: { value: named, origin: 'import' } };
}

/** @returns the time that a file tells; `otherwise` where it tells none, or none that can be read, which is a problem */
export function timeOr(
  otherwise: number,
  { name, value }: { name: string; value: unknown },
  where: string,
  problems: ImportProblem[],
): number {
  if (value === undefined || value === null || value === '') return otherwise;
  const time = readTime(value);
  if (time === null) problems.push({ where, code: 'time', detail: `${name}: ${shown(value)}`, kept: true });
  return time ?? otherwise;
}

/** @returns the beginning of a value from a file, to be shown; of what is nested only that it is */
const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, MOST_SHOWN) : typeof value;
