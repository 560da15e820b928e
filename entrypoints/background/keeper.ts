/** Backups that make themselves, and the watch over the library: at every start, and after every change. */
import { browser } from 'wxt/browser';
import type { LibraryDatabase } from '../../src/store/library-database';
import { FILES_PERMISSION } from './files-permission';
import { keepingOf } from './kept';

/** Changes are many while a reader writes: one look for all of them. */
const LOOK_MS = 5000;

/**
 * @param library opened once; what fails is tried again with the next change
 * @param wantsFiles whether backups are to be files too
 */
export function createKeeper(library: () => Promise<LibraryDatabase>, wantsFiles: () => Promise<boolean>): { readonly look: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isWatching = false;

  async function look(): Promise<void> {
    timer = null;
    const opened = await library();
    if (!isWatching) {
      isWatching = true;
      opened.snippets.onChange(lookSoon);
    }
    const { backups, files, canary } = keepingOf(opened);
    const health = await canary.check(opened);
    // What is left of a lost library must not count as its present state before the reader has seen it.
    if (health.status !== 'well') return;
    await backups.make();
    if ((await wantsFiles()) && (await browser.permissions.contains(FILES_PERMISSION))) await files.follow();
  }

  function lookSoon(): void {
    if (timer === null) timer = setTimeout(() => void look().catch(() => undefined), LOOK_MS);
  }
  return { look: lookSoon };
}
