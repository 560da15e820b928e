/** Names of authors, parted into family and given names where that can be told. */
import { CREDENTIALS, INSTITUTION_WORDS, isChineseFamilyName, isPinyin, PARTICLES, SUFFIX } from './name-words';

/**
 * `whole`: an institution, a name in Chinese, or one whose order cannot be told; it stays as it is. `romanised` where the given name
 * is Chinese or Korean in Latin letters, which GB/T 7714—2025 does not shorten.
 */
export type Name =
  | { readonly kind: 'whole'; readonly name: string }
  | {
      readonly kind: 'person';
      readonly family: string;
      readonly given: string;
      readonly suffix: string | null;
      readonly romanised: boolean;
      /** In the order of a text, which is its own for who writes the family name first: Jane Doe Jr., Xue Lan. */
      readonly natural: string;
    };

/** An institution, or a name that is to stay as it is. */
export const wholeName = (name: string): Name => ({ kind: 'whole', name });

const MOST_WORDS = 5;
/** A word of a name in Latin letters: a capital, then small letters; inner capitals after Mc, O’ and hyphens; or initials. */
const NAME_WORD =
  /^(?:(?:Mac|Mc|Le|La|De|Di|Fitz|O['’]|D['’]|L['’])?\p{Lu}[\p{Ll}\p{M}]*(?:[-'’]\p{L}[\p{Ll}\p{M}]*)*|(?:\p{Lu}\.?-?){1,3})$/u;
/** In capitals throughout: of a name in natural order so many that they are no abbreviation. */
const SHOUTED = /^\p{Lu}[\p{Lu}'’-]+$/u;
const FEWEST_SHOUTED = 4;
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;

/** @param name as a page or a reader writes it, one line */
export function readName(name: string): Name {
  const whole = wholeName(name);
  if (/[^\p{Script=Latin}\p{M}\s.,'’-]/u.test(name)) return whole;
  const parts = name.split(',').map((part) => part.trim());
  if (parts.includes('')) return whole;
  while (parts.length > 1 && CREDENTIALS.test(parts.at(-1) ?? '')) parts.pop();
  const suffix = parts.length > 1 && SUFFIX.test(parts.at(-1) ?? '') ? (parts.pop() ?? null) : null;
  const [first, second] = parts;
  if (first === undefined || parts.length > 2) return whole;
  return (second === undefined ? inNaturalOrder(first, suffix) : familyFirst(first, second, suffix)) ?? whole;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase());

const isNameWord = (word: string): boolean =>
  NAME_WORD.test(word) && !/['’]s$/.test(word) && !INSTITUTION_WORDS.has(word.toLowerCase().replace(/\./g, ''));

/** “Doe, Jane”. `null` where the parts are not those of a person's name. */
function familyFirst(family: string, given: string, suffix: string | null): Name | null {
  const familyWords = wordsOf(family);
  const isPerson =
    familyWords.length <= MOST_WORDS &&
    familyWords.every((word) => isNameWord(word) || isParticle(word) || SHOUTED.test(word)) &&
    wordsOf(given).every((word) => isNameWord(word) || isParticle(word));
  if (!isPerson) return null;
  const romanised = isChineseFamilyName(family) && wordsOf(given).every(isPinyin);
  return { ...person({ family: familyWords, given: wordsOf(given), suffix }), romanised };
}

/** “Jane Doe”, “Ursula von der Leyen”, “Xue Lan”. `null` for an institution, and where the order cannot be told. */
function inNaturalOrder(name: string, suffix: string | null): Name | null {
  const words = wordsOf(name);
  const own = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? null) : suffix;
  const [first, ...rest] = words;
  const last = rest.at(-1);
  if (first === undefined || last === undefined || words.length > MOST_WORDS || isParticle(first)) return null;
  const middle = rest.slice(0, -1);
  if (!isNameWord(first) || !middle.every((word) => isNameWord(word) || isParticle(word))) return null;
  if (!SHOUTED.test(first) && last.length >= FEWEST_SHOUTED && SHOUTED.test(last))
    return person({ given: [first, ...middle], family: [last], suffix: own });
  // “UN Women”, “AI Now”: letters without stops are an institution's as often as a person's.
  if (!isNameWord(last) || INITIALS.test(last) || SHOUTED.test(first)) return null;
  const order = chineseOrder(words);
  if (order === 'unknown') return null;
  if (order === 'family-first')
    return { ...person({ family: [first], given: rest, suffix: own }), romanised: true, natural: words.join(' ') };
  const start = middle.findIndex(isParticle);
  const at = start < 0 ? middle.length : start;
  const romanised = order === 'given-first';
  return { ...person({ given: [first, ...middle.slice(0, at)], family: [...middle.slice(at), last], suffix: own }), romanised };
}

/**
 * Chinese names stand in either order in Latin letters: “Xue Lan” and “Lan Xue” are one man. The common family names tell which
 * where only one end of the name is among them. “Tsai Ing-wen”, “Ban Ki-moon”: a small letter after the hyphen is a given name's.
 */
function chineseOrder(words: readonly string[]): 'family-first' | 'given-first' | 'unknown' | 'other' {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last)) return 'family-first';
  if (!words.every(isPinyin)) return 'other';
  const [atFirst, atLast] = [isChineseFamilyName(first), isChineseFamilyName(last)];
  if (atFirst && atLast) return 'unknown';
  return atFirst ? 'family-first' : atLast ? 'given-first' : 'other';
}

function person({ given, family, suffix }: { given: readonly string[]; family: readonly string[]; suffix: string | null }) {
  const calmed = family.map(calm);
  const natural = [...given, ...calmed, ...(suffix === null ? [] : [suffix])].join(' ');
  return { kind: 'person' as const, family: calmed.join(' '), given: given.join(' '), suffix, romanised: false, natural };
}

/** BRETON, a family name marked by capitals, as a text writes it. */
const calm = (word: string): string =>
  SHOUTED.test(word) ? word.toLowerCase().replace(/(?<=^|[-'’])\p{Ll}/gu, (letter) => letter.toUpperCase()) : word;

/**
 * Initials of a given name, each with `stop` after it, parted by `between`; hyphens stay where `hyphen` has one: J.-L., J-L, J L.
 */
export function initialsOf(given: string, { stop, between, hyphen }: { stop: string; between: string; hyphen: string }): string {
  return wordsOf(given.replace(/\.(?!-)/g, '. '))
    .map((word) =>
      word
        .split('-')
        .map((part) => /\p{L}/u.exec(part)?.[0].toUpperCase() ?? '')
        .filter((letter) => letter !== '')
        .map((letter) => `${letter}${stop}`)
        .join(hyphen),
    )
    .filter((word) => word !== '')
    .join(between);
}

/** In the order of a text. */
export const naturalName = (name: Name): string => (name.kind === 'whole' ? name.name : name.natural);
