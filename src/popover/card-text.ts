import type { Entry } from '../model/entry';
import type { Lang, Localized } from '../model/lang';
import { formatArticle, formatDate } from '../words/format';

const SIGNED: Localized = { 'zh-Hans': '——旁注', 'zh-Hant': '——旁註', en: '— Pangzhu' };

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
    SIGNED[lang],
  ].join('\n');
}

/** The names in the other languages, none twice. */
export function otherNames({ name }: Entry, lang: Lang): string[] {
  const order: readonly Lang[] = lang === 'en' ? ['zh-Hans', 'zh-Hant'] : ['en', lang === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans'];
  return [...new Set(order.map((other) => name[other]))].filter((other) => other !== name[lang]);
}

/** The same with headings, quotes and links, for a note-taker. */
export function cardMarkdown(entry: Entry, article: string | null, lang: Lang): string {
  const digest = entry.articles.find((one) => one.key === article);
  const quotes = entry.excerpts.map(({ text, author, title, publisher, date, url }) => {
    const source = [author, title, publisher, date].filter((part) => part !== null).join(lang === 'en' ? ', ' : '，');
    return `> ${escapeMarkdown(text)}\n> — ${url === null ? escapeMarkdown(source) : `[${escapeMarkdown(source)}](<${url}>)`}`;
  });
  return [
    `## ${escapeMarkdown(entry.name[lang])}`,
    otherNames(entry, lang).map(escapeMarkdown).join(' · '),
    ...(digest ? [`**${formatArticle(digest.key, lang)}** ${escapeMarkdown(digest.digest[lang])}`] : []),
    escapeMarkdown(entry.summary[lang]),
    ...quotes,
    entry.links.map(({ url }) => `<${url}>`).join('\n'),
    `${SIGNED[lang]}${lang === 'en' ? ', checked ' : lang === 'zh-Hans' ? '，核对于' : '，核對於'}${formatDate(entry.checked, lang)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Also takes line breaks away: after one, what follows could be a heading, a list, or no longer part of the quotation. */
const escapeMarkdown = (text: string): string => text.replace(/\s*[\r\n]\s*/g, ' ').replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');

/** A reference to the entry itself, as a footnote would give it: name, where it stands, when it was checked, where to read on. */
export function cardCitation(entry: Entry, article: string | null, lang: Lang): string {
  const name = `${entry.name[lang]}${article === null ? '' : `${lang === 'en' ? ', ' : ''}${formatArticle(article, lang)}`}`;
  const [link] = entry.links;
  const at = link ? ` ${link.url}` : '';
  const checked = formatDate(entry.checked, lang);
  if (lang === 'en') return `“${name}.” Pangzhu glossary of AI governance, checked ${checked}.${at}`;
  const [open, close, word] = lang === 'zh-Hans' ? ['“', '”', '核对于'] : ['「', '」', '核對於'];
  return `${open}${name}${close}，${lang === 'zh-Hans' ? '旁注人工智能治理词库' : '旁註人工智慧治理詞庫'}，${word}${checked}。${at.trim()}`;
}
