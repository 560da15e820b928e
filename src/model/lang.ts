/** The languages a reader can choose; BCP 47 tags with a script, because script is what differs on the page. */
export const LANGS = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** A text in every language a reader can choose. */
export type Localized = Readonly<Record<Lang, string>>;

/**
 * Picks the reader's language from what the browser prefers.
 * @param preferred BCP 47 tags, most preferred first (`navigator.languages`)
 * @returns the first that we speak; English when there is none
 */
export function chooseLang(preferred: readonly string[]): Lang {
  for (const tag of preferred) {
    const lower = tag.toLowerCase();
    if (lower === 'en' || lower.startsWith('en-')) return 'en';
    if (lower !== 'zh' && !lower.startsWith('zh-')) continue;
    if (/-hant\b|-(tw|hk|mo)\b/.test(lower) && !/-hans\b/.test(lower)) return 'zh-Hant';
    return 'zh-Hans';
  }
  return 'en';
}
