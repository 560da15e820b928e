/** Small pages, and what is read of them. */
import { parseHTML } from 'linkedom';
import type { Sourced } from '../../../../src/model/snippet';
import { readWorkFields } from '../../../../src/page/metadata/read-metadata';

export const NOW = Date.UTC(2026, 10, 22, 12);

export const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document;

/** A page of a head and a body. */
export const page = (head: string, body = '', lang = ''): string =>
  `<!doctype html><html${lang === '' ? '' : ` lang="${lang}"`}><head>${head}</head><body>${body}</body></html>`;

/** `field: value @origin`; authors are parted by semicolons. */
export function told(html: string, address: string): Record<string, string> {
  const fields = readWorkFields(documentOf(html), address);
  return Object.fromEntries(
    (Object.entries(fields) as [string, Sourced<string | string[]>][]).map(([field, { value, origin }]) => [
      field,
      `${Array.isArray(value) ? value.join('; ') : value} @${origin}`,
    ]),
  );
}
