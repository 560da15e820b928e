/** One spelling for queries and for what they are compared with. */
import { foldText, UNIT_CLASS, UNIT_WIDE } from '../text/fold';

/** Beyond this nobody types a name; the rest of a longer query is not looked at. */
export const MOST_QUERY = 400;

/** As folding has it: where it takes blanks away we must put none. */
const isWide = (text: string, at: number): boolean => UNIT_CLASS[text.charCodeAt(at)] === UNIT_WIDE;

/**
 * Folds like the matcher, and takes away what nobody types: quotation marks, brackets, dots between names, hyphens, control
 * and direction marks.
 * @returns words parted by one blank; no blanks beside Chinese
 */
export function plainText(text: string): string {
  const folded = foldText(text.slice(0, MOST_QUERY * 4));
  if (/^[a-z0-9\u4e00-\u9fff]*$/.test(folded)) return folded;
  const words = folded
    .replace(/(?<=[\p{L}\p{N}])['’](?=s\b)/gu, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}+.&\s]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  let plain = '';
  for (const word of words) {
    const beside = plain === '' || isWide(plain, plain.length - 1) || isWide(word, 0);
    plain += beside ? word : ` ${word}`;
  }
  return plain;
}

/** Parts a text where blanks stand and where Chinese meets other script: 「AI法案」 is two words. */
export const wordsOf = (query: string): string[] =>
  query
    .normalize('NFKC')
    .split(/\s+/)
    .flatMap((word) => plainText(word).match(/[\u2e80-\u9fff]+|[^\u2e80-\u9fff\s]+/g) ?? []);

/** Words that name nothing and are left out of a search by words. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'a', 'an', '的']);
