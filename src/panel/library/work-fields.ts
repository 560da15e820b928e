/** The fields of a work as a reader edits them: one text each. Pure. */
import { type Origin, WORK_TYPES, type Work, type WorkFields, type WorkType } from '../../model/snippet';

/** Those that can be edited, in the order in which a citation needs them. */
export const EDITABLE_FIELDS = [
  'title',
  'authors',
  'site',
  'published',
  'type',
  'publisher',
  'container',
  'volume',
  'issue',
  'pages',
  'edition',
  'doi',
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** As many as the model allows. */
const MOST_AUTHORS = 200;
/** Between authors. A comma may stand within a name: Bradford, Anu. */
const AUTHORS = /[;；、\n]+/;

export function fieldText(fields: WorkFields, name: EditableField): string {
  const value = fields[name]?.value;
  return value === undefined ? '' : typeof value === 'string' ? value : value.join('; ');
}

export const fieldOrigin = (fields: WorkFields, name: EditableField): Origin | null => fields[name]?.origin ?? null;

/** A text that the field cannot hold. */
export class FieldError extends Error {
  override readonly name = 'FieldError';
}

/**
 * @param text as typed; empty takes the field away
 * @returns the work with the field as the reader wrote it; the same where it said so before
 * @throws FieldError for a date that is none
 */
export function withField(work: Work, name: EditableField, text: string): Work {
  const value = readField(name, text.trim());
  if (fieldText(work.fields, name) === (Array.isArray(value) ? value.join('; ') : value)) return work;
  const { [name]: _, ...others } = work.fields;
  if (value === '' || value.length === 0) return { ...work, fields: others };
  return { ...work, fields: { ...others, [name]: { value, origin: 'reader' } } as WorkFields };
}

function readField(name: EditableField, text: string): string | string[] {
  switch (name) {
    case 'authors':
      return text
        .split(AUTHORS)
        .map((author) => author.trim())
        .filter((author) => author !== '')
        .slice(0, MOST_AUTHORS);
    case 'published':
      return readDate(text);
    case 'type':
      return WORK_TYPES.includes(text as WorkType) ? text : '';
    case 'doi':
      return text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
    default:
      return text.replace(/\s+/g, ' ');
  }
}

/** @returns YYYY, YYYY-MM or YYYY-MM-DD, whatever stands between the numbers; an ISO time as it is */
function readDate(text: string): string {
  if (text === '' || /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)?$/.test(text)) return text;
  const [, year, month, day] = /^(\d{4})(?:\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2})\s*日?|\s*月?)|\s*年?)$/.exec(text) ?? [];
  const date = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  if (date === '' || Number(month ?? 1) < 1 || !isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) throw new FieldError(text);
  return date;
}

function isDay(year: number, month: number, day: number): boolean {
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}
