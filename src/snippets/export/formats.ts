/** The files that snippets can be written to, in the order in which they are offered. */
import type { Snippet } from '../../model/snippet';
import { writeCsv } from './csv';
import { writeHtml } from './html';
import { writeBackup } from './json';
import { writeMarkdown, writeMarkdownFiles } from './markdown';
import type { WriteOptions } from './options';
import { writePlain } from './plain';
import { writeWebAnnotations } from './web-annotation';
import { zip } from './zip';

export type FormatId = 'json' | 'markdown' | 'markdown-files' | 'csv' | 'web-annotation' | 'html' | 'plain';

export interface Format {
  readonly id: FormatId;
  readonly extension: string;
  readonly mime: string;
  /** @returns what goes into the file: text to be written in UTF-8, or bytes */
  readonly write: (snippets: readonly Snippet[], options: WriteOptions) => string | Uint8Array<ArrayBuffer>;
}

export const FORMATS: readonly Format[] = [
  {
    id: 'json',
    extension: 'json',
    mime: 'application/json',
    write: (snippets, { at, removed = [] }) => writeBackup({ snippets, removed }, at),
  },
  { id: 'markdown', extension: 'md', mime: 'text/markdown', write: writeMarkdown },
  {
    id: 'markdown-files',
    extension: 'zip',
    mime: 'application/zip',
    write: (snippets, options) => {
      const encoder = new TextEncoder();
      const files = writeMarkdownFiles(snippets, options).map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
      return zip(files, options.at);
    },
  },
  { id: 'csv', extension: 'csv', mime: 'text/csv', write: writeCsv },
  { id: 'web-annotation', extension: 'jsonld', mime: 'application/ld+json', write: writeWebAnnotations },
  { id: 'html', extension: 'html', mime: 'text/html', write: writeHtml },
  { id: 'plain', extension: 'txt', mime: 'text/plain', write: writePlain },
];
