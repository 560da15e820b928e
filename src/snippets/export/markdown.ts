/** Snippets as Markdown notes, in the manner of Obsidian's clipper. `docs/snippet-files.md` describes the shape. */
import type { Snippet } from '../../model/snippet';
import { blockIdsIn, lastHead } from '../import/markdown';
import { attributionOf, linkable } from './attribution';
import { blockIdOf } from './block-id';
import { fileName } from './file-name';
import { frontMatter, type Head, headComment, headKey, headOf, NO_HEAD } from './markdown-head';
import { guardNote, plainNote } from './markdown-note';
import { escapeMarkdown, linkTarget, quoteLines } from './markdown-text';
import { obsidianTag } from './obsidian-tag';
import type { ExportWords, WriteOptions } from './options';
import { groupByPage } from './pages';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** @returns a file a page; a page keeps its file's name as long as its title stays */
export function writeMarkdownFiles(snippets: readonly Snippet[], options: WriteOptions): readonly TextFile[] {
  const taken = new Set<string>();
  return groupByPage(snippets, options).map(({ key, title, first, snippets: members }) => {
    const head = headOf(first.work);
    const matter = frontMatter(head, { created: options.dayOf(first.savedAt), count: members.length });
    return {
      name: fileName({ title, key, extension: 'md' }, taken),
      text: fileOf(matter, blocksOf(members, { head, words: options.words })),
    };
  });
}

/** @returns one file with all, page after page */
export function writeMarkdown(snippets: readonly Snippet[], options: WriteOptions): string {
  const { at, words, dayOf } = options;
  const head = { ...NO_HEAD, title: words.library };
  const ordered = groupByPage(snippets, options).flatMap((group) => group.snippets);
  const matter = frontMatter(head, { created: dayOf(at), count: snippets.length });
  return fileOf(matter, blocksOf(ordered, { head, words }));
}

/**
 * Adds to a file of ours, which the reader may have changed, what is not in it yet, at its end.
 * @returns begins with `existing`, to the letter; the same where all of them are there, told by their block ids
 */
export function appendMarkdown(existing: string, snippets: readonly Snippet[], words: ExportWords): string {
  const present = blockIdsIn(existing);
  const missing = snippets.filter(({ id }) => !present.has(blockIdOf(id)));
  if (missing.length === 0) return existing;
  // The reader may have changed what the file says of the page; by its address it is still the same.
  const head = lastHead(existing);
  const isHere = ({ work }: Snippet): boolean => head.source !== '' && headOf(work).source === head.source;
  const here = missing.filter(isHere).map((snippet) => snippetBlock(snippet, words));
  const elsewhere = blocksOf(
    missing.filter((snippet) => !isHere(snippet)),
    { head, words },
  );
  const blocks = [...here, ...elsewhere].join('\n\n');
  const ending = /\r?\n/.exec(existing)?.[0] ?? '\n';
  const gap = existing === '' || /\n[ \t]*\r?\n$/.test(existing) ? '' : existing.endsWith('\n') ? ending : ending + ending;
  return `${existing}${gap}${`${blocks}\n`.replaceAll('\n', ending)}`;
}

const fileOf = (matter: readonly string[], blocks: readonly string[]): string => `${[matter.join('\n'), ...blocks].join('\n\n')}\n`;

interface Place {
  /** What the file says of the page that stands there. */
  readonly head: Head;
  readonly words: ExportWords;
}

/** @returns a block a snippet, and one before it where it is of another page than what stands before */
function blocksOf(snippets: readonly Snippet[], { head, words }: Place): string[] {
  const byHead = new Map<string, Snippet[]>([[headKey(head), []]]);
  for (const snippet of snippets) {
    const key = headKey(headOf(snippet.work));
    const members = byHead.get(key);
    if (members) members.push(snippet);
    else byHead.set(key, [snippet]);
  }
  return [...byHead.values()].flatMap((members, at) => {
    const blocks = members.map((snippet) => snippetBlock(snippet, words));
    const [first] = members;
    return first === undefined || at === 0 ? blocks : [headingOf(first, words), ...blocks];
  });
}

function headingOf({ work }: Snippet, words: ExportWords): string {
  const { authors, title, where, published } = attributionOf(work);
  const address = linkable(work?.address);
  const name = escapeMarkdown(work === null ? words.ownWords : title || words.untitled);
  const about = [authors, where, published].filter(Boolean).join(' · ');
  const comment = headComment(headOf(work)).join('\n');
  return [`## ${address ? `[${name}](${linkTarget(address)})` : name}`, about && escapeMarkdown(about), comment]
    .filter(Boolean)
    .join('\n\n');
}

function snippetBlock({ id, text, note, tags, link }: Snippet, words: ExportWords): string {
  const written = plainNote(note);
  const last = [
    link && `[${escapeMarkdown(words.original)}](${linkTarget(link)})`,
    ...new Set(tags.map(obsidianTag).map((tag) => tag && `#${tag}`)),
    `^${blockIdOf(id)}`,
  ];
  return [quoteLines(text).join('\n'), written && guardNote(written).join('\n'), last.filter(Boolean).join(' ')]
    .filter(Boolean)
    .join('\n\n');
}
