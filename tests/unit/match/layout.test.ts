import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDictionary } from '../../../src/match/build';
import { FormsError } from '../../../src/match/forms-error';
import { openDictionary, TYPE_FORM } from '../../../src/match/layout';
import { createScanner, scan } from '../../../src/match/scan';

const forms = ['人工智能', 'AI Act', '敏捷治理', 'GPT-4', 'o1'].map((text, entry) => ({
  text,
  entry,
  type: TYPE_FORM,
  exact: text.length < 3,
  lead: 0,
  tail: 0,
}));
const binary = () => buildDictionary(forms).buffer.slice(0);

describe('the forms binary', () => {
  it('is the same for the same forms', () => {
    expect(new Uint8Array(binary())).toEqual(new Uint8Array(binary()));
  });

  it('is read in place', () => {
    const buffer = binary();
    expect(openDictionary(buffer).pool.buffer).toBe(buffer);
  });

  it('works without any form', () => {
    expect(scan(createScanner(openDictionary(buildDictionary([]).buffer)), '人工智能').count).toBe(0);
  });

  it.each([
    ['forms-truncated', (bytes: Uint8Array) => bytes.slice(0, 12)],
    ['forms-truncated', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 8)],
    ['forms-magic', (bytes: Uint8Array) => bytes.with(0, 0)],
    ['forms-version', (bytes: Uint8Array) => bytes.with(4, 9)],
    ['forms-sizes', (bytes: Uint8Array) => bytes.with(12, 60)],
  ])('refuses %s', (code, damage) => {
    expect(() => openDictionary(damage(new Uint8Array(binary())).buffer as ArrayBuffer)).toThrow(expect.objectContaining({ code }));
  });

  it.each(['人', 'x'.repeat(300)])('refuses a form of the wrong length: %s', (text) => {
    expect(() => buildDictionary([{ text, entry: 0, type: TYPE_FORM, exact: false, lead: 0, tail: 0 }])).toThrow(FormsError);
  });

  it('is refused or scanned to an end, whatever bytes are damaged', () => {
    const whole = new Uint8Array(binary());
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }), (damages) => {
        const bytes = whole.slice();
        for (const [place, byte] of damages) bytes[place] = byte;
        try {
          scan(createScanner(openDictionary(bytes.buffer)), '人工智能与AI Act，敏捷治理，GPT-4和o1。');
        } catch (error) {
          expect(error).toBeInstanceOf(FormsError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
