/** Finds needles in many short texts joined to one. */
import type { Pieces } from './lookup-index';

/** So many places of one needle are looked at; one that is everywhere says nothing. */
const MOST_PLACES = 3000;

/** Where a needle stands, in order. */
interface Places {
  /** Offsets in the text. */
  readonly at: readonly number[];
  /** The piece at each of them. */
  readonly pieces: readonly number[];
  /** Whether there are no others. */
  readonly all: boolean;
}

/**
 * Calls back for each piece that holds a needle, with the first place where it may stand: Latin words are found from
 * their beginning only; the end of a word that is being typed may be anywhere.
 */
export function eachPiece(pieces: Pieces, needle: string, onPiece: (piece: number, at: number) => void): void {
  const found = placesOf(pieces, needle);
  const line = needle.charCodeAt(0) === LINE ? 1 : 0;
  let last = -1;
  for (let i = 0; i < found.at.length; i++) {
    const piece = found.pieces[i] as number;
    if (piece === last) continue;
    last = piece;
    onPiece(piece, (found.at[i] as number) + line);
  }
}

const LINE = 0x0a;
export const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

export const ownerOf = (pieces: Pieces, piece: number): number => pieces.owners[piece] as number;
export const lengthAt = ({ starts }: Pieces, piece: number): number => (starts[piece + 1] as number) - (starts[piece] as number) - 1;

const places = new WeakMap<Pieces, Map<string, Places>>();

function placesOf(pieces: Pieces, needle: string): Places {
  return rememberedFor(places, pieces, needle, (known) => {
    // Where a needle stands its beginning stands, which was looked for a letter ago.
    const before = knownBeginning(known, needle);
    return before?.all ? narrow(before, pieces.text, needle) : findPlaces(pieces, needle);
  });
}

function narrow(before: Places, text: string, needle: string): Places {
  const at: number[] = [];
  const pieces: number[] = [];
  for (let i = 0; i < before.at.length; i++) {
    if (!text.startsWith(needle, before.at[i])) continue;
    at.push(before.at[i] as number);
    pieces.push(before.pieces[i] as number);
  }
  return { at, pieces, all: true };
}

function findPlaces({ text, starts }: Pieces, needle: string): Places {
  const found = { at: [] as number[], pieces: [] as number[] };
  const line = needle.charCodeAt(0) === LINE ? 1 : 0;
  const isWord = isLatin(needle.charCodeAt(0));
  let piece = 0;
  let looked = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (looked++ === MOST_PLACES) return { ...found, all: false };
    if (isWord && isLatin(text.charCodeAt(at - 1))) continue;
    // Places come in order, and so do pieces.
    while ((starts[piece + 1] as number) <= at + line) piece++;
    found.at.push(at);
    found.pieces.push(piece);
  }
  return { ...found, all: true };
}

/** Whether a piece holds a word as `eachPiece` finds it. */
export function holdsWord(piece: string, word: string): boolean {
  let at = piece.indexOf(word);
  if (isLatin(word.charCodeAt(0))) while (at > 0 && isLatin(piece.charCodeAt(at - 1))) at = piece.indexOf(word, at + 1);
  return at >= 0;
}

/** So many words are remembered for each text. A query that is typed asks for the same words at every letter. */
const MOST_REMEMBERED = 48;
const records = new WeakMap<Pieces, Map<string, ReadonlyMap<number, number>>>();

/** Does something once for each word, and remembers the last words asked for. */
export function rememberedFor<T>(
  memory: WeakMap<Pieces, Map<string, T>>,
  pieces: Pieces,
  word: string,
  make: (known: ReadonlyMap<string, T>) => T,
): T {
  const words = memory.get(pieces) ?? new Map<string, T>();
  memory.set(pieces, words);
  const known = words.get(word) ?? make(words);
  // The last asked for stands last; the first goes.
  words.delete(word);
  words.set(word, known);
  if (words.size > MOST_REMEMBERED) words.delete(words.keys().next().value as string);
  return known;
}

/** What is remembered for the longest beginning of a word. */
export function knownBeginning<T>(known: ReadonlyMap<string, T>, word: string): T | null {
  for (let length = word.length - 1; length > 0; length--) {
    const found = known.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return null;
}

/** Records that have a piece with the word in it, Latin words at a beginning, each with the shortest such piece. */
export const recordsWith = (pieces: Pieces, word: string): ReadonlyMap<number, number> =>
  rememberedFor(records, pieces, word, () => findRecordsWith(pieces, word));

function findRecordsWith(pieces: Pieces, word: string): Map<number, number> {
  const found = new Map<number, number>();
  eachPiece(pieces, word, (piece) => {
    const owner = ownerOf(pieces, piece);
    const known = found.get(owner);
    if (known === undefined || lengthAt(pieces, piece) < lengthAt(pieces, known)) found.set(owner, piece);
  });
  return found;
}
