/** Hands a file to the browser, which puts it where it puts all downloads. */
import type { WrittenFile } from './write-file';

/** So long the browser may take to fetch what it is handed. */
const FETCHED_MS = 60_000;

export function download({ name, mime, content }: WrittenFile): void {
  const type = typeof content === 'string' ? `${mime};charset=utf-8` : mime;
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_MS);
}
