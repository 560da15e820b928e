import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeeper } from '../../../src/popover/keeper';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store that takes its time. */
function slowStore(ms = 100) {
  const written: string[] = [];
  let running = 0;
  let most = 0;
  const write = (text: string) =>
    new Promise<boolean>((resolve) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running--;
        written.push(text);
        resolve(true);
      }, ms);
    });
  return { write, written, most: () => most };
}

describe('what is typed', () => {
  it('is written once the typing pauses', async () => {
    const store = slowStore();
    const keeper = createKeeper(store.write);
    for (const text of ['a', 'ab', 'abc']) void keeper.keep(text);
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.written).toEqual(['abc']);
  });

  it('is never written twice at a time, and the newest is written last', async () => {
    const store = slowStore(500);
    const keeper = createKeeper(store.write);
    for (let i = 1; i <= 8; i++) {
      void keeper.keep('x'.repeat(i));
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.most()).toBe(1);
    expect(store.written.at(-1)).toBe('x'.repeat(8));
  });

  it('is written at once when the box is closed', async () => {
    const store = slowStore(0);
    const keeper = createKeeper(store.write);
    void keeper.keep('last words');
    keeper.flush();
    await vi.advanceTimersByTimeAsync(1);
    expect(store.written).toEqual(['last words']);
  });

  it('is said not to be kept when the write fails, and the next is tried again', async () => {
    let fails = true;
    const keeper = createKeeper(async () => {
      if (fails) throw new Error('full');
      return true;
    });
    const first = keeper.keep('a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await first).toBe(false);
    fails = false;
    const second = keeper.keep('ab');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await second).toBe(true);
  });
});
