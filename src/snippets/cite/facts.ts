/** What a work tells about itself, cleaned for setting in a line. */
import type { Lang } from '../../model/lang';
import type { Work, WorkType } from '../../model/snippet';
import { authorsIn } from './author-list';
import { type DayOf, type KnownDate, readDate } from './dates';
import { oneLine } from './lines';
import { workLang } from './work-lang';

/** A work as entries and records need it: one line a value, `null` where nobody told. */
export interface Facts {
  readonly type: WorkType;
  /** Whose words its entries take. */
  readonly lang: Lang;
  /** BCP 47 tag of the work, `null` where neither its page nor its characters tell. */
  readonly language: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly site: string | null;
  readonly publisher: string | null;
  readonly container: string | null;
  readonly published: KnownDate | null;
  readonly accessed: KnownDate;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly edition: string | null;
  /** Bare: `10.1000/182`. */
  readonly doi: string | null;
  /** `http` or `https`; the address of a file on the reader's disk is nobody's business. */
  readonly address: string | null;
}

/** A work to be cited, and what is quoted from it. */
export interface Cited {
  readonly work: Work;
  /** BCP 47 tag of the quotation, `null` when not known. */
  readonly quoteLang: string | null;
}

/** @param dayOf tells the reader's calendar day of the visit */
export function factsOf({ work, quoteLang }: Cited, dayOf: DayOf): Facts {
  const { fields } = work;
  const line = (field: { readonly value: string } | undefined): string | null => oneLine(field?.value ?? '');
  const type = fields.type?.value ?? 'webpage';
  const title = line(fields.title);
  const lang = workLang(work, quoteLang);
  return {
    type,
    lang,
    language: languageOf(lang, line(fields.language)),
    title: type === 'law' && title !== null ? (/^《([^《》]+)》$/.exec(title)?.[1] ?? title) : title,
    authors: [...new Set((fields.authors?.value ?? []).flatMap((name) => authorsIn(oneLine(name) ?? '')).filter((name) => name !== ''))],
    site: line(fields.site),
    publisher: line(fields.publisher),
    container: unmarked(line(fields.container)),
    published: readDate(fields.published?.value ?? ''),
    accessed: dayOf(work.accessedAt),
    volume: line(fields.volume),
    issue: line(fields.issue),
    pages: line(fields.pages),
    edition: line(fields.edition),
    doi: /10\.\d{4,9}\/\S+/.exec(line(fields.doi) ?? '')?.[0] ?? null,
    address: citedAddress(work),
  };
}

const CHINESE: Readonly<Record<Lang, string | null>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: null };

/** As the page claims, unless its characters show otherwise. */
function languageOf(lang: Lang, claimed: string | null): string | null {
  const tag = claimed !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(claimed) ? claimed : null;
  return tag !== null && /^zh\b/i.test(tag) === (lang !== 'en') ? tag : CHINESE[lang];
}

/** The name of a paper without the marks that some write around it. */
const unmarked = (name: string | null): string | null => (name === null ? null : (/^《(.+)》$/.exec(name)?.[1] ?? name));

/**
 * Where the work is found again. The canonical address where it is one of the same site and not merely its front page: a template
 * that claims its front page for every article is a common mistake. What the reader wrote stands.
 */
function citedAddress({ address, fields }: Work): string | null {
  const shown = webAddress(address);
  const canonical = webAddress(fields.canonical?.value ?? null);
  const chosen =
    canonical !== null && (shown === null || fields.canonical?.origin === 'reader' || isLikelyOf(canonical, shown)) ? canonical : shown;
  return chosen === null ? null : chosen.href.replace(/#?:~:.*$/, '');
}

const isLikelyOf = (canonical: URL, shown: URL): boolean =>
  siteOf(canonical) === siteOf(shown) && (canonical.pathname !== '/' || canonical.search !== '' || shown.pathname === '/');

const siteOf = ({ hostname }: URL): string => hostname.replace(/^(www|m|wap)\./, '');

function webAddress(address: string | null): URL | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
