/** What linked data claims about the work that a page is. */
import type { WorkType } from '../../model/snippet';
import { type Claim, claim } from './claims';
import { isNode, type JsonNode, type LinkedData, mainOf, resolve, textAt, typesOf, valuesOf } from './json-ld';

const MOST_AUTHORS = 200;

/** Kinds of works, the most telling first. `article` may be anything, a blog too. */
const KINDS: readonly (readonly [RegExp, WorkType | 'article'])[] = [
  [/^Legislation/, 'law'],
  [/ScholarlyArticle$/, 'journal'],
  [/NewsArticle$/, 'news'],
  [/^Report$/, 'report'],
  [/^(?:Article|BlogPosting|SocialMediaPosting|DiscussionForumPosting|LiveBlogPosting|TechArticle|SatiricalArticle)$/, 'article'],
];
const PAGE = /^(?:Web|About|Item|Collection|FAQ|Profile)Page$/;

const kindOf = (node: JsonNode): WorkType | 'article' | null =>
  KINDS.find(([name]) => typesOf(node).some((type) => name.test(type)))?.[1] ?? null;

/** What a page claims in so many words, and what it says in passing: to be believed after all else. */
export interface LinkedClaims {
  readonly work: readonly Claim[];
  readonly page: readonly Claim[];
}

/** @param address of the page: it tells which of several articles is its own */
export function claimsOfLinkedData(data: LinkedData, address: string): LinkedClaims {
  const works = data.nodes.filter((node) => kindOf(node) !== null);
  const main = mainOf(works, address);
  const page = mainOf(
    data.nodes.filter((node) => typesOf(node).some((type) => PAGE.test(type))),
    address,
  );
  const site = data.nodes.find((node) => typesOf(node).includes('WebSite'));
  return {
    work: main ? [...claimsOfWork(main, data), ...claimsOfKind(main, data)] : [],
    page: [
      ...(page ? claimsOfWork(page, data) : []),
      ...(site ? claim('site', 'json-ld', [textAt(site, 'name')]) : []),
      // Newsrooms are called like their sites; parliaments and the houses of journals are not.
      ...(main && /^(?:news|article)$/.test(kindOf(main) ?? '') ? claim('site', 'json-ld', [nameAt(main, 'publisher', data)]) : []),
    ],
  };
}

function claimsOfWork(node: JsonNode, data: LinkedData): Claim[] {
  const authors = namesAt(node, 'author', data);
  return [
    ...claim('title', 'json-ld', [textAt(node, 'headline'), textAt(node, 'name'), textAt(node, 'title')]),
    ...claim('authors', 'json-ld', authors.length > 0 ? authors : namesAt(node, 'creator', data)),
    ...claim('publisher', 'json-ld', [nameAt(node, 'publisher', data), nameAt(node, 'sourceOrganization', data)]),
    ...claim('published', 'json-ld', [textAt(node, 'datePublished'), textAt(node, 'pubDate')]),
    ...claim('description', 'json-ld', [textAt(node, 'description')]),
    ...claim('language', 'json-ld', [languageOf(node)]),
  ];
}

function claimsOfKind(node: JsonNode, data: LinkedData): Claim[] {
  const kind = kindOf(node);
  const wholes = wholesOf(node, data);
  const whole = wholes.find((one) => typesOf(one).some((type) => /^(?:Periodical|Newspaper|PublicationIssue|Book)$/.test(type)));
  const periodical = wholes.find((one) => typesOf(one).some((type) => /^(?:Periodical|Newspaper)$/.test(type))) ?? whole;
  const first = textAt(node, 'pageStart');
  const last = textAt(node, 'pageEnd');
  return [
    // A scholarly article that stands in no journal is a preprint or a page of a repository.
    ...claim('type', 'json-ld', [kind === 'journal' && !periodical ? null : kind]),
    ...claim('container', 'json-ld', [kind === 'journal' && periodical ? textAt(periodical, 'name') : null]),
    ...claim('site', 'json-ld', whole ? [] : wholes.map((one) => textAt(one, 'name'))),
    ...claim(
      'volume',
      'json-ld',
      [node, ...wholes].map((one) => textAt(one, 'volumeNumber')),
    ),
    ...claim(
      'issue',
      'json-ld',
      [node, ...wholes].map((one) => textAt(one, 'issueNumber')),
    ),
    ...claim('pages', 'json-ld', [first === null ? textAt(node, 'pagination') : last === null ? first : `${first}-${last}`]),
    ...claim(
      'doi',
      'json-ld',
      ['identifier', 'sameAs', '@id', 'url'].flatMap((key) => valuesOf(node, key).map(doiIn)),
    ),
    ...(kind === 'law' ? claim('published', 'json-ld', [textAt(node, 'legislationDate')]) : []),
  ];
}

/** What it is part of, and what that is part of. */
function wholesOf(node: JsonNode, data: LinkedData): JsonNode[] {
  const wholes: JsonNode[] = [];
  let current = node;
  for (let depth = 0; depth < 4; depth++) {
    const parts = valuesOf(current, 'isPartOf').slice(0, 10);
    const inner = parts.map((part) => resolve(part, data)).filter(isNode);
    const next = inner.find((part) => !typesOf(part).some((type) => PAGE.test(type)));
    if (!next || wholes.includes(next)) break;
    wholes.push(next);
    current = next;
  }
  return wholes;
}

function nameOf(value: unknown, data: LinkedData): string | null {
  const thing = resolve(value, data);
  if (typeof thing === 'string') return thing;
  if (!isNode(thing)) return null;
  const parts = ['givenName', 'familyName'].map((key) => textAt(thing, key)).filter((part) => part !== null);
  return textAt(thing, 'name') ?? (parts.length === 0 ? null : parts.join(' '));
}

const namesAt = (node: JsonNode, key: string, data: LinkedData): string[] =>
  valuesOf(node, key)
    .flat()
    .slice(0, MOST_AUTHORS)
    .map((value) => nameOf(value, data))
    .filter((name) => name !== null);

const nameAt = (node: JsonNode, key: string, data: LinkedData): string | null => namesAt(node, key, data)[0] ?? null;

function languageOf(node: JsonNode): string | null {
  const [language] = valuesOf(node, 'inLanguage');
  return isNode(language) ? (textAt(language, 'alternateName') ?? textAt(language, 'name')) : textAt(node, 'inLanguage');
}

const doiIn = (value: unknown): string | null => {
  const text = isNode(value) ? textAt(value, 'value') : value;
  return typeof text === 'string' && /\b10\.\d{4,9}\//.test(text.slice(0, 400)) ? text.slice(0, 400) : null;
};
