import type { Entry } from '../model/entry';
import type { Lang } from '../model/lang';
import { formatArticle } from '../words/format';

/**
 * A card as plain text, for the clipboard: name, other names, the digest asked for, the summary, where it comes from.
 * @param article key of the article on show, or `null`
 */
export function cardText(entry: Entry, article: string | null, lang: Lang): string {
  const digest = entry.articles.find((one) => one.key === article);
  const [open, close] = lang === 'en' ? [' (', ')'] : ['（', '）'];
  const others = otherNames(entry, lang)
    .slice(0, 2)
    .join(lang === 'en' ? ', ' : '、');
  return [
    `${entry.name[lang]}${others === '' ? '' : `${open}${others}${close}`}`,
    ...(digest ? [`${formatArticle(digest.key, lang)}${lang === 'en' ? ': ' : '：'}${digest.digest[lang]}`] : []),
    entry.summary[lang],
    ...entry.links.slice(0, 1).map((link) => link.url),
    lang === 'en' ? '— Pangzhu' : '——旁注',
  ].join('\n');
}

/** The names in the other languages, none twice. */
export function otherNames({ name }: Entry, lang: Lang): string[] {
  const order: readonly Lang[] = lang === 'en' ? ['zh-Hans', 'zh-Hant'] : ['en', lang === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans'];
  return [...new Set(order.map((other) => name[other]))].filter((other) => other !== name[lang]);
}
