/** Which format carries which field of a snippet: the promise that the round trips of the tests keep. */
import type { QuoteAnchor, Snippet, Work, WorkField } from '../../model/snippet';

/** A field as far down as formats tell apart. */
export type SnippetField =
  | Exclude<keyof Snippet, 'anchor' | 'work' | 'seenOn'>
  | `anchor.${keyof QuoteAnchor}`
  | `work.${Exclude<keyof Work, 'fields'> | WorkField | 'origins'}`
  | `seenOn.${keyof NonNullable<Snippet['seenOn']>}`;

/**
 * `yes`: comes back as it was. `spelt`: comes back as the format spells it (`docs/snippet-files.md`). `shown`: people can read it
 * in the file, but the file is not read back. `no`: it is not there.
 */
export type Carried = 'yes' | 'spelt' | 'shown' | 'no';

const CARRYING = ['json', 'web-annotation', 'csv', 'markdown', 'html', 'plain'] as const;
export type CarryingFormat = (typeof CARRYING)[number];

type Row = readonly [json: Carried, webAnnotation: Carried, csv: Carried, markdown: Carried, html: Carried, plain: Carried];

/** Columns in the order of `CARRYING`. A new field of `Snippet` does not compile until its row stands here. */
const ROWS: Readonly<Record<SnippetField, Row>> = {
  id: ['yes', 'yes', 'yes', 'yes', 'no', 'no'],
  source: ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  text: ['yes', 'yes', 'yes', 'yes', 'shown', 'shown'],
  note: ['yes', 'yes', 'yes', 'spelt', 'shown', 'shown'],
  tags: ['yes', 'yes', 'yes', 'spelt', 'shown', 'shown'],
  folder: ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  entries: ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  article: ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  lang: ['yes', 'yes', 'yes', 'no', 'shown', 'no'],
  'anchor.prefix': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'anchor.suffix': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'anchor.start': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'anchor.end': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'anchor.frame': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.address': ['yes', 'yes', 'yes', 'spelt', 'shown', 'shown'],
  'work.accessedAt': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.title': ['yes', 'yes', 'yes', 'spelt', 'shown', 'shown'],
  'work.authors': ['yes', 'yes', 'yes', 'spelt', 'shown', 'shown'],
  'work.site': ['yes', 'yes', 'yes', 'spelt', 'shown', 'shown'],
  'work.publisher': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.published': ['yes', 'yes', 'yes', 'spelt', 'shown', 'shown'],
  'work.canonical': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.description': ['yes', 'yes', 'yes', 'spelt', 'no', 'no'],
  'work.language': ['yes', 'yes', 'yes', 'no', 'shown', 'no'],
  'work.type': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.container': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.volume': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.issue': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.pages': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.edition': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.doi': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'work.origins': ['yes', 'no', 'no', 'no', 'no', 'no'],
  'seenOn.title': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  'seenOn.address': ['yes', 'yes', 'yes', 'no', 'no', 'no'],
  link: ['yes', 'yes', 'yes', 'spelt', 'shown', 'shown'],
  savedAt: ['yes', 'yes', 'yes', 'no', 'shown', 'no'],
  changedAt: ['yes', 'yes', 'yes', 'no', 'no', 'no'],
};

export const SNIPPET_FIELDS = Object.keys(ROWS) as readonly SnippetField[];

export const carriedBy = (format: CarryingFormat, field: SnippetField): Carried => ROWS[field][CARRYING.indexOf(format)] ?? 'no';

const SIGNS: Readonly<Record<Carried, string>> = { yes: '✓', spelt: '~', shown: 'shown', no: '–' };

/** @returns the table of `docs/snippet-files.md`, in Markdown */
export function carriedTable(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = SNIPPET_FIELDS.map((field) => row([`\`${field}\``, ...ROWS[field].map((carried) => SIGNS[carried])]));
  return [row(['field', ...CARRYING]), `|${'---|'.repeat(CARRYING.length + 1)}`, ...rows].join('\n');
}
