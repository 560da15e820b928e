/** Our own table, perhaps after a spreadsheet has had it. */
import { WorkFieldsSchema } from '../../model/snippet';
import type { CsvColumn } from '../export/csv';
import { splitList, unneutralise } from '../export/csv-cell';
import { csvReader, type RowReader } from './csv-row';
import type { Table } from './csv-table';
import { type Reading, timeOr } from './found';

/** A table with these headings is ours; a reader may have taken out others. */
const SURE: readonly CsvColumn[] = ['text', 'id', 'savedAt', 'changedAt'];

/** @returns whether it is our table */
export function readOwnCsv({ headings, rows }: Table, reading: Reading): boolean {
  if (!SURE.every((column) => headings.includes(column))) return false;
  const cellIn = csvReader<CsvColumn>(headings);
  for (const { cells, where } of rows) {
    const cell: RowReader<CsvColumn> = (column) => unneutralise(cellIn(cells)(column));
    const value = snippetOf(cell, where, reading);
    const id = cell('id');
    reading.found.push({
      where,
      value: id === '' ? value : { ...value, id },
      key: id === '' ? ['text', cell('address'), value.text, value.note] : null,
    });
  }
  return true;
}

const orNull = (cell: string): string | null => (cell === '' ? null : cell);
/** A cell that should hold a number and does not is refused by the schema. */
const numberOf = (cell: string): number => (/^\d+$/.test(cell) ? Number(cell) : Number.NaN);

function snippetOf(cell: RowReader<CsvColumn>, where: string, reading: Reading) {
  const savedAt = timeOr(reading.now, { name: 'savedAt', value: cell('savedAt') }, where, reading.problems);
  const anchor = {
    prefix: cell('anchorPrefix'),
    suffix: cell('anchorSuffix'),
    start: numberOf(cell('anchorStart')),
    end: numberOf(cell('anchorEnd')),
    frame: orNull(cell('anchorFrame')),
  };
  const seenOn = { title: cell('seenOnTitle'), address: cell('seenOnAddress') };
  return {
    source: cell('source') || 'selection',
    text: cell('text'),
    note: cell('note'),
    tags: splitList(cell('tags')),
    folder: cell('folder'),
    entries: splitList(cell('entries')),
    article: orNull(cell('article')),
    lang: orNull(cell('lang')),
    anchor: cell('anchorStart') === '' && cell('anchorEnd') === '' ? null : anchor,
    work: workOf(cell, { savedAt, where, reading }),
    seenOn: seenOn.title === '' && seenOn.address === '' ? null : seenOn,
    link: orNull(cell('link')),
    savedAt,
    changedAt: timeOr(savedAt, { name: 'changedAt', value: cell('changedAt') }, where, reading.problems),
  };
}

interface Around {
  readonly savedAt: number;
  readonly where: string;
  readonly reading: Reading;
}

function workOf(cell: RowReader<CsvColumn>, { savedAt, where, reading }: Around): unknown {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(WorkFieldsSchema.entries) as (keyof typeof WorkFieldsSchema.entries)[]) {
    const value = name === 'authors' ? splitList(cell(name)) : cell(name);
    if (value.length > 0) fields[name] = { value, origin: 'import' };
  }
  const accessed = cell('accessedAt');
  const address = orNull(cell('address'));
  if (accessed === '' && address === null && Object.keys(fields).length === 0) return null;
  return { address, accessedAt: timeOr(savedAt, { name: 'accessedAt', value: accessed }, where, reading.problems), fields };
}
