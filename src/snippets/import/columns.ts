/** Which column of anybody's table holds what. */

export const COLUMN_FIELDS = [
  'text',
  'note',
  'tags',
  'folder',
  'title',
  'authors',
  'site',
  'published',
  'pages',
  'address',
  'savedAt',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Which column, counted from 0, holds what. */
export interface ColumnChoice {
  readonly firstRowIsHeadings: boolean;
  readonly columns: Readonly<Partial<Record<ColumnField, number>>>;
}

/** Shown to the reader who chooses. */
export interface CsvTable {
  readonly headings: readonly string[];
  readonly firstRows: readonly (readonly string[])[];
  /** What was chosen, or else guessed. */
  readonly choice: ColumnChoice;
}
