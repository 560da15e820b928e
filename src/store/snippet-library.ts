/** What the reader saved, as everybody who shows or changes it sees it. */
import type { Snippet, SnippetChange } from '../model/snippet';

/** A snippet that was taken out, and can be put back. */
export interface RemovedSnippet {
  readonly snippet: Snippet;
  /** Milliseconds since 1970. */
  readonly removedAt: number;
}

/** All that a library holds, as a backup keeps it. */
export interface LibraryContent {
  readonly snippets: readonly Snippet[];
  readonly removed: readonly RemovedSnippet[];
}

/** What an import did. */
export interface Merged {
  readonly added: readonly string[];
  /** Ids that were here already, or had been taken out by the reader: nothing of them was changed. */
  readonly known: readonly string[];
}

/**
 * Every promise that resolves means: it is on the disk. Every one that rejects means: nothing was changed, and the error is a
 * `LibraryError` that says why.
 */
export interface SnippetLibrary {
  /** Adds a new snippet. @throws when there is one of that id */
  readonly add: (snippet: Snippet) => Promise<void>;
  readonly get: (id: string) => Promise<Snippet | null>;
  /** @returns as it is now; `null` when there is none of that id */
  readonly change: (id: string, change: SnippetChange) => Promise<Snippet | null>;
  /** Changes many in one go, all or none; those that are not there are passed over. @returns as they are now */
  readonly changeMany: (ids: readonly string[], change: (snippet: Snippet) => SnippetChange) => Promise<readonly Snippet[]>;
  /** Takes out; they can be put back for thirty days. */
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** Where there is one of the same id meanwhile, that one stays, and the other stays taken out. */
  readonly putBack: (ids: readonly string[]) => Promise<void>;
  /** The latest taken out first. */
  readonly removed: () => Promise<readonly RemovedSnippet[]>;
  /** The latest first. */
  readonly latest: (most: number) => Promise<readonly Snippet[]>;
  /** All, the latest first. */
  readonly all: () => Promise<readonly Snippet[]>;
  readonly count: () => Promise<number>;
  /** Those saved on a page, told by any of its keys (`pageKeys`). */
  readonly onPage: (keys: readonly string[]) => Promise<readonly Snippet[]>;
  /** The latest first. */
  readonly ofEntry: (entry: string) => Promise<readonly Snippet[]>;
  /**
   * Adds what is not here yet, all or none. Never replaces.
   * @param removed to be among those taken out, unless they are here or came in with the snippets
   */
  readonly merge: (snippets: readonly Snippet[], removed?: readonly RemovedSnippet[]) => Promise<Merged>;
  /** Calls back after any change, by whichever window or tab. @returns what stops it */
  readonly onChange: (listener: () => void) => () => void;
}
