/** Tags as readers type them. Pure. */
import { spell } from '../../lookup/pinyin';
import { foldText } from '../../text/fold';

/** As long as the model allows. */
const MOST_TAG = 200;
/** So many a snippet can have. */
const MOST_TAGS = 200;
const PARTED = /[,，、;；\n\r\t]+/;

/** @returns a tag or folder without its sign, white space around it, or half a character at its end; '' for nothing */
export const cleanName = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s#＃]+/, '')
    .slice(0, MOST_TAG)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

/** @returns the tags that a text lists: parted by commas, semicolons or line breaks; blanks belong to a tag */
export const readTags = (text: string): string[] =>
  text
    .split(PARTED)
    .map(cleanName)
    .filter((tag) => tag !== '');

/** Whether a letter ends the tag before it. */
export const endsTag = (letter: string): boolean => PARTED.test(letter);

/**
 * @param known tags of the library: where one differs by case, width or script only, its spelling is taken
 * @returns the tags with the new ones behind, none twice
 */
export function addTags(tags: readonly string[], more: readonly string[], known: readonly string[]): string[] {
  const spelt = new Map([...known].reverse().map((tag) => [foldText(tag), tag]));
  const have = new Set(tags.map(foldText));
  const added = more.filter((tag) => {
    const folded = foldText(tag);
    return !have.has(folded) && have.add(folded);
  });
  return [...tags, ...added.map((tag) => spelt.get(foldText(tag)) ?? tag)].slice(0, MOST_TAGS);
}

/**
 * @param known the most used first
 * @param most so many at most
 * @returns names that begin with what is typed, then those that hold it, then those that it spells in pinyin
 */
export function completeName(typed: string, known: readonly string[], most = 8): string[] {
  const wanted = foldText(cleanName(typed));
  if (wanted === '') return known.slice(0, most);
  const ranked = known.flatMap((name) => {
    const folded = foldText(name);
    const rank = folded.startsWith(wanted) ? 0 : folded.includes(wanted) ? 1 : isSpelt(folded, wanted) ? 2 : null;
    return rank === null ? [] : { name, rank };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ name }) => name);
}

function isSpelt(folded: string, wanted: string): boolean {
  if (!/^[a-z]+$/.test(wanted)) return false;
  const { full, initials } = spell(folded);
  return full.startsWith(wanted) || initials.startsWith(wanted);
}
