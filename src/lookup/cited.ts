/** From an article that a query asks for to the law that has it. */
import { readCitationQuery } from './citation-query';
import { type LookupIndex, type LookupRecord, pieceAt } from './lookup-index';
import { plainText, SMALL_WORDS, wordsOf } from './lookup-text';
import type { Tier } from './tiers';

/** A law that a query may mean. */
export interface FoundLaw {
  readonly record: LookupRecord;
  readonly tier: Tier;
}

export interface CitedLaw extends FoundLaw {
  /** `null` when the law has no such article, or nobody counted them. */
  readonly article: string | null;
  /** Whether the query says outright that it wants this article of this very law: then it is no name of something else. */
  readonly outright: boolean;
}

/** Tiers in which a law must be found for an article of it to be believed. */
const SURE: ReadonlySet<Tier> = new Set<Tier>(['name', 'form', 'name-prefix', 'form-prefix', 'words', 'shortened', 'pinyin']);
const bears = ({ tier }: FoundLaw): boolean => tier === 'name' || tier === 'form';

/**
 * @param written the query as it was typed
 * @param search finds entries by the part of the query that names the law, the best first
 */
export function findCited(index: LookupIndex, written: string, search: (law: string) => readonly FoundLaw[]): CitedLaw | null {
  for (const { law, article, sure } of readCitationQuery(written)) {
    const laws = plainText(law) === '' ? [] : search(law).filter(({ record, tier }) => record.kind === 'law' && SURE.has(tier));
    // The law first, then the article: another law is not meant because it happens to have that many.
    const best = laws.filter((one) => (laws[0] && bears(laws[0]) ? bears(one) : one.tier === laws[0]?.tier));
    const having = best.find(({ record }) => hasArticle(record, article));
    if (having) return { ...having, article, outright: sure && bears(having) };
    const [first] = best;
    if (first && bears(first)) return { ...first, article: null, outright: false };
    const annexed = article.startsWith('annex-') ? lawWithAnnex(index, law, article) : null;
    if (annexed) return { record: annexed, tier: 'named-in', article, outright: false };
    if (first && sure) return { ...first, article: null, outright: false };
  }
  return null;
}

const hasArticle = ({ articleCount, annexes }: LookupRecord, article: string): boolean =>
  article.startsWith('annex-') ? (annexes?.includes(article) ?? articleCount > 0) : Number(article) <= articleCount;

/** The law of which alone such an annex is known, when the rest of the query is spoken of there: 高风险 附件三. */
function lawWithAnnex(index: LookupIndex, about: string, article: string): LookupRecord | null {
  const [only, ...others] = index.records.flatMap((record, number) => (record.annexes?.includes(article) ? [{ record, number }] : []));
  if (!only || others.length > 0) return null;
  const told = [only.number * 2, only.number * 2 + 1].map((piece) => pieceAt(index.summaries, piece)).join('\n');
  const words = wordsOf(about).filter((word) => !SMALL_WORDS.has(word));
  return words.every((word) => told.includes(word)) ? only.record : null;
}
