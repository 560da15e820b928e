import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { WorkFieldsSchema } from '../../../../src/model/snippet';
import { readWorkFields } from '../../../../src/page/metadata/read-metadata';
import { documentOf, page, told } from './page';

const ADDRESS = 'https://news.example.com/2025/02/17/a.html';
const script = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const isValid = (fields: unknown): boolean => v.safeParse(WorkFieldsSchema, fields).success;

/** Puts a property in front of the document's own, as a browser does for `<img name="…">`. */
function shadow(document: Document, names: readonly string[]): Document {
  for (const name of names) Object.defineProperty(document, name, { value: document.createElement('img') });
  return document;
}

describe('a page that hides the document from us', () => {
  it('is read all the same', () => {
    const html = page(
      '<title>Chips return - Example News</title><meta name="author" content="Jane Doe">',
      '<form id="head"><input name="parentNode"><h1>Chips return</h1></form>',
    );
    const document = shadow(documentOf(html), ['title', 'head', 'body', 'documentElement', 'querySelectorAll', 'querySelector', 'scripts']);
    expect(readWorkFields(document, ADDRESS)).toMatchObject({ title: { value: 'Chips return' }, authors: { value: ['Jane Doe'] } });
  });

  it('is not changed', () => {
    const document = documentOf(
      page('<title>A</title><meta property="og:title" content="B &amp; C">', '<h1>B &amp; C</h1><p>By Jane Doe</p><p>2025-02-17</p>', 'en'),
    );
    const before = document.toString();
    readWorkFields(document, ADDRESS);
    expect(document.toString()).toBe(before);
  });
});

describe('linked data', () => {
  it.each([
    ['in CDATA', '<![CDATA[{"@type":"NewsArticle","headline":"A title"}]]>'],
    ['in comments', '//<![CDATA[\n{"@type":"NewsArticle","headline":"A title"}\n//]]>'],
    ['with line breaks in its strings', '{"@type":"NewsArticle","headline":"A\ntitle"}'],
    ['with commas too many', '[{"@type":"NewsArticle","headline":"A title",},]'],
    ['with a semicolon', '{"@type":"NewsArticle","headline":"A title"};'],
    ['with a type of a full address', '{"@type":"http://schema.org/NewsArticle","headline":"A title"}'],
    ['with a language', '{"@type":["Thing","NewsArticle"],"headline":{"@value":"A title","@language":"en"}}'],
    ['as the main entity of a page', '{"@type":"WebPage","name":"No title","mainEntity":{"@type":"NewsArticle","headline":"A title"}}'],
  ])('is read %s', (_, text) => {
    expect(told(page(script('{"broken') + script(text)), ADDRESS)).toMatchObject({ title: 'A title @json-ld', type: 'news @json-ld' });
  });

  it('that lists other articles tells nothing of this one', () => {
    const list = ['b', 'c'].map((name) => ({
      '@type': 'NewsArticle',
      url: `https://news.example.com/${name}.html`,
      headline: `Title ${name}`,
    }));
    expect(told(page(`<title>All of today</title>${script(JSON.stringify(list))}`), ADDRESS)).toMatchObject({
      title: 'All of today @title',
    });
  });

  it('of several articles tells that of this address', () => {
    const list = ['b', 'a', 'c'].map((name) => ({
      '@type': 'Article',
      url: `https://www.news.example.com/2025/02/17/${name}.html`,
      headline: `Title ${name}`,
    }));
    expect(told(page(script(JSON.stringify(list))), ADDRESS)).toMatchObject({ title: 'Title a @json-ld' });
  });

  it('with keys of prototypes is like any other', () => {
    const text = '{"__proto__":{"headline":"Polluted"},"constructor":{"prototype":{"x":1}},"@type":"NewsArticle","headline":"A title"}';
    expect(told(page(script(text)), ADDRESS)['title']).toBe('A title @json-ld');
    expect(({} as Record<string, unknown>)['headline']).toBeUndefined();
  });

  it('goes as deep as it likes, in a circle too', () => {
    const deep = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`;
    const circle = '{"@type":"ScholarlyArticle","@id":"#a","name":"Self","isPartOf":{"@id":"#a"},"author":{"@id":"#a"}}';
    expect(isValid(readWorkFields(documentOf(page(script(deep) + script(circle))), ADDRESS))).toBe(true);
  });

  const key = fc.constantFrom(
    '@type',
    '@graph',
    '@id',
    'headline',
    'name',
    'author',
    'publisher',
    'datePublished',
    'inLanguage',
    'isPartOf',
    'url',
    'mainEntity',
    '__proto__',
    'identifier',
    'volumeNumber',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>('NewsArticle', 'ScholarlyArticle', 'Periodical', 'WebPage', '2025-02-17', null, 7, '#a'),
      fc.string({ unit: 'binary' }),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  }));
  it('of any shape gives fields as the schema has them', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), value), (data) => {
        const text = JSON.stringify(data).replaceAll('<', '\\u003c');
        expect(isValid(readWorkFields(documentOf(page(script(text))), ADDRESS))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('metas', () => {
  const names = fc.constantFrom(
    'author',
    'citation_author',
    'citation_doi',
    'citation_firstpage',
    'og:title',
    'og:site_name',
    'og:type',
    'og:locale',
    'og:url',
    'pubdate',
    'article:published_time',
    'description',
    'source',
    'dc.language',
    '__proto__',
    'constructor',
  );
  const content = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('x'.repeat(30_000), '（'.repeat(9000), '😀'.repeat(5000), 'javascript:alert(1)', ';'.repeat(9000)),
  );
  it('of any content give fields as the schema has them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(names, content), { maxLength: 8 }), fc.string({ unit: 'binary' }), (metas, title) => {
        const document = documentOf(page('<title></title>'));
        for (const [name, text] of metas) {
          const meta = document.createElement('meta');
          meta.setAttribute('name', name);
          meta.setAttribute('content', text);
          document.head.append(meta);
        }
        document.title = title;
        expect(isValid(readWorkFields(document, ADDRESS))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('by the ten thousand are not all read, and the first are', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `<meta name="citation_author" content="Jane Doe${i}">`).join('');
    const fields = readWorkFields(documentOf(page(`<meta name="citation_title" content="A title">${many}`)), ADDRESS);
    expect(fields.title?.value).toBe('A title');
    expect(fields.authors?.value.length ?? 0).toBeLessThanOrEqual(200);
  });

  it.each([
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['/', undefined],
    ['https://news.example.com/', undefined],
    [`https://news.example.com/${'a'.repeat(17_000)}`, undefined],
    ['a.html', 'https://news.example.com/2025/02/17/a.html @markup'],
    ['//example.com/b', 'https://example.com/b @markup'],
  ])('and links: the canonical address %s', (href, canonical) => {
    expect(told(page(`<link rel="Canonical" href="${href}">`), ADDRESS)['canonical']).toBe(canonical);
  });
});

describe('a body', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<h1>A title here</h1>',
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<span>',
      '</form>',
      '<form>',
      '<br>',
      '2025-02-17 ',
      '来源：',
      '记者',
      '张三',
      'By ',
      '《',
      '》',
      '第04版',
      '（',
      '）',
      '\u3000',
      '<time datetime="x">',
      '<b itemprop="author">',
      '<i itemscope itemtype="Article">',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  it('of any shape gives fields as the schema has them', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(isValid(readWorkFields(documentOf(page('<title>A title here</title>', pieces.join(''))), ADDRESS))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a page that makes no sense', () => {
  it.each([
    ['nothing', '<html></html>'],
    ['no head', '<p>x'],
    ['an SVG for a title', '<svg><title>Logo</title></svg>'],
  ])('has a type and nothing false: %s', (_, html) => {
    expect(told(html, 'about:blank')).toEqual({ type: 'webpage @address' });
  });

  it('with a deep tree beside its headline is read', () => {
    const deep = `${'<div>'.repeat(2000)}2025-02-17${'</div>'.repeat(2000)}`;
    expect(told(page('<title>A title here</title>', `<h1>A title here</h1>${deep}`), 'https://example.com/a')['title']).toBe(
      'A title here @markup',
    );
  });
});
