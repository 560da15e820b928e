/** What the menu on a selection offers: to look it up, and to save it. */
import { browser } from 'wxt/browser';
import type { Lang } from '../../src/model/lang';
import { FINDER_WORDS } from '../../src/words/finder';
import { SAVING_WORDS } from '../../src/words/saving';

const ITEMS = { 'look-up': FINDER_WORDS.menu, save: SAVING_WORDS.menu } as const;
type Item = keyof typeof ITEMS;

/** As much as is needed of the tab that something was selected in. */
export interface MenuTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly incognito?: boolean | undefined;
}

/** @param onChoose called with the selected text, as the browser tells it, and the tab and frame it stands in */
export function listenToMenu(
  lang: () => Promise<Lang>,
  onChoose: Readonly<Record<Item, (text: string, tab: MenuTab, frameId: number) => void>>,
): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => void create());
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (tab && isItem(menuItemId)) onChoose[menuItemId](selectionText ?? '', tab, frameId ?? 0);
  });

  async function create(): Promise<void> {
    await browser.contextMenus.removeAll();
    for (const id of Object.keys(ITEMS) as Item[]) {
      browser.contextMenus.create({ id, title: ITEMS[id][await lang()], contexts: ['selection'] });
    }
  }
}

const isItem = (id: string | number): id is Item => id in ITEMS;
