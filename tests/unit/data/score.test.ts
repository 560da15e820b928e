import { describe, expect, it } from 'vitest';
import { addScores, type Mention, scoreArticle } from '../../../data/score';
import type { Match } from '../../../src/model/match';

const match = (start: number, end: number, entry: string, prominence: Match['prominence'] = 'key'): Match => ({
  start,
  end,
  entry,
  kind: 'term',
  prominence,
  via: 'form',
  article: null,
  others: [],
  inner: [],
});
const mention = (start: number, end: number, what: string, useful = true): Mention => ({
  start,
  end,
  text: `${start}`,
  what,
  kind: 'term',
  useful,
});

describe('the score of an article', () => {
  const text = 'x'.repeat(100);
  it('counts what is found of what is useful, and what is right of what is painted', () => {
    const score = scoreArticle(
      text,
      [match(0, 4, 'a'), match(10, 14, 'b'), match(50, 54, 'c', 'basic')],
      [mention(0, 4, 'A'), mention(20, 24, 'B'), mention(50, 54, 'C')],
    );
    expect(score).toMatchObject({ useful: 3, found: 2, painted: 2, right: 1, missed: ['20 (B)'], split: [] });
    expect(score.wrong).toEqual(['xxxx → b']);
  });
  it('does not mind what is right to mark, but not needed', () => {
    expect(scoreArticle(text, [match(0, 4, 'a')], [mention(0, 4, 'A', false)])).toMatchObject({
      useful: 0,
      found: 0,
      painted: 1,
      right: 1,
    });
  });
  it('tells when one thing opens two entries', () => {
    expect(scoreArticle(text, [match(0, 4, 'a'), match(10, 14, 'b')], [mention(0, 4, 'A'), mention(10, 14, 'A')]).split).toEqual([
      'A: a, b',
    ]);
  });
  it('adds up', () => {
    const one = scoreArticle(text, [match(0, 4, 'a')], [mention(0, 4, 'A')]);
    expect(addScores([one, one])).toMatchObject({ useful: 2, found: 2, painted: 2, right: 2 });
  });
});
