/** The library in memory, ready to be searched: the latest first and at once, the rest behind; followed while it is looked at. */
import type { EntryHead } from '../../model/entry';
import type { Snippet, SnippetChange } from '../../model/snippet';
import type { LibraryErrorCode } from '../../store/library-error';
import type { SnippetLibrary } from '../../store/snippet-library';
import { problemOf } from './problem';
import { type Heads, type LibraryRecord, makeRecord } from './record';
import { withIds, withoutRecords, withRecords } from './records';
import { breathe, mapInSlices } from './slices';

export interface LibraryState {
  /** `partial`: the latest are there, the others are being read. */
  readonly status: 'loading' | 'failed' | 'partial' | 'whole';
  /** Why it failed. */
  readonly problem: LibraryErrorCode | null;
  /** The latest first. */
  readonly records: readonly LibraryRecord[];
  /** What was taken out and can be put back, the last taken out first. */
  readonly removed: readonly LibraryRecord[];
  readonly heads: Heads;
}

export interface Collection {
  readonly state: () => LibraryState;
  /** Reads the library when somebody looks at it. @returns what stops watching */
  readonly watch: (listener: (state: LibraryState) => void) => () => void;
  /** Reads it again after it failed. */
  readonly retry: () => void;
  /** All or none. @throws LibraryError */
  readonly change: (ids: readonly string[], change: (snippet: Snippet) => SnippetChange) => Promise<void>;
  /** @throws LibraryError */
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** @throws LibraryError */
  readonly putBack: (ids: readonly string[]) => Promise<void>;
}

interface CollectionDeps {
  readonly open: () => Promise<SnippetLibrary>;
  readonly heads: (ids: readonly string[]) => Promise<readonly EntryHead[]>;
}

/** The same where it has been done already. */
type Patch = (before: LibraryState) => Partial<LibraryState>;

/** So many are painted first. */
const FIRST = 50;
/** What other windows change is read again after so long: a note being typed there changes often. */
const FOLLOW_MS = 250;

const EMPTY: LibraryState = { status: 'loading', problem: null, records: [], removed: [], heads: new Map() };

export function createCollection(deps: CollectionDeps): Collection {
  let state = EMPTY;
  let library: SnippetLibrary | null = null;
  let isStale = true;
  let turn = 0;
  /** Changes that the library told of, and those of them that were ours and are known. */
  let told = 0;
  let ours = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was written while the library was being read: it may be missing in what is read. */
  let written: Patch[] = [];
  const heads = new Map<string, EntryHead>();
  const listeners = new Set<(state: LibraryState) => void>();

  const show = (next: Partial<LibraryState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener(state);
  };

  async function learnNames(snippets: readonly Snippet[]): Promise<void> {
    const unknown = [...new Set(snippets.flatMap(({ entries }) => entries))].filter((id) => !heads.has(id));
    if (unknown.length === 0) return;
    for (const head of await deps.heads(unknown).catch(() => [])) heads.set(head.id, head);
  }

  /** What was read before and has not changed since is taken as it is. */
  function recordMaker(): (snippet: Snippet) => LibraryRecord {
    const before = new Map(state.records.map((record) => [record.snippet.id, record]));
    return (snippet) => {
      const known = before.get(snippet.id);
      return known?.isNamed && known.snippet.changedAt === snippet.changedAt ? known : makeRecord(snippet, heads);
    };
  }

  async function open(): Promise<SnippetLibrary> {
    if (library) return library;
    const opened = await deps.open();
    library ??= listenTo(opened);
    return library;
  }

  function listenTo(opened: SnippetLibrary): SnippetLibrary {
    opened.onChange(() => {
      told++;
      // A change of ours is told before it is done; where it is not ours, nobody will say that it was.
      setTimeout(() => told > ours && follow(), 0);
    });
    return opened;
  }

  function follow(): void {
    ours = told;
    isStale = true;
    clearTimeout(timer);
    if (listeners.size > 0) timer = setTimeout(() => void read(), FOLLOW_MS);
  }

  /** Without the names of entries, which take longer to read than the snippets; they follow. */
  async function showFirst(from: SnippetLibrary, isWanted: () => boolean): Promise<void> {
    const snippets = await from.latest(FIRST);
    const showThem = () =>
      show({ status: 'partial', problem: null, records: snippets.map((one) => makeRecord(one, heads)), heads: new Map(heads) });
    if (!isWanted()) return;
    showThem();
    await breathe();
    void learnNames(snippets).then(() => isWanted() && state.status === 'partial' && showThem());
  }

  /** Snippets that were only added since. `null`: more than that has happened, or it cannot be told. */
  async function readAdded(from: SnippetLibrary): Promise<readonly Snippet[] | null> {
    if (state.status !== 'whole') return null;
    const [count, latest] = await Promise.all([from.count(), from.latest(FIRST)]);
    const known = new Map(state.records.map(({ snippet }) => [snippet.id, snippet]));
    const added = latest.filter(({ id }) => !known.has(id));
    const isSame = latest.every(({ id, changedAt }) => (known.get(id)?.changedAt ?? changedAt) === changedAt);
    return added.length > 0 && isSame && count === known.size + added.length ? added : null;
  }

  async function read(): Promise<void> {
    const own = ++turn;
    const isWanted = () => own === turn;
    isStale = false;
    written = [];
    try {
      const from = await open();
      if (state.status === 'loading' || state.status === 'failed') await showFirst(from, isWanted);
      const added = await readAdded(from);
      const snippets = added ?? (await from.all());
      if (!isWanted()) return;
      await breathe();
      await learnNames(snippets);
      const made = await mapInSlices(snippets, recordMaker(), isWanted);
      const removed = await from.removed();
      await learnNames(removed.map(({ snippet }) => snippet));
      if (!isWanted() || made === null) return;
      show({
        status: 'whole',
        problem: null,
        records: added ? withRecords(state.records, made) : made,
        removed: removed.map(({ snippet, removedAt }) => makeRecord(snippet, heads, removedAt)),
        heads: new Map(heads),
      });
      for (const patch of written) show(patch(state));
    } catch (error) {
      if (!isWanted()) return;
      isStale = true;
      // What was read once stays to be read.
      if (state.status !== 'whole') show({ status: 'failed', problem: problemOf(error) });
    }
  }

  async function write<T>(work: (to: SnippetLibrary) => Promise<T>, patchOf: (result: T) => Patch): Promise<void> {
    const patch = patchOf(await work(await open()));
    ours++;
    written.push(patch);
    show(patch(state));
  }

  return {
    state: () => state,
    watch: (listener) => {
      listeners.add(listener);
      if (isStale) void read();
      return () => listeners.delete(listener);
    },
    retry: () => {
      if (state.status === 'failed') show(EMPTY);
      void read();
    },
    change: (ids, change) =>
      write(
        (to) => to.changeMany(ids, change),
        (changed) => {
          const records = changed.map((snippet) => makeRecord(snippet, heads));
          return (before) => ({ records: withRecords(before.records, records) });
        },
      ),
    remove: (ids) =>
      write(
        (to) => to.remove(ids),
        () => {
          const gone = withIds(state.records, ids).map((record) => ({ ...record, removedAt: Date.now() }));
          return ({ records, removed }) => ({
            records: withoutRecords(records, ids),
            removed: [...gone, ...withoutRecords(removed, ids)],
          });
        },
      ),
    putBack: (ids) =>
      write(
        (to) => to.putBack(ids),
        () => {
          const back = withIds(state.removed, ids).map((record) => ({ ...record, removedAt: null }));
          return ({ records, removed }) => ({ records: withRecords(records, back), removed: withoutRecords(removed, ids) });
        },
      ),
  };
}
