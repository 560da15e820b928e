/** What the markup of a page's body claims: microdata, times, marks that many newsrooms share. */
import { type Claim, claim } from './claims';
import { attributeOf, closestOf, findAll, isElement, parentOf, textOf } from './genuine';

const MOST_PROPERTIES = 400;
const MOST_VALUE = 2000;
/** Deeper in an article stand comments and recommended articles. */
const MOST_TIMES = 20;

const MOST_SCRIPT = 100_000;
const WECHAT = 'mp.weixin.qq.com';

const WORK = '[itemscope][itemtype*="Article" i],[itemscope][itemtype$="/BlogPosting" i],[itemscope][itemtype$="/Report" i]';

/** Of WeChat, of Baidu's news search, and of the publishing systems of Chinese newsrooms and authorities. */
const MARKS = {
  title: '#activity-name,.rich_media_title,#artibodyTitle',
  authors: '#js_author_name,#author_baidu',
  published: '#publish_time,#pubtime_baidu,#pubtime,#pubTime',
  source: '#source_baidu,#ne_article_source,#media_name',
  publisher: '#js_name',
} as const;

/** @param host of the page */
export function claimsOfMarkup(document: Document, host: string): Claim[] {
  return [
    ...claimsOfMicrodata(document),
    ...Object.entries(MARKS).flatMap(([field, selector]) =>
      claim(
        field as keyof typeof MARKS,
        'markup',
        findAll(document, selector, 5).map((element) => textOf(element, MOST_VALUE)),
      ),
    ),
    ...claimsOfTimes(document),
    ...claim('authors', 'markup', authorLinks(document)),
    ...(host === WECHAT ? claim('published', 'markup', [wechatTime(document)]) : []),
  ];
}

/** WeChat shows 前天 and keeps the time for its own use, in seconds since 1970. */
function wechatTime(document: Document): string | null {
  for (const script of findAll(document, 'script:not([src])', 200)) {
    const time = /\bvar ct ?= ?["'](\d{10})["']/.exec(textOf(script, MOST_SCRIPT))?.[1];
    if (time !== undefined) return time;
  }
  return null;
}

function claimsOfMicrodata(document: Document): Claim[] {
  const [work] = findAll(document, WORK, 1);
  const values = new Map<string, string[]>();
  for (const element of findAll(document, '[itemprop]', MOST_PROPERTIES)) {
    const parent = parentOf(element);
    const scope = parent && isElement(parent) ? closestOf(parent, '[itemscope]') : null;
    if (scope !== (work ?? null)) continue;
    for (const name of (attributeOf(element, 'itemprop') ?? '').split(/\s+/))
      values.set(name, [...(values.get(name) ?? []), propertyOf(element)]);
  }
  const told = (name: string): string[] => values.get(name) ?? [];
  return [
    ...claim('title', 'markup', told('headline')),
    ...claim('authors', 'markup', told('author').slice(0, 50)),
    ...claim('publisher', 'markup', told('publisher').slice(0, 1)),
    ...claim('published', 'markup', told('datePublished').slice(0, 1)),
    ...claim('description', 'markup', told('description').slice(0, 1)),
  ];
}

function propertyOf(element: Element): string {
  const told = attributeOf(element, 'content') ?? attributeOf(element, 'datetime');
  if (told !== null) return told;
  for (const inner of findAll(element, '[itemprop~="name"]', 1)) return attributeOf(inner, 'content') ?? textOf(inner, MOST_VALUE);
  return textOf(element, MOST_VALUE);
}

/** Times that are marked as the day of publication, then those in the head of the article. Times of changes are others. */
function claimsOfTimes(document: Document): Claim[] {
  const marked = findAll(document, 'time[pubdate],time.published,time.entry-date,time[class*="publish" i]', MOST_TIMES);
  const heads = findAll(
    document,
    'article header time[datetime],header.article-header time[datetime],main header time[datetime]',
    MOST_TIMES,
  );
  const isChange = (time: Element): boolean => /updat|modif/i.test(`${attributeOf(time, 'class')} ${attributeOf(time, 'itemprop')}`);
  return claim(
    'published',
    'markup',
    [...marked, ...heads].filter((time) => !isChange(time)).map((time) => attributeOf(time, 'datetime') ?? textOf(time, 200)),
  );
}

/** A page with many of them lists articles. */
function authorLinks(document: Document): string[] {
  const links = findAll(document, 'a[rel~="author"]', 11).map((link) => textOf(link, 200));
  return links.length > 10 ? [] : links;
}
