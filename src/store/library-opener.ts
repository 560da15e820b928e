import { type LibraryDatabase, openLibraryDatabase } from './library-database';

/** @returns what gives the library, opened once; after a failure it is tried anew */
export function createLibraryOpener(): () => Promise<LibraryDatabase> {
  let library: Promise<LibraryDatabase> | null = null;
  return () => {
    library ??= openLibraryDatabase().catch((error: unknown) => {
      library = null;
      throw error;
    });
    return library;
  };
}
