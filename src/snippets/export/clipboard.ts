/** A few snippets in the forms in which a clipboard holds them; the program that is pasted into chooses one. */
import type { Snippet } from '../../model/snippet';
import { attributionOf, linkable } from './attribution';
import { escaped, linked, quoteOf } from './html-parts';
import { escapeMarkdown, linkTarget, quoteLines } from './markdown-text';
import { writePlain } from './plain';

export interface ClipboardTexts {
  readonly plain: string;
  readonly html: string;
  readonly markdown: string;
}

/** @returns of each snippet the quotation, the note, and who wrote it where with its address */
export function clipboardOf(snippets: readonly Snippet[]): ClipboardTexts {
  return {
    plain: writePlain(snippets).trimEnd(),
    html: snippets.map(htmlOf).join('\n'),
    markdown: snippets.map(markdownOf).join('\n\n'),
  };
}

/** Who, what, where, when, each part written by `write` and the title linked by `link`. */
function sourceOf(
  { work, link }: Snippet,
  write: (text: string) => string,
  anchor: (text: string, address: string | null) => string,
): string {
  const { authors, title, where, published } = attributionOf(work);
  const address = linkable(link ?? work?.address);
  const named = title || (address ?? '');
  return [write(authors), named && anchor(named, address), write(where), write(published)].filter(Boolean).join(' · ');
}

function htmlOf(snippet: Snippet): string {
  const lines = (markup: string): string => markup.replaceAll('\n', '<br>');
  const note = snippet.note.trim();
  const source = sourceOf(snippet, escaped, linked);
  return [lines(quoteOf(snippet)), note && `<p>${lines(escaped(note))}</p>`, source && `<p>— ${source}</p>`].filter(Boolean).join('\n');
}

function markdownOf(snippet: Snippet): string {
  const anchor = (text: string, address: string | null): string =>
    address ? `[${escapeMarkdown(text)}](${linkTarget(address)})` : escapeMarkdown(text);
  const source = sourceOf(snippet, escapeMarkdown, anchor);
  return [snippet.text && quoteLines(snippet.text).join('\n'), snippet.note.trim(), source && `— ${source}`].filter(Boolean).join('\n\n');
}
