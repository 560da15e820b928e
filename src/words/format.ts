import type { Lang } from '../model/lang';

const LOCALES: Readonly<Record<Lang, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };

/**
 * A date as far as it is known, the way the language writes it.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD; anything else is given back as it is
 */
export function formatDate(date: string, lang: Lang): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(LOCALES[lang], options).format(moment);
}

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
