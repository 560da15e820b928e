/** Extension storage as the place of backups: of another make than IndexedDB, so that losing the one leaves the other. */
import { browser } from 'wxt/browser';
import type { Keeping } from '../../src/panel/deps';
import { writeBackup } from '../../src/snippets/export/json';
import { readImport } from '../../src/snippets/import/read-import';
import { createBackupFiles } from '../../src/store/backup-files';
import { createBackups } from '../../src/store/backups';
import { createCanary } from '../../src/store/canary';
import type { KeptArea } from '../../src/store/kept-area';
import type { LibraryDatabase } from '../../src/store/library-database';
import { downloadsPlace } from './downloads-place';

const { local } = browser.storage;
const area: KeptArea = {
  get: async (key) => (await local.get(key))[key],
  set: (key, value) => local.set({ [key]: value }),
  remove: (keys) => local.remove([...keys]),
  keys: async () => Object.keys(await local.get(null)),
};

const known = new WeakMap<LibraryDatabase, Keeping>();

/** The backups of a library and what watches over it. */
export function keepingOf(library: LibraryDatabase): Keeping {
  const before = known.get(library);
  if (before) return before;
  const backups = createBackups({
    area,
    library,
    now: Date.now,
    write: writeBackup,
    read: async (text) => readImport({ name: 'backup.json', bytes: new TextEncoder().encode(text) }, { now: Date.now(), columns: null }),
    alone: (work) => navigator.locks.request('pangzhu-backups', work),
  });
  const files = createBackupFiles({
    area,
    place: downloadsPlace,
    backups,
    write: writeBackup,
    now: Date.now,
    alone: (work) => navigator.locks.request('pangzhu-backup-files', work),
  });
  const keeping = { backups, files, canary: createCanary({ area, list: backups.list, now: Date.now }) };
  known.set(library, keeping);
  return keeping;
}
