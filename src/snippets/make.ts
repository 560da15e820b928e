/** Makes snippets out of what was selected on a page, or shown in a card. */
import type { Excerpt } from '../model/entry';
import type { Lang } from '../model/lang';
import { MOST_SNIPPET, type QuoteAnchor, type Snippet, type Work, type WorkFields } from '../model/snippet';
import { detectLang } from '../text/script';
import { newSnippetId } from './id';

/** What every snippet is given from outside. */
export interface Making {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Gives so many random bytes. */
  readonly random: (bytes: number) => Uint8Array;
}

/** Words that were selected on a page. */
export interface Quote {
  readonly text: string;
  /** `null` where they have no place of their own: in a field. */
  readonly anchor: QuoteAnchor | null;
  /** As the page tells it: a BCP 47 tag. */
  readonly lang: string | null;
}

/** The page a reader is on. */
export interface SavingPage {
  readonly title: string;
  /** `null` for none that could be opened again. */
  readonly address: string | null;
}

const blank = ({ now, random }: Making) => ({
  id: newSnippetId(now, random),
  note: '',
  tags: [],
  folder: '',
  link: null,
  savedAt: now,
  changedAt: now,
});

/** @param entries ids of what the quotation names */
export function makeQuote(quote: Quote, page: SavingPage, fields: WorkFields, entries: readonly string[], making: Making): Snippet {
  const title = page.title.trim();
  return {
    ...blank(making),
    source: 'selection',
    text: quote.text.slice(0, MOST_SNIPPET),
    entries: [...entries],
    article: null,
    lang: quote.lang ?? detectLang(quote.text),
    anchor: quote.anchor,
    work: {
      address: page.address,
      accessedAt: making.now,
      fields: fields.title || title === '' ? fields : { ...fields, title: { value: title, origin: 'title' } },
    },
    seenOn: null,
  };
}

/** Which words of a card are saved. */
export type CardPart =
  | { readonly source: 'entry'; readonly text: string }
  | { readonly source: 'article'; readonly text: string; readonly article: string }
  | { readonly source: 'excerpt'; readonly excerpt: Excerpt };

/** @param page the page beside the card; `null` where there is none */
export function makeFromCard(entry: string, part: CardPart, lang: Lang, page: SavingPage | null, making: Making): Snippet {
  const excerpt = part.source === 'excerpt' ? part.excerpt : null;
  return {
    ...blank(making),
    source: part.source,
    text: part.source === 'excerpt' ? part.excerpt.text : part.text,
    entries: [entry],
    article: part.source === 'article' ? part.article : null,
    lang: excerpt?.lang ?? lang,
    anchor: null,
    work: excerpt && workOf(excerpt, making.now),
    seenOn: page?.address ? { title: page.title, address: page.address } : null,
  };
}

function workOf({ title, author, publisher, date, url, lang }: Excerpt, accessedAt: number): Work {
  const told = <T>(value: T) => ({ value, origin: 'entry' as const });
  return {
    address: url,
    accessedAt,
    fields: {
      title: told(title),
      language: told(lang),
      ...(author !== null && { authors: told([author]) }),
      ...(publisher !== null && { publisher: told(publisher) }),
      ...(date !== null && { published: told(date) }),
    },
  };
}
