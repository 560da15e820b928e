/** “Look up in Pangzhu” on a selection. */
import { browser } from 'wxt/browser';
import type { Lang } from '../../src/model/lang';
import { FINDER_WORDS } from '../../src/words/finder';

const ID = 'look-up';

/** As much as is needed of the tab that something was selected in. */
export interface MenuTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito?: boolean | undefined;
}

/** @param onChoose called with the selected text and the tab it stands in */
export function listenToMenu(lang: () => Promise<Lang>, onChoose: (text: string, tab: MenuTab, frameId: number) => void): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => void create());
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId === ID && tab) onChoose(selectionText ?? '', tab, frameId ?? 0);
  });

  async function create(): Promise<void> {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: ID, title: `${FINDER_WORDS.menu[await lang()]}`, contexts: ['selection'] });
  }
}
