/** Why an entry may be what a query asks for. The order is the order of answers. */
import { charMask, type LookupIndex, type Pieces, pieceAt, type Searched } from './lookup-index';
import { wordsOf } from './lookup-text';
import { readPinyin, soundsLike, spells } from './pinyin';
import { nearestStart } from './slips';

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
/** So many places of one needle are looked at; one that is everywhere says nothing. */
const MOST_PLACES = 3000;
/** From so many entries found well, slips and summaries are not asked any more. */
const ENOUGH = 8;

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

/**
 * Gathers evidence.
 * @param query from `plainText`, not empty
 * @param written the query as it was typed
 * @param cold forms from blocks, looked through like those in memory
 */
export function findEvidence(index: LookupIndex, query: string, written: string, table: EvidenceTable, cold: Searched | null = null): void {
  const all: readonly Searched[] = cold === null ? [index] : [index, cold];
  const words = wordsOf(written);
  for (const searched of all) {
    findText(searched, query, table);
    findWords(searched, words, table);
    findSpelt(searched, written, table);
  }
  if (table.count('words') < ENOUGH) for (const searched of all) findShortened(searched, query, table);
  if (table.count('inside') < ENOUGH) {
    for (const searched of all) {
      findSounds(searched, query, table);
      findFuzzy(searched, query, table);
    }
  }
  if (table.count('fuzzy') < ENOUGH) findInSummaries(index, query, words, table);
}

/**
 * Calls back for each piece that holds a needle, with the first place where it may stand: Latin words are found from
 * their beginning only; the end of a word that is being typed may be anywhere.
 */
function eachPiece({ text, starts }: Pieces, needle: string, onPiece: (piece: number, at: number) => void): void {
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
const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

const ownerOf = (pieces: Pieces, piece: number): number => pieces.owners[piece] as number;
const lengthAt = ({ starts }: Pieces, piece: number): number => (starts[piece + 1] as number) - (starts[piece] as number) - 1;

/** The query as it stands: as a whole name, at the beginning of one, inside one. */
function findText({ pieces, nameCount }: Searched, query: string, table: EvidenceTable): void {
  const onPiece = (piece: number, at: number) => {
    const length = lengthAt(pieces, piece);
    const isName = piece < nameCount;
    const isStart = at === pieces.starts[piece];
    const tier = !isStart ? 'inside' : length === query.length ? (isName ? 'name' : 'form') : isName ? 'name-prefix' : 'form-prefix';
    table.add(ownerOf(pieces, piece), tier, 1 - query.length / length, { pieces, piece });
  };
  // A short query is found in too many places to look at each; those where a piece begins matter most.
  if (query.length < 4) eachPiece(pieces, `\n${query}`, onPiece);
  if (query.length > 1) eachPiece(pieces, query, onPiece);
}

/** Records that have a piece with each word in it, Latin words at a beginning. */
function recordsWith(pieces: Pieces, word: string): Map<number, number> {
  const found = new Map<number, number>();
  eachPiece(pieces, word, (piece) => {
    const owner = ownerOf(pieces, piece);
    const known = found.get(owner);
    if (known === undefined || lengthAt(pieces, piece) < lengthAt(pieces, known)) found.set(owner, piece);
  });
  return found;
}

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'a', 'an', '的']);

/** All words in any order: best when one name has them all, then when the entry's names have them between them. */
function findWords({ pieces }: Searched, all: readonly string[], table: EvidenceTable): void {
  const words = all.filter((word) => !SMALL_WORDS.has(word));
  if (words.length < 2 || words.length > 12) return;
  const byWord = words.map((word) => recordsWith(pieces, word));
  const [first, ...rest] = [...byWord].sort((a, b) => a.size - b.size) as [Map<number, number>, ...Map<number, number>[]];
  const wanted = new Set<number>();
  for (const owner of first.keys()) if (rest.every((found) => found.has(owner))) wanted.add(owner);
  if (wanted.size === 0) return;
  const length = words.join('').length;
  for (let piece = 0; piece < pieces.owners.length; piece++) {
    const owner = pieces.owners[piece] as number;
    if (!wanted.has(owner)) continue;
    const text = ` ${pieceAt(pieces, piece)}`;
    if (words.every((word) => (/^[a-z0-9]/.test(word) ? new RegExp(`(?<![a-z0-9])${escapeWord(word)}`).test(text) : text.includes(word))))
      table.add(owner, 'words', 1 - length / text.length, { pieces, piece });
  }
  for (const owner of wanted) table.add(owner, 'loose-words', 0.5, { pieces, piece: first.get(owner) as number });
}

const escapeWord = (word: string): string => word.replace(/[.+&]/g, '\\$&');

/** Letters that spell a Chinese name. */
function findSpelt({ pieces, initialMasks, nameCount }: Searched, written: string, table: EvidenceTable): void {
  const letters = readPinyin(written);
  if (letters === null) return;
  const first = 1 << (letters.charCodeAt(0) - 97);
  for (let piece = 0; piece < initialMasks.length; piece++) {
    if (((initialMasks[piece] as number) & first) === 0) continue;
    const text = pieceAt(pieces, piece);
    const spelt = spells(letters, text);
    // A single first letter, or letters that are half of each, would find everything.
    if (spelt === null || (spelt.by === 'mixed' && letters.length < 4)) continue;
    const cost = { syllables: 0, initials: 0.2, mixed: 0.4 }[spelt.by] + (piece < nameCount ? 0 : 0.1);
    const left = text.length;
    table.add(ownerOf(pieces, piece), spelt.whole ? 'pinyin' : 'pinyin-prefix', cost + (spelt.whole ? 0 : left / 100), { pieces, piece });
  }
}

/** 个保法 for 个人信息保护法: the characters in their order, the first one where the name or a part of it begins. */
function findShortened({ pieces, charMasks, nameCount }: Searched, query: string, table: EvidenceTable): void {
  if (query.length < 2 || query.length > 20 || !/[\u3400-\u9fff]/.test(query)) return;
  const wanted = charMask(query);
  for (let piece = 0; piece < charMasks.length; piece++) {
    if ((wanted & ~(charMasks[piece] as number)) !== 0) continue;
    const text = pieceAt(pieces, piece);
    if (text.length <= query.length || text.length > query.length * 8) continue;
    const lack = shortens(query, text);
    if (lack !== null) table.add(ownerOf(pieces, piece), 'shortened', lack + (piece < nameCount ? 0 : 0.02), { pieces, piece });
  }
}

/** @returns how loosely the characters of a short name lie in the long one, or `null` when they do not */
function shortens(query: string, text: string): number | null {
  let best: number | null = null;
  for (let start = text.indexOf(query[0] as string); start >= 0; start = text.indexOf(query[0] as string, start + 1)) {
    let at = start;
    let runs = 1;
    for (let i = 1; i < query.length && at >= 0; i++) {
      const next = text.indexOf(query[i] as string, at + 1);
      if (next !== at + 1) runs++;
      at = next;
    }
    if (at < 0) break;
    // Few runs, from the beginning to the end of the name: that is how names are shortened.
    const lack =
      0.5 * (runs / query.length) + 0.15 * (start / text.length) + 0.25 * ((text.length - 1 - at) / text.length) + text.length / 400;
    if (best === null || lack < best) best = lack;
  }
  return best;
}

/** Characters taken for others that sound the same. */
function findSounds({ pieces, initialMasks }: Searched, query: string, table: EvidenceTable): void {
  if (query.length < 2 || query.length > 30 || !/^[\u3400-\u9fff]+$/.test(query)) return;
  for (let piece = 0; piece < initialMasks.length; piece++) {
    if (initialMasks[piece] === 0) continue;
    const length = lengthAt(pieces, piece);
    if (length < query.length || length > query.length * 3) continue;
    const text = pieceAt(pieces, piece);
    if (soundsLike(query, text))
      table.add(ownerOf(pieces, piece), 'sound', text.length === query.length ? 0 : 1.2 - query.length / text.length, { pieces, piece });
  }
}

/** How many slips a query may hold: by its length, a Chinese character counting as two letters. */
function slipsIn(query: string): number {
  const han = query.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const weight = query.length + han;
  if (weight < 4) return 0;
  if (han > 0) return weight < 14 ? 1 : 2;
  return weight < 8 ? 1 : weight < 14 ? 2 : 3;
}

const bits = (mask: number): number => {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
};

/** Names, or parts of names, that begin as the query does but for a few slips. */
function findFuzzy({ pieces, charMasks, nameCount }: Searched, query: string, table: EvidenceTable): void {
  const most = slipsIn(query);
  if (most === 0 || query.length > 60) return;
  const wanted = charMask(query);
  for (let piece = 0; piece < charMasks.length; piece++) {
    // Each slip takes away one character of the query at most.
    if (bits(wanted & ~(charMasks[piece] as number)) > most) continue;
    const length = lengthAt(pieces, piece);
    if (length < query.length - most) continue;
    const from = pieces.starts[piece] as number;
    const found = nearestStart(query, pieces.text, from, from + length, most);
    if (found === null) continue;
    const lack = (1.5 * found.slips) / query.length + (found.start === from ? 0 : 0.2) + (1 - (found.end - found.start) / length) * 0.5;
    table.add(ownerOf(pieces, piece), 'fuzzy', lack + (piece < nameCount ? 0 : 0.02), { pieces, piece });
  }
}

/** Words that stand in what we say of an entry; best when they stand there as they were typed, and early. */
function findInSummaries({ summaries, pieces }: LookupIndex, query: string, all: readonly string[], table: EvidenceTable): void {
  const words = all.filter((word) => !SMALL_WORDS.has(word) && word.length > 1);
  if (words.length === 0 || words.length > 12) return;
  const sets = words.map((word) => new Set([...recordsWith(summaries, word).keys(), ...recordsWith(pieces, word).keys()]));
  const [first, ...rest] = sets.sort((a, b) => a.size - b.size) as [Set<number>, ...Set<number>[]];
  const owners = new Set([...first].filter((owner) => rest.every((set) => set.has(owner))));
  for (const owner of owners) table.add(owner, 'summary', 2, null);
  for (let piece = 0; piece < summaries.owners.length; piece++) {
    const owner = summaries.owners[piece] as number;
    if (!owners.has(owner)) continue;
    const text = pieceAt(summaries, piece);
    const places = words.map((word) => text.indexOf(word));
    if (!places.every((at) => at >= 0)) continue;
    const [least, most] = [Math.min(...places), Math.max(...places)];
    // Near one another, as in a role, and early.
    table.add(owner, 'summary', 0.8 + 0.6 * Math.min(1, (most - least) / 60) + (0.3 * most) / text.length, null);
  }
  eachPiece(summaries, query, (piece, at) => {
    table.add(ownerOf(summaries, piece), 'summary', 0.5 + (at - (summaries.starts[piece] as number)) / lengthAt(summaries, piece), null);
  });
}
