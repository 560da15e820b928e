/** A snippet as the library lists it: with what a search looks at and what filters ask, worked out once. Pure. */
import type { EntryHead } from '../../model/entry';
import { KINDS, type Kind } from '../../model/kind';
import type { Snippet, Work } from '../../model/snippet';
import { pageKeys, siteOf } from '../../snippets/page-key';
import { foldText } from '../../text/fold';

export type Heads = ReadonlyMap<string, EntryHead>;

export interface LibraryRecord {
  readonly snippet: Snippet;
  /** Milliseconds since 1970; `null` for what is in the library. */
  readonly removedAt: number | null;
  /** What a search looks at, folded, a field a line. */
  readonly folded: string;
  /** Host of what it is quoted from; `null` where that has no address. */
  readonly site: string | null;
  /** Snippets of the same stand together. */
  readonly page: string;
  /** By the reader's clock. */
  readonly year: string;
  /** How long its text and note are, in widths of a Chinese character. */
  readonly bulk: { readonly text: number; readonly note: number };
  /** Of the entries that it names. */
  readonly kinds: readonly Kind[];
  /** Whether all its entries were known by name when this was made. */
  readonly isNamed: boolean;
}

/** @param heads of entries, as far as they are known by now */
export function makeRecord(snippet: Snippet, heads: Heads, removedAt: number | null = null): LibraryRecord {
  const { text, note, tags, folder, entries, work, seenOn } = snippet;
  const site = siteOfWork(work);
  const known = entries.flatMap((id) => heads.get(id) ?? []);
  const fields = work?.fields;
  const names = [
    ...tags.map((tag) => `#${tag}`),
    folder,
    fields?.title?.value,
    ...(fields?.authors?.value ?? []),
    fields?.site?.value,
    fields?.container?.value,
    site,
    seenOn?.title,
    ...known.flatMap(({ name }) => [name['zh-Hans'], name['zh-Hant'], name.en]),
  ];
  const searched = [foldText(text), foldText(note), ...names.map((name) => (name ? foldName(name) : ''))];
  return {
    snippet,
    removedAt,
    // Each on its own: folding takes away the line breaks that keep one field from running into the next.
    folded: [...new Set(searched)].join('\n'),
    site,
    page: pageOf(snippet),
    year: String(new Date(snippet.savedAt).getFullYear()),
    bulk: { text: widthOf(text), note: widthOf(note) },
    kinds: KINDS.filter((kind) => known.some((head) => head.kind === kind)),
    isNamed: known.length === entries.length,
  };
}

const folds = new Map<string, string>();
/** So many names are remembered folded. */
const MOST_FOLDS = 20_000;

/** Folds what many snippets share: tags, sites, names of entries. */
function foldName(name: string): string {
  const known = folds.get(name);
  if (known !== undefined) return known;
  if (folds.size > MOST_FOLDS) folds.clear();
  const folded = foldText(name);
  folds.set(name, folded);
  return folded;
}

/** Of a Latin letter, beside a Chinese character's 1. */
const LATIN_WIDTH = 0.47;
const widthOf = (text: string): number => text.length * (/[\u2e80-\u9fff]/.test(text.slice(0, 20)) ? 1 : LATIN_WIDTH);

function pageOf({ work, entries, source, id }: Snippet): string {
  if (work === null) return source === 'selection' ? `snippet ${id}` : `entry ${entries[0] ?? ''}`;
  const { address, fields } = work;
  if (address === null) return `title ${foldText(fields.title?.value ?? '')} ${foldText(fields.site?.value ?? '')}`;
  return pageKeys({ address, canonical: fields.canonical?.value ?? null })[0] ?? address;
}

/** @returns the host of a work without `www.` and `m.`; `null` where there is none */
const siteOfWork = (work: Work | null): string | null => siteOf(work?.address ?? '') || null;
