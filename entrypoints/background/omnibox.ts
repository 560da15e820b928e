/** The address bar: `pz`, a blank, and whatever a reader half remembers. */
import { browser } from 'wxt/browser';
import type { Lang } from '../../src/model/lang';
import { routeTo } from '../../src/panel/route';
import type { PackShelf } from '../../src/store/pack-shelf';
import { openOwnPage } from './own-page';
import { suggest } from './suggestions';

/** Firefox shows descriptions as they are. */
const READS_XML = import.meta.env.BROWSER !== 'firefox';

/** @param lang the reader's language, read anew each time */
export function listenToOmnibox(shelf: PackShelf, lang: () => Promise<Lang>): void {
  if (!browser.omnibox) return;
  let latest = 0;
  browser.omnibox.onInputChanged.addListener(async (text, answer) => {
    const token = ++latest;
    const suggestions = await suggest(shelf, text, await lang(), READS_XML).catch(() => []);
    // Chromium takes an answer to an older text for one to the present text.
    if (token === latest) answer(suggestions.map(({ content, description }) => ({ content, description })));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const [best] = await suggest(shelf, text, await lang(), READS_XML).catch(() => []);
    await openOwnPage(routeTo(best?.route ?? { view: 'find', query: text }), disposition === 'currentTab');
  });
}
