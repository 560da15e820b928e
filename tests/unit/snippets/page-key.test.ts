import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKeys, siteOf } from '../../../src/snippets/page-key';

const keysOf = (address: string, canonical: string | null = null): readonly string[] => pageKeys({ address, canonical });
const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

describe('the same page', () => {
  it.each<[string, string, string]>([
    ['with trackers', 'https://news.example/a/1.html', 'https://news.example/a/1.html?utm_source=x&utm_medium=y&fbclid=z'],
    ['with a tracker among parameters', 'https://news.example/a?id=3', 'https://news.example/a?gclid=1&id=3'],
    [
      'shared from WeChat',
      'https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=b',
      'https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=b&chksm=c&scene=1'.replace('&scene=1', ''),
    ],
    ['on a phone', 'https://www.people.com.cn/n1/2025/0217/c1.html', 'https://m.people.com.cn/n1/2025/0217/c1.html'],
    ['on wap', 'https://example.com/a', 'http://wap.example.com/a'],
    ['on a phone, in a language', 'https://en.wikipedia.org/wiki/AI', 'https://en.m.wikipedia.org/wiki/AI'],
    ['with www', 'https://example.com/a', 'https://www.example.com/a'],
    ['over http', 'https://example.com/a', 'http://example.com/a'],
    ['with the default port', 'https://example.com/a', 'https://example.com:443/a'],
    ['with a slash at the end', 'https://example.com/a', 'https://example.com/a/'],
    ['with the name of the index', 'https://example.com/a/', 'https://example.com/a/index.html'],
    ['at a place inside', 'https://example.com/a', 'https://example.com/a#part-2'],
    ['at a text fragment', 'https://example.com/a', 'https://example.com/a#:~:text=b'],
    ['with a host in capitals', 'https://example.com/a', 'https://EXAMPLE.com/a'],
    ['with percent signs in small letters', 'https://example.com/%E4%BA%BA', 'https://example.com/%e4%ba%ba'],
    ['with Chinese in its path', 'https://example.com/人工智能', 'https://example.com/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD'],
    ['with parameters in another order', 'https://example.com/a?x=1&y=2', 'https://example.com/a?y=2&x=1'],
    ['out of an AMP cache', 'https://example.com/news/a', 'https://example-com.cdn.ampproject.org/c/s/example.com/news/a'],
    ['out of Google’s AMP', 'https://example.com/news/a', 'https://www.google.com/amp/s/example.com/news/a'],
    ['as AMP of its own', 'https://example.com/news/a', 'https://example.com/news/a/amp/'],
    ['of a file', 'file:///home/a/b.html', 'file:///home/a/b.html#c'],
  ])('is known %s', (_, a, b) => {
    expect(keysOf(b)).toEqual(keysOf(a));
  });

  it.each<[string, string, string, string]>([
    [
      'by the address it calls its own',
      'https://example.com/print.php?id=3',
      'https://example.com/2026/03/a',
      'https://example.com/2026/03/a',
    ],
    [
      'across hosts of one site',
      'https://3g.163.com/dy/article/X.html',
      'https://www.163.com/dy/article/X.html',
      'https://www.163.com/dy/article/X.html',
    ],
    ['in a subdomain', 'https://edition.example.co.uk/a', 'https://example.co.uk/a', 'https://example.co.uk/a'],
  ])('is known %s', (_, address, canonical, other) => {
    expect(meet(keysOf(address, canonical), keysOf(other))).toBe(true);
    expect(meet(keysOf(address, canonical), keysOf(address))).toBe(true);
  });
});

describe('different pages', () => {
  it.each<[string, string, string]>([
    ['by path', 'https://example.com/a', 'https://example.com/b'],
    ['by the case of a path', 'https://example.com/Ab', 'https://example.com/ab'],
    ['by host', 'https://a.example.com/x', 'https://b.example.com/x'],
    ['by port', 'http://127.0.0.1:8001/a', 'http://127.0.0.1:8002/a'],
    ['by id', 'https://example.com/read?id=1', 'https://example.com/read?id=2'],
    ['by page', 'https://example.com/a?page=1', 'https://example.com/a?page=2'],
    ['by p', 'https://example.com/?p=1', 'https://example.com/?p=2'],
    ['by t', 'https://example.com/a?t=1', 'https://example.com/a?t=2'],
    ['by source', 'https://example.com/a?source=x', 'https://example.com/a?source=y'],
    ['by src', 'https://example.com/a?src=x', 'https://example.com/a?src=y'],
    ['by ref', 'https://example.com/a?ref=x', 'https://example.com/a?ref=y'],
    ['by from', 'https://example.com/a?from=x', 'https://example.com/a?from=y'],
    ['by an article of WeChat', 'https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1', 'https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=2'],
    ['by a route in the fragment', 'https://example.com/#/a', 'https://example.com/#/b'],
    ['by an old route in the fragment', 'https://example.com/#!a', 'https://example.com/#!b'],
    ['by one of two values of a name', 'https://example.com/a?x=1&x=2', 'https://example.com/a?x=2&x=1'],
    ['by an encoded slash', 'https://example.com/a%2Fb', 'https://example.com/a/b'],
    ['by an encoded percent sign', 'https://example.com/a%2Fb', 'https://example.com/a%252Fb'],
    ['by a site called m', 'https://m.com/a', 'https://com.com/a'],
    ['by the extension of a page that looks like AMP', 'https://example.com/amplifier', 'https://example.com/'],
    ['by a file', 'file:///home/a/b.html', 'file:///home/a/c.html'],
  ])('are told apart %s', (_, a, b) => {
    expect(meet(keysOf(a), keysOf(b))).toBe(false);
  });

  it.each<[string, string, string]>([
    ['the front page', 'https://example.com/news/1', 'https://example.com/'],
    ['a section', 'https://example.com/news/2026/1', 'https://example.com/news'],
    ['another site', 'https://example.com/a', 'https://aggregator.example/a'],
    ['another site under gov.cn', 'https://www.a.gov.cn/x', 'https://www.b.gov.cn/x'],
    ['itself without the parameter that chooses', 'https://example.com/read?id=1', 'https://example.com/read'],
    ['itself without the route that chooses', 'https://example.com/app#/1', 'https://example.com/app'],
    ['a script', 'https://example.com/a', 'javascript:alert(1)'],
    ['nothing that is an address', 'https://example.com/a', 'http://'],
  ])('stay apart where each calls itself %s', (_, address, canonical) => {
    expect(keysOf(address, canonical)).toEqual(keysOf(address));
  });

  it('have different keys whatever their path', () => {
    const path = fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9]{1,8}){0,3}$/).filter((one) => !/(^|\/)(index|default|amp)$/.test(one));
    fc.assert(
      fc.property(path, path, (a, b) => {
        if (a === b) return;
        expect(meet(keysOf(`https://example.com/${a}`), keysOf(`https://example.com/${b}`))).toBe(false);
      }),
    );
  });
});

it('gives a key for anything, and the same for what it gave', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        fc.constantFrom('about:blank', 'data:,a', '', 'http://'),
      ),
      (address) => {
        const [key] = keysOf(address);
        expect(typeof key).toBe('string');
        if (/^https?:/.test(address) && URL.canParse(address)) expect(keysOf(`https://${key}`)).toEqual([key]);
      },
    ),
  );
});

it.each([
  ['https://www.people.com.cn/a', 'people.com.cn'],
  ['https://m.thepaper.cn/a', 'thepaper.cn'],
  ['https://en.m.wikipedia.org/wiki/AI', 'en.wikipedia.org'],
  ['https://m.com/', 'm.com'],
  ['file:///a', ''],
  ['nonsense', ''],
])('calls the site of %s %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});
