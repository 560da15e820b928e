import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Snippet, WorkField } from '../../../src/model/snippet';
import { WorkFieldsSchema } from '../../../src/model/snippet';
import { type CarryingFormat, carriedBy, SNIPPET_FIELDS, type SnippetField } from '../../../src/snippets/export/carried';
import { writeCsv } from '../../../src/snippets/export/csv';
import { FORMATS } from '../../../src/snippets/export/formats';
import { writeBackup } from '../../../src/snippets/export/json';
import { writeMarkdown, writeMarkdownFiles } from '../../../src/snippets/export/markdown';
import { headOf } from '../../../src/snippets/export/markdown-head';
import { plainNote } from '../../../src/snippets/export/markdown-note';
import { linkTarget } from '../../../src/snippets/export/markdown-text';
import { obsidianTag } from '../../../src/snippets/export/obsidian-tag';
import { writeWebAnnotations } from '../../../src/snippets/export/web-annotation';
import { wellFormed } from '../../../src/snippets/well-formed';
import { anySnippet, anySnippets, anyText } from './arbitrary-snippet';
import { importText, NOW, OPTIONS, snippet } from './options';

// Many runs on a small machine.
vi.setConfig({ testTimeout: 30_000 });

const WORK_FIELDS = Object.keys(WorkFieldsSchema.entries) as WorkField[];

type Value = string | number | readonly string[] | null;
/** What a format makes of a value that it carries as it is; empty is `null` where it has no way to tell them apart. */
type Plain = (value: Value, field: SnippetField) => Value;
type Speller = Partial<Record<SnippetField, (value: Value) => Value>>;

const exactly: Plain = (value) => value;

/** A table has one way to say that there is nothing, and UTF-8 none to say half a character. */
const inCsv: Plain = (value) => {
  if (typeof value === 'string') return wellFormed(value) || null;
  if (!Array.isArray(value)) return value;
  return value.map(wellFormed).filter((item) => item !== '');
};

const inWebAnnotation: Plain = (value, field) => (field === 'work.address' ? value || null : value);

const text = (value: Value): string => String(value ?? '');
const headWith = (name: string, value: Value) => headOf({ address: null, accessedAt: 0, fields: { [name]: { value, origin: 'import' } } });

const IN_MARKDOWN: Speller = {
  note: (value) => plainNote(text(value)),
  tags: (value) => [...new Set((value as string[]).map(obsidianTag))].filter((tag) => tag !== ''),
  link: (value) => (value ? linkTarget(text(value)) : null),
  'work.address': (value) => headOf({ address: text(value), accessedAt: 0, fields: {} }).source || null,
  'work.title': (value) => headWith('title', value).title || null,
  'work.authors': (value) => (value === null ? null : headWith('authors', value).authors),
  'work.site': (value) => headWith('site', value).site || null,
  'work.published': (value) => headWith('published', value).published || null,
  'work.description': (value) => headWith('description', value).description || null,
};

/** What comes back of a snippet, by the table of what a format carries. */
function carried(original: Snippet, format: CarryingFormat, plain: Plain, spell: Speller = {}): Snippet {
  const through = <T extends Value>(field: SnippetField, value: T, otherwise: T): T => {
    const how = carriedBy(format, field);
    if (how === 'yes') return plain(value, field) as T;
    return how === 'spelt' ? ((spell[field]?.(value) ?? null) as T) : otherwise;
  };
  const { anchor, work, seenOn } = original;
  const prefix = anchor && through('anchor.prefix', anchor.prefix, '');
  const fields = WORK_FIELDS.flatMap((name) => {
    const field = work?.fields[name];
    const value = field === undefined ? null : through<Value>(`work.${name}`, field.value, null);
    const empty = value === null || (Array.isArray(value) && value.length === 0 && format !== 'json' && format !== 'web-annotation');
    return empty ? [] : [[name, { value, origin: carriedBy(format, 'work.origins') === 'yes' ? field?.origin : 'import' }] as const];
  });
  const address = work && through<string | null>('work.address', work.address, null);
  const keepsWork = carriedBy(format, 'work.accessedAt') === 'yes' || address !== null || fields.length > 0;
  const seen = seenOn && {
    title: through('seenOn.title', seenOn.title, '') ?? '',
    address: through('seenOn.address', seenOn.address, '') ?? '',
  };
  return {
    id: through('id', original.id, ''),
    source: through('source', original.source, 'selection'),
    text: through('text', original.text, '') ?? '',
    note: through('note', original.note, '') ?? '',
    tags: through<string[]>('tags', original.tags, []),
    folder: through('folder', original.folder, '') ?? '',
    entries: through<string[]>('entries', original.entries, []),
    article: through<string | null>('article', original.article, null),
    lang: through<string | null>('lang', original.lang, null),
    anchor:
      anchor && carriedBy(format, 'anchor.start') === 'yes'
        ? {
            prefix: prefix ?? '',
            suffix: through('anchor.suffix', anchor.suffix, '') ?? '',
            start: through('anchor.start', anchor.start, 0),
            end: through('anchor.end', anchor.end, 0),
            frame: through<string | null>('anchor.frame', anchor.frame, null),
          }
        : null,
    work:
      work && keepsWork
        ? ({ address, accessedAt: through('work.accessedAt', work.accessedAt, NOW), fields: Object.fromEntries(fields) } as Snippet['work'])
        : null,
    seenOn:
      seen && (carriedBy(format, 'seenOn.title') === 'no' || (format === 'csv' && seen.title === '' && seen.address === '')) ? null : seen,
    link: through<string | null>('link', original.link, null),
    savedAt: through('savedAt', original.savedAt, NOW),
    changedAt: through('changedAt', original.changedAt, NOW),
  };
}

const byId = (snippets: readonly Snippet[]): readonly Snippet[] => [...snippets].sort((one, other) => (one.id < other.id ? -1 : 1));

const FILES: readonly (readonly [CarryingFormat, string, (snippets: readonly Snippet[]) => string, Plain, Speller])[] = [
  ['json', 'pangzhu', (snippets) => writeBackup({ snippets }, NOW), exactly, {}],
  ['web-annotation', 'web-annotation', (snippets) => writeWebAnnotations(snippets, OPTIONS), inWebAnnotation, {}],
  ['csv', 'pangzhu-csv', writeCsv, inCsv, {}],
  ['markdown', 'pangzhu-markdown', (snippets) => writeMarkdown(snippets, OPTIONS), exactly, IN_MARKDOWN],
];

describe('a library that is written and read back', () => {
  it.each(FILES)('as %s holds every field that the format carries', async (format, read, write, plain, spell) => {
    await fc.assert(
      fc.asyncProperty(anySnippets, async (snippets) => {
        const plan = await importText(write(snippets));
        expect(plan.format).toBe(read);
        expect(plan.problems).toEqual([]);
        expect(plan.leftOut).toEqual([]);
        expect(byId(plan.snippets)).toEqual(byId(snippets.map((each) => carried(each, format, plain, spell))));
      }),
      { numRuns: 100 },
    );
  });

  it('as Markdown, a file a page, holds the same as in one file', async () => {
    await fc.assert(
      fc.asyncProperty(anySnippets, async (snippets) => {
        const all: Snippet[] = [];
        for (const { text: file } of writeMarkdownFiles(snippets, OPTIONS)) all.push(...(await importText(file)).snippets);
        const untimed = ({ savedAt, changedAt, work, ...rest }: Snippet) => ({ ...rest, work: work && { ...work, accessedAt: 0 } });
        expect(byId(all).map(untimed)).toEqual(byId(snippets.map((each) => carried(each, 'markdown', exactly, IN_MARKDOWN))).map(untimed));
      }),
      { numRuns: 100 },
    );
  });

  it('as a backup is whole to the last unit, whatever its ids are, and what was taken out is with it', async () => {
    const oddId = fc
      .record({ snippet: anySnippet, id: anyText })
      .map(({ snippet: each, id }) => ({ ...each, id: id.slice(0, 200) || 'x' }));
    await fc.assert(
      fc.asyncProperty(oddId, fc.nat(), async (each, removedAt) => {
        const plan = await importText(writeBackup({ snippets: [each], removed: [{ snippet: each, removedAt }] }, NOW));
        expect(plan.snippets).toEqual([each]);
        expect(plan.removed).toEqual([{ snippet: each, removedAt }]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(FILES)('as %s says the same when it is written again from what was read', async (_format, _read, write) => {
    await fc.assert(
      fc.asyncProperty(anySnippets, async (snippets) => {
        const once = (await importText(write(snippets))).snippets;
        expect((await importText(write(once))).snippets).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the table of what a format carries', () => {
  const MARKER = 'zQmarkerQz';
  const sourced = (name: string) => ({
    address: null,
    accessedAt: NOW,
    fields: { [name]: { value: name === 'authors' ? [MARKER] : MARKER, origin: 'import' } },
  });

  /** A snippet with the marker in one field. `null` where the field cannot hold a word. */
  function marked(field: SnippetField): Snippet | null {
    const plain = { ...snippet(), work: null };
    const [first = '', second] = field.split('.');
    if (/At$|start$|end$|origins$|type$|^source$/.test(field)) return null;
    if (second === undefined)
      return {
        ...plain,
        [first]: field === 'tags' || field === 'entries' ? [MARKER] : field === 'link' ? `https://${MARKER}.example/` : MARKER,
      };
    if (first === 'anchor') return { ...plain, anchor: { prefix: '', suffix: '', start: 0, end: 0, frame: null, [second]: MARKER } };
    if (first === 'seenOn') return { ...plain, seenOn: { title: '', address: '', [second]: MARKER } };
    if (second === 'address') return { ...plain, work: { address: `https://${MARKER}.example/`, accessedAt: NOW, fields: {} } };
    return { ...plain, work: sourced(second) as Snippet['work'] };
  }

  const shownIn = FORMATS.filter((format) => format.id === 'html' || format.id === 'plain').map(
    (format) => [format.id as 'html' | 'plain', format.write] as const,
  );

  it.each(shownIn)('is right about what %s shows', (id, write) => {
    const wrong = SNIPPET_FIELDS.filter((field) => {
      const each = marked(field);
      if (each === null) return false;
      const shows = String(write([each], OPTIONS)).includes(MARKER);
      // Where the work was published stands for where it is to be found, when nothing better is told.
      const stands = field === 'work.publisher' || field === 'work.container';
      return !stands && shows !== (carriedBy(id, field) === 'shown');
    });
    expect(wrong).toEqual([]);
  });
});
