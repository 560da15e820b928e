/** What a reader does to save, and what is stored then. */
import type { Page } from 'puppeteer-core';
import { pause } from '../../scripts/page-driver';
import type { SnippetRow } from '../../src/store/library-schema';
import type { World } from './harness';

/** Selects the whole text of an element, or some words in it; `within` leads through shadow roots. */
export const select = (page: Page, selector: string, words: string | null = null): Promise<void> =>
  page.evaluate(
    (wanted, part) => {
      const [host, inner] = wanted.split(' >>> ');
      const outer = document.querySelector(host as string);
      const element = inner === undefined ? outer : outer?.shadowRoot?.querySelector(inner);
      const range = document.createRange();
      range.selectNodeContents(element as Element);
      const walker = document.createTreeWalker(element as Element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node && part !== null; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(part);
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + part.length);
      }
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    },
    selector,
    words,
  );

/** What the key and the menu tell the page. */
export const tell = (world: World, address: string, message: unknown, inner = false): Promise<void> =>
  world.inExtension(
    async (wanted, told, isInner) => {
      const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.startsWith(wanted));
      if (tab?.id === undefined) throw new Error(`no tab of ${wanted}`);
      const frames = isInner ? await chrome.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, func: () => 0 }) : [];
      const frameId = frames.find((frame) => frame.frameId !== 0)?.frameId ?? 0;
      await chrome.tabs.sendMessage(tab.id, told, { frameId });
    },
    address,
    message,
    inner,
  );

export const stored = (world: World): Promise<readonly SnippetRow[]> =>
  world.inExtension(
    () =>
      new Promise<readonly SnippetRow[]>((resolve, reject) => {
        const opening = indexedDB.open('pangzhu-library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('snippets')) {
            database.close();
            resolve([]);
            return;
          }
          const reading = database.transaction('snippets').objectStore('snippets').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as SnippetRow[]);
          };
        };
      }),
  );

/** Does something that saves one snippet. @returns that snippet */
export async function savedBy(world: World, act: () => Promise<unknown>): Promise<SnippetRow> {
  const before = new Set((await stored(world)).map(({ id }) => id));
  await act();
  return eventually(async () => (await stored(world)).find(({ id }) => !before.has(id)));
}

/** Waits for something that comes to be. @throws when it does not */
export async function eventually<T>(look: () => Promise<T | undefined | null | false>): Promise<T> {
  for (let tries = 0; tries < 150; tries++) {
    const found = await look();
    if (found) return found;
    await pause(60);
  }
  throw new Error(`did not come: ${look}`);
}

/** How many ranges show what was saved. Chromium alone lets a page look into our highlights. */
export const painted = (page: Page): Promise<number> =>
  page.evaluate(() => (CSS.highlights.get('pangzhu-saved')?.size ?? 0) + (CSS.highlights.get('pangzhu-near')?.size ?? 0));

export const boxText = (world: World, page: Page): Promise<string> =>
  world.running.inCards(page, (root) => root?.querySelector('.note-card')?.textContent ?? '');

/** Clicks a part of ours by its place on the screen, as a hand would. */
export async function click(world: World, page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const box = await world.running.inCards(
      page,
      (root, wanted) => {
        const element = root?.querySelector(wanted);
        if (!element || getComputedStyle(element).opacity === '0') return null;
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      selector,
    );
    if (box) {
      await page.mouse.click(box.x, box.y);
      return;
    }
    await pause(60);
  }
  throw new Error(`${selector} is not there`);
}
