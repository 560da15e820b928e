import type { Lang, Localized } from '../model/lang';

/** The same words in Simplified, Traditional and English, in this order. */
export const phrase = (hans: string, hant: string, en: string): Localized => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });

/** A table of phrases as one language sees it. */
export type Said<T extends Readonly<Record<string, Localized>>> = { readonly [K in keyof T]: string };

export function say<T extends Readonly<Record<string, Localized>>>(table: T, lang: Lang): Said<T> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, value[lang]])) as Said<T>;
}
