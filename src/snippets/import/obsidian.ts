/**
 * Highlights of Obsidian's web clipper: the file that it exports (pages with `text`, or in earlier versions `content`), and
 * the object by address in which its storage keeps them.
 */
import { addForeign, type Reading } from './found';
import { htmlToText, looksLikeHtml } from './html-text';
import { isObject, listOf, own, textOf, textsOf } from './json-value';

interface Page {
  readonly where: string;
  readonly address: string;
  readonly title: string;
  readonly highlights: readonly unknown[];
}

function pagesOf(json: unknown): readonly Page[] | null {
  if (Array.isArray(json)) {
    const pages = json.map((page, at) => pageOf(page, { where: `[${at}]`, address: '' }));
    return json.length > 0 && pages.every((page) => page !== null) ? pages : null;
  }
  const kept = own(json, 'highlights');
  if (Array.isArray(kept)) return [pageOf(json, { where: '', address: '' })].filter((page) => page !== null);
  const byAddress = isObject(kept) ? kept : isObject(json) ? json : {};
  const pages = Object.entries(byAddress).map(([address, page]) => pageOf(page, { where: `[${JSON.stringify(address)}]`, address }));
  return pages.length > 0 && pages.every((page) => page !== null) ? pages : null;
}

function pageOf(page: unknown, { where, address }: { where: string; address: string }): Page | null {
  const highlights = Array.isArray(page) && address !== '' ? page : own(page, 'highlights');
  if (!Array.isArray(highlights)) return null;
  return { where, address: textOf(own(page, 'url')) || address, title: textOf(own(page, 'title')), highlights };
}

/** @returns whether it is a file of the clipper */
export function readObsidian(json: unknown, reading: Reading): boolean {
  const pages = pagesOf(json);
  for (const page of pages ?? []) {
    page.highlights.forEach((highlight, at) => {
      addHighlight(highlight, { page, where: `${page.where}.highlights[${at}]`, reading });
    });
  }
  return pages !== null;
}

function addHighlight(highlight: unknown, { page, where, reading }: { page: Page; where: string; reading: Reading }): void {
  const words = own(highlight, 'text') ?? own(highlight, 'content');
  if (typeof words !== 'string') {
    reading.problems.push({ where, code: 'shape', detail: 'neither text nor content', kept: false });
    return;
  }
  const notes = textsOf(own(highlight, 'notes'));
  // Its ids are the milliseconds of saving.
  const id = textOf(own(highlight, 'id'));
  const made = /^\d{13}$/.test(id) ? id : undefined;
  addForeign(
    {
      id: null,
      text: looksLikeHtml(words) ? htmlToText(words) : words,
      note: (notes.length > 0 ? notes : textsOf(own(highlight, 'comment'))).join('\n\n'),
      tags: textsOf(listOf(own(highlight, 'tags'))),
      address: page.address || null,
      title: page.title,
      anchor: null,
      savedAt: own(highlight, 'timestamp') ?? own(highlight, 'createdAt') ?? made,
    },
    where,
    reading,
  );
}
