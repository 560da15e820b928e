/** The reader's choices, in the browser's extension storage: small, and read before anything else. */
import { browser } from 'wxt/browser';
import { readSettings, type Settings } from '../model/settings';

const KEY = 'settings';

export interface SettingsStore {
  readonly read: () => Promise<Settings>;
  /** Applies a change to the newest settings; changes wait for each other, so that none is lost. */
  readonly change: (to: (settings: Settings) => Settings) => Promise<Settings>;
  readonly onChange: (listener: (settings: Settings) => void) => void;
}

export function createSettingsStore(): SettingsStore {
  let queue: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<Settings> => {
    // Firefox's storage fails now and then without a cause; defaults are better than no reading.
    const stored = await browser.storage.local.get(KEY).catch(() => ({}));
    return readSettings((stored as Record<string, unknown>)[KEY]);
  };
  return {
    read,
    change: (to) => {
      const changed = queue.then(async () => {
        const settings = to(await read());
        await browser.storage.local.set({ [KEY]: settings });
        return settings;
      });
      queue = changed.catch(() => undefined);
      return changed;
    },
    onChange: (listener) => {
      browser.storage.local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
        if (KEY in changes) listener(readSettings(changes[KEY]?.newValue));
      });
    },
  };
}
