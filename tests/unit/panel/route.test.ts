import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Route, readRoute, routeTo } from '../../../src/panel/route';

const id = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,4}$/);
const article = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map(String),
  fc.constantFrom('i', 'iii', 'viii', 'xiii', 'xv').map((roman) => `annex-${roman}`),
);
/** Anything that can be typed or pasted: slashes, signs of per cent, emoji, Chinese. */
const query = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('/', '%', '#', '?', '&', '+', ' ', '澜', 'ü', '😀', '"', '\\', '.', 'a', '2') }),
);
const route: fc.Arbitrary<Route> = fc.oneof(
  query.map((text): Route => ({ view: 'find', query: text })),
  fc.record({ view: fc.constant('entry' as const), id, article: fc.option(article) }),
  fc.option(id, { nil: undefined }).map((entry): Route => (entry === undefined ? { view: 'library' } : { view: 'library', entry })),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
    .filter((text) => text.length <= 200)
    .map((text): Route => ({ view: 'snippet', id: text })),
  fc.constantFrom<Route>({ view: 'page' }, { view: 'browse' }, { view: 'timeline' }, { view: 'history' }),
);

const SEARCH: Route = { view: 'find', query: '' };

describe('a route', () => {
  it('is read from the address as it was written there', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(readRoute(routeTo(one))).toEqual(one);
      }),
    );
  });

  it('survives the way through a real address', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(readRoute(new URL(routeTo(one), 'chrome-extension://abc/sidepanel.html').hash)).toEqual(one);
      }),
    );
  });

  it('can be written whatever a query holds, half characters too', () => {
    expect(readRoute(routeTo({ view: 'find', query: '薛\ud83d' }))).toEqual({ view: 'find', query: '薛\ufffd' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\udfff', ''), (text, half) => {
        expect(readRoute(routeTo({ view: 'find', query: half + text })).view).toBe('find');
      }),
    );
  });

  it.each<[string, Route]>([
    ['#/', SEARCH],
    ['#/find', SEARCH],
    ['#/find/%E8%96%9B%E6%BE%9C', { view: 'find', query: '薛澜' }],
    ['#/entry/pipl', { view: 'entry', id: 'pipl', article: null }],
    ['#/entry/pipl/24', { view: 'entry', id: 'pipl', article: '24' }],
    ['#/entry/eu-ai-act/annex-iii', { view: 'entry', id: 'eu-ai-act', article: 'annex-iii' }],
    ['#/timeline', { view: 'timeline' }],
    ['#/library', { view: 'library' }],
    ['#/library/pipl', { view: 'library', entry: 'pipl' }],
    ['#/library/PIPL', { view: 'library' }],
    ['#/snippet/s-01kb3v', { view: 'snippet', id: 's-01kb3v' }],
    ['#/snippet/urn%3Auuid%3A%2F1', { view: 'snippet', id: 'urn:uuid:/1' }],
    ['#/snippet', { view: 'library' }],
    ['#/snippet/%', { view: 'library' }],
    [`#/snippet/${'x'.repeat(201)}`, { view: 'library' }],
    ['#/timeline/and/more', { view: 'timeline' }],
  ])('%s leads where it says', (hash, expected) => {
    expect(readRoute(hash)).toEqual(expected);
  });

  it.each([
    '',
    '#',
    '#nothing',
    '#/nowhere',
    '#/Entry/pipl',
    '#/entry',
    '#/entry/',
    '#/entry/PIPL',
    '#/entry/../../options.html',
    '#/entry/javascript:alert(1)',
    `#/entry/${'a'.repeat(121)}`,
    '#/find/%',
    '#/find/%E8%96',
    '#/__proto__',
    '#//entry/pipl',
    'https://example.com/#/timeline',
  ])('%s, which is none, leads to the search field', (hash) => {
    expect(readRoute(hash)).toEqual(SEARCH);
  });

  it.each(['0x10', '24a', 'annex-3', 'annex-', '12345', '-1', '%32'])(
    'opens the entry itself for the article %s, which is none',
    (junk) => {
      expect(readRoute(`#/entry/pipl/${junk}`)).toEqual({ view: 'entry', id: 'pipl', article: null });
    },
  );

  it('is one that we know, whatever stands in the address', () => {
    const part = fc.constantFrom('#', '/', 'entry', 'find', 'page', 'library', 'snippet', 'pipl', '24', '%', '%2F', '..', ':', ' ');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: part })), (hash) => {
        const read = readRoute(hash);
        expect(readRoute(routeTo(read))).toEqual(read);
      }),
    );
  });
});
