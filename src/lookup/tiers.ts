/** How good a reason is. The order of tiers is the order of answers. */
import type { Pieces } from './lookup-index';

/** The better the lower. */
const TIERS = [
  'name',
  'form',
  'name-prefix',
  'form-prefix',
  'pinyin',
  'words',
  'inside',
  'shortened',
  'pinyin-prefix',
  'sound',
  'fuzzy',
  'named-in',
  'loose-words',
  'summary',
] as const;
export type Tier = (typeof TIERS)[number];

export interface Evidence {
  /** Number of the record. */
  readonly record: number;
  readonly tier: Tier;
  /** Place in `TIERS`. */
  readonly rank: number;
  /** How much the query falls short of what it was compared with, from 0 (nothing) up; orders answers of one tier. */
  readonly lack: number;
  /** The name or form that was found; `null` for summaries. */
  readonly found: { readonly pieces: Pieces; readonly piece: number } | null;
}

const RANKS = Object.fromEntries(TIERS.map((tier, rank) => [tier, rank])) as Readonly<Record<Tier, number>>;
/** Keeps the best evidence of each record. */
export class EvidenceTable {
  readonly #best = new Map<number, Evidence>();
  add(record: number, tier: Tier, lack: number, found: Evidence['found']): void {
    const rank = RANKS[tier];
    const known = this.#best.get(record);
    if (known && (known.rank < rank || (known.rank === rank && known.lack <= lack))) return;
    this.#best.set(record, { record, tier, rank, lack, found });
  }
  /** How many records have evidence at least as good. */
  count(tier: Tier): number {
    let count = 0;
    for (const { rank } of this.#best.values()) if (rank <= RANKS[tier]) count++;
    return count;
  }
  all(): Evidence[] {
    return [...this.#best.values()];
  }
}
