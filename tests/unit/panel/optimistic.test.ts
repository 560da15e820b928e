import { describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '../../../src/model/settings';
import { createOptimistic } from '../../../src/panel/optimistic';

/** A background that stores each change a turn later. */
function slowStore() {
  let stored = readSettings({});
  const waiting: (() => void)[] = [];
  return {
    stored: () => stored,
    read: async () => stored,
    send: (change: Partial<Settings>) =>
      new Promise<void>((done) =>
        waiting.push(() => {
          stored = { ...stored, ...change };
          done();
        }),
      ),
    storeNext: async () => {
      waiting.shift()?.();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
    put: (settings: Settings) => {
      stored = settings;
    },
  };
}

describe('settings that show a change at once', () => {
  it('let the next change build on the last one, though neither is stored yet', async () => {
    const store = slowStore();
    let shown = store.stored();
    const settings = createOptimistic(shown, { ...store, show: (next) => (shown = next) });
    const without = (kind: string) => settings.change({ kinds: shown.kinds.filter((one) => one !== kind) });
    without('law');
    without('term');
    await store.storeNext();
    // The first change is told while the second is on its way: it must not come back.
    await settings.stored();
    without('person');
    expect(shown.kinds).toEqual(['org', 'product', 'event'].filter((kind) => shown.kinds.includes(kind as never)));
    await store.storeNext();
    await store.storeNext();
    expect(store.stored().kinds).not.toContain('law');
    expect(store.stored().kinds).not.toContain('term');
    expect(store.stored().kinds).not.toContain('person');
    expect(shown).toEqual(store.stored());
  });

  it('show what another page stored', async () => {
    const store = slowStore();
    let shown = store.stored();
    const settings = createOptimistic(shown, { ...store, show: (next) => (shown = next) });
    store.put({ ...shown, theme: 'dark' });
    await settings.stored();
    expect(shown.theme).toBe('dark');
  });

  it('go back to what is stored when a change fails', async () => {
    const store = slowStore();
    let shown = store.stored();
    const settings = createOptimistic(shown, { ...store, send: () => Promise.reject(new Error('gone')), show: (next) => (shown = next) });
    settings.change({ enabled: false });
    expect(shown.enabled).toBe(false);
    for (let turn = 0; turn < 8; turn++) await Promise.resolve();
    expect(shown.enabled).toBe(true);
  });
});
