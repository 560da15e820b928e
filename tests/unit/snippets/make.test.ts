import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../src/model/entry';
import { SnippetSchema } from '../../../src/model/snippet';
import { newSnippetId } from '../../../src/snippets/id';
import { type Making, makeFromCard, makeQuote } from '../../../src/snippets/make';

const making: Making = { now: Date.UTC(2026, 10, 22, 8), random: (bytes) => new Uint8Array(bytes).fill(7) };
const page = { title: ' 备案制度的一年 ', address: 'https://news.example/a' };
const anchor = { prefix: '前', suffix: '后', start: 3, end: 7, frame: null };

describe('the name of a snippet', () => {
  it('sorts by time and is told apart by chance', () => {
    const at = (time: number, byte: number) => newSnippetId(time, (bytes) => new Uint8Array(bytes).fill(byte));
    expect(at(1000, 255) < at(1001, 0)).toBe(true);
    expect(at(8_640_000_000_000, 1)).toMatch(/^s-[0-9a-hjkmnp-tv-z]{26}$/);
    expect(at(1000, 1)).not.toBe(at(1000, 2));
  });
});

describe('a quotation', () => {
  it('is whole: words, place, page, time and what it names', () => {
    const snippet = makeQuote({ text: '算法备案', anchor, lang: null }, page, {}, ['filing'], making);
    expect(v.parse(SnippetSchema, snippet)).toEqual(snippet);
    expect(snippet).toMatchObject({
      source: 'selection',
      text: '算法备案',
      lang: 'zh-Hans',
      anchor,
      entries: ['filing'],
      work: { address: page.address, accessedAt: making.now, fields: { title: { value: '备案制度的一年', origin: 'title' } } },
    });
  });

  it.each([
    ['keeps the title that the page tells by other means', { title: { value: '真标题', origin: 'json-ld' as const } }, '真标题'],
    ['takes the title of the tab where the page tells none', {}, '备案制度的一年'],
  ])('%s', (_, fields, title) => {
    expect(makeQuote({ text: 'a', anchor: null, lang: 'en' }, page, fields, [], making).work?.fields.title?.value).toBe(title);
  });

  it('has no title where nobody has one', () => {
    expect(makeQuote({ text: 'a', anchor: null, lang: 'en' }, { title: '', address: null }, {}, [], making).work?.fields).toEqual({});
  });
});

describe('what is saved from a card', () => {
  const excerpt: Excerpt = {
    text: '治理要跟上',
    lang: 'zh-Hans',
    speaker: null,
    author: '薛澜',
    title: '敏捷治理',
    publisher: '测试社',
    date: '2025-02',
    url: 'https://press.example/x',
  };

  it('cites the work that an excerpt is from, and says on which page it was seen', () => {
    const snippet = makeFromCard('agile-governance', { source: 'excerpt', excerpt }, 'en', page, making);
    expect(v.parse(SnippetSchema, snippet)).toEqual(snippet);
    expect(snippet.seenOn).toEqual(page);
    expect(snippet.lang).toBe('zh-Hans');
    expect(snippet.work).toEqual({
      address: 'https://press.example/x',
      accessedAt: making.now,
      fields: {
        title: { value: '敏捷治理', origin: 'entry' },
        language: { value: 'zh-Hans', origin: 'entry' },
        authors: { value: ['薛澜'], origin: 'entry' },
        publisher: { value: '测试社', origin: 'entry' },
        published: { value: '2025-02', origin: 'entry' },
      },
    });
  });

  it('quotes nothing where the words are our own', () => {
    expect(makeFromCard('pipl', { source: 'article', text: '大意', article: '24' }, 'zh-Hans', null, making)).toMatchObject({
      source: 'article',
      article: '24',
      text: '大意',
      entries: ['pipl'],
      work: null,
      seenOn: null,
      anchor: null,
    });
  });
});
