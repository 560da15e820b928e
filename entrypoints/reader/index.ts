import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, type Hello, isOrphaned, onTold } from '../../src/messages';
import { canHighlight, removeLeftovers } from '../../src/page/highlights';
import { HOST_TAG } from '../../src/popover/host-tag';
import { LATER_CODE } from './later-code';
import { createSession, type Session } from './session';

const RUNNING: unique symbol = Symbol.for('pangzhu.reader') as never;
/** How soon a script that was cut off takes its marks away. */
const ORPHAN_MS = 500;
type Running = { [RUNNING]?: () => void };

/** Runs in every frame: reads the page while Pangzhu is on for it. */
export default defineUnlistedScript(() => {
  const isHtml = /html/.test(document.contentType);
  if (!isHtml || !canHighlight()) return;
  // An older script of ours that an update left behind in this frame.
  (globalThis as Running)[RUNNING]?.();
  removeLeftovers(HOST_TAG);
  // Code of another version does not fit this one; it is fetched anew when it is needed.
  delete (globalThis as { [LATER_CODE]?: unknown })[LATER_CODE];

  let session: Session | null = null;
  let stopped = false;
  const apply = ({ on, settings }: Hello) => {
    // The answer to our first question may come after a newer script took over: two of us on one page hear only one.
    if (stopped) return;
    if (on && session) session.setSettings(settings);
    else if (on) session = createSession(settings);
    else {
      session?.stop();
      session = null;
    }
  };
  const stopListening = onTold((message) => {
    switch (message.tell) {
      case 'settings':
        apply(message.hello);
        break;
      case 'step':
        session?.step(message.direction);
        break;
      case 'count':
        session?.count();
        break;
      case 'reveal':
        session?.reveal(message.entry, message.nth);
        break;
      case 'point':
        session?.point(message.entry);
        break;
      case 'lookup':
        session?.find(message.text);
        break;
      case 'save':
        session?.save();
        break;
      case 'quotes':
        session?.readQuotes();
        break;
      case 'revealQuote':
        session?.revealQuote(message.id);
        break;
      case 'work':
        return session?.work();
      case 'list':
        return session?.list();
    }
    return undefined;
  });
  const stop = () => {
    stopped = true;
    clearInterval(watching);
    stopListening();
    session?.stop();
    session = null;
  };
  // An update may give its scripts a world of their own, out of which they cannot stop us: then we see it ourselves.
  const watching = setInterval(() => {
    if (isOrphaned()) stop();
  }, ORPHAN_MS);
  (globalThis as Running)[RUNNING] = stop;
  void ask('hello', {}).then(apply, () => undefined);
});
