/** Snippets as text without any marks. */
import type { Snippet } from '../../model/snippet';
import { attributionOf } from './attribution';

const BETWEEN = '\n\n* * *\n\n';

/** @returns for each the quotation, the note, who wrote it where, and its address; what there is of them, blank lines between */
export function writePlain(snippets: readonly Snippet[]): string {
  return `${snippets.map(plainOf).join(BETWEEN)}\n`;
}

function plainOf({ text, note, work, link, tags }: Snippet): string {
  const { authors, title, where, published } = attributionOf(work);
  const named = [authors, title, where, published].filter(Boolean).join(' · ');
  const source = [named && `— ${named}`, link ?? work?.address ?? ''].filter(Boolean).join('\n');
  return [text, note.trim(), source, tags.map((tag) => `#${tag}`).join(' ')].filter((part) => part !== '').join('\n\n');
}
