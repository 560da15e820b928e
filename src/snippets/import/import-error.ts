export type ImportErrorCode =
  /** Nothing in it. */
  | 'empty'
  /** Larger than `MOST_BYTES`. */
  | 'too-large'
  /** More than `MOST_ROWS`. */
  | 'too-many'
  /** In no encoding that we know. */
  | 'encoding'
  /** Begins as JSON and is none. */
  | 'json'
  /** A backup by a later version of Pangzhu. */
  | 'newer-version'
  /** None of the formats that are read. */
  | 'format';

/** A file of which nothing can be read, and why. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** @param where line, row or path in the file; empty for all of it */
  constructor(
    readonly code: ImportErrorCode,
    readonly where: string,
    readonly detail: string,
  ) {
    super(`${code}${where && ` at ${where}`}: ${detail}`);
  }
}
