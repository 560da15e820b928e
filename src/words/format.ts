import type { Lang } from '../model/lang';

const LOCALES: Readonly<Record<Lang, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than a hundred uses of it, and a timeline writes hundreds of dates. */
function formatterFor(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'UTC', ...options });
  formatters.set(key, formatter);
  return formatter;
}

/**
 * A date as far as it is known, the way the language writes it.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD; anything else is given back as it is
 */
export function formatDate(date: string, lang: Lang): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return formatterFor(lang, options).format(moment);
}

/**
 * A date under the heading of its year: 8月1日, 1 August, 8月, August.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD
 * @returns '' when nothing but the year is known
 */
export function formatDayOfYear(date: string, lang: Lang): string {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date);
  if (!match) return '';
  const [, year, month, day] = match;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return formatterFor(lang, day ? { month: 'long', day: 'numeric' } : { month: lang === 'en' ? 'long' : 'short' }).format(moment);
}

/** A month by its name, as short as it goes: 8月, Aug. @param month YYYY-MM */
export const formatMonth = (month: string, lang: Lang): string =>
  formatterFor(lang, { month: 'short' }).format(new Date(Date.UTC(2000, Number(month.slice(5, 7)) - 1, 1)));

/** Article 24, 第24条, Annex III, 附件三. */
export function formatArticle(key: string, lang: Lang): string {
  if (key.startsWith('annex-')) {
    const roman = key.slice('annex-'.length).toUpperCase();
    if (lang === 'en') return `Annex ${roman}`;
    const place = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'].indexOf(roman);
    return `附件${'一二三四五六七八九十'[place] ?? roman}`;
  }
  return lang === 'en' ? `Article ${key}` : `第${key}${lang === 'zh-Hans' ? '条' : '條'}`;
}
