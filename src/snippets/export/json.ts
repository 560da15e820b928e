/** The whole library in one file: complete and exact, to be read back. `docs/snippet-files.md` describes it. */
import type { Snippet } from '../../model/snippet';
import type { Removed } from './options';

export const BACKUP_FORMAT = 'pangzhu-library';
export const BACKUP_VERSION = 1;

/**
 * The version of the file since which it carries a field. A new field of `Snippet` does not compile until it stands here, and
 * then needs a version of its own: files of earlier ones lack the field and are migrated (`import/backup.ts`).
 */
export const BACKUP_FIELDS = {
  id: 1,
  source: 1,
  text: 1,
  note: 1,
  tags: 1,
  folder: 1,
  entries: 1,
  article: 1,
  lang: 1,
  anchor: 1,
  work: 1,
  seenOn: 1,
  link: 1,
  savedAt: 1,
  changedAt: 1,
} as const satisfies Readonly<Record<keyof Snippet, number>>;

export interface Library {
  readonly snippets: readonly Snippet[];
  readonly removed?: readonly Removed[];
}

/**
 * Writes a backup, a snippet a line, so that versions of it can be compared line by line.
 * @param at time of writing, milliseconds since 1970
 * @returns JSON; lone surrogates are escaped, so nothing is lost in UTF-8
 */
export function writeBackup({ snippets, removed = [] }: Library, at: number): string {
  const head = `"format":"${BACKUP_FORMAT}","version":${BACKUP_VERSION},"writtenAt":"${new Date(at).toISOString()}"`;
  return `{${head},\n"snippets":${lines(snippets)},\n"removed":${lines(removed)}}\n`;
}

const lines = (values: readonly unknown[]): string =>
  values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
