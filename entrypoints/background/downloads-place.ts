/** The browser's folder of downloads as the place of backup files. Works where the reader has allowed it. */
import { browser } from 'wxt/browser';
import type { FilePlace } from '../../src/store/backup-files';
import { withBlobAddress } from './blob-address';

/** A file that takes longer is given up. */
const MOST_MS = 120_000;

async function ended(id: number): Promise<string> {
  for (const until = Date.now() + MOST_MS; Date.now() < until; ) {
    const [item] = await browser.downloads.search({ id });
    if (!item) throw new Error('the download is gone');
    if (item.state === 'complete') return item.filename;
    if (item.state === 'interrupted') throw new Error(item.error ?? 'interrupted');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the download takes too long');
}

export const downloadsPlace: FilePlace = {
  write: (name, text) =>
    withBlobAddress(new Blob([text], { type: 'application/json' }), async (url) => {
      const id = await browser.downloads.download({ url, filename: name, conflictAction: 'uniquify', saveAs: false });
      return { id, path: await ended(id) };
    }),
  remove: async ({ id, path }) => {
    const [item] = await browser.downloads.search({ id });
    // Numbers are given anew once the reader has cleared the list: only the very file that we wrote may go.
    if (!item || item.filename !== path || item.byExtensionId !== browser.runtime.id || !item.exists) return;
    await browser.downloads.removeFile(id);
    await browser.downloads.erase({ id });
  },
};
