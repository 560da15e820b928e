/** Evidence that takes some good will: names cut short, misheard, mistyped, or only described. */
import { charMask, type LookupIndex, type Pieces, pieceAt, type Searched } from './lookup-index';
import { SMALL_WORDS } from './lookup-text';
import { eachPiece, knownBeginning, lengthAt, ownerOf, recordsWith, rememberedFor } from './pieces';
import { soundsLike, startMask } from './pinyin';
import { nearestStart } from './slips';
import type { EvidenceTable } from './tiers';

/** 个保法 for 个人信息保护法: the characters in their order, the first one where the name or a part of it begins. */
export function findShortened({ pieces, charMasks, nameCount }: Searched, query: string, table: EvidenceTable): void {
  if (query.length < 2 || query.length > 20 || !/[\u3400-\u9fff]/.test(query)) return;
  const wanted = charMask(query);
  for (let piece = 0; piece < charMasks.length; piece++) {
    if ((wanted & ~(charMasks[piece] as number)) !== 0) continue;
    const text = pieceAt(pieces, piece);
    // Two characters lie somewhere in any long name.
    if (text.length <= query.length || text.length > (query.length < 3 ? 5 : query.length * 8)) continue;
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
export function findSounds({ pieces, startMasks }: Searched, query: string, table: EvidenceTable): void {
  if (query.length < 2 || query.length > 30 || !/^[\u3400-\u9fff]+$/.test(query)) return;
  const starts = startMask(query);
  const first = query.charCodeAt(0);
  for (let piece = 0; piece < startMasks.length; piece++) {
    if (((startMasks[piece] as number) & starts) === 0 && pieces.text.charCodeAt(pieces.starts[piece] as number) !== first) continue;
    const length = lengthAt(pieces, piece);
    if (length < query.length || length > query.length * 3) continue;
    const text = pieceAt(pieces, piece);
    if (soundsLike(query, text))
      table.add(ownerOf(pieces, piece), 'sound', text.length === query.length ? 0 : 1.2 - query.length / text.length, { pieces, piece });
  }
}

/** Latin words up to this length are as good as other words with another letter in them. */
const SHORT_WORD = 4;

/** How many slips a query may hold; where a single one makes another word of it, none. */
function slipsIn(query: string): number {
  const han = query.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  // Of three characters two make another name; those that sound alike are found by their sound.
  if (han > 0) return query.length < 4 ? 0 : query.length + han < 14 ? 1 : 2;
  return query.length <= SHORT_WORD ? 0 : query.length < 10 ? 1 : query.length < 14 ? 2 : 3;
}

/** Short words of several are not where slips are: Andrew Ng is not Andrew Yao. */
const holdsShortWords = (query: string, text: string): boolean =>
  !query.includes(' ') || query.split(' ').every((word) => word.length >= SHORT_WORD || ` ${text}`.includes(` ${word}`));

const hasMoreBits = (mask: number, most: number): boolean => {
  let left = mask;
  for (let i = 0; i < most; i++) left &= left - 1;
  return left !== 0;
};

const nearPieces = new WeakMap<Pieces, Map<string, readonly number[]>>();

/** Pieces that hold the beginning of the query but for so many slips. */
function piecesNear({ pieces, charMasks }: Searched, query: string, most: number): readonly number[] {
  const key = `${most} ${query}`;
  return rememberedFor(nearPieces, pieces, key, (known) => {
    const wanted = charMask(query);
    const isNear = (piece: number): boolean => {
      // Each slip takes away one character of the query at most.
      if (hasMoreBits(wanted & ~(charMasks[piece] as number), most)) return false;
      const from = pieces.starts[piece] as number;
      return nearestStart(query, pieces.text, from, from + lengthAt(pieces, piece), most) !== null;
    };
    // What a letter ago had more slips has no fewer now.
    const before = knownBeginning(known, key);
    if (before) return before.filter(isNear);
    const near: number[] = [];
    for (let piece = 0; piece < charMasks.length; piece++) if (isNear(piece)) near.push(piece);
    return near;
  });
}

/** Names, or parts of names, that begin as the query does but for a few slips. */
export function findFuzzy(searched: Searched, query: string, table: EvidenceTable): void {
  const { pieces, nameCount } = searched;
  const most = slipsIn(query);
  if (most === 0 || query.length > 60) return;
  for (const piece of piecesNear(searched, query, most)) {
    const from = pieces.starts[piece] as number;
    const length = lengthAt(pieces, piece);
    const found = nearestStart(query, pieces.text, from, from + length, most);
    // Of three characters two are too few: 布林肯 is not 布林.
    if (found === null || !holdsShortWords(query, pieceAt(pieces, piece))) continue;
    const lack = (1.5 * found.slips) / query.length + (found.start === from ? 0 : 0.2) + (1 - (found.end - found.start) / length) * 0.5;
    table.add(ownerOf(pieces, piece), 'fuzzy', lack + (piece < nameCount ? 0 : 0.02), { pieces, piece });
  }
}

/** Words that stand in what we say of an entry; best when they stand there as they were typed, and early. */
export function findInSummaries({ summaries, pieces }: LookupIndex, query: string, all: readonly string[], table: EvidenceTable): void {
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
