/** Our own Markdown notes, perhaps after the reader has written in them. */
import { idOfBlock } from '../export/block-id';
import { HEAD_COMMENT, type Head } from '../export/markdown-head';
import { plainNote, unguardNote } from '../export/markdown-note';
import { readQuote } from '../export/markdown-text';
import type { Reading } from './found';
import { timeOr } from './found';
import { headFrom, readProperties } from './front-matter';

/** The last line of a snippet, as Obsidian names a block. */
const CLOSING = /(?:^|\s)\^([a-z0-9-]+)\s*$/i;
const IS_MARKDOWN = /\.(?:md|markdown)$/i;
const LINK = /\[(?:[^\]\\]|\\.)*\]\(([^)\s]*)\)/;
const TAG = /(?<=^|\s)#([^\s#]+)/g;

interface Block {
  /** Counted from 1. */
  readonly line: number;
  readonly head: Head;
  readonly quote: readonly string[];
  readonly note: readonly string[];
  /** `null` where the file ends before. */
  readonly closing: string | null;
}

interface Note {
  readonly blocks: readonly Block[];
  /** The first lines of text that belongs to no snippet. */
  readonly outside: readonly number[];
  /** Of the page that stands last. */
  readonly head: Head;
  readonly created: string;
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));

/** @returns the names of all blocks in a text */
export const blockIdsIn = (text: string): ReadonlySet<string> => new Set(linesOf(text).flatMap((line) => CLOSING.exec(line)?.[1] ?? []));

/** @returns what the file says last of a page: what is added at its end belongs to that page, unless it says otherwise */
export const lastHead = (text: string): Head => parse(text).head;

/** Whether a text is one of our notes: front matter with our count, or, called Markdown, with the name of one of our blocks. */
export const isOwnMarkdown = (text: string, name: string): boolean =>
  /^---\r?\n(?:.*\r?\n){0,200}?snippet_count:/.test(text) || (IS_MARKDOWN.test(name) && /(?:^|\s)\^[six]-[a-z0-9-]+\s*$/im.test(text));

/** @returns the index after the last line of a fenced part, and its lines */
function fenced(lines: readonly string[], start: number, end: string): { next: number; inner: string[] } | null {
  const at = lines.indexOf(end, start + 1);
  return at < 0 ? null : { next: at + 1, inner: lines.slice(start + 1, at) };
}

function parse(text: string): Note {
  const lines = linesOf(text);
  const front = lines[0] === '---' ? fenced(lines, 0, '---') : null;
  const properties = readProperties(front?.inner ?? []);
  const blocks: Block[] = [];
  const outside: number[] = [];
  let head = headFrom(properties);
  let loose: number | null = null;
  for (let at = front?.next ?? 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const comment = line === HEAD_COMMENT ? fenced(lines, at, '-->') : null;
    if (comment) {
      // What stands before it is the heading that belongs to it.
      loose = null;
      head = headFrom(readProperties(comment.inner));
      at = comment.next;
    } else if (line.startsWith('>')) {
      if (loose !== null) outside.push(loose);
      loose = null;
      const { block, next } = blockAt(lines, at, head);
      blocks.push(block);
      at = next;
    } else {
      if (line.trim() !== '' && !/^#{1,6} /.test(line)) loose ??= at + 1;
      at++;
    }
  }
  if (loose !== null) outside.push(loose);
  return { blocks, outside, head, created: properties.get('created')?.[0] ?? '' };
}

function blockAt(lines: readonly string[], start: number, head: Head): { block: Block; next: number } {
  let from = start;
  while (from < lines.length && lines[from]?.startsWith('>')) from++;
  let end = from;
  while (end < lines.length && !CLOSING.test(lines[end] ?? '')) end++;
  const block = { line: start + 1, head, quote: lines.slice(start, from), note: lines.slice(from, end), closing: lines[end] ?? null };
  return { block, next: end + 1 };
}

/** Adds what our notes hold. Saved is each when its file says it was begun. */
export function readMarkdown(text: string, reading: Reading): void {
  const { blocks, outside, created } = parse(text);
  const savedAt = timeOr(reading.now, { name: 'created', value: created }, 'created', reading.problems);
  for (const line of outside) reading.leftOut.push({ where: `line ${line}`, code: 'outside' });
  for (const { line, head, quote, note, closing } of blocks) {
    const rest = (closing ?? '').replace(CLOSING, '');
    const link = LINK.exec(rest)?.[1] ?? null;
    const tags = [...rest.replace(LINK, '').matchAll(TAG)].map(([, tag = '']) => tag);
    // A reader may have written on before the name of the block.
    const written = rest.replace(LINK, '').replace(TAG, '').trim();
    const words = [plainNote(unguardNote(note)), written].filter((each) => each !== '').join('\n\n');
    const value = {
      source: 'selection',
      text: readQuote(quote),
      note: words,
      tags: [...new Set(tags)],
      folder: '',
      ...{ entries: [], article: null, lang: null, anchor: null, seenOn: null, link },
      work: workOf(head, savedAt),
      savedAt,
      changedAt: savedAt,
    };
    const id = CLOSING.exec(closing ?? '')?.[1];
    const key = id === undefined ? ['text', head.source, value.text, value.note] : null;
    reading.found.push({ where: `line ${line}`, value: id === undefined ? value : { ...value, id: idOfBlock(id) }, key });
  }
}

function workOf({ source, authors, ...told }: Head, accessedAt: number): unknown {
  const fields = Object.entries(told).filter(([, value]) => value !== '');
  const all = authors.length > 0 ? [...fields, ['authors', authors] as const] : fields;
  if (source === '' && all.length === 0) return null;
  return {
    address: source === '' ? null : source,
    accessedAt,
    fields: Object.fromEntries(all.map(([name, value]) => [name, { value, origin: 'import' }])),
  };
}
