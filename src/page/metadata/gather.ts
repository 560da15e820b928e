/** Everything that a page claims about its work, in the order of trust. */
import { accepted, chooseDate, claimsOf, readOutlet } from './accept';
import { dateInAddress, hostOf, likeness } from './address';
import { type Around, readByline } from './byline';
import { type Claim, claim } from './claims';
import { cleanText, cutAt } from './clean-text';
import type { DateSetting } from './dates';
import { attributeOf, findAll, textOf, titleOf } from './genuine';
import { MOST_SCRIPT, readLinkedData } from './json-ld';
import { claimsOfLinkedData } from './json-ld-claims';
import { claimsOfMarkup } from './markup-claims';
import { claimsOfMetas, firstOf, type Metas, readMetas } from './meta-claims';
import { findHeadlines, type Headline, textAfter, textBefore } from './near-headline';
import { findPrinted, type PrintedPlace } from './printed';
import { siteOf, zoneOf } from './sites';
import { partTabTitle } from './titles';

const MOST_SCRIPTS = 40;
const MOST_TITLE = 4000;
const MOST_PARAGRAPHS = 300;
const MOST_PARAGRAPH = 1500;
/** In which an article may be signed; notes and footers follow. */
const LAST_PARAGRAPHS = 8;
/** Of headlines that agree with the title, a bar at the top often repeats the true one. */
const MOST_HEADLINES = 3;
/** Units of text by which its language is told. */
const SAMPLE = 3000;

/** What a page claims, and what its claims are weighed with. */
export interface Gathered {
  readonly claims: readonly Claim[];
  readonly languages: readonly Claim[];
  /** What the site and its publisher are called. */
  readonly names: readonly string[];
  /** Titles as a reader sees them: of the tab, and on the page. */
  readonly seenTitles: readonly string[];
  readonly isPrinted: boolean;
  readonly setting: DateSetting;
  /** Some of the page's own text. */
  readonly sample: string;
}

/** @param now milliseconds since 1970 */
export function gather(document: Document, address: string, now: number): Gathered {
  const host = hostOf(address);
  const metas = readMetas(document);
  const linked = claimsOfLinkedData(readLinkedData(linkedScripts(document)), address);
  const languages = [...claimsOf(linked.work, 'language'), ...languageClaims(document, metas)];
  const setting = { now, zone: zoneOf(host, languages[0]?.values[0] ?? null) };
  const stated = [...linked.work, ...claimsOfMetas(metas), ...claimsOfMarkup(document, host)];

  const tab = cutAt(cleanText(titleOf(document)), MOST_TITLE);
  const paragraphs = findAll(document, 'p', MOST_PARAGRAPHS).map((paragraph) => textOf(paragraph, MOST_PARAGRAPH).trim());
  const last = paragraphs.filter((paragraph) => paragraph !== '').slice(-LAST_PARAGRAPHS);
  const titles = [tab, ...claimsOf(stated, 'title').flatMap(({ values }) => values)];
  const near = readNear(document, { titles, last, setting });
  const day = claim('published', 'address', [dateInAddress(address, setting)]);
  const told = chooseDate([...stated, ...near.claims, ...day], setting)?.value ?? null;
  const printed = findPrinted([...near.before.split('\n'), ...near.after.split('\n'), ...paragraphs], { host, told, setting });

  const known = siteOf(host)?.names ?? [];
  const names = [...known, ...namesIn([...stated, ...linked.page], 'site'), ...namesIn(stated, 'publisher')];
  const confirmed = near.headline?.isConfirmed ? near.headline.text : null;
  const parted = partTabTitle(tab, { names, headline: confirmed, host });
  const claims = [
    ...stated,
    ...claim('title', 'markup', [confirmed]),
    ...near.claims,
    ...claimsOfPrinted(printed),
    ...claim('title', 'title', [parted.title]),
    ...claim('title', 'markup', [near.headline?.text]),
    ...claim('site', 'address', known.slice(0, 1)),
    ...claim('site', 'title', [parted.site]),
    ...day,
    ...canonicalClaims(document, metas, address),
    ...linked.page,
  ];
  const sample = [parted.title, firstOf(metas, 'description') ?? '', near.after, ...paragraphs].join('\n').slice(0, SAMPLE);
  const seenTitles = [tab, confirmed ?? ''];
  return { claims, languages, names, seenTitles, isPrinted: printed !== null, setting, sample };
}

const namesIn = (claims: readonly Claim[], field: 'site' | 'publisher'): string[] =>
  accepted(claims, field, readOutlet).map(({ value }) => value);

const linkedScripts = (document: Document): string[] =>
  findAll(document, 'script[type*="ld+json" i]', MOST_SCRIPTS).map((script) => textOf(script, MOST_SCRIPT + 1));

function languageClaims(document: Document, metas: Metas): Claim[] {
  const [root] = findAll(document, 'html', 1);
  return [
    ...claim('language', 'markup', root ? [attributeOf(root, 'lang'), attributeOf(root, 'xml:lang')] : []),
    ...claim('language', 'citation', [firstOf(metas, 'citation_language')]),
    ...claim('language', 'open-graph', [firstOf(metas, 'og:locale')]),
    ...claim('language', 'dublin-core', [firstOf(metas, 'dc.language'), firstOf(metas, 'dcterms.language')]),
    ...claim('language', 'meta', [firstOf(metas, 'content-language'), firstOf(metas, 'language')]),
  ];
}

interface Near extends Around {
  readonly headline: Headline | null;
  readonly claims: readonly Claim[];
}

/** The first headline beside which anything is told; else the first. */
function readNear(
  document: Document,
  of: { readonly titles: readonly string[]; readonly last: readonly string[]; readonly setting: DateSetting },
): Near {
  let first: Near | null = null;
  for (const headline of findHeadlines(document, of.titles).slice(0, MOST_HEADLINES)) {
    const around = { before: textBefore(headline.element), after: textAfter(headline.element), last: of.last };
    const near = { headline, ...around, claims: readByline(around, of.setting) };
    if (near.claims.length > 0) return near;
    first ??= near;
  }
  return first ?? { headline: null, before: '', after: '', last: [], claims: [] };
}

const claimsOfPrinted = (printed: PrintedPlace | null): Claim[] => [
  ...claim('container', 'text', [printed?.paper]),
  ...claim('edition', 'text', [printed?.edition]),
  ...claim('published', 'text', [printed?.date]),
];

/** Open Graph's address is often that of a template, and of another host where an article is shared from. */
function canonicalClaims(document: Document, metas: Metas, address: string): Claim[] {
  const shared = firstOf(metas, 'og:url');
  const isOwn = shared !== null && likeness(shared, address) > 0;
  return [
    ...claim(
      'canonical',
      'markup',
      findAll(document, 'link[rel~="canonical" i]', 3).map((link) => attributeOf(link, 'href')),
    ),
    ...claim('canonical', 'open-graph', [isOwn ? shared : null]),
  ];
}
