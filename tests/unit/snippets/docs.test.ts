import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ORIGINS, SNIPPET_SOURCES, WORK_TYPES, WorkFieldsSchema } from '../../../src/model/snippet';
import { carriedTable } from '../../../src/snippets/export/carried';
import { CSV_COLUMNS } from '../../../src/snippets/export/csv';
import { FORMATS } from '../../../src/snippets/export/formats';
import { BACKUP_FIELDS, BACKUP_VERSION } from '../../../src/snippets/export/json';
import type { ImportErrorCode } from '../../../src/snippets/import/import-error';
import type { LeftOut, ProblemCode } from '../../../src/snippets/import/import-plan';

const DOC = readFileSync(new URL('../../../docs/snippet-files.md', import.meta.url), 'utf8');
const sectionOf = (heading: string): string => DOC.split(/^## /m).find((section) => section.startsWith(heading)) ?? '';
const missing = (section: string, names: readonly string[]): readonly string[] => names.filter((name) => !section.includes(`\`${name}\``));

describe('docs/snippet-files.md', () => {
  it('has the table of what a format carries as the code has it', () => {
    expect(DOC.split('<!-- carried -->\n')[1]?.split('\n<!-- /carried -->')[0]).toBe(carriedTable());
  });

  it('has the columns of our table in their order', () => {
    expect(sectionOf('Table')).toContain(CSV_COLUMNS.map((column) => `\`${column}\``).join(', '));
  });

  it('describes every field of a backup of this version', () => {
    const names = [...Object.keys(BACKUP_FIELDS), ...Object.keys(WorkFieldsSchema.entries), ...ORIGINS, ...SNIPPET_SOURCES, ...WORK_TYPES];
    expect(missing(sectionOf('Backup'), names)).toEqual([]);
    expect(sectionOf('Backup')).toContain(`| \`version\` | ${BACKUP_VERSION} |`);
  });

  it('names every format and everything that an import may say', () => {
    const errors: Record<ImportErrorCode, true> = {
      empty: true,
      'too-large': true,
      'too-many': true,
      encoding: true,
      json: true,
      'newer-version': true,
      format: true,
    };
    const problems: Record<ProblemCode, true> = {
      shape: true,
      time: true,
      cells: true,
      quotes: true,
      'same-id': true,
      address: true,
      encoding: true,
    };
    const leftOut: Record<LeftOut['code'], true> = { empty: true, twice: true, outside: true };
    expect(missing(sectionOf('What is read'), [...Object.keys(errors), ...Object.keys(problems), ...Object.keys(leftOut)])).toEqual([]);
    expect(
      missing(
        DOC,
        FORMATS.map(({ id }) => id),
      ),
    ).toEqual([]);
  });
});
