/** Cells of a row by the names of their columns. */

/** @returns the cell; empty where the table has no such column, or the row ends before */
export type RowReader<Column extends string> = (column: Column) => string;

/** @returns for the cells of a row what reads them by name; of columns of one name the first counts */
export function csvReader<Column extends string>(headings: readonly string[]): (cells: readonly string[]) => RowReader<Column> {
  const places = new Map<string, number>();
  headings.forEach((heading, at) => {
    if (!places.has(heading)) places.set(heading, at);
  });
  return (cells) => (column) => cells[places.get(column) ?? -1] ?? '';
}

/** @returns tags of a cell in which other programs part them as they like */
export const looseTags = (cell: string): string[] => cell.split(/[,;，；、\n]/).map((tag) => tag.trim().replace(/^#/, ''));

/** Commas part names as often as they stand within one (`Le Guin, Ursula`), so they do not count. */
export const looseAuthors = (cell: string): string[] => cell.split(/[;；、\n]| and | & /);
