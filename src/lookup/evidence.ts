/** Why an entry may be what a query asks for. */
import { findFuzzy, findInSummaries, findShortened, findSounds } from './far-evidence';
import { type LookupIndex, pieceAt, type Searched } from './lookup-index';
import { SMALL_WORDS, wordsOf } from './lookup-text';
import { eachPiece, holdsWord, lengthAt, ownerOf, recordsWith } from './pieces';
import { letterBit, readPinyin, spells } from './pinyin';
import { weighForm } from './rank';
import type { EvidenceTable } from './tiers';

/** From so many entries found well, slips and summaries are not asked any more. */
const ENOUGH = 8;
/** From so many names that begin with it, a short name is a common word. */
const COMMON = 5;

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

/** The query as it stands: as a whole name, at the beginning of one, inside one. */
function findText(searched: Searched, query: string, table: EvidenceTable): void {
  const { pieces, nameCount } = searched;
  const common: number[] = [];
  const onPiece = (piece: number, at: number) => {
    const length = lengthAt(pieces, piece);
    const isName = piece < nameCount;
    const isStart = at === pieces.starts[piece];
    const tier = !isStart ? 'inside' : length === query.length ? (isName ? 'name' : 'form') : isName ? 'name-prefix' : 'form-prefix';
    if (tier === 'form' && piece >= searched.contextFrom) common.push(piece);
    else
      table.add(ownerOf(pieces, piece), tier, 1 - query.length / length + (tier === 'form' ? weighForm(searched, piece) : 0), {
        pieces,
        piece,
      });
  };
  // A short query is found in too many places to look at each; those where a piece begins matter most.
  if (query.length < 4) eachPiece(pieces, `\n${query}`, onPiece);
  if (query.length > 1) eachPiece(pieces, query, onPiece);
  // A short name that many other names begin with is a word of the language first: 宪法 is not Claude's. Acronyms are no words.
  const tier = /^[a-z0-9]/.test(query) || table.count('form-prefix') < COMMON ? 'form' : 'inside';
  for (const piece of common) table.add(ownerOf(pieces, piece), tier, weighForm(searched, piece), { pieces, piece });
}

type FoundWord = readonly [word: string, records: ReadonlyMap<number, number>];

/** All words in any order: best when one name has them all, then when the entry's names have them between them. */
function findWords({ pieces }: Searched, all: readonly string[], table: EvidenceTable): void {
  const words = all.filter((word) => !SMALL_WORDS.has(word));
  if (words.length < 2 || words.length > 12) return;
  const [[rarest, first], ...rest] = words
    .map((word): FoundWord => [word, recordsWith(pieces, word)])
    .sort(([, a], [, b]) => a.size - b.size) as [FoundWord, ...FoundWord[]];
  const wanted = new Set<number>();
  for (const owner of first.keys()) if (rest.every(([, found]) => found.has(owner))) wanted.add(owner);
  if (wanted.size === 0) return;
  const length = words.join('').length;
  eachPiece(pieces, rarest, (piece) => {
    const owner = ownerOf(pieces, piece);
    if (!wanted.has(owner)) return;
    const text = pieceAt(pieces, piece);
    if (words.every((word) => holdsWord(text, word))) table.add(owner, 'words', 1 - length / (text.length + 1), { pieces, piece });
  });
  for (const owner of wanted) table.add(owner, 'loose-words', 0.5, { pieces, piece: first.get(owner) as number });
}

/** Letters that spell a Chinese name. */
function findSpelt({ pieces, startMasks, nameCount }: Searched, written: string, table: EvidenceTable): void {
  const letters = readPinyin(written);
  if (letters === null) return;
  const first = letterBit(letters);
  for (let piece = 0; piece < startMasks.length; piece++) {
    if (((startMasks[piece] as number) & first) === 0) continue;
    const text = pieceAt(pieces, piece);
    const spelt = spells(letters, text);
    // A single first letter, or letters that are half of each, would find everything.
    if (spelt === null || (spelt.by === 'mixed' && letters.length < 4)) continue;
    const cost = { syllables: 0, initials: 0.2, mixed: 0.4 }[spelt.by] + (piece < nameCount ? 0 : 0.1);
    const left = text.length;
    table.add(ownerOf(pieces, piece), spelt.whole ? 'pinyin' : 'pinyin-prefix', cost + (spelt.whole ? 0 : left / 100), { pieces, piece });
  }
}
