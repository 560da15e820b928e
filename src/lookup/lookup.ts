/** From what a reader typed or selected to the entries that may be meant, the best first. The same everywhere: popup, panel, address bar, page. */
import { type CitationQuery, readCitationQuery } from './citation-query';
import { EvidenceTable, findEvidence, type Tier } from './evidence';
import type { LookupIndex, LookupRecord, Searched } from './lookup-index';
import { MOST_QUERY, plainText } from './lookup-text';
import { rankEvidence } from './rank';

export interface LookupResult {
  readonly record: LookupRecord;
  /** Article that the query asks for; `null` for the entry itself. */
  readonly article: string | null;
  readonly tier: Tier;
}

/** What a text names: from the matcher, which lookup does not know. */
export type FindNamed = (text: string) => readonly { readonly entry: string; readonly article: string | null }[];

export interface LookupOptions {
  /** Ids of the entries that the reader's page names; break ties. */
  readonly onPage?: ReadonlySet<string>;
  /** Finds entries inside a longer text: a selected sentence. */
  readonly findNamed?: FindNamed;
  /** Forms from blocks around the query's place, where there are any. */
  readonly cold?: Searched | null;
  /** At most so many answers. */
  readonly most?: number;
}

const NOWHERE: ReadonlySet<string> = new Set();
const MOST_RESULTS = 30;
/** With a full stop in it a query longer than this is a text, without one a query some times as long: what it names is what is asked. */
const TEXT_LENGTH = 24;

/** What a query is searched as. @returns `null` for a query without letters */
export function readQuery(query: string): { readonly written: string; readonly plain: string } | null {
  const written = query
    .slice(0, MOST_QUERY * 4)
    .normalize('NFKC')
    .trim();
  const plain = plainText(written);
  return plain === '' ? null : { written, plain };
}

/** @param query anything: typed, selected, pasted @returns nothing for a query without letters */
export function lookup(index: LookupIndex, query: string, options: LookupOptions = {}): LookupResult[] {
  const { onPage = NOWHERE, findNamed, cold = null, most = MOST_RESULTS } = options;
  const read = readQuery(query);
  if (!read) return [];
  const { written, plain } = read;
  const results = isText(written) ? [] : search(index, written.slice(0, MOST_QUERY), plain.slice(0, MOST_QUERY), onPage, cold);
  const cited = isText(written) ? [] : lookupCited(index, written, onPage, results[0]);
  const named = findNamed ? namedIn(index, query.slice(0, MOST_QUERY * 4), findNamed) : [];
  const bears = (tier: Tier): boolean => tier === 'name' || tier === 'form';
  const isRare = ({ tier }: LookupResult): boolean => tier === 'summary' || tier === 'loose-words';
  // Who bears the very name; the article that is cited; what resembles the query; what is named in it; what merely speaks of it.
  const ordered = [
    ...results.filter(({ tier }) => bears(tier)),
    ...cited,
    ...results.filter((result) => !bears(result.tier) && !isRare(result)),
    ...named,
    ...results.filter(isRare),
  ];
  return unique(ordered).slice(0, most);
}

function unique(results: readonly LookupResult[]): LookupResult[] {
  const seen = new Set<string>();
  return results.filter(({ record }) => {
    if (seen.has(record.id)) return false;
    seen.add(record.id);
    return true;
  });
}

/** Sentences, or something too long for a name. */
function isText(written: string): boolean {
  if (/\n/.test(written)) return true;
  const han = /[\u3400-\u9fff]/.test(written);
  return (
    written.length > (han ? 2 : 4) * TEXT_LENGTH || (written.length > TEXT_LENGTH && /[。！？；，]|[.!?;]\s/.test(written.slice(0, -1)))
  );
}

function search(
  index: LookupIndex,
  written: string,
  plain: string,
  onPage: ReadonlySet<string>,
  cold: Searched | null = null,
): LookupResult[] {
  const table = new EvidenceTable();
  findEvidence(index, plain, written, table, cold);
  return rankEvidence(index, table.all(), plain, onPage).map(
    ({ record, tier }): LookupResult => ({ record: index.records[record] as LookupRecord, article: null, tier }),
  );
}

/** Tiers in which a law must be found for an article of it to be believed. */
const SURE: ReadonlySet<Tier> = new Set<Tier>(['name', 'form', 'name-prefix', 'form-prefix', 'words', 'shortened', 'pinyin']);

function lookupCited(index: LookupIndex, written: string, onPage: ReadonlySet<string>, best: LookupResult | undefined): LookupResult[] {
  if (best?.tier === 'name' || best?.tier === 'form') return [];
  for (const { law, article } of readCitationQuery(written)) {
    const laws = search(index, law, plainText(law), onPage).filter(
      ({ record, tier }) => record.kind === 'law' && SURE.has(tier) && hasArticle(record, article),
    );
    if (laws[0]) return [{ ...laws[0], article }];
  }
  return [];
}

const hasArticle = ({ articleCount }: LookupRecord, article: CitationQuery['article']): boolean =>
  articleCount > 0 && (article.startsWith('annex-') || Number(article) <= articleCount);

function namedIn(index: LookupIndex, text: string, findNamed: FindNamed): LookupResult[] {
  const records = new Map(index.records.map((record) => [record.id, record]));
  return findNamed(text).flatMap(({ entry, article }) => {
    const record = records.get(entry);
    return record ? [{ record, article, tier: 'named-in' as const }] : [];
  });
}
