import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../src/pack/compile';
import { formsOf, pruneForms } from '../../../src/pack/entry-forms';
import { packEntries, readPackEntries, readPackHeader, sha256, verifyPackFile } from '../../../src/pack/format';
import { collectForms } from '../../../src/pack/forms';
import { PackError } from '../../../src/pack/pack-error';
import { indexPack } from '../../../src/pack/pack-index';
import { packForms, readPackForms } from '../../../src/pack/packed-forms';
import { foldText } from '../../../src/text/fold';
import { miniMatcher, read, sourceEntry } from '../mini-pack';

const traditional = { prose: (text: string) => `繁${text}`, title: (text: string) => `題${text}` };
const entries = [
  sourceEntry({
    id: 'act',
    kind: 'law',
    zh: '人工智能法案',
    en: 'AI Act',
    forms: ['AIA', '“AI法”'],
    contextForms: ['the Act'],
    related: { governs: ['ai'] },
    articleCount: 113,
  }),
  sourceEntry({ id: 'ai', zh: '人工智能', en: 'artificial intelligence', lookupForms: ['artificial intelligence'] }),
];
const pack = compilePack({ entries, sources: [], vocabulary: [], traditional });

describe('compiling', () => {
  it('derives Traditional text: names keep their words, prose takes the names of entries as they are', () => {
    expect(pack.entries[0]?.name['zh-Hant']).toBe('題人工智能法案');
    expect(pack.entries[0]?.summary['zh-Hant']).toBe('繁題人工智能法案繁是什么。');
  });

  it('keeps the words of a title in 《》, but not the name of an act in it', () => {
    const told = { ...(entries[0] as (typeof entries)[0]), summary: { 'zh-Hans': '见《人工智能报告》和《论人工智能法案》', en: 'See' } };
    const [act] = compilePack({ entries: [told, entries[1] as typeof told], sources: [], vocabulary: [], traditional }).entries;
    expect(act?.summary['zh-Hant']).toBe('繁见題《人工智能报告》繁和題《论題人工智能法案題》繁');
  });

  it('closes relations from both ends', () => {
    expect(pack.entries.map((entry) => entry.related)).toEqual([[{ type: 'governs', to: 'ai' }], [{ type: 'governed-by', to: 'act' }]]);
  });

  it('shows other names, none that differs from a shown one by spelling only', () => {
    expect(pack.entries[0]?.aliases).toEqual(['AIA', 'AI法', 'the Act']);
  });

  it('numbers articles and relations for matching', () => {
    expect(indexPack(pack.entries)).toEqual([
      { id: 'act', kind: 'law', prominence: 'key', related: [1], articleCount: 113 },
      { id: 'ai', kind: 'term', prominence: 'key', related: [0], articleCount: 0 },
    ]);
  });

  it('refuses a relation that leads nowhere', () => {
    const lost = [sourceEntry({ id: 'a', zh: '甲乙', en: 'A B', related: { 'part-of': ['nobody'] } })];
    expect(() => compilePack({ entries: lost, sources: [], vocabulary: [], traditional })).toThrow('nobody');
  });

  it('gives entries that the reader accepts', () => {
    const read = readPackEntries(JSON.parse(JSON.stringify(packEntries(pack.entries))));
    expect(read).toEqual(pack.entries.map(({ aliases: _, ...entry }) => entry));
  });
});

describe('forms of a pack', () => {
  it('leave out a name that is for lookup only', () => {
    expect(collectForms(entries.map(formsOf), []).map((form) => form.text)).not.toContain('artificial intelligence');
  });

  it('give a spelling that was made up to the entry whose author wrote it', () => {
    const two = [
      sourceEntry({ id: 'a', zh: '人工智能治理', en: 'A thing' }),
      sourceEntry({ id: 'b', zh: '别的东西', en: 'B thing', forms: ['AI治理'] }),
    ];
    const owners = collectForms(two.map(formsOf), [{ word: '人工智能', others: ['AI'], chinese: true, common: false }])
      .filter((form) => form.text === 'AI治理')
      .map((form) => form.entry);
    expect(owners).toEqual([1]);
  });

  it.each([
    ['“步调失调”', '设“步调失调”。', '步调失调'],
    ['the {WHO}', 'said the WHO today', 'WHO'],
    ['开发的{伏羲}、', '开发的 伏羲、', '伏羲'],
  ])('that ask for neighbours name only what stands between them: %s', (form, text, name) => {
    expect(read(miniMatcher([{ id: 'a', zh: '甲乙丙', en: 'a b c', forms: [form] }]), text)).toEqual([`a:${name}`]);
  });

  it('add the official title of a Chinese act', () => {
    const act = sourceEntry({ id: 'pipl', kind: 'law', zh: '个人信息保护法', en: 'PIPL act' });
    expect(collectForms([formsOf(act)], []).map((form) => form.text)).toContain('中华人民共和国个人信息保护法');
  });
});

describe('reading a pack', () => {
  const header = {
    format: 1,
    version: '0123456789abcdef',
    entries: { bytes: 2, sha256: 'a'.repeat(64) },
    forms: { bytes: 2, sha256: 'b'.repeat(64) },
  };

  it.each<[string, unknown, string]>([
    ['no header', null, 'pack-header'],
    ['a header with a field too many', { ...header, extra: 1 }, 'pack-header'],
    ['a version that names no content', { ...header, version: '<script>' }, 'pack-header'],
    ['a format of the future', { ...header, format: 5 }, 'pack-format'],
  ])('refuses %s', (_, data, code) => {
    expect(() => readPackHeader(data)).toThrow(expect.objectContaining({ code }));
  });

  it('gives back the forms that were packed', () => {
    const packed = JSON.parse(JSON.stringify(packForms(pack.forms, pack.entries, pack.vocabulary)));
    const sorted = pack.forms.map((forms) => ({
      ...forms,
      topic: [...forms.topic].sort(),
      context: [...forms.context].sort(),
      vetoes: [...forms.vetoes].sort(),
    }));
    expect(readPackForms(packed, pack.entries)).toEqual({ entries: sorted, vocabulary: pack.vocabulary });
  });

  it.each<[string, unknown]>([
    ['no object', []],
    ['of too few entries', { vocabulary: [], entries: ['a\t\t\t'] }],
    ['a list short', { vocabulary: [], entries: ['a\t\t', 'b\t\t\t'] }],
    ['without words', { entries: ['a\t\t\t', 'b\t\t\t'] }],
  ])('refuses forms that are %s', (_, data) => {
    expect(() => readPackForms(data, pack.entries.slice(0, 2))).toThrow(expect.objectContaining({ code: 'pack-forms' }));
  });

  it('leaves out forms that others spell out to, and finds the same', () => {
    const many = [
      sourceEntry({ id: 'a', zh: '人工智能治理', en: 'AI governance', forms: ['AI治理', '治理AI'] }),
      sourceEntry({ id: 'b', zh: '别的东西', en: 'B thing', forms: ['large model', 'large models', 'Large-model'] }),
    ].map(formsOf);
    const vocabulary = [{ word: '人工智能', others: ['AI'], chinese: true, common: false }];
    const pruned = pruneForms(many, vocabulary);
    expect(pruned.map(({ naming }) => naming)).toEqual([
      ['人工智能治理', 'AI governance', '治理AI'],
      ['别的东西', 'B thing', 'Large-model'],
    ]);
    const texts = (forms: typeof many) =>
      collectForms(forms, vocabulary)
        .map(({ text, entry }) => `${entry} ${foldText(text)}`)
        .sort();
    expect(texts(pruned)).toEqual(texts(many));
  });

  it('names the field of an entry that is wrong', () => {
    const broken = JSON.parse(JSON.stringify(packEntries(pack.entries))) as { entries: { kind: string }[] };
    (broken.entries[1] as { kind: string }).kind = 'ghost';
    expect(() => readPackEntries(broken)).toThrow(/pack-entries: 1\.kind/);
  });

  it('refuses half a file and a file with other content', async () => {
    const content = new TextEncoder().encode('forms').buffer as ArrayBuffer;
    const expected = { bytes: 5, sha256: await sha256(content) };
    await expect(verifyPackFile('forms', content, expected)).resolves.toBeUndefined();
    await expect(verifyPackFile('forms', content.slice(0, 3), expected)).rejects.toThrow(PackError);
    await expect(verifyPackFile('forms', content, { ...expected, sha256: 'c'.repeat(64) })).rejects.toThrow('pack-corrupt');
  });
});
