/** Names among the words of a query, one by one, however they are written: gdpr vs pipl, what is agi. */
import type { LookupIndex, Pieces } from './lookup-index';
import { wordsOf } from './lookup-text';
import { eachPiece, isLatin, lengthAt, ownerOf, rememberedFor } from './pieces';
import { weighForm, weighRecord } from './rank';

export interface NamedWords {
  /** Numbers of the records named, in their order. */
  readonly records: readonly number[];
  /** Whether nothing of the query is left over. */
  readonly complete: boolean;
  /** Whether the query says itself that it holds several: with and, or, vs. */
  readonly isList: boolean;
}

/** What stands between names or asks about them. */
const BESIDE = new Set(
  'of the and or for on in to a an vs v versus or with about between what whats is are who whos s how does do difference compare compared define definition meaning explain 的 和 与 跟 及 或 是 什么 是什么 什么是 谁是 是谁 对比 比较 区别'.split(
    ' ',
  ),
);
const CONJUNCTION = /^(?:and|or|vs|versus|with|[和与跟及或]|对比)$/;
const MOST_WORDS = 12;
/** Names of more words than this are found otherwise. */
const MOST_TOGETHER = 3;

interface FoundName {
  readonly record: number;
  /** So many words. */
  readonly count: number;
  /** A single Latin word. */
  readonly isWord: boolean;
}

/** The longest name that begins at a word. */
function nameFrom(index: LookupIndex, words: readonly string[], at: number): FoundName | null {
  if (BESIDE.has(words[at] as string)) return null;
  for (let count = Math.min(MOST_TOGETHER, words.length - at); count > 0; count--) {
    if (BESIDE.has(words[at + count - 1] as string)) continue;
    const record = bearerOf(index, joined(words.slice(at, at + count)));
    if (record !== null) return { record, count, isWord: count === 1 && isLatin((words[at] as string).charCodeAt(0)) };
  }
  return null;
}

/** @param written the query as it was typed @returns `null` for a query of one word */
export function namedByWords(index: LookupIndex, written: string): NamedWords | null {
  const words = wordsOf(written).flatMap((word) => word.match(/^[和与跟及或](?=.)|.+/g) ?? []);
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const found: FoundName[] = [];
  let complete = true;
  for (let at = 0; at < words.length; ) {
    const name = nameFrom(index, words, at);
    if (name !== null) found.push(name);
    else if (!BESIDE.has(words[at] as string)) complete = false;
    at += name?.count ?? 1;
  }
  // A surname beside a word that nobody knows is somebody else's.
  const kept = complete ? found : found.filter(({ record, isWord }) => !(isWord && index.records[record]?.kind === 'person'));
  const isList = complete && kept.length > 1 && words.some((word) => CONJUNCTION.test(word));
  return { records: [...new Set(kept.map(({ record }) => record))], complete: complete && kept.length > 0, isList };
}

/** As `plainText` joins words: no blanks beside Chinese. */
const joined = (words: readonly string[]): string =>
  words.reduce((text, word) => (/[\u2e80-\u9fff]$/.test(text) || /^[\u2e80-\u9fff]/.test(word) ? text + word : `${text} ${word}`));

const bearers = new WeakMap<Pieces, Map<string, { readonly record: number | null }>>();

/** Who bears the very name: the first of its bearers. */
const bearerOf = (index: LookupIndex, name: string): number | null =>
  rememberedFor(bearers, index.pieces, name, () => ({ record: findBearer(index, name) })).record;

function findBearer(index: LookupIndex, name: string): number | null {
  const { pieces } = index;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  eachPiece(pieces, `\n${name}`, (piece) => {
    if (lengthAt(pieces, piece) !== name.length) return;
    const record = ownerOf(pieces, piece);
    const weight = weighForm(index, piece) + weighRecord(index, record);
    if (weight >= least) return;
    least = weight;
    best = record;
  });
  return best;
}
