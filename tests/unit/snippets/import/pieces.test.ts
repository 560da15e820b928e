import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, looksLikeHtml } from '../../../../src/snippets/import/html-text';
import { readTime } from '../../../../src/snippets/import/time';

describe('a time in a file', () => {
  it.each([
    ['2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22T08:00:30Z', '2026-11-22T08:00:30.000Z'],
    ['2026-11-22T08:00:30.5+08:00', '2026-11-22T00:00:30.500Z'],
    ['2019-01-03T19:46:09.334539+00:00', '2019-01-03T19:46:09.334Z'],
    ['2024-05-01 10:00:00+00:00', '2024-05-01T10:00:00.000Z'],
    ['2024-05-01 10:00:00-0530', '2024-05-01T15:30:00.000Z'],
    ['2024/5/1 9:05', '2024-05-01T09:05:00.000Z'],
    ['2024年5月1日 09:05', '2024-05-01T09:05:00.000Z'],
    [' 1714550400000 ', '2024-05-01T08:00:00.000Z'],
    [1714550400, '2024-05-01T08:00:00.000Z'],
    [1714550400000, '2024-05-01T08:00:00.000Z'],
    ['+275760-09-13T00:00:00.000Z', '+275760-09-13T00:00:00.000Z'],
  ])('%j is %s', (value, time) => {
    expect(new Date(readTime(value) ?? Number.NaN).toISOString()).toBe(time);
  });

  it.each([
    '',
    'yesterday',
    '11/12/2026',
    '2026-02-30',
    '2026-13-01',
    '2026-11-22T25:00',
    '2026-11-22 x',
    '1969-12-31',
    'Note 3',
    12,
    -1,
    Number.NaN,
    null,
    {},
  ])('%j is none', (value) => {
    expect(readTime(value)).toBeNull();
  });

  it('is read as it is written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 8.64e15 }), (at) => readTime(new Date(at).toISOString()) === at));
  });
});

describe('markup of others', () => {
  it.each([
    ['<p>One <b>bold</b></p><p>Two</p>', 'One bold\nTwo'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['  a \n  b  ', 'a b'],
    ['&lt;b&gt; &amp;amp; &#20013;&#x6587; &nbsp;|', '<b> &amp; 中文 \u00a0|'],
    ['&unknown; &#0; &#xd800; &#99999999;', '&unknown; \ufffd \ufffd &#99999999;'],
    ['x<script>alert("<p>")</script>y<style>p{}</style>', 'xy'],
    ['<SCRIPT>x</script >y', 'y'],
    ['a<!-- <b> -->b<!-- open', 'ab'],
    ['<a title="x>y" href=\'>\'>z</a>', 'z'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<p unclosed', '<p unclosed'],
    ['<img src=x onerror=alert(1)>t', 't'],
    ['<ul><li>a<li>b</ul>', 'a\nb'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
    ['<svg>x', 'x'],
    [`<img alt="${'x>'.repeat(5000)}">y`, 'y'],
    ['İ<b>x</b><script>y</script>z', 'İxz'],
  ])('%.60j shows %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    ['<p>x</p>', true],
    ['R&amp;D', true],
    ['a<br/>b', true],
    ['1 < 2 > 0', false],
    ['R&D; x', false],
    ['a << b', false],
  ])('%j is told to be markup: %s', (text, is) => {
    expect(looksLikeHtml(text)).toBe(is);
  });

  it('never shows a tag that was not text, and always ends', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '</',
      '<a ',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&lt',
      ';',
      'x',
      ' ',
      '\n',
      '<p>',
      '&#60;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.filter((each) => !each.startsWith('&') && each !== ';').join('');
        expect(htmlToText(html)).not.toMatch(/<(?:p|script)>/);
      }),
    );
  });

  it.each(['<a ', "<a \" '>' ", '<svg>', '<!--', '<a "', '&#', '</', '<b \'">'])('takes no time over %j without end', (piece) => {
    const start = performance.now();
    htmlToText(piece.repeat(200_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
