/** What addresses tell. */
import { type DateSetting, readDate } from './dates';

const MOST_ADDRESS = 16_000;
const FIRST_YEAR_OF_THE_WEB = 1991;

/**
 * Resolves what a page gives as an address of its own.
 * @returns `null` for anything but http and https
 */
function webAddress(value: string, base?: string): URL | null {
  if (value.length > MOST_ADDRESS || !URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.href.length <= MOST_ADDRESS ? url : null;
}

const isFront = ({ pathname, search }: URL): boolean => search === '' && /^\/(?:index\.\w+)?$/.test(pathname);

/**
 * The address that a page prefers for itself. That of a front page is refused where the page is none: templates claim it for
 * every article.
 */
export function canonicalAddress(value: string, address: string): string | null {
  const canonical = webAddress(value.trim(), address);
  if (!canonical) return null;
  const own = webAddress(address);
  return own && isFront(canonical) && !isFront(own) ? null : canonical.href;
}

/** Host and path without what varies between addresses of one page. */
const pathOf = ({ hostname, pathname }: URL): string => `${hostname.replace(/^(?:www|m|wap|amp)\./, '')}${pathname.replace(/\/$/, '')}`;

/** How well an address that a page mentions is this page's own: 2 to the letter, 1 but for its query, 0 not. */
export function likeness(value: string, address: string): 0 | 1 | 2 {
  const mentioned = webAddress(value, address);
  const own = webAddress(address);
  if (!mentioned || !own || pathOf(mentioned) !== pathOf(own)) return 0;
  return mentioned.search === own.search ? 2 : 1;
}

export const hostOf = (address: string): string => webAddress(address)?.hostname ?? '';

/** /2025/0217/, /2025-02/17/, /2025/02/17/, /20250217/, /t20250217_1.html, /2024/feb/24/, /1542567-20200808.htm */
const DAYS = [
  /(?<!\d)((?:19|20)\d\d)([-/_.]?)(\d\d)[-/_.]?(\d\d)(?!\d)/g,
  /\/((?:19|20)\d\d)(\/)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/(\d\d?)(?=\/)/g,
];
/** /2025-02/, and /202502/ or /2025/02/ before a document's number */
const MONTHS = /\/((?:19|20)\d\d)(?:-|\/)?(\d\d)(?=\/)/;

/** The day that stands in a page's path, or the month. A number that only looks like one is no date in the future, or of no month. */
export function dateInAddress(address: string, setting: DateSetting): string | null {
  const path = webAddress(address)?.pathname ?? '';
  const possible = (year: string | undefined, rest: string): string | null =>
    Number(year) < FIRST_YEAR_OF_THE_WEB ? null : readDate(`${year}${rest}`, setting);
  for (const pattern of DAYS) {
    for (const [, year, , month, day] of path.matchAll(pattern)) {
      const date = possible(year, `-${month}-${day}`) ?? possible(year, ` ${month} ${day}`);
      if (date !== null) return date;
    }
  }
  const month = MONTHS.exec(path);
  return month && possible(month[1], `-${month[2]}`);
}
