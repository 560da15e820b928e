import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsBetween } from '../../../../src/snippets/anchor/errors';
import { errorsInWords } from '../../../../src/snippets/anchor/long-errors';

const TEXT = readFileSync(new URL('../../../fixtures/articles/zh-hans-3.txt', import.meta.url), 'utf8');

describe('errors between long texts', () => {
  it.each([
    ['the same text', TEXT, 0],
    ['a text with a paragraph put in', `${TEXT.slice(0, 700)}${'新'.repeat(150)}${TEXT.slice(700)}`, 150],
    ['a text with a paragraph taken out', TEXT.slice(0, 700) + TEXT.slice(850), 150],
    ['a text with a paragraph written anew', `${TEXT.slice(0, 700)}${'新'.repeat(200)}${TEXT.slice(900)}`, 200],
  ])('of %s are about as many', (_, text, errors) => {
    const counted = errorsInWords(TEXT, text);
    expect(counted).toBeGreaterThanOrEqual(errors);
    expect(counted).toBeLessThanOrEqual(errors * 1.5);
  });

  it('are never fewer than there are, and never more than the longer is long', () => {
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(80), put: fc.string({ unit: 'binary-ascii', maxLength: 80 }) });
    fc.assert(
      fc.property(fc.nat(1500), fc.integer({ min: 1, max: 600 }), fc.array(edit, { maxLength: 8 }), (start, length, edits) => {
        const words = TEXT.slice(start, start + length);
        let text = words;
        for (const { at, cut, put } of edits)
          text = text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + cut);
        const errors = errorsInWords(words, text);
        expect(errors).toBeGreaterThanOrEqual(errorsBetween(words, text));
        expect(errors).toBeLessThanOrEqual(Math.max(words.length, text.length));
      }),
    );
  });

  it('are estimated for very long texts', () => {
    const long = TEXT.repeat(20);
    expect(errorsInWords(long, long)).toBe(0);
    const changed = long.replaceAll('人工智能', '机器智慧');
    const share = (long.match(/人工智能/g) ?? []).length * 4;
    expect(errorsInWords(long, changed)).toBeGreaterThan(share / 2);
    expect(errorsInWords(long, changed)).toBeLessThan(share * 2);
  });
});
