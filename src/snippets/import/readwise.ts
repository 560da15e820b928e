/** Readwise's tables: the one it exports, and the shorter one that it takes in, which many programs write for it. */
import { csvReader, looseAuthors, looseTags } from './csv-row';
import type { Table } from './csv-table';
import { addForeign, type Reading } from './found';

type Column =
  | 'Highlight'
  | 'Book Title'
  | 'Book Author'
  | 'Title'
  | 'Author'
  | 'URL'
  | 'Note'
  | 'Tags'
  | 'Document tags'
  | 'Location Type'
  | 'Location'
  | 'Highlighted at'
  | 'Date';

/** @returns whether it is a table of Readwise */
export function readReadwise({ headings, rows }: Table, reading: Reading): boolean {
  const known = (...columns: Column[]): boolean => columns.every((column) => headings.includes(column));
  if (!known('Highlight', 'Book Title') && !known('Highlight', 'Title', 'Author')) return false;
  const cellIn = csvReader<Column>(headings);
  for (const { cells, where } of rows) {
    const cell = cellIn(cells);
    addForeign(
      {
        id: null,
        text: cell('Highlight'),
        note: cell('Note'),
        tags: [...looseTags(cell('Tags')), ...looseTags(cell('Document tags'))],
        address: cell('URL').trim() || null,
        anchor: null,
        title: cell('Book Title') || cell('Title'),
        authors: looseAuthors(cell('Book Author') || cell('Author')),
        pages: cell('Location Type') === 'page' ? cell('Location') : '',
        savedAt: cell('Highlighted at') || cell('Date'),
      },
      where,
      reading,
    );
  }
  return true;
}
