/** Snippets by the page that they are quoted from, as files show them. */
import type { Snippet } from '../../model/snippet';
import { inOneLine } from '../well-formed';
import type { WriteOptions } from './options';

export interface PageGroup {
  readonly key: string;
  /** What the page is called, in one line. */
  readonly title: string;
  /** The snippet that was saved first: it speaks for the page, so that the page's name does not change with later ones. */
  readonly first: Snippet;
  readonly snippets: readonly Snippet[];
}

/** @returns one group a page, pages and snippets in the order given */
export function groupByPage(snippets: readonly Snippet[], { keyOf, words }: Pick<WriteOptions, 'keyOf' | 'words'>): readonly PageGroup[] {
  const groups = new Map<string, [Snippet, ...Snippet[]]>();
  for (const snippet of snippets) {
    const key = keyOf(snippet.work);
    const group = groups.get(key);
    if (group) group.push(snippet);
    else groups.set(key, [snippet]);
  }
  return [...groups].map(([key, members]) => {
    const first = members.reduce((early, snippet) => (snippet.savedAt < early.savedAt ? snippet : early), members[0]);
    return { key, title: titleOf(first, words), first, snippets: members };
  });
}

const titleOf = ({ work }: Snippet, { untitled, ownWords }: WriteOptions['words']): string =>
  work === null ? ownWords : inOneLine(work.fields.title?.value ?? '') || untitled;
