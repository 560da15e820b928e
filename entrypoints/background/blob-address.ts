/** An address under which the browser can fetch a text that we hold. */
import { browser } from 'wxt/browser';

export const BLOBS_CHANNEL = 'pangzhu-blobs';
const PAGE = 'blobs.html';

/** So long the page may take to answer. */
const ANSWER_MS = 10_000;

/** @param use the address is good until it has ended */
export async function withBlobAddress<T>(blob: Blob, use: (address: string) => Promise<T>): Promise<T> {
  // Firefox's background is a page.
  if (typeof URL.createObjectURL === 'function') {
    const address = URL.createObjectURL(blob);
    return use(address).finally(() => URL.revokeObjectURL(address));
  }
  const { offscreen } = browser;
  // There can be one only: a worker that was stopped on the way has left its own.
  await offscreen.closeDocument().catch(() => undefined);
  await offscreen.createDocument({ url: PAGE, reasons: ['BLOBS'], justification: 'writes a backup to a file' });
  const channel = new BroadcastChannel(BLOBS_CHANNEL);
  try {
    return await use(await addressOf(blob, channel));
  } finally {
    channel.close();
    await offscreen.closeDocument();
  }
}

const addressOf = (blob: Blob, channel: BroadcastChannel): Promise<string> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no address for the file')), ANSWER_MS);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') return;
      clearTimeout(timer);
      resolve(data);
    });
    channel.postMessage(blob);
  });
