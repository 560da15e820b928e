import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../../../src/model/snippet';
import { makeRecord } from '../../../../src/panel/library/record';
import { heads, record, snippet, work } from './sample';

describe('what a snippet is grouped by', () => {
  it.each<[string, Partial<Snippet>, Partial<Snippet>, boolean]>([
    ['two passages of one page', {}, { text: '另一段' }, true],
    ['passages of two pages', {}, { work: work('https://www.example.com/b') }, false],
    [
      'two addresses of one canonical page',
      { work: { ...work('https://example.com/a?x=1'), fields: { canonical: { value: 'https://example.com/a', origin: 'markup' } } } },
      { work: { ...work('https://example.com/a?x=2'), fields: { canonical: { value: 'https://example.com/a', origin: 'markup' } } } },
      true,
    ],
    ['a printed work by its title', { work: work(null, '治理論') }, { work: work(null, '治理论') }, true],
    ['two printed works', { work: work(null, '治理论') }, { work: work(null, '监管论') }, false],
    [
      'a summary and a digest of one entry',
      { source: 'entry', work: null, entries: ['pipl'] },
      { source: 'article', work: null, entries: ['pipl'] },
      true,
    ],
    [
      'summaries of two entries',
      { source: 'entry', work: null, entries: ['pipl'] },
      { source: 'entry', work: null, entries: ['xue-lan'] },
      false,
    ],
    ['selected texts that tell no page', { work: null }, { work: null }, false],
  ])('%s', (_, one, other, together) => {
    expect(record(one).page === record(other).page).toBe(together);
  });
});

describe('the site of a snippet', () => {
  it.each([
    ['https://www.people.com.cn/n1/x.html', 'people.com.cn'],
    ['https://m.caixin.com/1', 'caixin.com'],
    ['file:///tmp/a.html', null],
    ['nonsense', null],
    [null, null],
  ])('of %s is %s', (address, site) => {
    expect(record({ work: work(address) }).site).toBe(site);
  });
});

describe('a record', () => {
  it('knows the kinds of the entries that it names, each once, and whether all were known', () => {
    expect(record({ entries: ['xue-lan', 'pipl'] })).toMatchObject({ kinds: ['law', 'person'], isNamed: true });
    expect(makeRecord(snippet({ entries: ['pipl', 'unknown'] }), heads)).toMatchObject({ kinds: ['law'], isNamed: false });
  });

  it('keeps fields apart: the end of one and the beginning of the next are no word', () => {
    expect(record({ text: '人工', note: '智能' }).folded).not.toContain('人工智能');
  });
});
