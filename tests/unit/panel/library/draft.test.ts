import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraft, type DraftState } from '../../../../src/panel/library/draft';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A library whose writes end when the test says so. */
function start(first = '') {
  const sent: { text: string; done: () => Promise<void>; fail: (error: unknown) => Promise<void> }[] = [];
  let state: DraftState = { text: first, status: 'clean', error: null, theirs: null };
  const draft = createDraft(first, {
    save: (text) =>
      new Promise((resolve, reject) => {
        const settle = async (how: () => void) => {
          how();
          await vi.advanceTimersByTimeAsync(0);
        };
        sent.push({ text, done: () => settle(() => resolve(text)), fail: (error) => settle(() => reject(error)) });
      }),
    show: (next) => {
      state = next;
    },
  });
  return { draft, sent, texts: () => sent.map(({ text }) => text), state: () => state };
}

describe('a note', () => {
  it('is saved after a pause, once', async () => {
    const { draft, sent, texts, state } = start();
    for (const text of ['a', 'ab', 'abc']) {
      draft.type(text);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(texts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(texts()).toEqual(['abc']);
    expect(state().status).toBe('saving');
    await sent[0]?.done();
    expect(state()).toMatchObject({ status: 'saved', text: 'abc' });
  });

  it('is saved at once when it is left, and not again', async () => {
    const { draft, sent, texts } = start();
    draft.type('a');
    draft.flush();
    expect(texts()).toEqual(['a']);
    await sent[0]?.done();
    draft.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(texts()).toEqual(['a']);
  });

  it('writes one thing after the other: what was typed last is written last', async () => {
    const { draft, sent, texts, state } = start();
    draft.type('a');
    draft.flush();
    draft.type('ab');
    draft.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(texts()).toEqual(['a']);
    await sent[0]?.done();
    expect(texts()).toEqual(['a', 'ab']);
    await sent[1]?.done();
    expect(state()).toMatchObject({ text: 'ab', status: 'saved' });
  });

  it('is not saved by a pause within a composed word', async () => {
    const { draft, texts } = start();
    draft.type('ren', false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(texts()).toEqual([]);
    draft.type('人');
    await vi.advanceTimersByTimeAsync(300);
    expect(texts()).toEqual(['人']);
  });

  it('keeps what is typed when it cannot be saved, and saves it when asked again', async () => {
    const { draft, sent, texts, state } = start('old');
    draft.type('new');
    draft.flush();
    await sent[0]?.fail('full');
    expect(state()).toMatchObject({ text: 'new', status: 'failed', error: 'full' });
    draft.flush();
    await sent[1]?.done();
    expect(texts()).toEqual(['new', 'new']);
    expect(state()).toMatchObject({ text: 'new', status: 'saved', error: null });
  });

  it('tells what is not on the disk yet, and what is there instead', async () => {
    const { draft, sent } = start('old');
    expect(draft.unsaved()).toBeNull();
    draft.type('new');
    draft.flush();
    expect(draft.unsaved()).toEqual({ text: 'new', base: 'old' });
    await sent[0]?.done();
    expect(draft.unsaved()).toBeNull();
  });

  it('shows what another window writes while nothing is typed', () => {
    const { draft, state } = start('a');
    draft.stored('b');
    expect(state()).toMatchObject({ text: 'b', theirs: null });
  });

  it('keeps what is typed when another window writes, tells of it, and lets it be taken', async () => {
    const { draft, sent, texts, state } = start('a');
    draft.type('ab');
    draft.stored('theirs');
    expect(state()).toMatchObject({ text: 'ab', theirs: 'theirs' });
    await vi.advanceTimersByTimeAsync(300);
    await sent[0]?.done();
    draft.stored('ab');
    expect(state()).toMatchObject({ text: 'ab', theirs: 'theirs', status: 'saved' });
    draft.takeTheirs();
    expect(texts()).toEqual(['ab', 'theirs']);
    expect(state()).toMatchObject({ text: 'theirs', theirs: null });
  });

  it('takes its own echo, early or late, for nothing new', async () => {
    const { draft, sent, state } = start('a');
    draft.type('ab');
    draft.flush();
    draft.stored('ab');
    draft.type('abc');
    await sent[0]?.done();
    draft.stored('ab');
    expect(state()).toMatchObject({ text: 'abc', theirs: null });
  });

  it('hears what another window wrote while it was being saved', async () => {
    const { draft, sent, state } = start('a');
    draft.type('ab');
    draft.flush();
    draft.stored('theirs');
    await sent[0]?.done();
    expect(state()).toMatchObject({ text: 'theirs' });
  });

  it('becomes what the library made of it', async () => {
    let state: DraftState | null = null;
    const draft = createDraft('', {
      save: async (text) => text.trim(),
      show: (next) => {
        state = next;
      },
    });
    draft.type(' 2025 ');
    draft.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(state).toMatchObject({ text: '2025', status: 'saved' });
  });
});
