import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestStart } from '../../../src/lookup/slips';

const near = (query: string, text: string, most = 2) => nearestStart(query, text, 0, text.length, most);

/** The plain quadratic way, without a band: optimal string alignment of the query with every beginning of the text. */
function slipsToBeginnings(query: string, text: string): number {
  const table = Array.from({ length: query.length + 1 }, (_, i) =>
    Array.from({ length: text.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => (table[i] as number[])[j] as number;
  for (let i = 1; i <= query.length; i++) {
    for (let j = 1; j <= text.length; j++) {
      const same = query[i - 1] === text[j - 1];
      let slips = Math.min(at(i - 1, j - 1) + (same ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1);
      if (i > 1 && j > 1 && query[i - 1] === text[j - 2] && query[i - 2] === text[j - 1]) slips = Math.min(slips, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = slips;
    }
  }
  return Math.min(...(table[query.length] as number[]));
}

describe('slips of typing', () => {
  it.each([
    ['anthropic', 'anthropic', 0],
    ['antropic', 'anthropic', 1],
    ['anthroppic', 'anthropic', 1],
    ['anhtropic', 'anthropic', 1],
    ['goverance', 'ai governance', 1],
    ['敏洁治理', '敏捷治理', 1],
    ['deepsek', 'deepseek r1', 1],
  ] as const)('%s reads like %s with %i', (query, text, slips) => {
    expect(near(query, text)?.slips).toBe(slips);
  });
  it('are not looked for inside words', () => {
    expect(near('ropic', 'anthropic', 0)).toBeNull();
  });
  it('are not looked for where both of the first letters are others', () => {
    expect(near('anthropic', 'xxthropic')).toBeNull();
    // What begins otherwise may hold a word that begins so.
    expect(near('thropic', 'anxxropic thropc')?.start).toBe(10);
  });
  it('are counted as the plain quadratic way counts them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (query, text, most) => {
        const slips = slipsToBeginnings(query, text);
        const found = near(query, text, most);
        const isAlike = [0, 1].some((i) => query[i] === text[i] || query[i] === text[1 - i]);
        if (isAlike && slips <= most && text.length >= query.length - most) expect(found?.slips).toBe(slips);
        else expect(found).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });
});
