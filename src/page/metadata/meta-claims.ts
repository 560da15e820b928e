/** What the `<meta>` elements of a page claim. */

import { type Claim, claim } from './claims';
import { attributeOf, findAll } from './genuine';
import { META_NAMES } from './meta-names';

/** A page of a great collaboration names its three thousand authors; none has more elements than this in earnest. */
const MOST_ELEMENTS = 5000;
/** Values of one name that are kept. */
const MOST_VALUES = 300;
/** Of those that tell one thing the first that makes sense is taken, and no page repeats itself more. */
const MOST_ALIKE = 5;
const MOST_LENGTH = 20_000;

/** Name in lower case without blanks → values in the order of the page. */
export type Metas = ReadonlyMap<string, readonly string[]>;

export function readMetas(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const element of findAll(document, 'meta[content]', MOST_ELEMENTS)) {
    const value = (attributeOf(element, 'content') ?? '').slice(0, MOST_LENGTH);
    const names = ['name', 'property', 'http-equiv'].map((attribute) => attributeOf(element, attribute));
    for (const name of new Set(names)) {
      if (name === null || value.trim() === '') continue;
      const key = name
        .trim()
        .toLowerCase()
        .replace(/^(dc|dcterms|prism)[:_]/, '$1.');
      const values = metas.get(key) ?? [];
      if (values.length < MOST_VALUES) values.push(value);
      metas.set(key, values);
    }
  }
  return metas;
}

export const firstOf = (metas: Metas, name: string): string | null => metas.get(name)?.[0] ?? null;

export function claimsOfMetas(metas: Metas): Claim[] {
  const claims = META_NAMES.flatMap(({ field, origin, names }) => {
    if (field !== 'authors')
      return claim(
        field,
        origin,
        names.flatMap((name) => (metas.get(name) ?? []).slice(0, MOST_ALIKE)),
      );
    // Of authors each name tells them all, and two names tell the same twice.
    return names.flatMap((name) => claim(field, origin, metas.get(name) ?? []));
  });
  return [...claims, ...claimsOfScholarly(metas)];
}

function claimsOfScholarly(metas: Metas): Claim[] {
  const first = firstOf(metas, 'citation_firstpage') ?? firstOf(metas, 'prism.startingpage');
  const last = firstOf(metas, 'citation_lastpage') ?? firstOf(metas, 'prism.endingpage');
  const isIn = (name: string): boolean => metas.has(name);
  return [
    ...claim('pages', 'citation', [first === null || last === null || first === last ? first : `${first}-${last}`]),
    ...claim('type', 'citation', [
      isIn('citation_journal_title') || isIn('prism.publicationname') ? 'journal' : null,
      isIn('citation_technical_report_institution') ? 'report' : null,
    ]),
    // The European Legislation Identifier stands on the text of a law, not on what is written about it.
    ...claim('type', 'meta', [[...metas.keys()].some((name) => name.startsWith('eli:')) ? 'law' : null]),
  ];
}
