import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Snippet, SnippetChange } from '../../../src/model/snippet';
import { openLibraryDatabase } from '../../../src/store/library-database';
import type { SnippetLibrary } from '../../../src/store/snippet-library';
import { DAY_MS, freshName, keysOf, NOON, sampleSnippet } from './sample-snippets';

afterEach(() => {
  vi.useRealTimers();
});

/** What a library is, told by two maps. */
interface Model {
  readonly here: Map<string, Snippet>;
  readonly out: Map<string, { readonly snippet: Snippet; readonly removedAt: number }>;
}

interface Step {
  readonly act: string;
  readonly onModel: (model: Model, now: number) => void;
  readonly onLibrary: (library: SnippetLibrary) => Promise<unknown>;
}

const KEPT_MS = 30 * DAY_MS;
const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const ids = fc.array(
  names.map((name) => `s-${name}`),
  { maxLength: 4 },
);
const snippet = fc
  .record({
    name: names,
    text: fc.string({ unit: 'grapheme', maxLength: 8 }),
    entries: fc.subarray(['pipl', 'gdpr']),
    minute: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ name, text, entries, minute }) => sampleSnippet(name, { text, entries, savedAt: NOON + minute }));
const change: fc.Arbitrary<SnippetChange> = fc.oneof(
  fc.record({ note: fc.string({ maxLength: 4 }) }),
  fc.record({ tags: fc.array(fc.constantFrom('一', '二'), { maxLength: 2 }) }),
  fc.record({ work: fc.constantFrom(null, { address: 'https://example.org/moved', accessedAt: NOON, fields: {} }) }),
);

const changeModel = (wanted: readonly string[], to: SnippetChange) => (model: Model, now: number) => {
  for (const id of wanted) {
    const one = model.here.get(id);
    if (one) model.here.set(id, { ...one, ...to, changedAt: now });
  }
};

const step: fc.Arbitrary<Step> = fc.oneof(
  snippet.map((one) => ({
    act: `add ${one.id}`,
    onModel: ({ here }: Model) => {
      if (!here.has(one.id)) here.set(one.id, one);
    },
    onLibrary: (library: SnippetLibrary) =>
      library.add(one).catch((error: { code?: string }) => {
        if (error.code !== 'taken') throw error;
      }),
  })),
  fc.tuple(names, change).map(([name, to]) => ({
    act: `change ${name}`,
    onModel: changeModel([`s-${name}`], to),
    onLibrary: (library: SnippetLibrary) => library.change(`s-${name}`, to),
  })),
  fc.tuple(ids, change).map(([wanted, to]) => ({
    act: `change ${wanted}`,
    onModel: changeModel(wanted, to),
    onLibrary: (library: SnippetLibrary) => library.changeMany(wanted, () => to),
  })),
  ids.map((wanted) => ({
    act: `remove ${wanted}`,
    onModel: ({ here, out }: Model, now: number) => {
      for (const id of wanted) {
        const gone = here.get(id);
        if (gone) out.set(id, { snippet: gone, removedAt: now });
        here.delete(id);
      }
      for (const [id, { removedAt }] of out) if (removedAt < now - KEPT_MS) out.delete(id);
    },
    onLibrary: (library: SnippetLibrary) => library.remove(wanted),
  })),
  ids.map((wanted) => ({
    act: `put back ${wanted}`,
    onModel: ({ here, out }: Model) => {
      for (const id of wanted) {
        const row = out.get(id);
        if (!row || here.has(id)) continue;
        here.set(id, row.snippet);
        out.delete(id);
      }
    },
    onLibrary: (library: SnippetLibrary) => library.putBack(wanted),
  })),
  fc.uniqueArray(snippet, { selector: ({ id }) => id, maxLength: 5 }).map((file) => ({
    act: `merge ${file.map(({ id }) => id)}`,
    onModel: ({ here, out }: Model) => {
      for (const one of file) if (!here.has(one.id) && !out.has(one.id)) here.set(one.id, one);
    },
    onLibrary: (library: SnippetLibrary) => library.merge(file),
  })),
);

/** Latest first; of one moment, the greater id. */
const sorted = (snippets: Iterable<Snippet>): Snippet[] => [...snippets].sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? 1 : -1));

async function compare(library: SnippetLibrary, { here, out }: Model): Promise<void> {
  const all = sorted(here.values());
  expect(await library.all()).toEqual(all);
  expect(await library.count()).toBe(all.length);
  expect(await library.latest(2)).toEqual(all.slice(0, 2));
  expect(await library.ofEntry('pipl')).toEqual(all.filter(({ entries }) => entries.includes('pipl')));
  const moved = 'https://example.org/moved';
  expect(await library.onPage(keysOf(moved))).toEqual(all.filter(({ work }) => work?.address === moved));
  expect(new Map((await library.removed()).map((row) => [row.snippet.id, row]))).toEqual(out);
}

describe('a library', () => {
  it('is after any sequence of actions, on any days, in two windows, what two maps would be', { timeout: 60_000 }, async () => {
    const steps = fc.array(fc.tuple(step, fc.constantFrom(1, 1, 1, 10 * DAY_MS, 31 * DAY_MS), fc.boolean()), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const name = freshName();
        const windows = [await openLibraryDatabase(name), await openLibraryDatabase(name)] as const;
        const model: Model = { here: new Map(), out: new Map() };
        let now = NOON;
        try {
          for (const [{ onModel, onLibrary }, passes, second] of taken) {
            now += passes;
            vi.useFakeTimers({ toFake: ['Date'], now });
            onModel(model, now);
            await onLibrary(windows[second ? 1 : 0].snippets);
          }
          await compare(windows[0].snippets, model);
          await compare(windows[1].snippets, model);
        } finally {
          for (const one of windows) one.close();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('holds the same after everything is merged into an empty one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(snippet, { maxLength: 8 }), async (file) => {
        const [one, other] = [await openLibraryDatabase(freshName()), await openLibraryDatabase(freshName())];
        try {
          await one.snippets.merge(file);
          await other.snippets.merge(await one.snippets.all());
          expect(await other.snippets.all()).toEqual(await one.snippets.all());
        } finally {
          one.close();
          other.close();
        }
      }),
      { numRuns: 30 },
    );
  });
});
