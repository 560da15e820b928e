import { LibraryError, type LibraryErrorCode } from '../../store/library-error';

/** @param error whatever a promise of the library was rejected with */
export const problemOf = (error: unknown): LibraryErrorCode => (error instanceof LibraryError ? error.code : 'failed');
