import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/snippets/import/decode';
import { importText } from '../options';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, { little }: { little: boolean }): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [...Array(text.length + 1).keys()].forEach((at) => {
    view.setUint16(at * 2, at === 0 ? 0xfeff : text.charCodeAt(at - 1), little);
  });
  return new Uint8Array(view.buffer);
};

/** 摘录,笔记⏎人工智能治理,要跟上⏎ as Excel saves it on the mainland, and 摘錄,筆記⏎人工智慧治理,可以⏎ as it does in Taiwan. */
const GBK = Uint8Array.from([
  ...[0xd5, 0xaa, 0xc2, 0xbc, 0x2c, 0xb1, 0xca, 0xbc, 0xc7, 0x0d, 0x0a],
  ...[0xc8, 0xcb, 0xb9, 0xa4, 0xd6, 0xc7, 0xc4, 0xdc, 0xd6, 0xce, 0xc0, 0xed, 0x2c, 0xd2, 0xaa, 0xb8, 0xfa, 0xc9, 0xcf, 0x0d, 0x0a],
]);
const BIG5 = Uint8Array.from([
  ...[0xba, 0x4b, 0xbf, 0xfd, 0x2c, 0xb5, 0xa7, 0xb0, 0x4f, 0x0d, 0x0a],
  ...[0xa4, 0x48, 0xa4, 0x75, 0xb4, 0xbc, 0xbc, 0x7a, 0xaa, 0x76, 0xb2, 0x7a, 0x2c, 0xa5, 0x69, 0xa5, 0x48, 0x0d, 0x0a],
]);

describe('bytes become text', () => {
  it.each([
    ['UTF-8', utf8('人工智能 😀'), 'utf-8', '人工智能 😀'],
    ['UTF-8 with a mark', utf8('\ufeff人工智能'), 'utf-8', '人工智能'],
    ['UTF-8 that holds U+FFFD itself', utf8('a\ufffdb'), 'utf-8', 'a\ufffdb'],
    ['UTF-16 little-endian', utf16('人工智能', { little: true }), 'utf-16le', '人工智能'],
    ['UTF-16 big-endian', utf16('人工智能', { little: false }), 'utf-16be', '人工智能'],
  ])('%s, beyond doubt', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, doubt: null });
  });

  it.each([
    ['GB 18030', GBK, 'gb18030', '摘录,笔记\r\n人工智能治理,要跟上\r\n'],
    ['Big5', BIG5, 'big5', '摘錄,筆記\r\n人工智慧治理,可以\r\n'],
  ])('%s, and says that it is a guess', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toMatchObject({ text, encoding, doubt: expect.any(String) });
  });

  it('keeps a text of which a byte is damaged, and says so', () => {
    const bytes = utf8(`${'人工智能治理'.repeat(30)}。`);
    bytes[100] = 0xff;
    const { text, encoding, doubt } = decodeText(bytes);
    expect(encoding).toBe('utf-8');
    expect(text.startsWith('人工智能治理')).toBe(true);
    expect(doubt).toContain('U+FFFD');
  });

  it('refuses by name what is no text', () => {
    expect(() => decodeText(Uint8Array.from([0xc3, 0x28, 0xa0, 0x20, 0xff]))).toThrow(expect.objectContaining({ code: 'encoding' }));
  });

  it.each([
    ['GB 18030', GBK, '人工智能治理'],
    ['Big5', BIG5, '人工智慧治理'],
  ])('a table in %s is read, its encoding named among the problems', async (_, bytes, text) => {
    const plan = await importText(bytes);
    expect(plan.snippets.map((each) => each.text)).toEqual([text]);
    expect(plan.problems).toMatchObject([{ where: '', code: 'encoding', kept: true }]);
  });
});
