/** A file that a reader brings → what taking it in would do. Nothing is written here. */
import { readBackup } from './backup';
import type { ColumnChoice, CsvTable } from './columns';
import { MOST_ROWS, readTable } from './csv-table';
import { decodeText } from './decode';
import { finish, unsafeAddress } from './finish';
import { newReading, type Reading } from './found';
import { readHypothesis } from './hypothesis';
import { ImportError } from './import-error';
import type { ImportFormat, ImportPlan } from './import-plan';
import { isOwnMarkdown, readMarkdown } from './markdown';
import { readObsidian } from './obsidian';
import { readOwnCsv } from './own-csv';
import { isPlainCsv, readPlainCsv } from './plain-csv';
import { readReadwise } from './readwise';
import { readWebAnnotations } from './web-annotation';

/** Of a file, in bytes. */
export const MOST_BYTES = 200 * 1024 * 1024;

export interface ImportFile {
  /** Counts only where the content leaves doubt. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  /** Milliseconds since 1970; stands where the file does not tell when something was saved. */
  readonly now: number;
  /** The reader's choice for a table of unknown headings; `null` to guess. */
  readonly columns: ColumnChoice | null;
}

/** Each says whether a file is of its format, and reads it if so. */
const JSON_FORMATS: readonly (readonly [ImportFormat, (json: unknown, reading: Reading) => boolean])[] = [
  ['pangzhu', readBackup],
  ['web-annotation', readWebAnnotations],
  ['hypothesis', readHypothesis],
  ['obsidian', readObsidian],
];

/**
 * Finds out what a file is by its content, and reads and checks all of it.
 * @throws ImportError when nothing of it can be read
 */
export async function readImport({ name, bytes }: ImportFile, { now, columns }: ImportOptions): Promise<ImportPlan> {
  if (bytes.length > MOST_BYTES) throw new ImportError('too-large', '', `${bytes.length} > ${MOST_BYTES}`);
  const { text, encoding, doubt } = decodeText(bytes);
  if (text.trim() === '') throw new ImportError('empty', '', 'nothing in it');
  const reading = newReading(now);
  const { format, table } = readText({ name, text }, columns, reading);
  if (reading.found.length > MOST_ROWS) throw new ImportError('too-many', '', `${reading.found.length} > ${MOST_ROWS}`);
  const { problems, leftOut } = reading;
  if (doubt !== null) problems.unshift({ where: '', code: 'encoding', detail: doubt, kept: true });
  const snippets = await finish(reading);
  return { format, encoding, snippets, removed: soundRemoved(reading), problems, leftOut, table };
}

function readText(
  { name, text }: { name: string; text: string },
  columns: ColumnChoice | null,
  reading: Reading,
): { format: ImportFormat; table: CsvTable | null } {
  const json = jsonOf(name, text);
  if (json !== undefined) {
    const format = JSON_FORMATS.find(([, read]) => read(json, reading))?.[0];
    if (!format) throw new ImportError('format', '', 'JSON of an unknown kind');
    return { format, table: null };
  }
  if (isOwnMarkdown(text, name)) {
    readMarkdown(text, reading);
    return { format: 'pangzhu-markdown', table: null };
  }
  const table = readTable(text, reading.problems);
  if (readOwnCsv(table, reading)) return { format: 'pangzhu-csv', table: null };
  if (columns === null && readReadwise(table, reading)) return { format: 'readwise', table: null };
  // A page or a picture: somewhere in them stands a comma too.
  if (/^\s*<|\0/.test(text.slice(0, 4096)) || !isPlainCsv(table, name))
    throw new ImportError('format', '', 'neither JSON, Markdown nor a table');
  return { format: 'csv', table: readPlainCsv(table, columns, reading) };
}

/** @returns what the JSON says; `undefined` where it is none and does not claim to be */
function jsonOf(name: string, text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/\.(?:csv|tsv|txt|md|markdown)$/i.test(name)) return undefined;
    throw new ImportError('json', lineOf(text, error), error instanceof Error ? error.message.slice(0, 240) : '');
  }
}

/** Engines tell the place in their own words: an offset, or line and column. */
function lineOf(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line !== undefined) return `line ${line}`;
  const offset = /\bposition (\d+)/.exec(message)?.[1];
  if (offset === undefined) return /end of JSON/i.test(message) ? `line ${text.split('\n').length}` : '';
  return `line ${text.slice(0, Number(offset)).split('\n').length}`;
}

function soundRemoved({ removed, problems }: Reading): Reading['removed'] {
  return removed.filter(({ snippet }, at) => {
    const unsafe = unsafeAddress(snippet);
    if (unsafe) problems.push({ where: `removed[${at}]`, ...unsafe, kept: false });
    return unsafe === null;
  });
}
