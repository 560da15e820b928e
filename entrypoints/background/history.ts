import type { Visit } from '../../src/model/visit';
import { type LibraryDatabase, openLibraryDatabase } from '../../src/store/library-database';

/** Notes what was looked up. Where there is no database, reading goes on without. */
export function createHistory(): { readonly add: (visit: Visit) => Promise<void> } {
  let database: Promise<LibraryDatabase | null> | null = null;
  return {
    add: async (visit) => {
      database ??= openLibraryDatabase().catch(() => null);
      await (await database)?.addVisit(visit).catch(() => undefined);
    },
  };
}
