/** Chromium's worker has no addresses for what it holds; this page without a window lends it some while it is open. */
import { BLOBS_CHANNEL } from '../background/blob-address';

const channel = new BroadcastChannel(BLOBS_CHANNEL);
channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data instanceof Blob) channel.postMessage(URL.createObjectURL(data));
});
