import { describe, expect, it } from 'vitest';
import { addressOf, isWebAddress, quoteText } from '../../../../src/panel/library/quote-text';
import { snippet, work } from './sample';

const told = {
  ...work('https://news.cn/a', '标识新规'),
  fields: {
    title: { value: '标识新规', origin: 'json-ld' as const },
    authors: { value: ['许振超', '薛澜'], origin: 'text' as const },
    site: { value: '新华网', origin: 'meta' as const },
    published: { value: '2025-02-17T08:38:00+08:00', origin: 'meta' as const },
  },
};

describe('a snippet as text', () => {
  it('is the quotation and where it is from', () => {
    expect(quoteText(snippet({ text: '甲', work: told }), 'zh-Hans')).toBe(
      '“甲”\n——许振超、薛澜，《标识新规》，新华网，2025年2月17日 https://news.cn/a',
    );
  });

  it.each([
    ['en', '“甲”'],
    ['zh-Hant', '「甲」'],
    [null, '“甲”'],
  ])('has the marks of %s', (lang, quoted) => {
    expect(quoteText(snippet({ text: '甲', lang, work: told }), 'en').split('\n')[0]).toBe(quoted);
  });

  it('is the text alone where nothing is known of its source', () => {
    expect(quoteText(snippet({ text: '甲', work: null }), 'zh-Hans')).toBe('甲');
  });
});

describe('where a snippet can be read', () => {
  it.each([
    ['https://a.b/#:~:text=x', 'https://a.b/', 'https://a.b/#:~:text=x'],
    [null, 'https://a.b/', 'https://a.b/'],
    ['javascript:alert(1)', 'https://a.b/', 'https://a.b/'],
    [null, 'file:///tmp/a.html', null],
    [null, null, null],
  ])('link %s of %s is %s', (link, address, expected) => {
    expect(addressOf(snippet({ link, work: work(address) }))).toBe(expected);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///x', ' https://a.b', '//a.b', 'chrome://x'])(
    '%s becomes no link',
    (address) => {
      expect(isWebAddress(address)).toBe(false);
    },
  );
});
