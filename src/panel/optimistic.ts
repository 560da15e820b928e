/** Settings that show a change at once, so that the next one builds on it and not on what was stored before. */
import type { Settings } from '../model/settings';

interface OptimisticDeps {
  readonly read: () => Promise<Settings>;
  readonly send: (change: Partial<Settings>) => Promise<unknown>;
  readonly show: (settings: Settings) => void;
}

export interface Optimistic {
  readonly change: (change: Partial<Settings>) => void;
  /** Something was stored, by us or by another page. */
  readonly stored: () => Promise<void>;
}

/** @param first what is shown already */
export function createOptimistic(first: Settings, { read, send, show }: OptimisticDeps): Optimistic {
  let shown = first;
  let pending = 0;
  let latest = 0;
  const display = (settings: Settings) => {
    shown = settings;
    show(settings);
  };
  /** What is stored counts only when none of our own changes is on its way. */
  const stored = async () => {
    const token = ++latest;
    if (pending > 0) return;
    const settings = await read();
    if (token === latest && pending === 0) display(settings);
  };
  return {
    change: (change) => {
      latest++;
      pending++;
      display({ ...shown, ...change });
      const done = () => {
        pending--;
        void stored();
      };
      send(change).then(done, done);
    },
    stored,
  };
}
