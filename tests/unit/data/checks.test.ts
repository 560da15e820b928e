import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../../data/check';
import { articles } from '../../../data/checks/articles';
import type { Check } from '../../../data/checks/check';
import { commonWords } from '../../../data/checks/common-words';
import { dates } from '../../../data/checks/dates';
import { evidence } from '../../../data/checks/evidence';
import { excerpts } from '../../../data/checks/excerpts';
import { forms } from '../../../data/checks/forms';
import { ids } from '../../../data/checks/ids';
import { links } from '../../../data/checks/links';
import { quotedShare } from '../../../data/checks/quoted-share';
import { relations } from '../../../data/checks/relations';
import { scripts } from '../../../data/checks/scripts';
import { summaries } from '../../../data/checks/summaries';
import { formatProblem, parseYaml, readDataset } from '../../../data/read';
import type { Source, SourceEntry } from '../../../src/model/source-entry';
import { SourceEntrySchema } from '../../../src/model/source-entry';
import { type MiniEntry, sourceEntry } from '../mini-pack';

const source: Source = { id: 'seed', type: 'article', title: '题', lang: 'zh-Hans', seed: 'seed.txt', length: 1000 };
const seedText = '我们认为，治理要跟上技术。';

function messages(check: Check, entries: readonly SourceEntry[]): string[] {
  const files = entries.map((entry) => ({
    file: `entries/${{ term: 'terms', law: 'laws', person: 'people', org: 'orgs', product: 'products', event: 'events' }[entry.kind]}/${entry.id}.yaml`,
    text: '',
    entry,
  }));
  return check
    .check({ entries: files, sources: [source], vocabulary: [] }, (name) => (name === 'seed.txt' ? seedText : null))
    .map((problem) => problem.message);
}

const base: MiniEntry = { id: 'a', zh: '敏捷治理', en: 'agile governance' };
const good = sourceEntry({ ...base });
const summary = {
  'zh-Hans': '这是一种边发展边治理、出现问题就迅速补上规则、并且不断修订完善的监管思路。',
  en: 'A way of governing that acts early, fixes the gaps as problems appear, and keeps on revising its rules.',
};
const full = { ...good, summary };
const quoting = (text: string, id = 'seed'): SourceEntry => ({ ...full, excerpts: [{ source: id, text }] });
const law = sourceEntry({ id: 'law', kind: 'law', zh: '某某保护法', en: 'Some Protection Law' }) as Extract<SourceEntry, { kind: 'law' }>;

describe('each rule of the data finds what it is for, and nothing in a good entry', () => {
  it.each<[string, Check, SourceEntry[], RegExp]>([
    [
      'an entry in the wrong file',
      ids,
      [
        { ...full, id: 'b' },
        { ...full, id: 'b' },
      ],
      /is the id of/,
    ],
    ['a relation that leads nowhere', relations, [{ ...full, related: { 'part-of': ['ghost'] } }], /no entry "ghost"/],
    ['a relation to itself', relations, [{ ...full, related: { 'part-of': ['a'] } }], /itself/],
    [
      'a relation written from both sides',
      relations,
      [
        { ...full, related: { 'part-of': ['b'] } },
        { ...sourceEntry({ id: 'b', zh: '乙丙', en: 'B C' }), related: { 'has-part': ['a'] } },
      ],
      /once is enough/,
    ],
    ['a form of two entries', forms, [full, sourceEntry({ id: 'b', zh: '另一个', en: 'Agile Governance' })], /also names/],
    ['a shared form that nobody shares', forms, [{ ...full, forms: ['AG'], ambiguous: ['AG'] }], /names no other/],
    ['a form written twice', forms, [{ ...full, forms: ['AG', 'AG'] }], /written twice/],
    ['a form of one character', forms, [{ ...full, forms: ['治'] }], /too short/],
    ['a case to keep where there is none', forms, [{ ...full, forms: ['=治理'] }], /no letter/],
    ['a veto that vetoes nothing', forms, [{ ...full, notWithin: ['苹果'] }], /holds none/],
    ['an everyday word', commonWords, [{ ...full, forms: ['meta'] }], /everyday/],
    ['an everyday Chinese word', commonWords, [{ ...full, forms: ['治理'] }], /everyday/],
    ['a day that is none', dates, [{ ...law, facts: { ...law.facts, adopted: '2023-02-30' } }], /no day/],
    ['dates out of order', dates, [{ ...law, facts: { ...law.facts, adopted: '2023-02', inForce: '2022' } }], /comes before/],
    ['the future told as the past', dates, [{ ...law, facts: { ...law.facts, adopted: '2031' } }], /after the day of checking/],
    ['a summary that is too short', summaries, [{ ...full, summary: { ...summary, en: 'Short.' } }], /fit a card/],
    [
      'a summary without its full stop',
      summaries,
      [{ ...full, summary: { ...summary, 'zh-Hans': `${summary['zh-Hans'].slice(0, -1)}呢` } }],
      /full stop/,
    ],
    [
      'Traditional characters in Simplified text',
      scripts,
      [{ ...full, summary: { ...summary, 'zh-Hans': '這是一种治理。' } }],
      /Traditional characters/,
    ],
    [
      'Simplified characters in Traditional text',
      scripts,
      [{ ...full, summary: { ...summary, 'zh-Hant': '這是一種监管。' } }],
      /Simplified characters/,
    ],
    ['Chinese for English', scripts, [{ ...full, summary: { ...summary, en: '一种治理的方法 of governing.' } }], /largely Chinese/],
    ['a tracked link', links, [{ ...full, links: [{ label: 'report', url: 'https://example.org/a?utm_source=x' }] }], /tracking/],
    [
      'a link listed twice',
      links,
      [
        {
          ...full,
          links: [
            { label: 'report', url: 'https://example.org/a' },
            { label: 'paper', url: 'https://example.org/a' },
          ],
        },
      ],
      /twice/,
    ],
    ['a date that nothing confirms', evidence, [{ ...law, facts: { ...law.facts, adopted: '2021' } }], /nothing confirms adopted/],
    ['evidence from an unknown source', evidence, [{ ...full, evidence: [{ for: ['summary'], source: 'ghost' }] }], /no source "ghost"/],
    ['evidence without a name', evidence, [{ ...full, evidence: [{ for: ['summary'] }] }], /name a source/],
    [
      'evidence for a fact that is not there',
      evidence,
      [{ ...full, evidence: [{ for: ['summary', 'born'], source: 'seed' }] }],
      /no fact "born"/,
    ],
    ['a quotation that is not verbatim', excerpts, [quoting('治理应当跟上技术')], /do not stand in/],
    ['a quotation from what may not be quoted', excerpts, [quoting('治理', 'ghost')], /no source/],
    ['too much of one source', quotedShare, ['治'.repeat(100), '理'.repeat(100)].map((text) => quoting(text)), /% of it is quoted/],
    [
      'a digest past the last article',
      articles,
      [{ ...law, facts: { ...law.facts, articleCount: 3 }, articles: { '4': { 'zh-Hans': '四。', en: 'Four.' } } }],
      /has 3 articles/,
    ],
    [
      'a digest of a law whose articles nobody counted',
      articles,
      [{ ...law, articles: { '4': { 'zh-Hans': '四。', en: 'Four.' } } }],
      /need facts/,
    ],
  ])('%s', (_, check, entries, message) => {
    expect(messages(check, entries)).toContainEqual(expect.stringMatching(message));
    expect(messages(check, [full])).toEqual([]);
  });

  it('accepts what is verbatim', () => {
    expect(messages(excerpts, [quoting('治理要跟上技术')])).toEqual([]);
  });
});

describe('an entry that breaks the schema', () => {
  const text =
    'id: a-b\nkind: person\nname:\n  zh-Hans: 某人\n  en: Somebody\nprominence: famous\nsummary: { zh-Hans: 某。, en: S. }\nfacts:\n  role: { zh-Hans: 教授, en: professor }\n  asOf: yesterday\nevidence: []\nchecked: "2026-11-21"\n';
  it('is told with file, line and field', () => {
    const told = parseYaml('entries/people/a-b.yaml', text, SourceEntrySchema).problems.map(formatProblem);
    expect(told).toContainEqual(expect.stringMatching(/^data\/entries\/people\/a-b\.yaml:6 prominence: /));
    expect(told).toContainEqual(expect.stringMatching(/^data\/entries\/people\/a-b\.yaml:10 facts\.asOf: a date is YYYY/));
  });
  it('is told by line when it is no YAML at all', () => {
    expect(parseYaml('x.yaml', 'a: [1\nb: 2', SourceEntrySchema).problems[0]).toMatchObject({ file: 'x.yaml', field: null });
  });
});

describe('the dataset', () => {
  // Two thousand files on a busy machine take their time.
  it('breaks no rule', { timeout: 60_000 }, () => {
    expect(checkDataset(readDataset()).map(formatProblem)).toEqual([]);
  });
});
