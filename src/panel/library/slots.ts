/** What others plug into the library. */
import type { Lang } from '../../model/lang';
import type { Snippet } from '../../model/snippet';

export interface LibraryFiles {
  /** @param ids what to export; the reader chooses how */
  readonly export: (ids: readonly string[]) => void;
  readonly import: () => void;
  readonly backups: () => void;
}

/** A way to copy a snippet. The first of several is what the key copies. */
export interface CopyWay {
  readonly label: string;
  readonly text: (snippet: Snippet, lang: Lang) => string;
}

/** A library that is gone, or was put back by the browser to an earlier state. */
export interface LostLibrary {
  /** How many snippets there were when they were last counted; `null` when not known. */
  readonly snippets: number | null;
  /** Of the last backup, in milliseconds since 1970; `null` when there is none. */
  readonly backupAt: number | null;
  /** Puts the backup back. @throws LibraryError */
  readonly restore: () => Promise<void>;
  readonly dismiss: () => void;
}

export interface LibrarySlots {
  /** `null`: nothing is shown of files. */
  readonly files: LibraryFiles | null;
  /** `null`: the quotation with its source. */
  readonly copies: readonly CopyWay[] | null;
  readonly lost: LostLibrary | null;
  /** The key that saves what is selected on a page, as the browser has it; `''` for none. */
  readonly saveKey: string;
}
