/** Writes down what is typed, as it is typed: one write at a time, always the newest text, none forgotten. */
export interface Keeper {
  /** @returns whether this text, or a newer one, is kept */
  readonly keep: (text: string) => Promise<boolean>;
  /** Starts what still waits. */
  readonly flush: () => void;
}

/** A letter is written so long after it was typed, unless others follow. */
const PAUSE_MS = 150;

/** @param write @returns whether it is on the disk */
export function createKeeper(write: (text: string) => Promise<boolean>): Keeper {
  let newest: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<boolean> | null = null;
  let waiting: ((kept: boolean) => void)[] = [];

  async function run(): Promise<void> {
    timer = null;
    if (writing || newest === null) return;
    const text = newest;
    const told = waiting;
    newest = null;
    waiting = [];
    writing = write(text).catch(() => false);
    const kept = await writing;
    writing = null;
    for (const tell of told) tell(kept);
    if (newest !== null) void run();
  }

  return {
    keep: (text) =>
      new Promise((resolve) => {
        newest = text;
        waiting.push(resolve);
        if (timer !== null) clearTimeout(timer);
        timer = setTimeout(() => void run(), PAUSE_MS);
      }),
    flush: () => {
      if (timer !== null) clearTimeout(timer);
      void run();
    },
  };
}
