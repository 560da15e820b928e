/**
 * A small store of JSON values that is not IndexedDB, so that losing the one leaves the other. An entry point makes it of
 * the browser's extension storage (docs/keeping.md).
 */
export interface KeptArea {
  /** @returns what was set; `undefined` when nothing was */
  readonly get: (key: string) => Promise<unknown>;
  /** Resolves when it is written. Rejects when it is not; then the key has what it had. */
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
  readonly keys: () => Promise<readonly string[]>;
}
