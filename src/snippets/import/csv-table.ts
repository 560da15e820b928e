/** Text of a table → its rows. */
import { type Dialect, dialectOf, parseRows } from './csv-parse';
import { ImportError } from './import-error';
import type { ImportProblem } from './import-plan';

export const MOST_ROWS = 500_000;
const DELIMITERS = [',', ';', '\t', '|'] as const;
const MOST_SHOWN = 120;

export interface Row {
  /** `row 5`; the row of headings is the first. */
  readonly where: string;
  readonly cells: readonly string[];
}

export interface Table {
  readonly headings: readonly string[];
  /** Those below the headings that are whole; what is not is among the problems. Empty rows are left out. */
  readonly rows: readonly Row[];
}

/** @throws ImportError `too-many` */
export function readTable(text: string, problems: ImportProblem[]): Table {
  const dialect = dialectOf(text, DELIMITERS);
  let headings: readonly string[] | null = null;
  const rows: Row[] = [];
  let row = 0;
  const add = (cells: readonly string[]): void => {
    const where = `row ${++row}`;
    if (row > MOST_ROWS + 1) throw new ImportError('too-many', where, `more than ${MOST_ROWS}`);
    const width = headings?.length ?? cells.length;
    if (headings === null) headings = cells.map((cell) => cell.trim());
    else if (cells.every((cell) => cell.trim() === '')) return;
    else if (cells.slice(width).every((cell) => cell.trim() === '')) rows.push({ where, cells });
    else
      problems.push({ where, code: 'cells', detail: `${cells.length} > ${width}: ${cells.join(' | ').slice(0, MOST_SHOWN)}`, kept: false });
  };
  for (const { cells, broken, raw } of parseRows(text, dialect)) {
    if (!broken) {
      add(cells);
      continue;
    }
    problems.push({ where: `row ${++row}`, code: 'quotes', detail: raw.slice(0, MOST_SHOWN).trimEnd(), kept: false });
    for (const rest of swallowed(raw, dialect, headings)) add(rest);
  }
  return { headings: headings ?? [], rows };
}

/**
 * A mark that opens and never closes takes the rows below for its cell.
 * @returns those rows, when every line below is a whole one; none when they may be lines of a cell
 */
function swallowed(raw: string, dialect: Dialect, headings: readonly string[] | null): readonly (readonly string[])[] {
  const [, ...below] = raw.split(dialect.newline === '\r' ? '\r' : /\r?\n/).filter((line) => line !== '');
  const rows = below.map((line) => [...parseRows(line, dialect)]);
  const whole = rows.every(([row, more]) => row && !more && !row.broken && row.cells.length === headings?.length);
  return whole && (headings?.length ?? 0) > 1 ? rows.flatMap(([row]) => (row ? [row.cells] : [])) : [];
}
