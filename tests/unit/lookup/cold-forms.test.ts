import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { makeBlocks, placesOf, searchedBlocks } from '../../../src/lookup/cold-forms';
import { lookup, readQuery } from '../../../src/lookup/lookup';
import { buildLookupIndex, type Lookable } from '../../../src/lookup/lookup-index';
import { openPackDatabase } from '../../../src/store/pack-database';

const entry = (id: string, forms: readonly string[]): Lookable => ({
  id,
  kind: 'term',
  prominence: 'useful',
  name: { 'zh-Hans': `名${id}`, 'zh-Hant': `名${id}`, en: `name ${id}` },
  articleCount: 0,
  annexes: [],
  place: null,
  forms,
  lookupForms: [],
  contextForms: [],
  about: { 'zh-Hans': '', en: '' },
});

const database = await openPackDatabase('cold');
afterAll(() => database.close());

/** Puts all forms but the names into blocks and looks up as the shelf does. */
async function lookupCold(entries: readonly Lookable[], query: string): Promise<string[]> {
  const { index, cold } = buildLookupIndex(entries, 0);
  await database.install({ version: 'v', forms: new ArrayBuffer(0), entries: [], index: [], lookup: index, cold });
  const { plain, written } = readQuery(query) ?? { plain: '', written: '' };
  const blocks = await Promise.all(placesOf(plain, written).map(({ by, key }) => database.blocksAround(by, key)));
  return lookup(index, query, { cold: searchedBlocks(blocks.flat()) }).map(({ record }) => record.id);
}

/** Two thousand forms that are in the way. */
const crowd = Array.from(
  { length: 2000 },
  (_, i) => `${String.fromCharCode(0x4e00 + ((i * 37) % 5000))}${String.fromCharCode(0x4e00 + ((i * 101) % 5000))}${i}`,
);
const entries = [entry('crowd', crowd), entry('wanted', ['敏捷治理', 'agile governance', '个人信息保护法']), entry('other', ['敏感信息'])];

describe('forms in blocks', () => {
  it.each(['敏捷治理', '敏捷', 'agile gov', 'agile govrnance', 'minjiezhili', 'mjzl', '敏结治理'])(
    '%s is found among two thousand others',
    async (query) => {
      expect((await lookupCold(entries, query))[0]).toBe('wanted');
    },
  );
  it('are all kept, each once in the order of its text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ text: fc.string({ unit: fc.constantFrom('a', 'b', '薛', '澜'), minLength: 1, maxLength: 5 }), owner: fc.nat(9) }),
        ),
        (forms) => {
          const texts = [...makeBlocks(forms)].filter(({ by }) => by === 'text').flatMap((block) => block.texts.split('\n'));
          expect(texts).toEqual(forms.map(({ text }) => text).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
        },
      ),
    );
  });
  it('hold what does not fit in memory, and nothing of a pack that does', () => {
    expect(buildLookupIndex(entries).cold).toEqual([]);
    expect(buildLookupIndex(entries, 9).cold.length).toBeGreaterThan(1990);
  });
});
