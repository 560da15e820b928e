import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardData } from '../../../src/model/card';
import { DWELL_MS, GRACE_MS, HEADING_DWELL_MS, NEXT_DWELL_MS } from '../../../src/popover/delays';
import { CLOSED, type Effect, type PopoverEvent, type PopoverState, step, type Word } from '../../../src/popover/state';

const word = (anchor: string, within: number | null = null): Word => ({
  anchor,
  within,
  target: { entry: anchor, article: null, others: [], inner: [] },
});
const data = { entry: { id: 'x' } } as unknown as CardData;

/** Plays events; a function gets the effects so far and gives the next event. */
function play(...events: (PopoverEvent | ((effects: readonly Effect[]) => PopoverEvent))[]): { state: PopoverState; effects: Effect[] } {
  let state = CLOSED;
  const effects: Effect[] = [];
  for (const event of events) {
    const result = step(state, typeof event === 'function' ? event(effects) : event);
    state = result.state;
    effects.push(...result.effects);
  }
  return { state, effects };
}

const lastTimer = (effects: readonly Effect[]): PopoverEvent => ({
  type: 'timer',
  token: effects.findLast((effect) => effect.type === 'timer')?.token ?? -1,
});
const lastAnswer = (effects: readonly Effect[]): PopoverEvent => ({
  type: 'arrived',
  token: effects.findLast((effect) => effect.type === 'load')?.token ?? -1,
  data,
});
const rest = (anchor: string, within: number | null = null, heading = false): PopoverEvent => ({
  type: 'rest',
  word: word(anchor, within),
  heading,
});
const hover = (anchor: string, within: number | null = null) => [rest(anchor, within), lastTimer, lastAnswer] as const;
const click = (anchor: string, within: number | null = null): PopoverEvent => ({
  type: 'press',
  word: word(anchor, within),
  by: 'pointer',
});
const away: PopoverEvent = { type: 'away', heading: false };
const anchors = (state: PopoverState): string[] => state.cards.map((card) => card.word.anchor);
const keyOf = (state: PopoverState, anchor: string): number => state.cards.find((card) => card.word.anchor === anchor)?.key ?? -1;

describe('hovering', () => {
  it('opens nothing while the pointer sweeps over words', () => {
    const { state, effects } = play(rest('a'), away, rest('b'), away, lastAnswer);
    expect(state.cards).toEqual([]);
    expect(effects.filter((effect) => effect.type === 'timer').map((effect) => effect.ms)).toEqual([DWELL_MS, DWELL_MS]);
  });

  it('opens a card when the pointer has rested and the answer is there, in either order', () => {
    expect(anchors(play(rest('a'), lastTimer, lastAnswer).state)).toEqual(['a']);
    expect(anchors(play(rest('a'), lastAnswer, lastTimer).state)).toEqual(['a']);
  });

  it('asks once for a word the pointer moves about on', () => {
    expect(play(rest('a'), rest('a'), rest('a')).effects.filter((effect) => effect.type === 'load')).toHaveLength(1);
  });

  it('drops the answer for a word the pointer has left', () => {
    const { effects } = play(rest('a'));
    const late = lastAnswer(effects);
    expect(play(rest('a'), rest('b'), late, lastTimer).state.cards).toEqual([]);
  });

  it('closes a card some time after the pointer has left, not at once', () => {
    const left = play(...hover('a'), away);
    expect(anchors(left.state)).toEqual(['a']);
    expect(left.effects.at(-1)).toMatchObject({ type: 'timer', ms: GRACE_MS });
    expect(play(...hover('a'), away, lastTimer).state.cards).toEqual([]);
  });

  it('keeps the card when the pointer comes back or reaches it in time', () => {
    expect(anchors(play(...hover('a'), away, rest('a'), lastTimer).state)).toEqual(['a']);
    const opened = play(...hover('a')).state;
    expect(anchors(play(...hover('a'), away, { type: 'enter-card', key: keyOf(opened, 'a') }, lastTimer).state)).toEqual(['a']);
  });

  it('gives a pointer on its way to the card new time with every move', () => {
    const { effects } = play(...hover('a'), away, { type: 'away', heading: true });
    expect(effects.filter((effect) => effect.type === 'timer' && effect.ms === GRACE_MS)).toHaveLength(2);
  });

  it('waits longer on words that lie on the way to an open card, and less on the next word looked at', () => {
    expect(play(...hover('a'), rest('b', null, true)).effects.at(-2)).toMatchObject({ ms: HEADING_DWELL_MS });
    expect(play(...hover('a'), rest('b')).effects.at(-2)).toMatchObject({ ms: NEXT_DWELL_MS });
  });

  it('shows one card at a time', () => {
    expect(anchors(play(...hover('a'), ...hover('b')).state)).toEqual(['b']);
  });
});

describe('cards inside cards', () => {
  const parent = play(...hover('a')).state;
  const a = keyOf(parent, 'a');

  it('open beside their parent', () => {
    expect(anchors(play(...hover('a'), ...hover('b', a)).state)).toEqual(['a', 'b']);
  });

  it('close when the pointer goes back to the parent, which stays', () => {
    const back: PopoverEvent = { type: 'enter-card', key: a };
    expect(anchors(play(...hover('a'), ...hover('b', a), back, lastTimer).state)).toEqual(['a']);
  });

  it('keep their parent while the pointer is in them', () => {
    const inner = play(...hover('a'), ...hover('b', a)).state;
    const into: PopoverEvent = { type: 'enter-card', key: keyOf(inner, 'b') };
    expect(anchors(play(...hover('a'), ...hover('b', a), away, into, lastTimer).state)).toEqual(['a', 'b']);
  });

  it('go with their parent', () => {
    expect(play(...hover('a'), ...hover('b', a), { type: 'close', key: a }).state.cards).toEqual([]);
  });

  it('do not nest for ever', () => {
    let within: number | null = null;
    const events: PopoverEvent[] = [];
    let state = CLOSED;
    for (let depth = 0; depth < 9; depth++) {
      events.push(click(`w${depth}`, within));
      state = play(...events).state;
      within = state.cards.at(-1)?.key ?? null;
    }
    expect(state.cards.length).toBeLessThanOrEqual(5);
  });
});

describe('clicking, pinning, closing', () => {
  it('opens at once and stays without the pointer', () => {
    expect(anchors(play(click('a'), away, lastTimer).state)).toEqual(['a']);
  });

  it('a click on the word of a hovered card makes it stay, a second one closes it', () => {
    expect(anchors(play(...hover('a'), click('a'), away, lastTimer).state)).toEqual(['a']);
    expect(play(...hover('a'), click('a'), click('a')).state.cards).toEqual([]);
  });

  it('a click elsewhere closes what is not pinned', () => {
    const key = keyOf(play(click('a')).state, 'a');
    expect(anchors(play(click('a'), { type: 'pin', key, pinned: true }, click('b'), { type: 'press-outside' }).state)).toEqual(['a']);
  });

  it('Escape closes the last card first and a pinned one last', () => {
    const key = keyOf(play(click('a')).state, 'a');
    const two = [click('a'), { type: 'pin', key, pinned: true } as const, click('b')];
    expect(anchors(play(...two, { type: 'escape' }).state)).toEqual(['a']);
    expect(play(...two, { type: 'escape' }, { type: 'escape' }).state.cards).toEqual([]);
  });

  it('does not open again under a pointer that has not moved on', () => {
    const closed = [...hover('a'), { type: 'escape' } as const];
    expect(play(...closed, rest('a'), lastTimer, lastAnswer).state.cards).toEqual([]);
    expect(anchors(play(...closed, away, ...hover('a')).state)).toEqual(['a']);
  });

  it('the keyboard opens with focus', () => {
    expect(play({ type: 'press', word: word('a'), by: 'keyboard' }).state.cards[0]).toMatchObject({ focused: true, sticky: true });
  });

  it('shows that an entry could not be read', () => {
    expect(
      play(click('a'), (effects) => ({ ...(lastAnswer(effects) as { type: 'arrived'; token: number }), data: null })).state.cards[0]
        ?.content,
    ).toEqual({ status: 'failed' });
  });
});

describe('going on inside a card', () => {
  it('goes to a related entry and back', () => {
    const key = keyOf(play(click('a')).state, 'a');
    const gone = play(click('a'), lastAnswer, { type: 'go', key, view: { entry: 'b', article: null } }, lastAnswer);
    expect(gone.state.cards[0]?.trail.map((view) => view.entry)).toEqual(['a', 'b']);
    const back = play(click('a'), lastAnswer, { type: 'go', key, view: { entry: 'b', article: null } }, lastAnswer, { type: 'back', key });
    expect(back.state.cards[0]?.trail.map((view) => view.entry)).toEqual(['a']);
    expect(back.effects.at(-1)).toMatchObject({ type: 'load', view: { entry: 'a' } });
  });
});

describe('whatever happens', () => {
  const anyWord = fc
    .record({ anchor: fc.constantFrom('a', 'b', 'c', 'd'), within: fc.option(fc.integer({ min: 1, max: 12 })) })
    .map(({ anchor, within }) => word(anchor, within));
  const key = fc.integer({ min: 1, max: 12 });
  const anyEvent: fc.Arbitrary<PopoverEvent> = fc.oneof(
    fc.record({ type: fc.constant('rest' as const), word: anyWord, heading: fc.boolean() }),
    fc.record({ type: fc.constant('away' as const), heading: fc.boolean() }),
    fc.record({ type: fc.constant('enter-card' as const), key }),
    fc.record({ type: fc.constant('press' as const), word: anyWord, by: fc.constantFrom('pointer' as const, 'keyboard' as const) }),
    fc.record({ type: fc.constant('timer' as const), token: key }),
    fc.record({ type: fc.constant('arrived' as const), token: key, data: fc.constantFrom(null, data) }),
    fc.record({ type: fc.constant('pin' as const), key, pinned: fc.boolean() }),
    fc.record({ type: fc.constant('close' as const), key }),
    fc.record({ type: fc.constant('back' as const), key }),
    fc.record({ type: fc.constant('go' as const), key, view: fc.constant({ entry: 'b', article: null }) }),
    fc.constantFrom<PopoverEvent>({ type: 'escape' }, { type: 'press-outside' }),
  );

  it('keys are unique, parents stand before children, and a grace timer runs only when something could close', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = CLOSED;
        for (const event of events) state = step(state, event).state;
        const keys = state.cards.map((card) => card.key);
        expect(new Set(keys).size).toBe(keys.length);
        state.cards.forEach((card, place) => {
          const parent = keys.indexOf(card.word.within ?? -1);
          expect(parent).toBeLessThan(place);
          expect(card.trail.length).toBeGreaterThan(0);
        });
        if (state.leaving) expect(state.cards.some((card) => !card.sticky && !card.pinned)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
