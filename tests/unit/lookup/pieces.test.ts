import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPieces, type Pieces } from '../../../src/lookup/lookup-index';
import { eachPiece, holdsWord } from '../../../src/lookup/pieces';

const join = (texts: readonly string[]): Pieces => joinPieces(texts.map((text, owner) => ({ text, owner })));

function find(pieces: Pieces, needle: string): [piece: number, at: number][] {
  const found: [number, number][] = [];
  eachPiece(pieces, needle, (piece, at) => found.push([piece, at - (pieces.starts[piece] as number)]));
  return found;
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '薛', '澜'), minLength: 1, maxLength: 6 });

describe('needles in pieces', () => {
  it('are found once in a piece, where they stand first', () => {
    expect(find(join(['agile', 'ai act, ai']), 'ai')).toEqual([[1, 0]]);
  });
  it('are found in Latin from the beginning of a word, in Chinese anywhere', () => {
    expect(find(join(['openai', 'open ai', '薛澜']), 'ai')).toEqual([[1, 5]]);
    expect(find(join(['openai', 'open ai', '薛澜']), '澜')).toEqual([[2, 1]]);
  });
  it('are found where a piece begins, whatever ends before it', () => {
    expect(find(join(['gdpr', 'ibm']), '\ni')).toEqual([[1, 0]]);
  });
  it('are the same whether they are typed letter by letter or all at once', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, fc.boolean(), (texts, query, atStart) => {
        const needle = atStart ? `\n${query}` : query;
        const typed = join(texts);
        for (let length = atStart ? 2 : 1; length < needle.length; length++) find(typed, needle.slice(0, length));
        expect(find(typed, needle)).toEqual(find(join(texts), needle));
      }),
    );
  });
  it('stand in the pieces that hold them', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, (texts, word) => {
        const holding = texts.flatMap((one, piece) => (holdsWord(one, word) ? [piece] : []));
        expect(find(join(texts), word).map(([piece]) => piece)).toEqual(holding);
      }),
    );
  });
});
