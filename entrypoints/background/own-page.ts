import { browser } from 'wxt/browser';

/** The panel's page, which is a page of its own in a tab too. */
export const PANEL_PATH = '/sidepanel.html';

/** In the address of a page that was opened out of a private window: nothing is noted there. */
export const PRIVATE_MARK = '?private';

/**
 * Opens the panel's page in a tab. Browsers open the pages of extensions in ordinary windows only.
 * @param hash from `routeTo`
 * @param here whether it takes the place of what the tab shows
 * @param isPrivate whether a private window asks
 */
export async function openOwnPage(hash: string, here: boolean, isPrivate: boolean): Promise<void> {
  const url = browser.runtime.getURL(PANEL_PATH) + (isPrivate ? PRIVATE_MARK : '') + hash;
  if (here) await browser.tabs.update({ url });
  else await browser.tabs.create({ url });
}
