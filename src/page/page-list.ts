import type { Match } from '../model/match';
import type { ListedEntry } from '../model/page-list';
import type { Block } from './blocks';

const MOST_PLACES = 200;

interface Listed {
  readonly first: Match;
  marks: number;
  readonly places: number[];
}

/**
 * What a page names, in the order of first mention.
 * @param blocks in document order, with the matches that are to be shown
 * @param most entries at most
 */
export function listEntries(blocks: readonly { readonly block: Block; readonly wanted: readonly Match[] }[], most: number): ListedEntry[] {
  const height = Math.max(1, document.documentElement.scrollHeight);
  const listed = new Map<string, Listed>();
  for (const { block, wanted } of blocks) {
    if (wanted.length === 0) continue;
    const box = block.container.getBoundingClientRect();
    for (const match of wanted) {
      let one = listed.get(match.entry);
      if (!one) {
        if (listed.size >= most) continue;
        one = { first: match, marks: 0, places: [] };
        listed.set(match.entry, one);
      }
      one.marks++;
      // As far down its block as in the block's text: near enough for a strip as narrow as a finger.
      const top = box.top + scrollY + box.height * (match.start / Math.max(1, block.text.length));
      if (one.places.length < MOST_PLACES) one.places.push(Math.min(1, Math.max(0, Math.round((top / height) * 1e4) / 1e4)));
    }
  }
  return [...listed].map(([entry, { first, marks, places }]) => ({
    entry,
    kind: first.kind,
    prominence: first.prominence,
    marks,
    places,
  }));
}
