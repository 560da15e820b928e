/** A snippet as text for the clipboard: the quotation and where it is from. Pure. */
import type { Lang } from '../../model/lang';
import type { Snippet } from '../../model/snippet';
import { formatDate } from '../../words/format';

/** Only these may become links. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);

/** @returns where a snippet can be read in its place, as near as possible; `null` where nowhere */
export function addressOf({ link, work }: Snippet): string | null {
  return [link, work?.address].find((address) => address != null && isWebAddress(address)) ?? null;
}

/** When a work was published, as the language writes it; `null` when not known. */
export const publishedOf = ({ work }: Snippet, lang: Lang): string | null => {
  const date = work?.fields.published?.value;
  return date === undefined ? null : formatDate(date.slice(0, 10), lang);
};

/** The quotation in the language's marks, and a line with authors, title, site, date and address. */
export function quoteText(snippet: Snippet, lang: Lang): string {
  const { text, lang: written, work } = snippet;
  const [open, close] = written === 'en' ? ['“', '”'] : written === 'zh-Hant' ? ['「', '」'] : ['“', '”'];
  const fields = work?.fields;
  const title = fields?.title?.value;
  const titled = title === undefined ? null : /^[《「“]/.test(title) ? title : written === 'en' ? `“${title}”` : `《${title}》`;
  const [comma, stop] = lang === 'en' ? [', ', ' '] : ['，', ' '];
  const parts = [fields?.authors?.value.join(lang === 'en' ? ', ' : '、'), titled, fields?.site?.value, publishedOf(snippet, lang)];
  const source = parts.filter((part) => part != null && part !== '').join(comma);
  const attribution = [source, work?.address].filter((part) => part != null && part !== '').join(stop);
  return attribution === '' ? text : `${open}${text}${close}\n——${attribution}`;
}
