/** Short names that a text gives to what it has just named. */

/** What may stand between a name and its definition: the closing mark of the name. */
const CLOSING = String.raw`\s*[》〉」』”"’']?\s*`;

/** （以下简称“X”）, ，简称《X》, (以下簡稱「X」) */
const CHINESE = new RegExp(
  String.raw`^${CLOSING}[（(,，]?\s*(?:以下|下文|下|后文)?\s*(?:统称|統稱|简称|簡稱|简写为|稱|称)(?:为|為|作)?\s*[:：]?\s*(《|〈|[“"「『‘'])([^《》〈〉“”"「」『』‘’']{2,24})[》〉”"」』’']`,
);

/** (the "AI Act"), (“the Act”), (hereinafter "PIPL") */
const ENGLISH_QUOTED = new RegExp(
  String.raw`^${CLOSING}[（(]\s*(?:hereinafter|hereafter|henceforth|also known as|known as|or)?\s*(?:referred to as)?\s*,?\s*(?:the\s+)?["“'‘](?:the\s+)?([^"”“'’]{2,40})["”'’]\s*[)）]`,
  'i',
);

/** (EDPB), （CAICT） */
const ACRONYM = new RegExp(String.raw`^${CLOSING}[（(]\s*([A-Z][A-Za-z&]{1,9})\s*[)）]`);

/** A definition read off the text, before it is known whose it is. */
export interface FoundDefinition {
  readonly text: string;
  readonly bracketed: boolean;
}

/**
 * Looks for a definition right after a name.
 * @param name the name as the text writes it
 * @param after the text that follows it; the first 120 characters are read
 */
export function readDefinition(name: string, after: string): FoundDefinition | null {
  const near = after.slice(0, 120);
  const chinese = CHINESE.exec(near);
  if (chinese) return { text: (chinese[2] as string).trim(), bracketed: chinese[1] === '《' || chinese[1] === '〈' };
  const quoted = ENGLISH_QUOTED.exec(near);
  if (quoted) return accept((quoted[1] as string).trim());
  const acronym = ACRONYM.exec(near)?.[1];
  return acronym !== undefined && isAcronymOf(acronym, name) ? accept(acronym) : null;
}

const accept = (text: string): FoundDefinition | null => (text.length < 2 || /[()]/.test(text) ? null : { text, bracketed: false });

/**
 * Whether the letters of an acronym are the first letters of a name's words, in order, small words skipped or not.
 * A Chinese name says nothing about letters, so any acronym of capitals that follows one is believed.
 */
function isAcronymOf(acronym: string, name: string): boolean {
  if (!/^[\x20-\x7e\u00c0-\u024f’]+$/.test(name)) return /^[A-Z]{2,8}$/.test(acronym);
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  const initials = words.map((word) => (word[0] as string).toLowerCase()).join('');
  const large = words
    .filter((word) => !/^(of|the|and|for|on|in|to|a|an)$/i.test(word))
    .map((word) => (word[0] as string).toLowerCase())
    .join('');
  const letters = acronym.toLowerCase();
  return words.length > 1 && (letters === initials || letters === large);
}
