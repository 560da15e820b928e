import { describe, expect, it } from 'vitest';
import { readCheckedDataset } from '../../../data/check';
import { compileDataset } from '../../../data/pack';
import { lookup } from '../../../src/lookup/lookup';
import { buildDictionary } from '../../../src/match/build';
import { namesIn } from '../../../src/match/names-in';
import { createMatcher } from '../../../src/match/read-page';
import { collectForms } from '../../../src/pack/forms';
import { makeLookupIndex } from '../../../src/pack/lookable';
import { indexPack } from '../../../src/pack/pack-index';
import { type ExpectedQuery, QUERIES, UNKNOWN } from './queries';

const pack = compileDataset(readCheckedDataset());
const forms = collectForms(pack.forms, pack.vocabulary);
const { index } = makeLookupIndex(pack.entries, forms);
const matcher = createMatcher(buildDictionary(forms), indexPack(pack.entries));
const findNamed = (text: string) => namesIn(matcher, text);
const find = (query: string) => lookup(index, query, { findNamed });
const idsOf = (query: string, most = 3): string[] =>
  find(query)
    .slice(0, most)
    .map(({ record }) => record.id);

/** Queries whose answer stands second or third, and why we leave it there. */
const NOT_FIRST: ReadonlySet<string> = new Set([
  // Both are named in it, and neither before the other.
  'Huawei 昇腾',
]);

const table = Object.entries(QUERIES).flatMap(([group, list]) => list.map((one) => ({ group, ...one })));
const isFirst = ({ query, first, article, among }: ExpectedQuery): boolean => {
  const [best] = find(query);
  return first === undefined
    ? (among ?? []).includes(best?.record.id ?? '')
    : best?.record.id === first && (article === undefined || best.article === article);
};

describe('what readers type', () => {
  it.each(table)('$group: $query', (expected) => {
    const { query, first, among = [] } = expected;
    if (NOT_FIRST.has(query) || first === undefined) {
      const wanted = first === undefined ? among : [first];
      expect(idsOf(query)).toEqual(expect.arrayContaining([...wanted]));
    } else expect(isFirst(expected), idsOf(query).join(' ')).toBe(true);
  });
  it('is answered rightly at first place in at least 97 of 100', () => {
    const ranked = table.filter(({ first }) => first !== undefined);
    expect(ranked.filter(isFirst).length / ranked.length).toBeGreaterThanOrEqual(0.97);
  });
});

describe('what nobody wrote an entry of', () => {
  it.each(UNKNOWN)('%s is answered by no far-fetched guess', (query) => {
    // What we say of an entry may well speak of it.
    expect(find(query).filter(({ tier }) => tier !== 'summary')).toEqual([]);
  });
  it('is answered by an institution of the name only when there is nothing better', () => {
    expect(idsOf('宪法')[0]).not.toBe('claude-constitution');
  });
});

describe('lookup', () => {
  it('answers nothing to nothing', () => {
    for (const query of ['', '   ', '\u0000\u0007', '《》', '...', '\u202e\u200f', '？？', '()[]{}']) expect(find(query)).toEqual([]);
  });
  it('takes regular expressions, marks of direction and control characters for what they are', () => {
    expect(idsOf('薛.*', 1)).toEqual(['xue-lan']);
    expect(find('(a+)+$')).toBeInstanceOf(Array);
    expect(idsOf('\u202e薛\u0000澜\u200f', 1)).toEqual(['xue-lan']);
    expect(find('\\')).toEqual([]);
  });
  it('names what a sentence names, in its order', () => {
    const text = '薛澜表示，敏捷治理需要跟上大模型的步伐；《个人信息保护法》第二十四条同样适用。';
    const found = find(text);
    expect(found.map(({ record }) => record.id).slice(0, 2)).toEqual(['xue-lan', 'agile-governance']);
    expect(found.find(({ record }) => record.id === 'pipl')?.article).toBe('24');
  });
  it('takes a whole pasted page', () => {
    const page = '人工智能治理需要国际合作。'.repeat(5000);
    expect(find(page).length).toBeGreaterThan(0);
  });
  it('prefers what the page names where the query leaves it open', () => {
    const open = idsOf('GPAI', 5);
    const second = open.find((id) => id !== open[0] && id.startsWith('gpai')) as string;
    const there = lookup(index, 'GPAI', { findNamed, onPage: new Set([second]) });
    expect(there[0]?.record.id).toBe(second);
  });
  it('opens no article that a law does not have', () => {
    expect(find('个人信息保护法 第 999 条').every(({ article }) => article === null)).toBe(true);
  });
});
