import { describe, expect, it } from 'vitest';
import { writeMarkdownFiles } from '../../../../src/snippets/export/markdown';
import { fieldsOf, importText, NOW, OPTIONS, PEOPLE_ADDRESS, snippet } from '../options';

const written = writeMarkdownFiles([snippet({ note: 'n', tags: ['治理'] }), snippet({ id: 's-2', text: 'b' })], OPTIONS)[0]?.text ?? '';

describe('our Markdown, after the reader has had it', () => {
  it('is read with Windows line ends', async () => {
    const plan = await importText(written.replaceAll('\n', '\r\n'));
    expect(plan).toMatchObject({ format: 'pangzhu-markdown', problems: [], leftOut: [] });
    expect(plan.snippets).toEqual([snippet({ note: 'n', tags: ['治理'] }), snippet({ id: 's-2', text: 'b' })]);
  });

  it('is read with front matter as Obsidian writes it anew', async () => {
    const front = `---\ntitle: 新的题目 \nsource: ${PEOPLE_ADDRESS}\nauthor: ['[[许振超]]', "[[A|b]]"]\nsite: 人民网 # news\npublished: 2025-02-17\ncreated: 2026-11-22\naliases:\n- x\nsnippet_count: 2\n---`;
    const plan = await importText(written.replace(/^---[\s\S]*?\n---/, front));
    const fields = fieldsOf({ title: '新的题目', authors: ['许振超', 'A'], site: '人民网', published: '2025-02-17' });
    expect(plan.snippets[0]?.work).toEqual({ address: PEOPLE_ADDRESS, accessedAt: NOW, fields });
  });

  it('takes words that stand before the name of a block for a note', async () => {
    const plan = await importText(written.replace('#治理 ^', '我的话 #治理 #新 ^'));
    expect(plan.snippets[0]).toMatchObject({ note: 'n\n\n我的话', tags: ['治理', '新'] });
  });

  it('says which text belongs to no snippet, headings apart', async () => {
    const plan = await importText(written.replace('\n---\n\n>', '\n---\n\n# 我的阅读\n\n前言\n还有\n\n>'));
    expect(plan.snippets).toHaveLength(2);
    expect(plan.leftOut).toEqual([{ where: 'line 16', code: 'outside' }]);
  });

  it('makes an id for a quotation that the reader added at the end', async () => {
    const plan = await importText(`${written}\n> 手抄的\n\n想法\n`);
    expect(plan.snippets[2]).toMatchObject({ id: expect.stringMatching(/^i-/), text: '手抄的', note: '想法' });
  });

  it('is read without front matter when it is called Markdown', async () => {
    const plan = await importText('# 笔记\n\n> a\n\n^s-1\n', { name: '笔记.md' });
    expect(plan).toMatchObject({ format: 'pangzhu-markdown', snippets: [{ id: 's-1', text: 'a', work: null }] });
  });

  it('reads an address and title that would run a script into nothing', async () => {
    const plan = await importText(written.replace(`source: "${PEOPLE_ADDRESS}"`, 'source: "javascript:alert(1)"'));
    expect(plan.snippets).toEqual([]);
    expect(plan.problems).toMatchObject([{ code: 'address' }, { code: 'address' }]);
  });
});
