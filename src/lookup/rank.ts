/** Orders what was found. Within a tier Fuse says which entry is nearest to the query; prominence and the page break ties. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import { type LookupIndex, pieceAt, type Searched } from './lookup-index';
import type { Evidence } from './tiers';

/** An entry as Fuse compares it, everything folded like the query. */
interface Document {
  readonly evidence: Evidence;
  readonly names: readonly string[];
  /** The form that was found. */
  readonly forms: readonly string[];
  readonly pinyin: string;
  readonly initials: string;
  /** First letters of the English name's words. */
  readonly acronym: string;
  readonly summary: string;
}

const OPTIONS: IFuseOptions<Document> = {
  includeScore: true,
  ignoreLocation: true,
  isCaseSensitive: true,
  shouldSort: false,
  threshold: 1,
  keys: [
    { name: 'names', weight: 4 },
    { name: 'forms', weight: 3 },
    { name: 'acronym', weight: 2 },
    { name: 'pinyin', weight: 1.5 },
    { name: 'initials', weight: 1 },
    { name: 'summary', weight: 0.5 },
  ],
};

/** Fuse compares so many of the best found; further down nobody looks. */
const MOST_COMPARED = 30;
/** Fuse's patterns end at so many characters. */
const MOST_PATTERN = 32;

/** Pinyin may come of a short word; long ones that spell nothing are like any a little, which takes long to find out. */
const MAY_SPELL = /^[a-z]{1,12}$/;

const PROMINENCE = { key: 0, useful: 0.12, basic: 0.2 } as const;
/** An entry that the page names is likely the one that is asked for. */
const ON_PAGE = 0.4;

/** Where the reader is at home by what is typed: a short name means the institution there. */
export type Home = 'simplified' | 'traditional' | null;
const HOMES: Readonly<Record<Exclude<Home, null>, Readonly<Record<string, number>>>> = {
  simplified: { CN: 0.4 },
  traditional: { HK: 0.4, TW: 0.4, CN: 0.2 },
};

/** How much less a piece says than a name, or what was written for lookup. */
export const weighForm = ({ formsFrom, contextFrom }: Searched, piece: number): number =>
  piece < formsFrom ? 0 : piece < contextFrom ? 0.1 : 0.3;
export const weighRecord = ({ records }: LookupIndex, record: number): number =>
  PROMINENCE[(records[record] as (typeof records)[number]).prominence];

/**
 * @param query from `plainText`
 * @param onPage ids of the entries that the reader's page names
 * @returns the evidence, the best first
 */
export function rankEvidence(
  index: LookupIndex,
  found: readonly Evidence[],
  query: string,
  onPage: ReadonlySet<string>,
  home: Home = null,
): Evidence[] {
  const weight = ({ record, lack, tier }: Evidence, score: number): number => {
    const { id, place } = index.records[record] as (typeof index.records)[number];
    const near = home === null || place === null || tier !== 'form' ? 0 : (HOMES[home][place] ?? 0);
    return lack + 0.3 * score + weighRecord(index, record) - near - (onPage.has(id) ? ON_PAGE : 0);
  };
  const compare =
    (scores: ReadonlyMap<Evidence, number>) =>
    (a: Evidence, b: Evidence): number =>
      a.rank - b.rank || weight(a, scores.get(a) ?? 1) - weight(b, scores.get(b) ?? 1) || a.record - b.record;
  const roughly = [...found].sort(compare(new Map()));
  const compared = roughly.slice(0, MOST_COMPARED);
  const fuse = new Fuse(
    compared.map((evidence) => documentOf(index, evidence, query)),
    OPTIONS,
  );
  const scores = new Map(fuse.search(query.slice(0, MOST_PATTERN)).map(({ item, score = 1 }) => [item.evidence, score]));
  return [...compared.sort(compare(scores)), ...roughly.slice(MOST_COMPARED)];
}

function documentOf(index: LookupIndex, evidence: Evidence, query: string): Document {
  const { record, found, tier } = evidence;
  const [pinyin, initials] = index.spellings[record] as readonly [string, string];
  const isSpelt = tier === 'pinyin' || tier === 'pinyin-prefix' || MAY_SPELL.test(query);
  const { name } = index.records[record] as (typeof index.records)[number];
  return {
    evidence,
    names: namesOf(index, record),
    forms: found === null ? [] : [pieceAt(found.pieces, found.piece)],
    pinyin: isSpelt ? pinyin : '',
    initials: isSpelt ? initials : '',
    acronym: (name.en.match(/\b[A-Za-z]/g) ?? []).join('').toLowerCase(),
    summary: tier === 'summary' ? pieceAt(index.summaries, record * 2 + 1).slice(0, 300) : '',
  };
}

/** The pieces of a record's names lie together, in the order of the records. */
function namesOf({ pieces, nameCount }: LookupIndex, record: number): string[] {
  let low = 0;
  let high = nameCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces.owners[middle] as number) < record) low = middle + 1;
    else high = middle;
  }
  const names: string[] = [];
  for (let piece = low; piece < nameCount && pieces.owners[piece] === record; piece++) names.push(pieceAt(pieces, piece));
  return names;
}
