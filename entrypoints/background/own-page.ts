import { browser } from 'wxt/browser';

/** The panel's page, which is a page of its own in a tab too. */
export const PANEL_PATH = '/sidepanel.html';

/** Opens the panel's page in a tab. @param hash from `routeTo` @param here whether it takes the place of what the tab shows */
export async function openOwnPage(hash: string, here: boolean): Promise<void> {
  const url = browser.runtime.getURL(PANEL_PATH) + hash;
  if (here) await browser.tabs.update({ url });
  else await browser.tabs.create({ url });
}
