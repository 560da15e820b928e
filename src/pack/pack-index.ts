import type { PackIndex } from '../match/pack-index';
import type { Entry } from '../model/entry';

/** What matching needs to know of a pack's entries; entry numbers are places in the list. */
export function indexPack(entries: readonly Entry[]): PackIndex {
  const numbers = new Map(entries.map((entry, number) => [entry.id, number]));
  return entries.map(({ id, kind, prominence, related, facts }) => {
    const count = facts.find((fact) => fact.name === 'articleCount')?.value;
    return {
      id,
      kind,
      prominence,
      related: [...new Set(related.flatMap(({ to }) => numbers.get(to) ?? []))],
      articleCount: count?.type === 'plain' ? Number(count.plain) : 0,
    };
  });
}
