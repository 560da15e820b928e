export type PackErrorCode = 'pack-missing' | 'pack-header' | 'pack-format' | 'pack-corrupt' | 'pack-entries' | 'pack-forms';

/** A pack that cannot be installed, and why. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    readonly code: PackErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
