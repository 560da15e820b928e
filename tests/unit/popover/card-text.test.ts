import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, Excerpt } from '../../../src/model/entry';
import { cardCitation, cardMarkdown, cardText, otherNames } from '../../../src/popover/card-text';

const excerpt: Excerpt = {
  text: '规则不求一步到位。',
  lang: 'zh-Hans',
  speaker: null,
  author: '薛澜',
  title: '敏捷治理',
  publisher: '学报',
  date: '2024-05',
  url: 'https://example.org/a_b*c',
};

const pipl: Entry = {
  id: 'pipl',
  kind: 'law',
  prominence: 'key',
  name: { 'zh-Hans': '个人信息保护法', 'zh-Hant': '個人資訊保護法', en: 'Personal Information Protection Law' },
  aliases: [],
  lookupForms: [],
  summary: { 'zh-Hans': '保护个人信息。', 'zh-Hant': '保護個人資訊。', en: 'It protects personal data.' },
  facts: [],
  articles: [{ key: '24', digest: { 'zh-Hans': '自动化决策。', 'zh-Hant': '自動化決策。', en: 'Automated decisions.' } }],
  related: [],
  excerpts: [],
  links: [
    { label: 'official-text', url: 'https://npc.example/pipl' },
    { label: 'encyclopedia', url: 'https://wiki.example/PIPL_(law)' },
  ],
  checked: '2026-11-21',
};
const named = (en: string): Entry => ({ ...pipl, name: { ...pipl.name, en } });

describe('a card as Markdown', () => {
  it('has heading, names, article, summary, quotations, links and the day of checking', () => {
    expect(cardMarkdown({ ...pipl, excerpts: [excerpt] }, '24', 'zh-Hans')).toBe(
      [
        '## 个人信息保护法',
        'Personal Information Protection Law · 個人資訊保護法',
        '**第24条** 自动化决策。',
        '保护个人信息。',
        '> 规则不求一步到位。\n> — [薛澜，敏捷治理，学报，2024-05](<https://example.org/a_b*c>)',
        '<https://npc.example/pipl>\n<https://wiki.example/PIPL_(law)>',
        '——旁注，核对于2026年11月21日',
      ].join('\n\n'),
    );
  });

  it('says the same in English', () => {
    expect(cardMarkdown({ ...pipl, excerpts: [{ ...excerpt, author: null, publisher: null }] }, '24', 'en').split('\n\n')).toEqual([
      '## Personal Information Protection Law',
      '个人信息保护法 · 個人資訊保護法',
      '**Article 24** Automated decisions.',
      'It protects personal data.',
      '> 规则不求一步到位。\n> — [敏捷治理, 2024-05](<https://example.org/a_b*c>)',
      '<https://npc.example/pipl>\n<https://wiki.example/PIPL_(law)>',
      '— Pangzhu, checked 21 November 2026',
    ]);
  });

  it('is in Traditional characters to its last line', () => {
    expect(cardMarkdown(pipl, '24', 'zh-Hant')).toContain('**第24條** 自動化決策。');
    expect(cardMarkdown(pipl, null, 'zh-Hant')).toMatch(/\n——旁註，核對於2026年11月21日$/);
    expect(cardText(pipl, null, 'zh-Hant')).toMatch(/\n——旁註$/);
  });

  it('leaves out what there is not', () => {
    const bare: Entry = { ...pipl, name: { 'zh-Hans': 'GPT-4', 'zh-Hant': 'GPT-4', en: 'GPT-4' }, links: [] };
    expect(cardMarkdown(bare, '99', 'en')).toBe('## GPT-4\n\nIt protects personal data.\n\n— Pangzhu, checked 21 November 2026');
  });

  it.each([
    ['stars and underscores', '*a* _b_', '\\*a\\* \\_b\\_'],
    ['brackets of links', '[a](b)', '\\[a\\](b)'],
    ['tags', '<b>', '\\<b\\>'],
    ['code', '`a`', '\\`a\\`'],
    ['headings', '# a', '\\# a'],
    ['tables', 'a | b', 'a \\| b'],
    ['strokes', '~~a~~', '\\~\\~a\\~\\~'],
    ['entities', 'AT&amp;T', 'AT\\&amp;T'],
    ['backslashes', 'a\\*', 'a\\\\\\*'],
  ])('takes %s for text', (_, text, written) => {
    expect(cardMarkdown(named(text), null, 'en').split('\n')[0]).toBe(`## ${written}`);
  });

  it('keeps a quotation in its lines, whatever breaks it holds', () => {
    const broken = cardMarkdown({ ...pipl, excerpts: [{ ...excerpt, text: 'one\n\n# two', title: 'a\rb' }] }, null, 'en');
    expect(broken).toContain('> one \\# two\n> — [薛澜, a b, 学报, 2024-05](<');
  });

  it('names the source without a link where there is no address', () => {
    const offline = cardMarkdown({ ...pipl, excerpts: [{ ...excerpt, url: null }] }, null, 'zh-Hans');
    expect(offline).toContain('\n> — 薛澜，敏捷治理，学报，2024-05\n');
  });

  it('lets no text begin a line, a link or a tag of its own', () => {
    const sign = fc.constantFrom(...'\\`*_{}[]<>#|~&\n a薛(');
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        const one: Entry = {
          ...pipl,
          name: { ...pipl.name, en: `x${text}` },
          summary: { ...pipl.summary, en: `x${text}` },
          excerpts: [{ ...excerpt, text: `x${text}`, author: `x${text}` }],
          links: [],
        };
        const lines = cardMarkdown(one, null, 'en').split('\n');
        expect(lines).toHaveLength(10);
        // What is escaped taken away, the only signs left are ours.
        const ours = lines.map((line) => line.replace(/\\[^a]/g, '').replace(/[^\\`*_{}[\]<>#|~&]/g, ''));
        expect(ours.join(' ').trim().split(/\s+/)).toEqual(['##', '>', '>[]<_*>']);
      }),
    );
  });
});

describe('a citation of an entry', () => {
  it.each([
    [
      'en',
      null,
      '“Personal Information Protection Law.” Pangzhu glossary of AI governance, checked 21 November 2026. https://npc.example/pipl',
    ],
    [
      'en',
      '24',
      '“Personal Information Protection Law, Article 24.” Pangzhu glossary of AI governance, checked 21 November 2026. https://npc.example/pipl',
    ],
    ['zh-Hans', null, '“个人信息保护法”，旁注人工智能治理词库，核对于2026年11月21日。https://npc.example/pipl'],
    ['zh-Hans', '24', '“个人信息保护法第24条”，旁注人工智能治理词库，核对于2026年11月21日。https://npc.example/pipl'],
    ['zh-Hant', '24', '「個人資訊保護法第24條」，旁註人工智慧治理詞庫，核對於2026年11月21日。https://npc.example/pipl'],
  ] as const)('in %s of article %s', (lang, article, citation) => {
    expect(cardCitation(pipl, article, lang)).toBe(citation);
  });

  it('ends with the full stop where there is nothing to read on', () => {
    expect(cardCitation({ ...pipl, links: [] }, null, 'en')).toMatch(/2026\.$/);
    expect(cardCitation({ ...pipl, links: [] }, null, 'zh-Hans')).toMatch(/日。$/);
  });
});

describe('the other names of a card', () => {
  it.each([
    ['en', ['个人信息保护法', '個人資訊保護法']],
    ['zh-Hans', ['Personal Information Protection Law', '個人資訊保護法']],
    ['zh-Hant', ['Personal Information Protection Law', '个人信息保护法']],
  ] as const)('in %s are %j', (lang, names) => {
    expect(otherNames(pipl, lang)).toEqual(names);
  });

  it('are told once, and not when they are the same', () => {
    const name = { 'zh-Hans': '薛澜', 'zh-Hant': '薛澜', en: 'Xue Lan' };
    expect(otherNames({ ...pipl, name }, 'en')).toEqual(['薛澜']);
    expect(otherNames({ ...pipl, name }, 'zh-Hant')).toEqual(['Xue Lan']);
  });
});
