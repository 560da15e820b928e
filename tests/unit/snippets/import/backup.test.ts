import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKUP_FIELDS, BACKUP_VERSION, writeBackup } from '../../../../src/snippets/export/json';
import { MIGRATIONS } from '../../../../src/snippets/import/backup';
import { importText, NOW, snippet } from '../options';

/** Written once by version 1 and never to be changed: readers have such files. */
const VERSION_1 = readFileSync(new URL('library-v1.json', import.meta.url), 'utf8');

const errorOf = (file: unknown): Promise<unknown> => importText(JSON.stringify(file)).catch((error: unknown) => error);

describe('a backup', () => {
  it('of version 1 is read with every field', async () => {
    const plan = await importText(VERSION_1);
    const { snippets, removed } = JSON.parse(VERSION_1);
    expect(plan).toMatchObject({ format: 'pangzhu', encoding: 'utf-8', problems: [], leftOut: [], table: null });
    expect(plan.snippets).toEqual(snippets);
    expect(plan.removed).toEqual(removed);
    expect(Object.keys(snippets[0]).sort()).toEqual(Object.keys(BACKUP_FIELDS).sort());
  });

  it('has a way from every version that was released to this one', () => {
    expect(Math.max(...Object.values(BACKUP_FIELDS))).toBeLessThanOrEqual(BACKUP_VERSION);
    expect(Object.keys(MIGRATIONS).map(Number)).toEqual(Array.from({ length: BACKUP_VERSION - 1 }, (_, at) => at + 1));
  });

  it('stands a snippet a line, under a head that says what it is', () => {
    const lines = writeBackup({ snippets: [snippet(), snippet({ id: 's-2' })] }, NOW).split('\n');
    expect(lines[0]).toBe('{"format":"pangzhu-library","version":1,"writtenAt":"2026-11-22T00:00:00.000Z",');
    expect(lines).toHaveLength(7);
    expect(JSON.parse(lines[2]?.replace(/,$/, '') ?? '')).toEqual(snippet());
  });

  it.each([
    ['a later version', { format: 'pangzhu-library', version: 2, snippets: [] }, 'newer-version', 'version'],
    ['no version', { format: 'pangzhu-library', snippets: [] }, 'format', 'version'],
    ['a version that is none', { format: 'pangzhu-library', version: 0.5, snippets: [] }, 'format', 'version'],
    ['no snippets', { format: 'pangzhu-library', version: 1 }, 'format', 'snippets'],
    ['a wrong list of those removed', { format: 'pangzhu-library', version: 1, snippets: [], removed: {} }, 'format', 'removed'],
  ])('with %s is refused by name', async (_, file, code, where) => {
    expect(await errorOf(file)).toMatchObject({ name: 'ImportError', code, where });
  });

  it('names what is wrong in it and reads the rest', async () => {
    const bad = [{ ...snippet({ id: 's-2' }), text: 5 }, { ...snippet({ id: 's-3' }), more: 1 }, null, { ...snippet({ id: '' }) }];
    const file = { format: 'pangzhu-library', version: 1, snippets: [snippet(), ...bad], removed: [{ snippet: snippet(), removedAt: -1 }] };
    const plan = await importText(JSON.stringify(file));
    expect(plan.snippets).toEqual([snippet()]);
    expect(plan.removed).toEqual([]);
    expect(plan.problems.map(({ where, code, kept }) => [where, code, kept])).toEqual([
      ['removed[0]', 'shape', false],
      ['snippets[1]', 'shape', false],
      ['snippets[2]', 'shape', false],
      ['snippets[3]', 'shape', false],
      ['snippets[4]', 'shape', false],
    ]);
    expect(plan.problems[1]?.detail).toContain('text');
  });

  it('has each id once: the same again is left out, another under the name is a problem', async () => {
    const plan = await importText(writeBackup({ snippets: [snippet(), snippet(), snippet({ text: 'other' })] }, NOW));
    expect(plan.snippets).toEqual([snippet()]);
    expect(plan.leftOut).toEqual([{ where: 'snippets[1]', code: 'twice' }]);
    expect(plan.problems).toEqual([{ where: 'snippets[2]', code: 'same-id', detail: snippet().id, kept: false }]);
  });

  it.each(['javascript:alert(1)', ' JaVa\tscript:x', 'data:text/html,<b>', '\u0001vbscript:x'])(
    'lets in no address that runs: %j',
    async (address) => {
      const places = [{ link: address }, { work: { address, accessedAt: 0, fields: {} } }, { seenOn: { title: '', address } }];
      const all = places.map((place, at) => snippet({ id: `s-${at}`, ...place }));
      const plan = await importText(writeBackup({ snippets: all, removed: [{ snippet: snippet({ link: address }), removedAt: 0 }] }, NOW));
      expect(plan.snippets).toEqual([]);
      expect(plan.removed).toEqual([]);
      expect(plan.problems.map(({ code }) => code)).toEqual(['address', 'address', 'address', 'address']);
    },
  );

  it('is not led astray by names that objects inherit', async () => {
    const plan = await importText(
      `{"format":"pangzhu-library","version":1,"snippets":[{"__proto__":${JSON.stringify(snippet())}}],"__proto__":{"removed":[1]}}`,
    );
    expect(plan.snippets).toEqual([]);
    expect(plan.removed).toEqual([]);
    expect(plan.problems).toHaveLength(1);
  });
});
