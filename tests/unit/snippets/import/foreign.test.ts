import { describe, expect, it } from 'vitest';
import { writeWebAnnotations } from '../../../../src/snippets/export/web-annotation';
import { fieldsOf, importText, NOW, OPTIONS, snippet } from '../options';

const json = (value: unknown) => importText(JSON.stringify(value));

/** A snippet as it comes from elsewhere, with what a test cares for. */
const foreign = (change: object) => ({ ...snippet({ work: null }), id: expect.stringMatching(/^i-[0-9a-f]{32}$/), ...change });
const workOf = (address: string | null, fields = {}, accessedAt = NOW) => ({ address, accessedAt, fields: fieldsOf(fields) });

describe('a file of Hypothesis', () => {
  const quoteOf = (exact: string) => [
    { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 9 },
    { type: 'TextPositionSelector', start: 10, end: 19 },
    { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
  ];
  const row = (change: object = {}) => ({
    id: 'aaa1',
    created: '2025-03-01T10:00:00.123456+00:00',
    updated: '2025-03-02T10:00:00+00:00',
    user: 'acct:wei@hypothes.is',
    uri: 'https://paper.example/x',
    text: 'compare *art. 5*',
    tags: ['risk', 'risk', ' '],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [{ source: 'https://paper.example/x', selector: quoteOf('high-risk') }],
    document: { title: ['The Act, explained'] },
    links: {},
    flagged: false,
    hidden: false,
    ...change,
  });
  const savedAt = Date.UTC(2025, 2, 1, 10, 0, 0, 123);
  const expected = foreign({
    text: 'high-risk',
    note: 'compare *art. 5*',
    tags: ['risk'],
    anchor: { prefix: 'before ', suffix: ' after', start: 10, end: 19, frame: null },
    work: workOf('https://paper.example/x', { title: 'The Act, explained' }, savedAt),
    savedAt,
    changedAt: Date.UTC(2025, 2, 2, 10),
  });

  it.each([
    ['as the API lists it', { total: 1, rows: [row()] }],
    [
      'as the client writes it',
      { export_date: '2026-01-01T00:00:00Z', export_userid: 'acct:wei@hypothes.is', client_version: '1.1', annotations: [row()] },
    ],
    ['as a bare list', [row()]],
  ])('is read, %s', async (_, file) => {
    const plan = await json(file);
    expect(plan).toMatchObject({ format: 'hypothesis', problems: [], leftOut: [] });
    expect(plan.snippets).toEqual([expected]);
  });

  it('gives one annotation one id in either kind of file', async () => {
    const [api] = (await json({ total: 1, rows: [row()] })).snippets;
    const [client] = (await json({ export_userid: 'acct:wei@hypothes.is', annotations: [row()] })).snippets;
    expect(api).toEqual(client);
  });

  it('keeps the words of a page note, and leaves out what is empty', async () => {
    const target = [{ source: 'https://paper.example/x' }];
    const plan = await json({ total: 2, rows: [row({ target }), row({ id: 'aaa2', target, text: '', tags: [] })] });
    expect(plan.snippets).toEqual([{ ...expected, text: '', anchor: null }]);
    expect(plan.leftOut).toEqual([{ where: 'rows[1]', code: 'empty' }]);
  });

  it('lets a reply quote what it replies to, and says whose words are not the reader’s', async () => {
    const reply = row({
      id: 'bbb',
      references: ['aaa1'],
      user: 'acct:carol@hypothes.is',
      text: 'disagree',
      target: [{ source: 'https://paper.example/x' }],
    });
    const plan = await json({ export_userid: 'acct:wei@hypothes.is', client_version: '1', export_date: '', annotations: [row(), reply] });
    expect(plan.snippets.map(({ text, note }) => [text, note])).toEqual([
      ['high-risk', 'compare *art. 5*'],
      ['high-risk', 'carol: disagree'],
    ]);
  });

  it('reads the page of a book or PDF', async () => {
    const target = [{ source: 'urn:x-pdf:1', selector: [...quoteOf('q'), { type: 'PageSelector', index: 11, label: 'xii' }] }];
    expect((await json([row({ target })])).snippets[0]?.work?.fields.pages?.value).toBe('xii');
  });

  it('names a row that is none and one whose time cannot be read', async () => {
    const plan = await json({
      total: 3,
      rows: [row(), 'x', row({ id: 'c', created: 'soon' }), row({ id: 'd', text: 'n'.repeat(200_001) })],
    });
    expect(plan.snippets).toHaveLength(2);
    expect(plan.problems).toMatchObject([
      { where: 'rows[1]', code: 'shape', kept: false },
      { where: 'rows[2]', code: 'time', detail: 'savedAt: soon', kept: true },
      { where: 'rows[3]', code: 'shape', detail: expect.stringContaining('note'), kept: false },
    ]);
  });
});

describe('a file of Web Annotations', () => {
  const annotation = (change: object = {}) => ({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { x: 'urn:x' }],
    id: 'https://anno.example/1',
    type: 'Annotation',
    created: '2025-03-01T10:00:00Z',
    body: { type: 'TextualBody', value: 'a note', purpose: 'commenting' },
    target: { source: 'https://page.example/', selector: { type: 'TextQuoteSelector', exact: 'words', prefix: 'p', suffix: 's' } },
    ...change,
  });
  const page = (items: unknown[], more: object = {}) => ({ type: 'AnnotationPage', items, ...more });

  it.each([
    ['one', annotation(), 1],
    ['a list', [annotation(), annotation({ id: 'https://anno.example/2' })], 2],
    ['a page', page([annotation()]), 1],
    ['a collection', { type: 'AnnotationCollection', first: page([annotation()]) }, 1],
    [
      'a collection of several pages',
      { type: ['AnnotationCollection'], first: page([annotation()], { next: page([annotation({ id: 'https://anno.example/2' })]) }) },
      2,
    ],
    ['a list of pages', [page([annotation()])], 1],
    ['a graph', { '@graph': [annotation({ type: 'oa:Annotation' })] }, 1],
  ])('is read: %s', async (_, file, count) => {
    const plan = await json(file);
    expect(plan).toMatchObject({ format: 'web-annotation', problems: [], leftOut: [] });
    expect(plan.snippets).toHaveLength(count);
    expect(plan.snippets[0]).toMatchObject({
      text: 'words',
      note: 'a note',
      anchor: { prefix: 'p', suffix: 's' },
      work: { address: 'https://page.example/' },
    });
  });

  it.each([
    ['a text', { body: 'just text' }, 'just text', []],
    ['the short form', { body: undefined, bodyValue: 'short' }, 'short', []],
    ['markup', { body: { type: 'TextualBody', value: '<p>a<script>x</script> b</p>', format: 'text/html' } }, 'a b', []],
    [
      'several and tags',
      { body: [{ value: 'n1' }, { value: 't', purpose: 'tagging' }, { value: 'n2' }, { type: 'oa:Tag', chars: 'u' }] },
      'n1\n\nn2',
      ['t', 'u'],
    ],
    ['alternatives', { body: { type: 'Choice', items: [{ value: 'first' }, { value: 'second' }] } }, 'first', []],
    ['a set', { body: { type: 'Composite', items: [{ value: 'one' }, { value: 'two' }] } }, 'one\n\ntwo', []],
    ['an address', { body: { id: 'https://video.example/', type: 'Video' } }, 'https://video.example/', []],
    ['a value with its language', { body: { value: { '@value': 'v', '@language': 'en' } } }, 'v', []],
    ['none', { body: null }, '', []],
  ])('has a body that is %s', async (_, change, note, tags) => {
    expect((await json(annotation(change))).snippets[0]).toMatchObject({ text: 'words', note, tags });
  });

  it.each([
    ['an address', 'https://a.example/', '', 'https://a.example/'],
    ['a list of one', [annotation().target], 'words', 'https://page.example/'],
    [
      'a source that is an object',
      { source: { id: 'https://b.example/' }, selector: { type: 'TextQuoteSelector', exact: 'e' } },
      'e',
      'https://b.example/',
    ],
    [
      'selectors that refine each other',
      {
        source: 'https://c.example/',
        selector: {
          type: 'FragmentSelector',
          value: 'x',
          refinedBy: { type: 'TextQuoteSelector', exact: 'outer', refinedBy: { type: 'TextQuoteSelector', exact: 'inner' } },
        },
      },
      'inner',
      'https://c.example/',
    ],
    [
      'a range without a quotation',
      { source: 'https://d.example/', selector: { type: 'RangeSelector', startSelector: {} } },
      '',
      'https://d.example/',
    ],
  ])('has a target that is %s', async (_, target, text, address) => {
    const [first] = (await json(annotation({ target }))).snippets;
    expect(first).toMatchObject({ text, work: { address } });
  });

  it('makes a snippet of each target that quotes', async () => {
    const target = ['a', 'b'].map((exact) => ({ source: `https://${exact}.example/`, selector: { type: 'TextQuoteSelector', exact } }));
    expect((await json(annotation({ target }))).snippets.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('cuts context that is longer than an anchor holds on the side away from the words', async () => {
    const selector = { type: 'TextQuoteSelector', exact: 'e', prefix: `${'x'.repeat(500)}p`, suffix: `s${'y'.repeat(500)}` };
    const anchor = (await json(annotation({ target: { source: 'https://a.example/', selector } }))).snippets[0]?.anchor;
    expect(anchor?.prefix).toMatch(/^x{399}p$/);
    expect(anchor?.suffix).toMatch(/^sy{399}$/);
  });

  it('of our own keeps ids; a field that makes no sense is named', async () => {
    const file = JSON.parse(writeWebAnnotations([snippet(), snippet({ id: 's-2' })], OPTIONS));
    file.first.items[1]['pangzhu:source'] = 'nonsense';
    const plan = await json(file);
    expect(plan.snippets).toEqual([snippet()]);
    expect(plan.problems).toMatchObject([{ where: 'first.items[1]', code: 'shape', detail: expect.stringContaining('source') }]);
  });

  it('is not brought down by depth', async () => {
    const deep = `${'{"type":"Choice","items":['.repeat(5000)}${']}'.repeat(5000)}`;
    const refined = `${'{"type":"FragmentSelector","refinedBy":'.repeat(5000)}{}${'}'.repeat(5000)}`;
    const plan = await importText(
      `{"type":"Annotation","body":${deep},"created":${'['.repeat(5000)}${']'.repeat(5000)},"target":{"selector":${refined}},"bodyValue":"n"}`,
    );
    expect(plan.snippets).toMatchObject([{ note: 'n' }]);
    expect(plan.problems).toMatchObject([{ code: 'time', detail: 'savedAt: object' }]);
  });
});

describe("a file of Obsidian's clipper", () => {
  const highlight = {
    id: '1735689600000',
    type: 'text',
    content: '<p>R&amp;D <b>rules</b></p><p>second</p>',
    xpath: '/p[1]',
    startOffset: 0,
    endOffset: 9,
    notes: ['one', 'two'],
  };
  const expected = foreign({
    text: 'R&D rules\nsecond',
    note: 'one\n\ntwo',
    savedAt: 1735689600000,
    changedAt: 1735689600000,
    work: workOf('https://page.example/', { title: 'T' }, 1735689600000),
  });

  it.each([
    ['a list of pages', [{ url: 'https://page.example/', title: 'T', highlights: [highlight] }]],
    ['pages by address', { 'https://page.example/': { title: 'T', highlights: [highlight] } }],
    [
      'its storage',
      { highlights: { 'https://page.example/': { url: 'https://page.example/', title: 'T', highlights: [highlight] } }, other: 1 },
    ],
    ['one page', { url: 'https://page.example/', title: 'T', highlights: [highlight] }],
  ])('is read: %s', async (_, file) => {
    const plan = await json(file);
    expect(plan).toMatchObject({ format: 'obsidian', problems: [], leftOut: [] });
    expect(plan.snippets).toEqual([expected]);
  });

  it('is read as the clipper now writes it: text, timestamp, notes', async () => {
    const plan = await json([
      { url: 'https://page.example/', highlights: [{ text: 'a < b', timestamp: '2026-01-01T00:00:00.000Z', comment: 'c' }] },
    ]);
    expect(plan.snippets).toMatchObject([{ text: 'a < b', note: 'c', savedAt: Date.UTC(2026, 0, 1) }]);
  });

  it('names a highlight without words', async () => {
    const plan = await json([{ url: 'https://page.example/', highlights: [highlight, { type: 'fragment' }] }]);
    expect(plan.snippets).toHaveLength(1);
    expect(plan.problems).toMatchObject([{ where: '[0].highlights[1]', code: 'shape', kept: false }]);
  });

  it('reads pages whose address is a name that objects inherit', async () => {
    const plan = await importText('{"__proto__":{"highlights":[{"text":"a"}]},"constructor":{"highlights":[{"text":"b"}]}}');
    expect(plan.snippets.map(({ text, work }) => [text, work?.address])).toEqual([
      ['a', '__proto__'],
      ['b', 'constructor'],
    ]);
  });
});
