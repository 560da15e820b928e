/** Where in the panel a reader is: what stands behind `#` in its address, so that back, forward and deep links work by themselves. */

export type Route =
  | { readonly view: 'find'; readonly query: string }
  | { readonly view: 'entry'; readonly id: string; readonly article: string | null }
  | { readonly view: 'page' }
  | { readonly view: 'browse' }
  | { readonly view: 'timeline' }
  | { readonly view: 'history' }
  /** With an entry: what was saved about it. */
  | { readonly view: 'library'; readonly entry?: string }
  | { readonly view: 'snippet'; readonly id: string };

const ENTRY_ID = /^[a-z0-9-]{1,120}$/;
/** As long as an imported snippet's id may be. */
const MOST_ID = 200;

/** @returns the part of an address behind the page's name: `#/entry/pipl/24` */
export function routeTo(route: Route): string {
  switch (route.view) {
    case 'find':
      return route.query === '' ? '#/' : `#/find/${encodeURIComponent(wellFormed(route.query))}`;
    case 'entry':
      return `#/entry/${route.id}${route.article === null ? '' : `/${route.article}`}`;
    case 'library':
      return route.entry === undefined ? '#/library' : `#/library/${route.entry}`;
    case 'snippet':
      return `#/snippet/${encodeURIComponent(wellFormed(route.id))}`;
    default:
      return `#/${route.view}`;
  }
}

/** @param hash anything; what is no route leads to the search field */
export function readRoute(hash: string): Route {
  const [, view = '', first = '', second = ''] = hash.replace(/^#/, '').split('/');
  switch (view) {
    case 'find':
      return { view, query: decode(first) };
    case 'entry':
      return ENTRY_ID.test(first)
        ? { view, id: first, article: /^(\d{1,4}|annex-[ivx]{1,5})$/.test(second) ? second : null }
        : { view: 'find', query: '' };
    case 'library':
      return ENTRY_ID.test(first) ? { view, entry: first } : { view };
    case 'snippet': {
      const id = decode(first);
      return id === '' || id.length > MOST_ID ? { view: 'library' } : { view, id };
    }
    case 'page':
    case 'browse':
    case 'timeline':
    case 'history':
      return { view };
    default:
      return { view: 'find', query: '' };
  }
}

/** Half a character, which a cut text may end with, cannot be written in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
