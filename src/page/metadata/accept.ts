/** What of the claims is believed: cleaned, and refused where it makes no sense. */
import type { Sourced } from '../../model/snippet';
import type { Claim, ClaimField } from './claims';
import { cleanText, cutAt, lettersOf } from './clean-text';
import { type DateSetting, isFiner, readDate } from './dates';
import { type NameReading, readAuthors } from './names';
import { isTitle, stripSite } from './titles';

/** As the schema of a work has it. */
const MOST_FIELD = 4000;
const LONGEST_NAME = 120;
/** With what may stand around it. */
const MOST_RAW_NAME = 1000;
const LONGEST_NUMBER = 40;

/** Reads one raw value; `null` for one that is refused. */
type Reader = (raw: string) => string | null;

export const claimsOf = (claims: readonly Claim[], field: ClaimField): readonly Claim[] => claims.filter((claim) => claim.field === field);

/** Every value of a field that is not refused, in the order of trust. */
export function accepted(claims: readonly Claim[], field: ClaimField, read: Reader): Sourced<string>[] {
  return claimsOf(claims, field).flatMap(({ values, origin }) =>
    values
      .map(read)
      .filter((value) => value !== null)
      .map((value) => ({ value, origin })),
  );
}

export const readDescription: Reader = (raw) => cutAt(cleanText(raw), MOST_FIELD) || null;

/** Names of sites, publishers, journals. Not addresses, and not the numbers by which systems know them. */
export const readOutlet: Reader = (raw) => {
  const text = cleanText(raw.slice(0, MOST_RAW_NAME)).replace(/^《([^《》]+)》$/, '$1');
  const parts = text.split(/\s*[|｜]\s*/);
  const name = parts.length > 1 && new Set(parts.map(lettersOf)).size === 1 ? (parts[0] as string) : text;
  return name.length > 1 && name.length <= LONGEST_NAME && /\p{L}/u.test(name) && !/^(?:https?:|www\.|@)|[@\\{}<>]/.test(name)
    ? name
    : null;
};

const NO_SOURCE =
  /^(?:网络|網路|互联网|网络综合|网络整理|综合|綜合|综合整理|整理|本站|本网|本站原创|原创|原創|其他|其它|转载|轉載|web|website|internet|未知|不详|无|作者|admin)$/i;
/** 来源：人民网-文化频道 原创稿 */
export const readSource: Reader = (raw) =>
  readOutlet(
    cleanText(raw.slice(0, MOST_RAW_NAME))
      .replace(/^(?:(?:文章|信息|稿件|新闻|新聞|资料|資料)?(?:来源|來源)|source)\s*(?:[:：]|于|於)?\s*/i, '')
      .replace(NO_SOURCE, '')
      .replace(/\s+(?:原创稿|原创|作者|记者|責任|责任|编辑).*$/, ''),
  );

export const readNumber: Reader = (raw) => {
  const text = cleanText(raw);
  return text !== '' && text.length <= LONGEST_NUMBER ? text : null;
};

export const readDoi: Reader = (raw) => /\b10\.\d{4,9}\/[^\s"<>]+/.exec(cleanText(raw))?.[0].replace(/[.,;)]+$/, '') ?? null;

/**
 * The first title that agrees with what a reader sees; some pages put their subject, or a line for sharing, where titles belong.
 * @param names of the site, which are no part of its titles
 * @param seen titles of the tab and on the page, with what else stands in them
 */
export function chooseTitle(claims: readonly Claim[], names: readonly string[], seen: readonly string[]): Sourced<string> | undefined {
  const titles = accepted(claims, 'title', (raw) => {
    const title = stripSite(cutAt(cleanText(raw), MOST_FIELD), names);
    return isTitle(title, names) ? title : null;
  });
  const witnesses = seen.map(lettersOf);
  const isSeen = ({ value, origin }: Sourced<string>): boolean =>
    origin !== 'title' && witnesses.some((one) => one.includes(lettersOf(value)));
  const first = titles.find(isSeen) ?? titles[0];
  return first && (titles.find(({ value }) => continues(value, first.value)) ?? first);
}

/** Some systems cut headlines at 110 characters, with dots or without. */
const CUT_LENGTH = 100;

/** Whether a title goes on where another was cut. */
function continues(title: string, cut: string): boolean {
  const start = cut.replace(/\s*(?:…|\.{3})$/, '');
  return (start !== cut || cut.length >= CUT_LENGTH) && title.length > cut.length && title.startsWith(start) && !/(?:…|\.{3})$/.test(title);
}

/** The first that is believed; where a later one tells the same day more exactly, that one. */
export function chooseDate(claims: readonly Claim[], setting: DateSetting): Sourced<string> | undefined {
  const [first, ...others] = accepted(claims, 'published', (raw) => readDate(cleanText(raw), setting));
  let date = first;
  for (const other of others) if (date && isFiner(other.value, date.value)) date = other;
  return date;
}

export function chooseAuthors(claims: readonly Claim[], isOutlet: NameReading['isOutlet']): Sourced<string[]> | undefined {
  for (const { values, origin } of claimsOf(claims, 'authors')) {
    const value = readAuthors(values, { isOutlet, isCatalogue: origin === 'citation' || origin === 'dublin-core' });
    if (value) return { value, origin };
  }
  return undefined;
}

/**
 * Who published it first. A site that publishes what it has from elsewhere (来源：新华社) is not who published it.
 * @param site as chosen
 */
export function choosePublisher(claims: readonly Claim[], isSite: (name: string) => boolean): Sourced<string> | undefined {
  const [publisher] = accepted(claims, 'publisher', readOutlet);
  const [source] = accepted(claims, 'source', readSource);
  return publisher && !(isSite(publisher.value) && source) ? publisher : source;
}
