/** Spellings of a form that an author need not write down: what Taiwan says, what headlines shorten, what hyphens do. */

/** A word with other words for the same thing, as `data/vocabulary.yaml` lists them. */
export interface Synonym {
  readonly word: string;
  readonly others: readonly string[];
  /** Whether it stands in forms with Chinese characters, or in those without. */
  readonly chinese: boolean;
  /** Whether only names made of common words are spelt otherwise (AI Act), not those of firms and persons (Scale AI). */
  readonly common: boolean;
}

/** Longer words first. */
export type Vocabulary = readonly Synonym[];

/** Past this many spellings of one form the rest is noise. */
const MOST_SPELLINGS = 24;

/**
 * Replaces each word of the vocabulary that stands in a form by each of its others, in every combination, longer words
 * before shorter ones.
 */
function replaceWords(form: string, { vocabulary, common }: VariantOptions): string[] {
  const fitting = fittingWords(vocabulary, /[\u3400-\u9fff]/.test(form), common);
  let spellings = [''];
  for (let at = 0; at < form.length; ) {
    const hit = fitting
      .get(form[at] as string)
      ?.find(({ word }) => form.startsWith(word, at) && !(isAcronym(word) && cutsLatin(form, at, at + word.length)));
    const choices = hit ? [hit.word, ...hit.others] : [form[at] as string];
    spellings = spellings.flatMap((head) => choices.map((choice) => head + choice)).slice(0, MOST_SPELLINGS);
    at += hit ? hit.word.length : 1;
  }
  return spellings;
}

type ByFirst = ReadonlyMap<string, readonly Synonym[]>;
const fittings = new WeakMap<Vocabulary, Map<string, ByFirst>>();

/** The words that may stand in a form, by their first character, longer ones first. Kept: it is asked for every form of a pack. */
function fittingWords(vocabulary: Vocabulary, chinese: boolean, common: boolean): ByFirst {
  const kept = fittings.get(vocabulary) ?? new Map<string, ByFirst>();
  fittings.set(vocabulary, kept);
  const key = `${chinese} ${common}`;
  const known = kept.get(key);
  if (known) return known;
  const byFirst = new Map<string, Synonym[]>();
  for (const synonym of vocabulary) {
    if (synonym.chinese !== chinese || (synonym.common && !common)) continue;
    const first = synonym.word[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), synonym]);
  }
  kept.set(key, byFirst);
  return byFirst;
}

const isAcronym = (word: string): boolean => /^[A-Z]+$/.test(word);

/** The AI in OpenAI or AIGC is no word. */
const cutsLatin = (form: string, start: number, end: number): boolean =>
  /[A-Za-z]{2}/.test(form.slice(Math.max(0, start - 1), start + 1)) || /[A-Za-z]{2}/.test(form.slice(end - 1, end + 1));

/** GPT-4 → GPT 4, GPT4; 3.5 stays; general-purpose → general purpose. */
function replaceHyphens(form: string): string[] {
  const spellings = [form];
  if (/[A-Za-z\u3400-\u9fff][- ]?[A-Za-z]?\d/.test(form)) {
    const parts = form.split(/(?<=[A-Za-z])[- ](?=[A-Za-z]?\d)/);
    if (parts.length === 2) spellings.push(parts.join('-'), parts.join(' '), parts.join(''));
  }
  if (/[A-Za-z]-[A-Za-z]/.test(form)) spellings.push(form.replace(/(?<=[A-Za-z])-(?=[A-Za-z])/g, ' '));
  return spellings;
}

/** 伊恩·曼纳斯 is also written without its dot. */
const dropDots = (form: string): string[] =>
  /[\u3400-\u9fff][·•‧・][\u3400-\u9fff]/.test(form) ? [form, form.replace(/[·•‧・]/g, '')] : [form];

/** large language model → large language models; only for terms, and only where an -s makes the plural. */
function addPlural(form: string): string[] {
  if (!/^[\x20-\x7e]+$/.test(form) || !/[A-Za-z]$/.test(form)) return [form];
  const last = form.split(/[\s-]/).at(-1) as string;
  if (/(ing|ance|ence|ity|ics|ness|ment|ism|ship|s|ology|acy)$/i.test(last)) return [form];
  if (/[^aeiou]y$/i.test(last)) return [form, `${form.slice(0, -1)}ies`];
  if (/(x|ch|sh)$/i.test(last)) return [form, `${form}es`];
  return [form, `${form}s`];
}

export interface VariantOptions {
  readonly vocabulary: Vocabulary;
  /** Whether English forms have plurals. */
  readonly plural: boolean;
  /** Whether the name is made of common words. */
  readonly common: boolean;
}

/**
 * All spellings of a form, itself first, none twice.
 * @param form as an author wrote it, without a leading `=`
 */
export function spellingsOf(form: string, options: VariantOptions): string[] {
  const spellings = replaceWords(form, options)
    .flatMap(dropDots)
    .flatMap(replaceHyphens)
    .flatMap((spelling) => (options.plural ? addPlural(spelling) : [spelling]));
  return [...new Set(spellings)].slice(0, MOST_SPELLINGS);
}

/**
 * Whether a form keeps its letter case though its author did not ask for it: up to three letters (o1, R1, UN) or all
 * capitals up to six (OECD, UNESCO), which in small letters would be other words.
 */
export function keepsCase(form: string): boolean {
  if (!/^[A-Za-z0-9.&+ -]+$/.test(form)) return false;
  return form.length <= 3 || (form.length <= 6 && /^[A-Z.&+ ]+$/.test(form));
}
