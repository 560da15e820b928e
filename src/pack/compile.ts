/** From authored entries to what a pack holds. */
import type { Article, Entry, Excerpt, Fact, FactValue } from '../model/entry';
import type { Localized } from '../model/lang';
import { RELATION_INVERSES, type Relation, type RelationType } from '../model/relation';
import type { Source, SourceEntry } from '../model/source-entry';
import { aliasesOf, type EntryForms, formsOf, pruneForms, readAuthoredForm } from './entry-forms';
import type { Vocabulary } from './variants';

export interface CompileInput {
  /** In the order in which they get their numbers. */
  readonly entries: readonly SourceEntry[];
  readonly sources: readonly Source[];
  readonly vocabulary: Vocabulary;
  readonly traditional: Traditional;
}

/** Simplified → Traditional, for whatever no author wrote in Traditional. */
export interface Traditional {
  /** Prose, in the words that Taiwan uses. */
  readonly prose: (text: string) => string;
  /** Names and titles: other characters, the same words. */
  readonly title: (text: string) => string;
}

export interface CompiledPack {
  readonly entries: readonly Entry[];
  /** In the order of the entries. */
  readonly forms: readonly EntryForms[];
  readonly vocabulary: Vocabulary;
}

/**
 * Compiles checked entries into a pack.
 * @throws Error naming the entry when a relation or an excerpt's source leads nowhere (the data checks say it first, and
 *   better)
 */
export function compilePack({ entries, sources, vocabulary, traditional }: CompileInput): CompiledPack {
  const prose = proseWithNames(entries, traditional);
  const localize = (text: AuthoredText): Localized => ({ ...text, 'zh-Hant': text['zh-Hant'] ?? prose(text['zh-Hans']) });
  const relations = closeRelations(entries);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const forms = pruneForms(entries.map(formsOf), vocabulary);
  const compiled = entries.map((entry, number): Entry => {
    const name = localizeName(entry, traditional);
    return {
      id: entry.id,
      kind: entry.kind,
      prominence: entry.prominence,
      name,
      aliases: aliasesOf(forms[number] as EntryForms, name),
      lookupForms: entry.lookupForms.map((form) => readAuthoredForm(form).text),
      summary: localize(entry.summary),
      facts: Object.entries(entry.facts).flatMap(([field, value]): Fact[] =>
        value === undefined ? [] : [{ name: field, value: factValue(field, value, localize) }],
      ),
      articles:
        entry.kind === 'law' ? Object.entries(entry.articles).map(([key, digest]): Article => ({ key, digest: localize(digest) })) : [],
      related: relations.get(entry.id) ?? [],
      excerpts: entry.excerpts.map((excerpt): Excerpt => {
        const source = sourceById.get(excerpt.source);
        if (!source) throw new Error(`${entry.id}: excerpt from unknown source ${excerpt.source}`);
        return {
          text: excerpt.text,
          lang: source.lang === 'zh-Hans' && /^[\x20-\x7e\u2010-\u2027]+$/.test(excerpt.text) ? 'en' : source.lang,
          speaker: excerpt.speaker ? localize(excerpt.speaker) : null,
          author: source.author ?? null,
          title: source.title,
          publisher: source.publisher ?? null,
          date: source.date ?? null,
          url: source.url ?? null,
        };
      }),
      links: entry.links,
      checked: entry.checked,
    };
  });
  return { entries: compiled, forms, vocabulary };
}

interface AuthoredText {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant'?: string | undefined;
  readonly en: string;
}

/** A term is prose; whatever else has a name keeps the words its own country gave it. */
function localizeName({ kind, name }: SourceEntry, traditional: Traditional): Localized {
  const convert = kind === 'term' ? traditional.prose : traditional.title;
  return { 'zh-Hans': name['zh-Hans'], 'zh-Hant': name['zh-Hant'] ?? convert(name['zh-Hans']), en: name.en };
}

/** One of several strings, the first that fits. */
const oneOf = (strings: readonly string[]): string => strings.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');

/**
 * Prose in which the names of entries are written as the entries themselves write them. A title in 《》 keeps its words: the names in it
 * are those of acts, people and the like, not of terms.
 */
function proseWithNames(entries: readonly SourceEntry[], traditional: Traditional): (text: string) => string {
  const names = new Map(entries.map((entry) => [entry.name['zh-Hans'], localizeName(entry, traditional)['zh-Hant']]));
  const terms = new Set(entries.flatMap(({ kind, name }) => (kind === 'term' ? [name['zh-Hans']] : [])));
  const known = [...names.keys()].filter((name) => name.length >= 3).sort((a, b) => b.length - a.length);
  const proper = known.filter((name) => !terms.has(name));
  const titled = known.filter((name) => name.includes('《'));
  const inProse = new RegExp(`(${[oneOf(titled), '《[^》]*》', oneOf(known)].filter((any) => any !== '').join('|')})`);
  const inTitle = proper.length > 0 ? new RegExp(`(${oneOf(proper)})`) : null;
  const replace = (text: string, pattern: RegExp | null, convert: (part: string) => string): string =>
    (pattern === null ? [text] : text.split(pattern)).map((part) => names.get(part) ?? convert(part)).join('');
  return (text) =>
    replace(text, inProse, (part) => (part.startsWith('《') ? replace(part, inTitle, traditional.title) : traditional.prose(part)));
}

const CODED = new Set(['type', 'status', 'jurisdiction', 'field', 'openness']);
const DATED = new Set(['adopted', 'published', 'inForce', 'amended', 'ended', 'asOf', 'founded', 'released', 'start', 'end']);

function factValue(field: string, value: unknown, localize: (text: AuthoredText) => Localized): FactValue {
  if (typeof value === 'object') return { type: 'text', text: localize(value as AuthoredText) };
  if (CODED.has(field)) return { type: 'code', code: String(value) };
  if (DATED.has(field)) return { type: 'date', date: String(value) };
  return { type: 'plain', plain: String(value) };
}

/** Each relation from both of its ends, each once, in the order of authoring. */
function closeRelations(entries: readonly SourceEntry[]): Map<string, Relation[]> {
  const closed = new Map<string, Relation[]>(entries.map((entry) => [entry.id, []]));
  const add = (from: string, type: RelationType, to: string) => {
    const list = closed.get(from);
    if (!list) throw new Error(`relation from or to unknown entry ${from}`);
    if (!list.some((known) => known.type === type && known.to === to)) list.push({ type, to });
  };
  for (const entry of entries) {
    for (const [type, targets] of Object.entries(entry.related) as [RelationType, string[]][]) {
      for (const to of targets) {
        add(entry.id, type, to);
        add(to, RELATION_INVERSES[type], entry.id);
      }
    }
  }
  return closed;
}
