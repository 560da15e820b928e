import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packReading, unpackReading } from '../../../src/match/packed-reading';
import { KINDS, PROMINENCES } from '../../../src/model/kind';

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const match = fc.record({
  start: fc.nat(1e6),
  end: fc.nat(1e6),
  entry: id,
  kind: fc.constantFrom(...KINDS),
  prominence: fc.constantFrom(...PROMINENCES),
  via: fc.constantFrom('form', 'context', 'definition', 'citation'),
  article: fc.option(fc.constantFrom('1', '24', 'annex-iii')),
  others: fc.array(id, { maxLength: 3 }),
  inner: fc.array(id, { maxLength: 3 }),
} as const);
const reading = fc.record({
  matches: fc.array(fc.array(match, { maxLength: 6 }), { maxLength: 5 }),
  waiting: fc.array(fc.array(id, { maxLength: 4 }), { maxLength: 5 }),
  knowledge: fc.record({
    named: fc.array(id),
    definitions: fc.array(fc.record({ text: fc.string(), bracketed: fc.boolean(), entry: id })),
    topic: fc.record({ mentions: fc.nat(9), speaking: fc.nat(9) }),
  }),
});

describe('a reading on its way to a tab', () => {
  it('comes out as it went in, also by way of JSON', () => {
    fc.assert(
      fc.property(reading, (sent) => {
        expect(unpackReading(JSON.parse(JSON.stringify(packReading(sent))))).toEqual(sent);
      }),
    );
  });
});
