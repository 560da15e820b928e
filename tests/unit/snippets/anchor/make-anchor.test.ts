import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SnippetSchema } from '../../../../src/model/snippet';
import { makeAnchor } from '../../../../src/snippets/anchor/make-anchor';

const letters = (count: number, first = 0x4e00) => String.fromCharCode(...Array.from({ length: count }, (_, i) => first + i));
const anchorOf = (text: string, quote: string) => makeAnchor(text, text.indexOf(quote), text.indexOf(quote) + quote.length, null);

describe('an anchor', () => {
  it('has the thirty-two visible characters on either side', () => {
    const [before, after] = [letters(50), letters(50, 0x5e00)];
    expect(anchorOf(`${before}引文${after}`, '引文')).toEqual({
      prefix: before.slice(-32),
      suffix: after.slice(0, 32),
      start: 50,
      end: 52,
      frame: null,
    });
  });

  it('says which frame it stands in', () => {
    expect(makeAnchor('引文', 0, 2, 'https://example.org/frame').frame).toBe('https://example.org/frame');
  });

  it.each([
    ['white space as one blank', `${letters(20)}\n\n     ${letters(20)}引文 \t尾`, ` ${letters(20)}`],
    ['gaps as one blank', `首\ufffc \ufffc${letters(20)}引文`, ` ${letters(20)}`],
  ])('keeps %s', (_, text, end) => {
    const { prefix } = anchorOf(text, '引文');
    expect(prefix.endsWith(end)).toBe(true);
    expect(prefix).not.toMatch(/\s\s|\ufffc/);
  });

  it('has nothing where the text begins and ends', () => {
    expect(anchorOf('引文', '引文')).toMatchObject({ prefix: '', suffix: '' });
    expect(anchorOf(' 引文\n', '引文')).toMatchObject({ prefix: '', suffix: '' });
  });

  it('keeps more where the page says nearly the same elsewhere, and not where it does not', () => {
    const rows = Array.from(
      { length: 9 },
      (_, i) => `第${i + 1}条　违反本法第${30 + i}条规定的，由有关主管部门责令改正，给予警告，没收违法所得。`,
    );
    const page = `${letters(300)}${rows.join('\n')}`;
    expect(anchorOf(page, '第35条规定').prefix.length).toBeGreaterThan(100);
    expect(anchorOf(page, letters(5, 0x4e60)).prefix.length).toBe(32);
  });

  it('cuts no pair in two, whatever the text, and is one that can be saved', () => {
    const text = fc.string({ unit: fc.constantFrom('治', 'a', ' ', '\n', '😀', '\u{20000}', '\u200b', '\ufffc'), maxLength: 300 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (page, one, other) => {
        const whole = (at: number) => (/[\udc00-\udfff]/.test(page[at] ?? '') ? at + 1 : at);
        const [start, end] = [one, other].map((at) => whole(at % (page.length + 1))).sort((a, b) => a - b) as [number, number];
        const anchor = makeAnchor(page, start, end, null);
        expect(anchor.prefix + anchor.suffix).not.toMatch(/\p{Surrogate}/u);
        expect(v.is(SnippetSchema.entries.anchor, anchor)).toBe(true);
      }),
    );
  });
});
