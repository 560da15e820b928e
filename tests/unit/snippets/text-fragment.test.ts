import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment, withFragment } from '../../../src/snippets/text-fragment';

const fragmentOf = (text: string, quote: string, nth = 0): string | null => {
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  const fragment = textFragment(text, start, start + quote.length);
  return fragment === null ? null : decodeURIComponent(fragment.replace(/%2D/g, '〜'));
};

describe('a text fragment', () => {
  it.each<[string, string, string, number, string | null]>([
    ['a short quotation whole', '服务提供者应当备案。', '应当备案', 0, 'text=应当备案'],
    ['a cut inside a word moved outward', 'The regulators agreed on it.', 'gulators agree', 0, 'text=regulators agreed'],
    ['a cut inside a Chinese word moved outward', '提供人工智能服务的人', '工智能服', 0, 'text=人工智能服务'],
    ['hyphens and commas encoded', 'a state-of-the-art, open model here', 'state-of-the-art, open', 0, 'text=state〜of〜the〜art, open'],
    [
      'two ends of what goes over blocks',
      'One first line of words here\nand the last line of words',
      'first line of words here\nand the last line',
      0,
      'text=first line of,the last line',
    ],
    ['words around what stands twice', '甲说要备案。\n乙也说要备案。', '要备案', 1, 'text=乙也说-,要备案,-。'],
    ['nothing for signs alone', '……', '…', 0, null],
  ])('gives %s', (_, text, quote, nth, expected) => {
    expect(fragmentOf(text, quote, nth)).toBe(expected);
  });

  it('keeps the fragment that an address has', () => {
    expect(withFragment('https://a.example/x?y=1#part', 'text=b')).toBe('https://a.example/x?y=1#part:~:text=b');
    expect(withFragment('https://a.example/x#:~:text=old', 'text=b')).toBe('https://a.example/x#:~:text=b');
    expect(withFragment('https://a.example/x', 'text=b')).toBe('https://a.example/x#:~:text=b');
  });

  it('is well formed for any text, and its words stand in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(400), fc.nat(400), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const fragment = textFragment(text, start, end);
        if (fragment === null) return;
        expect(fragment).toMatch(/^text=([^,-]+-,)?[^,-]+(,[^,-]+)?(,-[^,-]+)?$/);
        const flat = text.replace(/\p{Surrogate}/gu, '').replace(/\s+/g, ' ');
        for (const part of fragment.slice(5).split(',')) expect(flat).toContain(decodeURIComponent(part.replace(/^-|-$/g, '')).trim());
      }),
    );
  });
});
