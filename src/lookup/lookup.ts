/** From what a reader typed or selected to the entries that may be meant, the best first. The same everywhere: popup, panel, address bar, page. */
import { foldText } from '../text/fold';
import { findCited } from './cited';
import { findEvidence } from './evidence';
import type { LookupIndex, LookupRecord, Searched } from './lookup-index';
import { MOST_QUERY, plainText } from './lookup-text';
import { namedByWords } from './named-words';
import { type Home, rankEvidence } from './rank';
import { EvidenceTable, type Tier } from './tiers';

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
  if (isText(written)) return unique(namedIn(index, query.slice(0, MOST_QUERY * 4), findNamed)).slice(0, most);
  const home = homeOf(written);
  const results = search(index, written.slice(0, MOST_QUERY), plain.slice(0, MOST_QUERY), { onPage, cold, home });
  const bearers = results.filter(({ tier }) => tier === 'name' || tier === 'form');
  const found = findCited(index, written, (law) => search(index, law, plainText(law), { onPage, cold: null, home }));
  // A whole name may look like a citation: SB 53.
  const cited = found === null || (bearers.length > 0 && !found.outright) ? [] : [found];
  const [near, far, rare] = partByTier(results.slice(bearers.length));
  const byWords = bearers.length > 0 ? null : namedByWords(index, written);
  const asked = byWords?.records.map((record) => answer(index, record)) ?? [];
  const words = byWords?.isList ? asked : describedFirst(asked, rare);
  const named = describedFirst(namedIn(index, query.slice(0, MOST_QUERY * 4), findNamed), rare);
  // The article that is cited; who bears the very name; what is listed; what the query begins or is part of; what its words name, one by one;
  // what resembles it; what is named in it; what merely speaks of it.
  const ordered = [
    ...(found?.outright ? cited : []),
    ...bearers,
    ...cited,
    ...(byWords?.isList ? words : []),
    ...near,
    ...(byWords?.complete ? words : []),
    ...far,
    ...named,
    ...(near.length > 0 ? [] : words),
    ...rare,
  ];
  return unique(ordered).slice(0, most);
}

/** Tiers of what the query holds whole, and of what merely speaks of it; the rest resembles it. */
const NEAR: ReadonlySet<Tier> = new Set<Tier>(['name-prefix', 'form-prefix', 'pinyin', 'words', 'inside']);
const RARE: ReadonlySet<Tier> = new Set<Tier>(['summary', 'loose-words']);

function partByTier(results: readonly LookupResult[]): readonly [LookupResult[], LookupResult[], LookupResult[]] {
  return [
    results.filter(({ tier }) => NEAR.has(tier)),
    results.filter(({ tier }) => !NEAR.has(tier) && !RARE.has(tier)),
    results.filter(({ tier }) => RARE.has(tier)),
  ];
}

const answer = (index: LookupIndex, record: number): LookupResult => ({
  record: index.records[record] as LookupRecord,
  article: null,
  tier: 'named-in',
});

/** Of several that are named, those of whom the rest of the query is true come first: 清华 薛澜. */
function describedFirst(named: readonly LookupResult[], rare: readonly LookupResult[]): LookupResult[] {
  const described = new Set(rare.map(({ record }) => record.id));
  return [...named.filter(({ record }) => described.has(record.id)), ...named.filter(({ record }) => !described.has(record.id))];
}

/** Traditional characters tell a reader in Hong Kong or Taiwan from one on the mainland. */
function homeOf(written: string): Home {
  if (!/[\u3400-\u9fff]/.test(written)) return null;
  return [...written.slice(0, MOST_QUERY)].some((char) => /[\u3400-\u9fff]/.test(char) && foldText(char) !== char)
    ? 'traditional'
    : 'simplified';
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
    written.length > (han ? 2 : 4) * TEXT_LENGTH ||
    (written.length > TEXT_LENGTH && /[。！？；，]|(?<!\b(?:arts?|vs?|no|sec|mr|ms|dr|jr|inc))[.!?;]\s/i.test(written.slice(0, -1)))
  );
}

interface SearchOptions {
  readonly onPage: ReadonlySet<string>;
  readonly cold: Searched | null;
  readonly home: Home;
}

function search(index: LookupIndex, written: string, plain: string, { onPage, cold, home }: SearchOptions): LookupResult[] {
  const table = new EvidenceTable();
  findEvidence(index, plain, written, table, cold);
  return rankEvidence(index, table.all(), plain, onPage, home).map(
    ({ record, tier }): LookupResult => ({ record: index.records[record] as LookupRecord, article: null, tier }),
  );
}

function namedIn(index: LookupIndex, text: string, findNamed: FindNamed | undefined): LookupResult[] {
  if (!findNamed) return [];
  return findNamed(text).flatMap(({ entry, article }) => {
    const record = index.records.find(({ id }) => id === entry);
    return record ? [{ record, article, tier: 'named-in' as const }] : [];
  });
}
