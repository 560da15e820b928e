/** Finds needles in many short texts joined to one. */
import type { Pieces } from './lookup-index';

/** So many places of one needle are looked at; one that is everywhere says nothing. */
const MOST_PLACES = 3000;

/**
 * Calls back for each piece that holds a needle, with the first place where it may stand: Latin words are found from
 * their beginning only; the end of a word that is being typed may be anywhere.
 */
export function eachPiece({ text, starts }: Pieces, needle: string, onPiece: (piece: number, at: number) => void): void {
  const latin = isLatin(needle.charCodeAt(0) === LINE ? needle.charCodeAt(1) : needle.charCodeAt(0));
  let piece = 0;
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0 && count < MOST_PLACES; count++) {
    if (latin && isLatin(text.charCodeAt(at - 1))) {
      at = text.indexOf(needle, at + 1);
      continue;
    }
    // Places come in order, and so do pieces.
    const start = text.charCodeAt(at) === LINE ? at + 1 : at;
    while ((starts[piece + 1] as number) <= start) piece++;
    onPiece(piece, start);
    at = text.indexOf(needle, (starts[piece + 1] as number) - 1);
  }
}

const LINE = 0x0a;
export const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

export const ownerOf = (pieces: Pieces, piece: number): number => pieces.owners[piece] as number;
export const lengthAt = ({ starts }: Pieces, piece: number): number => (starts[piece + 1] as number) - (starts[piece] as number) - 1;

/** So many words are remembered for each text. A query that is typed asks for the same words at every letter. */
const MOST_REMEMBERED = 48;
const remembered = new WeakMap<Pieces, Map<string, ReadonlyMap<number, number>>>();

/** Does something once for each word, and remembers the last words asked for. */
export function rememberedFor<T>(memory: WeakMap<Pieces, Map<string, T>>, pieces: Pieces, word: string, make: () => T): T {
  const words = memory.get(pieces) ?? new Map<string, T>();
  memory.set(pieces, words);
  const known = words.get(word) ?? make();
  // The last asked for stands last; the first goes.
  words.delete(word);
  words.set(word, known);
  if (words.size > MOST_REMEMBERED) words.delete(words.keys().next().value as string);
  return known;
}

/** Records that have a piece with the word in it, Latin words at a beginning, each with the shortest such piece. */
export const recordsWith = (pieces: Pieces, word: string): ReadonlyMap<number, number> =>
  rememberedFor(remembered, pieces, word, () => findRecordsWith(pieces, word));

function findRecordsWith(pieces: Pieces, word: string): Map<number, number> {
  const found = new Map<number, number>();
  eachPiece(pieces, word, (piece) => {
    const owner = ownerOf(pieces, piece);
    const known = found.get(owner);
    if (known === undefined || lengthAt(pieces, piece) < lengthAt(pieces, known)) found.set(owner, piece);
  });
  return found;
}
