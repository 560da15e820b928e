/** Our own backup, of this version or an earlier one. */
import * as v from 'valibot';
import { SnippetSchema } from '../../model/snippet';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../export/json';
import type { Reading } from './found';
import { ImportError } from './import-error';
import { own } from './json-value';

/**
 * How a snippet of a version becomes one of the next; a file passes all from its own on. One that was ever released stays here,
 * with a file of that version among the tests.
 */
export const MIGRATIONS: Readonly<Record<number, (snippet: unknown) => unknown>> = {};

const RemovedSchema = v.strictObject({
  snippet: SnippetSchema,
  removedAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
});

/**
 * @returns whether it is a backup of ours
 * @throws ImportError `newer-version`; `format` when its head makes no sense
 */
export function readBackup(json: unknown, reading: Reading): boolean {
  if (own(json, 'format') !== BACKUP_FORMAT) return false;
  const version = own(json, 'version');
  const snippets = own(json, 'snippets');
  const removed = own(json, 'removed') ?? [];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new ImportError('format', 'version', 'no version');
  if (version > BACKUP_VERSION) throw new ImportError('newer-version', 'version', `${version}, known up to ${BACKUP_VERSION}`);
  if (!Array.isArray(snippets)) throw new ImportError('format', 'snippets', 'no list');
  if (!Array.isArray(removed)) throw new ImportError('format', 'removed', 'no list');
  const now = (snippet: unknown): unknown => migrated(snippet, version);
  snippets.forEach((snippet, at) => {
    reading.found.push({ where: `snippets[${at}]`, value: now(snippet), key: null });
  });
  removed.forEach((each, at) => {
    const parsed = v.safeParse(RemovedSchema, { snippet: now(own(each, 'snippet')), removedAt: own(each, 'removedAt') });
    if (parsed.success) reading.removed.push(parsed.output);
    else reading.problems.push({ where: `removed[${at}]`, code: 'shape', detail: issueText(parsed.issues[0]), kept: false });
  });
  return true;
}

function migrated(snippet: unknown, from: number): unknown {
  let current = snippet;
  for (let version = from; version < BACKUP_VERSION; version++) {
    const migrate = MIGRATIONS[version];
    if (!migrate) throw new Error(`no migration from version ${version}`);
    current = migrate(current);
  }
  return current;
}

/** @returns the field and what is wrong with it */
export const issueText = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? ''}: ${issue.message}`.slice(0, 240);
