/** What the panel and the popup are given by their entry points; what they know of the browser. */
import type { PageList } from '../model/page-list';
import type { Settings } from '../model/settings';
import type { BackupFiles } from '../store/backup-files';
import type { Backups } from '../store/backups';
import type { Canary } from '../store/canary';
import type { LibraryDatabase } from '../store/library-database';
import type { PackShelf } from '../store/pack-shelf';

/** The page beside the panel. */
export interface BesidePage {
  /** What it names, over all its frames; `null` where we are not on it. */
  readonly list: () => Promise<PageList | null>;
  /** Ids of the entries it names, as far as is known at once: a page that is busy is not waited for. */
  readonly named: () => readonly string[];
  /** Scrolls to a mention and flashes it. */
  readonly reveal: (entry: string, nth: number) => void;
  /** Scrolls to a quotation that was saved there. */
  readonly revealQuote: (id: string) => void;
  /** Shows all mentions of an entry; `null` for none. */
  readonly point: (entry: string | null) => void;
  /** Calls back when another page stands beside us, or it names other entries now. @returns what stops it */
  readonly onChange: (listener: () => void) => () => void;
}

export interface Keeping {
  readonly backups: Backups;
  readonly files: BackupFiles;
  readonly canary: Canary;
}

export interface PanelDeps {
  readonly shelf: PackShelf;
  /** Rejects where IndexedDB is not to be had. */
  readonly library: () => Promise<LibraryDatabase>;
  readonly page: BesidePage;
  /** Backups of the library, and what watches over it. */
  readonly keeping: () => Promise<Keeping>;
  /** Leave to write files among the downloads. */
  readonly files: {
    /** Asks the reader, which works right after a press only. @returns whether it was given */
    readonly allow: () => Promise<boolean>;
    readonly giveUp: () => Promise<unknown>;
  };
  readonly readSettings: () => Promise<Settings>;
  readonly changeSettings: (change: Partial<Settings>) => Promise<unknown>;
  readonly onSettings: (listener: (settings: Settings) => void) => void;
  readonly openOptions: () => void;
  /** Whether this window is private: then nothing is noted. */
  readonly isPrivate: boolean;
}
