/**
 * A reading as a worker sends it to a tab: numbers in place of thousands of small objects, each id once. A third of the
 * bytes as JSON, and less than that of the time.
 */
import { KINDS, PROMINENCES } from '../model/kind';
import type { Match, Via } from '../model/match';
import type { PageKnowledge } from './knowledge';
import type { PageReading } from './read-page';

const VIAS = ['form', 'context', 'definition', 'citation'] as const satisfies readonly Via[];

/** Numbers a match: start, end, place of its id, kind × prominence × via, place of its article + 1, place of what it may mean besides + 1. */
const STRIDE = 6;

export interface PackedReading {
  readonly ids: readonly string[];
  readonly articles: readonly string[];
  /** Places of ids: others, then inner ones. */
  readonly besides: readonly (readonly [readonly number[], readonly number[]])[];
  /** One list a block. */
  readonly blocks: readonly (readonly number[])[];
  /** Places of ids, one list a block. */
  readonly waiting: readonly (readonly number[])[];
  readonly knowledge: PageKnowledge;
}

/** Numbers things in the order in which they come, each once. */
function createTable(): { readonly items: string[]; readonly place: (item: string) => number } {
  const items: string[] = [];
  const places = new Map<string, number>();
  const place = (item: string): number => {
    let at = places.get(item);
    if (at === undefined) {
      at = items.push(item) - 1;
      places.set(item, at);
    }
    return at;
  };
  return { items, place };
}

/** @returns the same as `reading`, to be undone by `unpackReading` */
export function packReading({ matches, waiting, knowledge }: PageReading): PackedReading {
  const ids = createTable();
  const articles = createTable();
  const besides: [number[], number[]][] = [];
  const blocks = matches.map((block) => {
    const numbers: number[] = [];
    for (const { start, end, entry, kind, prominence, via, article, others, inner } of block) {
      const alone = others.length + inner.length === 0;
      if (!alone) besides.push([others.map(ids.place), inner.map(ids.place)]);
      const style = (KINDS.indexOf(kind) * PROMINENCES.length + PROMINENCES.indexOf(prominence)) * VIAS.length + VIAS.indexOf(via);
      numbers.push(start, end, ids.place(entry), style, article === null ? 0 : articles.place(article) + 1, alone ? 0 : besides.length);
    }
    return numbers;
  });
  return { blocks, waiting: waiting.map((block) => block.map(ids.place)), knowledge, ids: ids.items, articles: articles.items, besides };
}

const NONE: readonly string[] = [];

/** @param packed from `packReading` of the same version: nothing is checked */
export function unpackReading({ ids, articles, besides, blocks, waiting, knowledge }: PackedReading): PageReading {
  const named = (places: readonly number[]): readonly string[] =>
    places.length === 0 ? NONE : places.map((place) => ids[place] as string);
  const meant = besides.map(([others, inner]) => [named(others), named(inner)] as const);
  const matches = blocks.map((numbers) => {
    const block: Match[] = [];
    for (let at = 0; at < numbers.length; at += STRIDE) {
      const [start, end, entry, style, article, beside] = numbers.slice(at, at + STRIDE) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const rank = Math.floor(style / VIAS.length);
      const [others, inner] = meant[beside - 1] ?? [NONE, NONE];
      block.push({
        start,
        end,
        entry: ids[entry] as string,
        kind: KINDS[Math.floor(rank / PROMINENCES.length)] as Match['kind'],
        prominence: PROMINENCES[rank % PROMINENCES.length] as Match['prominence'],
        via: VIAS[style % VIAS.length] as Via,
        article: articles[article - 1] ?? null,
        others,
        inner,
      });
    }
    return block;
  });
  return { matches, waiting: waiting.map(named), knowledge };
}
