/** Extension storage for tests: JSON in, JSON out, with room for so much and a way to fail. */
import type { KeptArea } from '../../../src/store/kept-area';

export interface MemoryArea extends KeptArea {
  /** What stands in it, as text. */
  readonly values: Map<string, string>;
  /** Characters that it takes altogether. */
  room: number;
  /** Keys of which writing fails. */
  refuses: (key: string) => boolean;
  /** How often all keys were asked for: extension storage may have to read everything for that. */
  asked: number;
  /** What was done, in order: `set backups`. */
  readonly done: string[];
}

export function createMemoryArea(): MemoryArea {
  const values = new Map<string, string>();
  const taken = () => [...values.values()].reduce((sum, value) => sum + value.length, 0);
  const area: MemoryArea = {
    values,
    room: Number.POSITIVE_INFINITY,
    refuses: () => false,
    asked: 0,
    done: [],
    get: async (key) => {
      const value = values.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    set: async (key, value) => {
      area.done.push(`set ${key}`);
      if (area.refuses(key)) throw new Error('An unexpected error occurred');
      const text = JSON.stringify(value);
      // What Chromium says.
      if (taken() - (values.get(key)?.length ?? 0) + text.length > area.room) throw new Error('Resource::kQuotaBytes quota exceeded');
      values.set(key, text);
    },
    remove: async (keys) => {
      for (const key of keys) {
        area.done.push(`remove ${key}`);
        values.delete(key);
      }
    },
    keys: async () => {
      area.asked++;
      return [...values.keys()];
    },
  };
  return area;
}
