/**
 * Tells pages apart, and the same page under another address. What is left out of a key is known to name no page: an
 * unknown parameter stays, because two pages that differ in it must never be taken for one.
 */

/** Parameters that say how a reader came, and never what is shown. Names that some sites choose pages by are not among them. */
const TRACKERS = new Set(
  (
    'gclid gclsrc dclid gbraid wbraid fbclid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking ' +
    'vero_id oly_anon_id oly_enc_id wickedid rb_clickid s_cid ml_subscriber ml_subscriber_hash _openstat srsltid ' +
    'spm scm share_token share_source share_medium share_plat share_tag share_session_id share_from share_id unique_k timestamp_share ' +
    'from_source from_spmid vd_source bd_vid hmsr hmpl hmcu hmkw hmci isappinstalled nsukey wx_header ascene devicetype clientversion ' +
    'exportkey pass_ticket sharer_shareinfo sharer_shareinfo_first sharer_sharetime sharer_shareid chksm weibo_id wvr'
  ).split(' '),
);
const isTracker = (name: string): boolean =>
  /^(utm_|pk_|mtm_|matomo_|at_(campaign|medium|custom)|hsa_)/i.test(name) || TRACKERS.has(name.toLowerCase());

/** Labels before a host's own name that say for which screen it is. */
const SCREENS = new Set(['www', 'm', 'mobile', 'wap', '3g', 'amp', 'touch', 'www2']);

/** @returns lower case, without the labels that only say for which screen the site is */
function plainHost(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  // `m.com` is a site of its own: at least two labels stay.
  const kept = labels.filter((label, place) => !(SCREENS.has(label) && place <= 1 && labels.length - place > 2));
  return (kept.length >= 2 ? kept : labels).join('.');
}

/** AMP caches: the page's own address stands in theirs. */
function outOfCache(url: URL): URL {
  const { hostname, pathname } = url;
  const [, isSecure, page] = /^\/(?:amp|c|v)\/(s\/)?(.+)$/.exec(pathname) ?? [];
  const isCache = hostname.endsWith('.cdn.ampproject.org') || (/^(www\.)?google\.[a-z.]+$/.test(hostname) && pathname.startsWith('/amp/'));
  if (!isCache || page === undefined) return url;
  try {
    return new URL(`${isSecure ? 'https' : 'http'}://${page}${url.search}`);
  } catch {
    return url;
  }
}

function plainPath(pathname: string): string {
  const path = samePercents(pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/(index|default)\.(html?|php|aspx?|jsp|shtml)$/i, '/')
    .replace(/\/amp\/?$/i, '/')
    .replace(/\.amp(\.html?)?$/i, '$1');
  return path.length > 1 ? path.replace(/\/$/, '') : '/';
}

/** One spelling for each character: letters and digits without a percent sign, the others' codes in capitals. */
const samePercents = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (code) => {
    const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(sign) ? sign : code.toUpperCase();
  });

/** Without trackers, in one order; a name that comes twice keeps the order of its values. */
function plainQuery(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !isTracker(name));
  const ordered = kept.map(([name, value], place) => ({ name, value, place }));
  ordered.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.place - b.place));
  return new URLSearchParams(ordered.map(({ name, value }) => [name, value])).toString();
}

/** Places inside a page are left out; `#!` and `#/` choose the page itself. */
const plainFragment = (hash: string): string => (/^#(!|\/)./.test(hash) ? hash.replace(/:~:.*$/, '') : '');

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function keyOf(address: string): string {
  const parsed = parse(address);
  if (!parsed) return address;
  if (!/^https?:$/.test(parsed.protocol)) return address.replace(/#.*$/, '');
  const url = outOfCache(parsed);
  const port = url.port === '' ? '' : `:${url.port}`;
  const query = plainQuery(url);
  return `${plainHost(url.hostname)}${port}${plainPath(url.pathname)}${query === '' ? '' : `?${query}`}${plainFragment(url.hash)}`;
}

/** The last two labels, three where the last two are a country's own kind of ending (`gov.cn`, `co.uk`). */
function family(host: string): string {
  const labels = plainHost(host).split('.');
  const isShort = /^(com|co|gov|net|org|edu|ac|go|or|ne|mil)$/.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2;
  return labels.slice(isShort ? -3 : -2).join('.');
}

/**
 * Whether what a page calls its own address can be believed: on the same site, and no page of many. Sites that name their
 * front page, or one address for all, would make one page of all they have.
 */
function isBelievable(address: URL, canonical: URL): boolean {
  if (!/^https?:$/.test(canonical.protocol) || family(address.hostname) !== family(canonical.hostname)) return false;
  const [own, told] = [plainPath(address.pathname), plainPath(canonical.pathname)];
  if (plainFragment(address.hash) !== plainFragment(canonical.hash)) return false;
  // Sites leave out what says how a reader came, and some by mistake what chooses the page.
  if (own === told) return choosers(canonical).length > 0 || choosers(address).length === 0;
  return segments(told) >= segments(own) && told !== '/';
}

/** Names by which sites choose what they show; any of them left out makes a canonical address doubtful. */
const CHOOSES =
  /^(p|page|pn|v|q|s|t|k|w|no|num|key|word|query|search|article|story|news|doc|item|post|thread|topic|title|name|file|path|url|tab|view|chapter|part|date|year|lang|hl|curid|oldid|sn|mid|idx|__biz)$|id$|_no$/i;

const choosers = ({ searchParams }: URL): string[] => [...searchParams.keys()].filter((name) => CHOOSES.test(name) && !isTracker(name));

const segments = (path: string): number => path.split('/').filter((part) => part !== '').length;

/**
 * Keys by which two visits are known to be of one page.
 * @param canonical what the page calls its own address
 * @returns the main key first, by which snippets are gathered; each once
 */
export function pageKeys({ address, canonical }: { readonly address: string; readonly canonical: string | null }): readonly string[] {
  const own = keyOf(address);
  const [visited, told] = [parse(address), canonical === null ? null : parse(canonical)];
  if (!visited || !told || !isBelievable(outOfCache(visited), told)) return [own];
  return [...new Set([keyOf(told.href), own])];
}

/** The site of an address as a reader would name it: its host without labels for a screen; empty for no site. */
export function siteOf(address: string): string {
  const url = parse(address);
  return url && /^https?:$/.test(url.protocol) ? plainHost(outOfCache(url).hostname) : '';
}
