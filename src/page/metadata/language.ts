/** The language of a page: what it claims, unless its script says otherwise. */
import type { Sourced } from '../../model/snippet';
import { detectLang } from '../../text/script';
import type { Claim } from './claims';

/** Fewer Han characters fill a gap, and contradict nobody. */
const ENOUGH_TO_CONTRADICT = 40;
const ENOUGH = 6;
/** In both kinds of Chinese, although folding takes them for Traditional. */
const IN_BOTH = /[著乾]/g;
const ENGLISH = /\b(?:the|of|and|to|in|that|for|is)\b/gi;
/** One English word in eight is one of the above; a title may have one by chance. */
const ENGLISH_SHARE = 1 / 8;
const ENOUGH_WORDS = 12;

/** What templates write instead of tags. */
const SLIPS: Readonly<Record<string, string>> = {
  chinese: 'zh',
  english: 'en',
  cn: 'zh',
  chi: 'zh',
  eng: 'en',
  'zh-cmn': 'zh',
  'zh-cmn-hans': 'zh-hans',
  'zh-cmn-hant': 'zh-hant',
};

/** @returns a BCP 47 tag in its proper case, `null` for what is none */
export function languageTag(value: string): string | null {
  const tag =
    value
      .trim()
      .toLowerCase()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? '';
  const known = Object.hasOwn(SLIPS, tag) ? (SLIPS[tag] as string) : tag;
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(known)) return null;
  try {
    return Intl.getCanonicalLocales(known)[0] ?? null;
  } catch {
    return null;
  }
}

interface Seen {
  readonly lang: 'zh-Hans' | 'zh-Hant' | 'ja' | 'ko' | 'en';
  /** Whether there is enough of it to contradict what the page claims. */
  readonly isCertain: boolean;
}

function seenIn(text: string): Seen | null {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\u3041-\u30fa]/g);
  const hangul = count(/\p{Script=Hangul}/gu);
  if (kana > ENOUGH && kana * 10 > han) return { lang: 'ja', isCertain: kana >= ENOUGH_TO_CONTRADICT };
  if (hangul > ENOUGH && hangul > han) return { lang: 'ko', isCertain: hangul >= ENOUGH_TO_CONTRADICT };
  const lang = detectLang(text.replace(IN_BOTH, ''));
  if (lang !== 'en') return han < ENOUGH ? null : { lang, isCertain: han >= ENOUGH_TO_CONTRADICT };
  const words = count(/\p{L}+/gu);
  return words >= ENOUGH_WORDS && count(ENGLISH) > words * ENGLISH_SHARE ? { lang, isCertain: true } : null;
}

const scriptOf = (tag: string): 'zh-Hans' | 'zh-Hant' | null => {
  if (/-hant\b/i.test(tag)) return 'zh-Hant';
  if (/-hans\b/i.test(tag)) return 'zh-Hans';
  return /-(?:tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : /-(?:cn|sg|my)\b/i.test(tag) ? 'zh-Hans' : null;
};

/** Whether a claimed tag can be that of a text. */
function agrees(tag: string, { lang }: Seen): boolean {
  const primary = tag.split('-')[0] ?? '';
  if (lang === 'zh-Hans' || lang === 'zh-Hant')
    return /^(?:zh|yue|lzh|nan|wuu|hak)$/.test(primary) && (scriptOf(tag) ?? (primary === 'zh' ? null : lang)) === lang;
  // Fewest of those who write neither Chinese, Japanese nor Korean can be told from English by their letters.
  return lang === 'en' ? primary === 'en' : primary === lang;
}

/**
 * @param claims of languages, the first to be believed first
 * @param text a sample of the page's own text
 */
export function chooseLanguage(claims: readonly Claim[], text: string): Sourced<string> | undefined {
  const seen = seenIn(text);
  const told = claims.flatMap(({ values, origin }) =>
    values
      .map(languageTag)
      .filter((tag) => tag !== null)
      .map((tag) => ({ tag, origin })),
  );
  const agreeing = seen && told.find(({ tag }) => agrees(tag, seen));
  const [first] = told;
  const chosen = agreeing ?? (first && !(seen && (seen.isCertain || first.tag === 'zh')) ? first : null);
  if (chosen) return { value: chosen.tag, origin: chosen.origin };
  return seen ? { value: seen.lang, origin: 'text' } : undefined;
}
