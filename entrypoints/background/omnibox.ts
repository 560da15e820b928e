/** The address bar: `pz`, a blank, and whatever a reader half remembers. */
import { browser } from 'wxt/browser';
import type { Lang } from '../../src/model/lang';
import { routeTo } from '../../src/panel/route';
import type { PackShelf } from '../../src/store/pack-shelf';
import { openOwnPage } from './own-page';
import { type Suggestion, suggest } from './suggestions';

/** Firefox shows descriptions as they are. */
const READS_XML = import.meta.env.BROWSER !== 'firefox';

/** @param lang the reader's language, read anew each time */
export function listenToOmnibox(shelf: PackShelf, lang: () => Promise<Lang>): void {
  if (!browser.omnibox) return;
  let latest = 0;
  /** What the address bar shows now: a line that is chosen comes back as its text. */
  let shown: readonly Suggestion[] = [];
  browser.omnibox.onInputChanged.addListener(async (text, answer) => {
    const token = ++latest;
    const suggestions = await suggest(shelf, text, await lang(), READS_XML).catch(() => []);
    // Chromium takes an answer to an older text for one to the present text.
    if (token !== latest) return;
    shown = suggestions;
    const [best] = suggestions;
    if (best) browser.omnibox.setDefaultSuggestion({ description: best.description });
    answer(suggestions.slice(1).map(({ content, description }) => ({ content, description })));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const chosen =
      shown.find(({ content }) => content === text) ?? (await suggest(shelf, text, await lang(), READS_XML).catch(() => []))[0];
    const { incognito } = await browser.windows.getLastFocused();
    await openOwnPage(routeTo(chosen?.route ?? { view: 'find', query: text }), disposition === 'currentTab' && !incognito, incognito);
  });
}
