import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../../src/snippets/export/formats';
import { MOST_BYTES, readImport } from '../../../../src/snippets/import/read-import';
import { importText, NOW, OPTIONS, snippet } from '../options';

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', '', 'empty'],
    ['holds blanks only', ' \n\ufeff ', 'empty'],
    ['is JSON cut short', '{"format":"pangzhu-library",\n"version":1,\n"snip', 'json'],
    ['is JSON of another kind', '{"a":1}', 'format'],
    ['is an empty list', '[]', 'format'],
    ['is a page', '<!doctype html><p>a, b', 'format'],
    ['is prose', 'Dear all,\nthis is no table, is it?\n', 'format'],
    ['is binary', 'quote,\0\0', 'format'],
  ])('because it %s is refused by name', async (_, content, code) => {
    await expect(importText(content)).rejects.toMatchObject({ name: 'ImportError', code });
  });

  it('tells the line where its JSON breaks', async () => {
    await expect(importText('[\n{"a":1},\n{"a":1 "b":2}\n]')).rejects.toMatchObject({ code: 'json', where: 'line 3' });
  });

  it('is not looked at when it is too large', async () => {
    await expect(readImport({ name: 'x', bytes: new Uint8Array(MOST_BYTES + 1) }, { now: NOW, columns: null })).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('is not made for one nesting deeper than anybody writes', async () => {
    await expect(importText('['.repeat(1_000_000))).rejects.toMatchObject({ name: 'ImportError' });
  });
});

describe('a table that begins with a bracket', () => {
  it('is read as what its name says', async () => {
    expect((await importText('[quote],note,text\na,b,c\n', { name: 'x.csv' })).format).toBe('csv');
  });
});

describe('taking a file in twice', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'e' };
  it.each<readonly [string, string]>([
    [
      'Hypothesis',
      JSON.stringify({ total: 1, rows: [{ id: 'a', uri: 'https://a.example/', text: 'n', target: [{ selector: [quote] }] }] }),
    ],
    ['Web Annotations', JSON.stringify({ type: 'Annotation', bodyValue: 'n', target: { source: 'https://a.example/', selector: quote } })],
    ['the clipper', JSON.stringify([{ url: 'https://a.example/', highlights: [{ text: 'e' }] }])],
    ['Readwise', 'Highlight,Book Title\ne,T\n'],
    ['any table', 'quote,url\ne,https://a.example/\n'],
    ['our Markdown', '---\nsnippet_count: 1\n---\n\n> e\n'],
    ...FORMATS.filter(({ id }) => ['json', 'csv', 'web-annotation', 'markdown'].includes(id)).map(
      ({ id, write }) => [id, String(write([snippet()], OPTIONS))] as const,
    ),
  ])('of %s gives the same ids, whenever it is done', async (_, file) => {
    const once = await importText(file);
    const again = await importText(file, { now: NOW + 1e9 });
    expect(once.snippets).toHaveLength(1);
    expect(again.snippets.map(({ id }) => id)).toEqual(once.snippets.map(({ id }) => id));
  });

  it('gives other ids to other words', async () => {
    const { snippets } = await importText('quote,note,url\na,,\nab,,\na,b,\na,,b\n,ab,\n');
    expect(new Set(snippets.map(({ id }) => id)).size).toBe(5);
  });
});
