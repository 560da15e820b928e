/** Pieces of markup, everything of others escaped. */
import type { Snippet } from '../../model/snippet';
import { wellFormed } from '../well-formed';
import { linkable } from './attribution';

/** Escaped for text and for attribute values alike. */
export const escaped = (text: string): string =>
  wellFormed(text)
    // HTML has no way to write these.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const attribute = (name: string, value: string | null | undefined): string => (value ? ` ${name}="${escaped(value)}"` : '');
/** Of a tag that may be anything. */
export const langOf = (lang: string | null | undefined): string => attribute('lang', lang && /^[a-z0-9-]+$/i.test(lang) ? lang : null);
/** @returns a link where there is an address, else only the text */
export const linked = (text: string, address: string | null): string =>
  address ? `<a${attribute('href', address)} rel="noreferrer">${escaped(text)}</a>` : escaped(text);

/** @returns the quotation, its lines parted by line feeds; nothing for none */
export function quoteOf({ text, lang, work }: Snippet): string {
  return text === ''
    ? ''
    : `<blockquote dir="auto"${attribute('cite', linkable(work?.address))}${langOf(lang)}>${escaped(text)}</blockquote>`;
}
