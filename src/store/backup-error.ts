/** Why a backup could not be made or read. Nothing that was kept before is touched by it. */

/**
 * `full`: no room left. `damaged`: it is not what was written. `gone`: there is none of that time. `failed`: the browser's
 * storage refused.
 */
export type BackupErrorCode = 'full' | 'damaged' | 'gone' | 'failed';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  /** Of a damaged one: when the latest whole one before it was made, `null` when there is none. */
  readonly earlier: number | null;

  constructor(
    readonly code: BackupErrorCode,
    message: string,
    { earlier = null, ...options }: ErrorOptions & { readonly earlier?: number | null } = {},
  ) {
    super(message, options);
    this.earlier = earlier;
  }
}

/** Browsers give a full storage different names; all of them speak of a quota. */
export function toBackupError(error: unknown): BackupError {
  if (error instanceof BackupError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return new BackupError(/quota/i.test(`${name} ${message}`) ? 'full' : 'failed', message, { cause: error });
}
