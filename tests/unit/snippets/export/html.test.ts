import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardOf } from '../../../../src/snippets/export/clipboard';
import { writeHtml } from '../../../../src/snippets/export/html';
import { htmlToText } from '../../../../src/snippets/import/html-text';
import { anySnippets } from '../arbitrary-snippet';
import { fieldsOf, NOW, OPTIONS, PEOPLE_ADDRESS, snippet } from '../options';

const EVIL = `"><script>alert(1)</script><img src=x onerror='a'>`;

describe('the page of snippets', () => {
  it('has a heading a page, the quotation with its source and language, note, tags and time', () => {
    const html = writeHtml([snippet({ lang: 'zh-Hans', note: 'n', tags: ['治理'], link: `${PEOPLE_ADDRESS}#:~:text=a` })], OPTIONS);
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).toContain(`<h2 dir="auto"><a href="${PEOPLE_ADDRESS}" rel="noreferrer">好好干，当一个好工人</a></h2>`);
    expect(html).toContain('<p class="about" dir="auto">许振超 · 人民网 · 2025-02-17</p>');
    expect(html).toContain(
      `<blockquote dir="auto" cite="${PEOPLE_ADDRESS}" lang="zh-Hans">发展负责任的人工智能。\n治理要跟上。</blockquote>`,
    );
    expect(html).toContain('<div class="note" dir="auto">n</div>');
    expect(html).toContain('<li dir="auto">#治理</li>');
    expect(html).toContain('<time datetime="2026-11-22T00:00:00.000Z">2026-11-22</time>');
    expect(html).toContain(`<a href="${PEOPLE_ADDRESS}#:~:text=a" rel="noreferrer">原文</a>`);
  });

  it('groups what is of one page', () => {
    expect(writeHtml([snippet(), snippet({ id: 's-2', work: null }), snippet({ id: 's-3' })], OPTIONS).match(/<h2/g)).toHaveLength(2);
  });

  it('lets nothing of others be markup, in any field', () => {
    const work = {
      address: `https://a.example/${EVIL}`,
      accessedAt: NOW,
      fields: fieldsOf({ title: EVIL, authors: [EVIL], site: EVIL, published: EVIL, language: EVIL }),
    };
    const html = writeHtml(
      [snippet({ text: EVIL, note: EVIL, tags: [EVIL], lang: EVIL, link: `https://b.example/${EVIL}`, work })],
      OPTIONS,
    );
    expect(html).not.toMatch(/<script|<img|onerror='/);
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('makes no link of %s', (address) => {
    const work = { address, accessedAt: NOW, fields: {} };
    expect(writeHtml([snippet({ work, link: address })], OPTIONS)).not.toMatch(/href|cite/);
  });

  it('is made of our tags only, whatever a library holds', () => {
    const ours = /^<\/?(?:!doctype|html|head|meta|title|style|body|h1|h2|section|p|article|blockquote|div|footer|time|a|ul|li)[\s>]/i;
    fc.assert(
      fc.property(anySnippets, (snippets) => {
        const html = writeHtml(snippets, OPTIONS);
        expect((html.match(/<[^ ]/g) ?? []).length).toBe((html.match(/<[/!a-z]/gi) ?? []).length);
        expect([...html.matchAll(/<[^>]*>/g)].filter(([tag]) => !ours.test(tag))).toEqual([]);
        expect(html).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\p{Surrogate}]/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is put on the clipboard', () => {
  const { plain, html, markdown } = clipboardOf([snippet({ text: 'a <b>\n# c', note: 'my *note*' })]);

  it('is plain text for programs that take only that', () => {
    expect(plain).toBe(`a <b>\n# c\n\nmy *note*\n\n— 许振超 · 好好干，当一个好工人 · 人民网 · 2025-02-17\n${PEOPLE_ADDRESS}`);
  });

  it('is markup for word processors', () => {
    expect(html).toContain('a &#60;b&#62;<br># c</blockquote>\n<p>my *note*</p>\n<p>— 许振超 · <a href=');
    expect(htmlToText(html)).toBe('a <b>\n# c\nmy *note*\n— 许振超 · 好好干，当一个好工人 · 人民网 · 2025-02-17');
  });

  it('is Markdown for notes, the quotation escaped and the note as written', () => {
    expect(markdown).toBe(`> a \\<b>\n> \\# c\n\nmy *note*\n\n— 许振超 · [好好干，当一个好工人](${PEOPLE_ADDRESS}) · 人民网 · 2025-02-17`);
  });

  it('says no more than there is', () => {
    expect(clipboardOf([snippet({ work: null, text: 'x' })])).toEqual({
      plain: 'x',
      html: '<blockquote dir="auto">x</blockquote>',
      markdown: '> x',
    });
  });
});
