/** Snippets as a table for spreadsheets. `docs/snippet-files.md` describes the columns. */
import type { Snippet, WorkField } from '../../model/snippet';
import { cellOf, joinList } from './csv-cell';

/** The columns in their order: first what people look for. */
export const CSV_COLUMNS = [
  'text',
  'note',
  'tags',
  'folder',
  'title',
  'authors',
  'site',
  'publisher',
  'published',
  'address',
  'link',
  'type',
  'container',
  'volume',
  'issue',
  'pages',
  'edition',
  'doi',
  'canonical',
  'description',
  'language',
  'accessedAt',
  'savedAt',
  'changedAt',
  'seenOnTitle',
  'seenOnAddress',
  'source',
  'entries',
  'article',
  'lang',
  'anchorPrefix',
  'anchorSuffix',
  'anchorStart',
  'anchorEnd',
  'anchorFrame',
  'id',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** Excel takes a file for UTF-8 only when it begins with this. */
const BOM = '\ufeff';

/** @returns UTF-8 with a byte order mark, RFC 4180, a row a snippet after the row of headings */
export function writeCsv(snippets: readonly Snippet[]): string {
  const rows = snippets.map((snippet) => {
    const cells = cellsOf(snippet);
    return CSV_COLUMNS.map((column) => cellOf(cells[column])).join(',');
  });
  return `${BOM}${[CSV_COLUMNS.map(cellOf).join(','), ...rows].join('\r\n')}\r\n`;
}

const timeOf = (at: number): string => new Date(at).toISOString();

function cellsOf(snippet: Snippet): Readonly<Record<CsvColumn, string>> {
  const { anchor, work, seenOn } = snippet;
  const fields = work?.fields ?? {};
  const field = (name: Exclude<WorkField, 'authors'>): string => fields[name]?.value ?? '';
  return {
    text: snippet.text,
    note: snippet.note,
    tags: joinList(snippet.tags),
    folder: snippet.folder,
    title: field('title'),
    authors: joinList(fields.authors?.value ?? []),
    site: field('site'),
    publisher: field('publisher'),
    published: field('published'),
    address: work?.address ?? '',
    link: snippet.link ?? '',
    type: field('type'),
    container: field('container'),
    volume: field('volume'),
    issue: field('issue'),
    pages: field('pages'),
    edition: field('edition'),
    doi: field('doi'),
    canonical: field('canonical'),
    description: field('description'),
    language: field('language'),
    accessedAt: work ? timeOf(work.accessedAt) : '',
    savedAt: timeOf(snippet.savedAt),
    changedAt: timeOf(snippet.changedAt),
    seenOnTitle: seenOn?.title ?? '',
    seenOnAddress: seenOn?.address ?? '',
    source: snippet.source,
    entries: joinList(snippet.entries),
    article: snippet.article ?? '',
    lang: snippet.lang ?? '',
    anchorPrefix: anchor?.prefix ?? '',
    anchorSuffix: anchor?.suffix ?? '',
    anchorStart: anchor ? String(anchor.start) : '',
    anchorEnd: anchor ? String(anchor.end) : '',
    anchorFrame: anchor?.frame ?? '',
    id: snippet.id,
  };
}
