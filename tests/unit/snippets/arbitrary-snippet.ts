/** Whole snippets for property tests: any that the model allows, the worst of them often. */
import fc from 'fast-check';
import type { Snippet, WorkFields } from '../../../src/model/snippet';
import { ORIGINS, SNIPPET_SOURCES, WORK_TYPES } from '../../../src/model/snippet';

/** What files take for something else, and what they lose. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\n\n\n',
    '\t',
    ' ',
    '  ',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\ufeff',
    '\0',
    '\x0b',
  ],
  ...['"', '""', "'", "'=", ',', ';', '; ', '|', '\\', '\\;', '=1+1', '+86', '-1', '@SUM(A1)', '＝1', '\t=1', '\n=1'],
  ...[
    '# 标题',
    '## h',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '12) ',
    '> ',
    '---',
    '===',
    '```',
    '~~~',
    '````js',
    '`code`',
    '<!--',
    '-->',
    '<script>',
    '<br>',
  ],
  ...[
    '[[x]]',
    '[a](b)',
    '![i](j)',
    '^s-01',
    ' ^s-01',
    '\n^id\n',
    '#tag',
    '#标签',
    '%%',
    '$$',
    '==mark==',
    '~~',
    '**b**',
    '_i_',
    '&amp;',
    '&#x20;',
  ],
  ...['https://x.example/a_b?c=(d)', 'www.a.example', 'a@b.example', 'key:: value', '<pre>', '<?x', '\\^id', '\u200b^id', '\u200b```'],
  ...['\nsnippet_count: 3\n', '\n---\n', '<!-- pangzhu\n', '\n-->\n', '{"format":"pangzhu-library"}'],
  ...[
    '人工智能治理',
    '個人資訊',
    '第五十二條',
    '😀',
    '👩‍👩‍👧',
    '🇨🇳',
    'é',
    'e\u0301',
    'مرحبا',
    '\u202eevil',
    '\ud800',
    '\udc00',
    '\udfff\ud83d',
  ],
  ...['constructor', '__proto__', 'null', '2026-11-22', '007'],
];

const pieces = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: most })
    .map((all) => all.join(''));

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: pieces(12) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
);

/** 100 KB and more of one piece after another, now and then. */
const anyNote: fc.Arbitrary<string> = fc.oneof(
  { weight: 40, arbitrary: anyText },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { minLength: 5, maxLength: 20 })
      .map((all) => all.join('').repeat(2000).slice(0, 120_000)),
  },
);

const cut = (most: number, least = 0): fc.Arbitrary<string> =>
  pieces(4)
    .map((text) => text.slice(0, most))
    .filter((text) => text.length >= least);
const time = fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(0, 1, 8.64e15));
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '?');

/** Ids of our own, and any that a file of an earlier or other program may have. Well formed: only a backup can tell others. */
const id = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 26, maxLength: 26 })
      .map((digits) => `s-${digits}`),
  },
  { weight: 1, arbitrary: fc.oneof(cut(200, 1), fc.constantFrom('x-0041', 'a:b', '=1', "'x")).map(wellFormed) },
);

const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('', 'https://例え.example/路径?q=1#:~:text=a-,b', 'file:///C:/a%20b.html', 'https://x.example/a b(c)"\'<d>'),
  fc.constant('https://x.example/').chain((base) => cut(20).map((rest) => base + rest)),
);

const sourced = <T>(value: fc.Arbitrary<T>) => fc.record({ value, origin: fc.constantFrom(...ORIGINS) });
const field = sourced(cut(80));

const fields: fc.Arbitrary<WorkFields> = fc.record(
  {
    title: field,
    authors: sourced(fc.array(cut(30), { maxLength: 4 })),
    site: field,
    publisher: field,
    published: sourced(fc.oneof(fc.constantFrom('2025', '2025-02', '2025-02-17', '2025-02-17T08:38:00+08:00'), cut(20))),
    canonical: sourced(address),
    description: field,
    language: field,
    type: sourced(fc.constantFrom(...WORK_TYPES)),
    container: field,
    volume: field,
    issue: field,
    pages: field,
    edition: field,
    doi: field,
  },
  { requiredKeys: [] },
);

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

export const anySnippet: fc.Arbitrary<Snippet> = fc.record({
  id,
  source: fc.constantFrom(...SNIPPET_SOURCES),
  text: anyNote,
  note: anyNote,
  tags: fc.array(fc.oneof(cut(40, 1), fc.constantFrom('治理', 'AI law', '2026', 'a;b', 'eu/ai-act', '#x', '欧盟')), { maxLength: 5 }),
  folder: cut(60),
  entries: fc.array(cut(40, 1), { maxLength: 4 }),
  article: orNull(cut(20, 1)),
  lang: orNull(fc.constantFrom('zh-Hans', 'zh-Hant', 'en', 'ar')),
  anchor: orNull(fc.record({ prefix: cut(60), suffix: cut(60), start: fc.nat(), end: fc.nat(), frame: orNull(address) })),
  work: orNull(fc.record({ address: orNull(address), accessedAt: time, fields })),
  seenOn: orNull(fc.record({ title: cut(60), address })),
  link: orNull(address),
  savedAt: time,
  changedAt: time,
});

/** Each id once, as a library has them; some of one page. */
export const anySnippets: fc.Arbitrary<readonly Snippet[]> = fc
  .uniqueArray(anySnippet, { selector: (snippet) => snippet.id, maxLength: 6 })
  .chain((snippets) =>
    fc.boolean().map((samePage) => (samePage ? snippets.map((snippet) => ({ ...snippet, work: snippets[0]?.work ?? null })) : snippets)),
  );
