/** Why the reader's library could not do what was asked; nothing was changed. */
import Dexie from 'dexie';

/**
 * `missing`: there is no IndexedDB here. `full`: no room left. `blocked`: another window holds an older library open.
 * `newer`: a later version of Pangzhu has written it. `taken`: there is a snippet of that id. `failed`: anything else.
 */
export type LibraryErrorCode = 'missing' | 'full' | 'blocked' | 'newer' | 'taken' | 'failed';

export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  constructor(
    readonly code: LibraryErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Names that browsers and Dexie give to what went wrong. */
const CODES: Readonly<Record<string, LibraryErrorCode>> = {
  [Dexie.errnames.MissingAPI]: 'missing',
  [Dexie.errnames.QuotaExceeded]: 'full',
  [Dexie.errnames.Version]: 'newer',
  [Dexie.errnames.Constraint]: 'taken',
  InvalidStateError: 'missing',
  SecurityError: 'missing',
};

/** @param error whatever a browser or Dexie threw */
export function toLibraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  let code: LibraryErrorCode = 'failed';
  for (let at = error; at instanceof Object && code === 'failed'; at = insideOf(at)) {
    const { name } = at as { readonly name?: unknown };
    code = (typeof name === 'string' ? CODES[name] : undefined) ?? 'failed';
  }
  return new LibraryError(code, error instanceof Error ? error.message : String(error), { cause: error });
}

/** Dexie hides a full disk behind the abort that it led to, and the failures of many writes behind one error. */
function insideOf(error: object): unknown {
  const { inner, failures } = error as { readonly inner?: unknown; readonly failures?: readonly unknown[] };
  return inner ?? failures?.[0];
}
