import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexRuns } from '../../../../src/snippets/anchor/runs';

const ALPHABETS = { 'Chinese characters': [0x4e00, 3000], letters: [0x61, 26] } as const;

/** A text of so many units by chance, the same for the same seed. */
function textOf([first, many]: readonly [number, number], length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(first + ((state >>> 8) % many));
  }).join('');
}

describe('runs of characters', () => {
  it.each(Object.entries(ALPHABETS))('of %s lead to a passage of which every tenth is another', (_, alphabet) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 19_900 }), (seed, start) => {
        const page = textOf(alphabet, 20_000, seed);
        const passage = [...page.slice(start, start + 60)].map((char, at) => (at % 10 === 9 ? '一' : char)).join('');
        const stretches = indexRuns(page).around(passage, 20);
        const [likeliest] = stretches;
        expect(likeliest && likeliest.start <= start && Math.min(page.length, start + 60) <= likeliest.end).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, number]>([
    ['at its beginning', 0],
    ['at its end', 940],
  ])('lead to a passage of a text %s', (_, start) => {
    const page = textOf(ALPHABETS.letters, 1000, 7);
    const [stretch] = indexRuns(page).around(page.slice(start, start + 60), 10);
    expect(page.slice(stretch?.start, stretch?.end)).toContain(page.slice(start, start + 60));
  });

  it('lead nowhere for a passage that is not there', () => {
    const page = textOf(ALPHABETS['Chinese characters'], 20_000, 3);
    expect(indexRuns(page).around(textOf(ALPHABETS['Chinese characters'], 60, 4), 20)).toEqual([]);
  });

  it('of which a text is full tell nothing, and are told in no time', () => {
    expect(indexRuns('模型'.repeat(200_000)).around('模型'.repeat(30), 20)).toEqual([]);
  });

  it.each(['', 'a', '模'])('of "%s" are none', (text) => {
    expect(indexRuns(text).around('模型治理', 2)).toEqual([]);
    expect(indexRuns('模型治理').around(text, 2)).toEqual([]);
  });
});
