import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockIdOf, idOfBlock } from '../../../../src/snippets/export/block-id';
import { appendMarkdown, writeMarkdown, writeMarkdownFiles } from '../../../../src/snippets/export/markdown';
import { guardNote, plainNote, unguardNote } from '../../../../src/snippets/export/markdown-note';
import { escapeMarkdown, linkTarget, quoteLines, readQuote, unescapeMarkdown } from '../../../../src/snippets/export/markdown-text';
import { obsidianTag } from '../../../../src/snippets/export/obsidian-tag';
import { anySnippets, anyText } from '../arbitrary-snippet';
import { fieldsOf, importText, NOW, OPTIONS, PEOPLE_ADDRESS, snippet } from '../options';

const { words } = OPTIONS;

describe('a Markdown note of a page', () => {
  it('has the front matter of the clipper, then quotation, note, link, tags and the name of the block', () => {
    const [file] = writeMarkdownFiles(
      [
        snippet({
          note: '和 **2023** 年的提法比较。',
          tags: ['治理', 'AI law'],
          link: `${PEOPLE_ADDRESS}#:~:text=发展-,责任`,
          work: {
            address: PEOPLE_ADDRESS,
            accessedAt: NOW,
            fields: fieldsOf({
              title: '好好干，\n当一个"好"工人',
              authors: ['许振超', 'A | B'],
              site: '人民网',
              published: '2025-02-17',
              description: 'a\\b: c',
            }),
          },
        }),
      ],
      OPTIONS,
    );
    expect(file?.text).toBe(`---
title: "好好干， 当一个\\"好\\"工人"
source: "${PEOPLE_ADDRESS}"
author:
  - "[[许振超]]"
  - "[[A B]]"
site: "人民网"
published: 2025-02-17
created: 2026-11-22
description: "a\\\\b: c"
tags:
  - "clippings"
snippet_count: 1
---

> 发展负责任的人工智能。
> 治理要跟上。

和 **2023** 年的提法比较。

[原文](${PEOPLE_ADDRESS}#:~:text=发展-,责任) #治理 #AI-law ^s-01hx0000000000000000000001
`);
  });

  it('heads each page in a file of all, and says there in a comment what the page is', () => {
    const text = writeMarkdown([snippet(), snippet({ id: 's-2', text: '另一处', work: null })], OPTIONS);
    expect(text).toContain(`## [好好干，当一个好工人](${PEOPLE_ADDRESS})\n\n许振超 · 人民网 · 2025\\-02\\-17`.replaceAll('\\-', '-'));
    expect(text).toContain(`<!-- pangzhu\ntitle: "好好干，当一个好工人"\nsource: "${PEOPLE_ADDRESS}"`);
    expect(text).toContain('## 旁注词条\n\n<!-- pangzhu\n-->\n\n> 另一处\n\n^s-2\n');
  });

  it('ends a comment only where we end it', () => {
    const work = { address: null, accessedAt: NOW, fields: fieldsOf({ title: 'a --> b ---', site: '<!-- x -->' }) };
    const text = writeMarkdown([snippet({ work })], OPTIONS);
    const comment = text.slice(text.indexOf('<!-- pangzhu'), text.indexOf('\n> '));
    expect(comment.match(/-->/g)).toHaveLength(1);
    expect(comment.trimEnd().endsWith('\n-->')).toBe(true);
  });

  it('keeps a page whose fields differ apart from what the front matter says', async () => {
    const other = snippet({ id: 's-2', work: { address: PEOPLE_ADDRESS, accessedAt: NOW, fields: fieldsOf({ title: '改了题目' }) } });
    const [file, ...none] = writeMarkdownFiles([snippet(), other], OPTIONS);
    expect(none).toEqual([]);
    const { snippets } = await importText(file?.text ?? '');
    expect(snippets.map(({ work }) => work?.fields.title?.value)).toEqual(['好好干，当一个好工人', '改了题目']);
  });
});

describe('a quotation in Markdown', () => {
  it.each([
    ['a heading', '# heading', String.raw`\# heading`],
    ['a list', '- item', String.raw`\- item`],
    ['a numbered list', '1. item', String.raw`1\. item`],
    ['a number with a bracket', '12) item', String.raw`12\) item`],
    ['a plus', '+86', String.raw`\+86`],
    ['a rule', '---', String.raw`\---`],
    ['an underline', '===', String.raw`\=\=\=`],
    ['a quotation', '> said', String.raw`\> said`],
    ['a script', '<script>alert(1)</script>', String.raw`\<script>alert(1)\</script>`],
    ['a wikilink', '[[x]]', String.raw`\[\[x\]\]`],
    ['a block id', 'text ^id', String.raw`text \^id`],
    ['a tag', '#tag #标签', String.raw`\#tag \#标签`],
    ['code', '`x` ```', '\\`x\\` \\`\\`\\`'],
    ['emphasis', '**b** _i_ ~~s~~', String.raw`\*\*b\*\* \_i\_ \~\~s\~\~`],
    ['a highlight', '==m== a=b', String.raw`\=\=m\=\= a=b`],
    ['a comment of Obsidian', '%%c%% 5%', String.raw`\%\%c\%\% 5%`],
    ['a formula', '$x$', String.raw`\$x\$`],
    ['a table', 'a|b', String.raw`a\|b`],
    ['an entity', '&lt; R&D', String.raw`\&lt; R&D`],
    ['addresses', 'https://a.example www.a.example a@b.example', String.raw`https\://a.example www\.a.example a\@b.example`],
    ['a field of Dataview', 'key:: v', String.raw`key:\: v`],
    ['code by indent', '    x', '&#x20;   x'],
    ['a hard break', 'x  ', 'x &#x20;'],
    ['a carriage return', 'x\ry', 'x&#xd;y'],
    ['Chinese, as it is', '（一）“人工智能”，占3.5%——《法》第24条：①', '（一）“人工智能”，占3.5%——《法》第24条：①'],
  ])('shows %s and is none', (_, line, written) => {
    expect(escapeMarkdown(line)).toBe(written);
    expect(unescapeMarkdown(written)).toBe(line);
  });

  it('comes back to the unit, whatever it is', () => {
    fc.assert(fc.property(anyText, (text) => readQuote(quoteLines(text)) === text));
  });

  it('has no mark left that stands at the beginning of a line or opens anything', () => {
    const open = /^(?:[ \t]|[>#+=-]|\d+[.)])|(?<!\\)(?:\\\\)*(?:[`*_[\]<^|~$]|(?<!&)#)/;
    fc.assert(fc.property(anyText, (text) => quoteLines(text).every((line) => line === '>' || !open.test(line.slice(2)))));
  });
});

describe("a reader's note in Markdown", () => {
  it.each([
    ['a list with emphasis and links', '- **a** [[b]] #c\n\n> d\n\n---\n\n```js\nx\n```'],
    ['a closed comment', 'a <!-- b -->\n<!--\nc\n-->'],
    ['inline code of three marks', '```x``` and on'],
  ])('stays as written: %s', (_, note) => {
    expect(guardNote(note).join('\n')).toBe(note);
  });

  it.each([
    ['a name of a block', 'see ^s-01\nmore', 'see \u200b^s-01\nmore'],
    ['a fence that is never closed', 'a\n```js\nb', 'a\n\u200b```js\nb'],
    ['a fence closed by too few', '````\nb\n```', '\u200b````\nb\n\u200b```'],
    ['a comment that is never closed', '<!-- a', '\u200b<!-- a'],
    ['a comment of Obsidian that is never closed', '%% a', '\u200b%% a'],
    ['a formula that is never closed', '$$\nx', '\u200b$$\nx'],
    ['markup that hides the rest', '<script>\nx', '\u200b<script>\nx'],
  ])('cannot reach beyond itself by %s', (_, note, written) => {
    expect(guardNote(note).join('\n')).toBe(written);
    expect(unguardNote(written.split('\n'))).toBe(note);
  });

  it('comes back, whatever it is', () => {
    const note = fc.array(anyText, { maxLength: 3 }).map((parts) => plainNote(parts.join('\n')));
    fc.assert(fc.property(note, (text) => unguardNote(guardNote(text)) === text));
  });

  it('takes time in proportion to its length', () => {
    const note = '<!--\n```\n%%\n$$\n<pre>\n~~~\n'.repeat(8000);
    const start = performance.now();
    guardNote(note);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each(['---', '---\ntitle: "x"\n---', '<!-- pangzhu\ntitle: "x"\n-->', '> q\n\n^s-9', '^s-9', '```\n'])(
    'does not spoil the file: %j',
    async (note) => {
      const all = [snippet({ note }), snippet({ id: 's-2', note: 'next' })];
      const { snippets } = await importText(writeMarkdown(all, OPTIONS));
      expect(snippets.map((each) => [each.id, each.note])).toEqual([
        [all[0]?.id, plainNote(note)],
        ['s-2', 'next'],
      ]);
    },
  );
});

describe('adding to a Markdown note', () => {
  const first = snippet();
  const second = snippet({ id: 's-2', text: 'second' });
  const elsewhere = snippet({ id: 's-3', text: 'third', work: { address: 'https://b.example/', accessedAt: NOW, fields: {} } });
  const noteOf = (...snippets: (typeof first)[]): string => writeMarkdownFiles(snippets, OPTIONS)[0]?.text ?? '';

  it('adds what is missing at the end', () => {
    const existing = noteOf(first);
    expect(appendMarkdown(existing, [first, second], words)).toBe(`${existing}\n> second\n\n^s-2\n`);
  });

  it('changes nothing of what the reader changed', () => {
    const existing = noteOf(first)
      .replace('> 治理要跟上。', '> 治理要跟上！\n\n我的看法')
      .replace('snippet_count: 1', 'snippet_count: 1\nrating: 5');
    expect(appendMarkdown(existing, [first], words)).toBe(existing);
    expect(appendMarkdown(existing, [first, second], words).startsWith(existing)).toBe(true);
  });

  it('knows a page by its address where the reader has named it anew', () => {
    const existing = noteOf(first).replace('title: "好好干，当一个好工人"', 'title: 我的题目');
    expect(appendMarkdown(existing, [second], words)).toBe(`${existing}\n> second\n\n^s-2\n`);
  });

  it('heads what is of another page', () => {
    expect(appendMarkdown(noteOf(first), [elsewhere], words)).toContain(
      '\n\n## [无题](https://b.example/)\n\n<!-- pangzhu\nsource: "https://b.example/"\n-->\n\n> third\n',
    );
  });

  it('writes the line ends of the file, and ends its last line first', () => {
    const existing = noteOf(first).trimEnd().replaceAll('\n', '\r\n');
    expect(appendMarkdown(existing, [second], words)).toBe(`${existing}\r\n\r\n> second\r\n\r\n^s-2\r\n`);
  });

  it('does not take a mention of a block for the block', () => {
    const existing = `${noteOf(first)}\nsee [[other#^s-2]] and ^s-2 there\n`;
    expect(appendMarkdown(existing, [second], words)).toBe(`${existing}\n> second\n\n^s-2\n`);
  });

  it('gives in any number of steps what one step gives', async () => {
    await fc.assert(
      fc.asyncProperty(anySnippets, fc.nat(6), async (snippets, at) => {
        const half = writeMarkdown(snippets.slice(0, at), OPTIONS);
        const all = appendMarkdown(half, snippets, words);
        expect(all.startsWith(half)).toBe(true);
        expect(appendMarkdown(all, snippets, words)).toBe(all);
        const ids = async (text: string) => (await importText(text)).snippets.map(({ id }) => id).sort();
        expect(await ids(all)).toEqual(await ids(writeMarkdown(snippets, OPTIONS)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('spelling for Obsidian', () => {
  it.each([
    ['治理', '治理'],
    ['AI law', 'AI-law'],
    ['eu/ai-act', 'eu/ai-act'],
    ['#x!', 'x'],
    ['2026', 'y2026'],
    ['!!!', ''],
    ['🤖', '🤖'],
  ])('spells the tag %j %j', (tag, spelt) => {
    expect(obsidianTag(tag)).toBe(spelt);
    expect(obsidianTag(spelt)).toBe(spelt);
  });

  it('makes a name of a block of any id, and the id of the name', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.constantFrom('x-', 'x-0041', 's-01', 'A_b')),
        (id) => /^[A-Za-z0-9-]*$/.test(blockIdOf(id)) && (id === '' || idOfBlock(blockIdOf(id)) === id),
      ),
    );
  });

  it.each([
    ['https://a.example/x_(y)?q=\'!*"', 'https://a.example/x_%28y%29?q=%27%21%2A%22'],
    ['https://a.example/a b<c>', 'https://a.example/a%20b%3Cc%3E'],
    ['https://my-site.example/#:~:text=a-,b', 'https://my-site.example/#:~:text=a-,b'],
    ['https://a.example/\ud800', 'https://a.example/%EF%BF%BD'],
  ])('encodes the address %j in a link', (address, target) => {
    expect(linkTarget(address)).toBe(target);
  });
});
