export type FormsErrorCode =
  | 'forms-truncated'
  | 'forms-magic'
  | 'forms-version'
  | 'forms-sizes'
  | 'forms-offsets'
  | 'forms-buckets'
  | 'forms-input';

/** A forms binary, or the forms to build one from, that cannot be used. */
export class FormsError extends Error {
  override readonly name = 'FormsError';
  constructor(
    readonly code: FormsErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
