/** What a reader saved: a text that stands alone, where it stood, and what the reader made of it. */
import * as v from 'valibot';

/** Longest text and note, in UTF-16 units. */
export const MOST_SNIPPET = 200_000;
/** Longest title, name or other field of a work. */
const MOST_FIELD = 4000;
const MOST_ADDRESS = 16_000;
const MOST_CONTEXT = 400;

const short = v.pipe(v.string(), v.maxLength(MOST_FIELD));
const long = v.pipe(v.string(), v.maxLength(MOST_SNIPPET));
const address = v.pipe(v.string(), v.maxLength(MOST_ADDRESS));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const idOf = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** What was saved: words selected on a page, or a card's summary, one of its excerpts, an article's digest. */
export const SNIPPET_SOURCES = ['selection', 'entry', 'excerpt', 'article'] as const;
export type SnippetSource = (typeof SNIPPET_SOURCES)[number];

/** Where we have a field of a work from; `reader` where the reader wrote it, `import` where a file said so. */
export const ORIGINS = [
  'json-ld',
  'open-graph',
  'citation',
  'dublin-core',
  'meta',
  'markup',
  'text',
  'title',
  'address',
  'entry',
  'reader',
  'import',
] as const;
export type Origin = (typeof ORIGINS)[number];

/** What kind of work a text is quoted from, as citations tell them apart. */
export const WORK_TYPES = ['webpage', 'news', 'newspaper', 'journal', 'law', 'report'] as const;
export type WorkType = (typeof WORK_TYPES)[number];

const origin = v.picklist(ORIGINS);
const field = v.strictObject({ value: short, origin });
/** A value and where it came from. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

/**
 * Fields of a work, each with its origin; a field that nobody told is absent.
 * `published` is `2025`, `2025-02`, `2025-02-17` or an ISO time with its offset as far as the page tells it. `container` is
 * the journal or newspaper, `edition` the newspaper's page (版次), `pages` as printed (`12-19`), `language` a BCP 47 tag.
 */
export const WorkFieldsSchema = v.strictObject({
  title: v.optional(field),
  authors: v.optional(v.strictObject({ value: v.pipe(v.array(short), v.maxLength(200)), origin })),
  site: v.optional(field),
  publisher: v.optional(field),
  published: v.optional(field),
  canonical: v.optional(v.strictObject({ value: address, origin })),
  description: v.optional(field),
  language: v.optional(field),
  type: v.optional(v.strictObject({ value: v.picklist(WORK_TYPES), origin })),
  container: v.optional(field),
  volume: v.optional(field),
  issue: v.optional(field),
  pages: v.optional(field),
  edition: v.optional(field),
  doi: v.optional(field),
});
export type WorkFields = v.InferOutput<typeof WorkFieldsSchema>;
export type WorkField = keyof WorkFields;

const WorkSchema = v.strictObject({
  /** As the browser showed it; `null` where the work has none. */
  address: v.nullable(address),
  /** Milliseconds since 1970. */
  accessedAt: time,
  fields: WorkFieldsSchema,
});
/** The page or publication that a text is quoted from. */
export type Work = v.InferOutput<typeof WorkSchema>;

const AnchorSchema = v.strictObject({
  /** The page's text around the quotation, as much as helps to tell it from its likes. */
  prefix: v.pipe(v.string(), v.maxLength(MOST_CONTEXT)),
  suffix: v.pipe(v.string(), v.maxLength(MOST_CONTEXT)),
  /** Half-open UTF-16 offsets in the text of the frame, as `readPageText` gives it. */
  start: offset,
  end: offset,
  /** Address of the inner frame that it stands in; `null` for the page itself. */
  frame: v.nullable(address),
});
/** Where a quotation stood on its page. The quotation itself is the snippet's text. */
export type QuoteAnchor = v.InferOutput<typeof AnchorSchema>;

const tag = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const SnippetSchema = v.strictObject({
  id: idOf,
  source: v.picklist(SNIPPET_SOURCES),
  /** As shown, line breaks kept. */
  text: long,
  /** The reader's own words about it; empty for none. */
  note: long,
  tags: v.pipe(v.array(tag), v.maxLength(200)),
  /** Where the reader put it; empty for nowhere in particular. */
  folder: v.pipe(v.string(), v.maxLength(200)),
  /** Ids of the entries that it names; of a card's snippet, the card's entry first. */
  entries: v.pipe(v.array(idOf), v.maxLength(500)),
  /** Article whose digest it is. */
  article: v.nullable(idOf),
  /** Of the text: a BCP 47 tag, `null` when not known. */
  lang: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  /** `null` where it never stood on a page: the words of a card. */
  anchor: v.nullable(AnchorSchema),
  /** What it is quoted from; `null` for our own words. */
  work: v.nullable(WorkSchema),
  /** The page it was saved on, where that is not what it is quoted from. */
  seenOn: v.nullable(v.strictObject({ title: short, address })),
  /** Address that scrolls to it, where one could be made. */
  link: v.nullable(address),
  /** Milliseconds since 1970. */
  savedAt: time,
  changedAt: time,
});
export type Snippet = v.InferOutput<typeof SnippetSchema>;

/** What may be changed in a snippet afterwards. */
export type SnippetChange = Partial<Pick<Snippet, 'text' | 'note' | 'tags' | 'folder' | 'work' | 'link'>>;
