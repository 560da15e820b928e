/** What is done before a picture is taken. */
import { hover, pause, placeOf, waitForCards } from '../page-driver';
import { openOwnPage, type Shot } from './studio';

export const open =
  (word: string, occurrence = 0): Shot =>
  async (running, page) => {
    await hover(page, word, occurrence);
    await waitForCards(running, page, 1);
  };

/** Types into the field of a page of ours and waits for the answers. */
export const type =
  (query: string): Shot =>
  async (_, view) => {
    await view.waitForSelector('.finder input');
    await view.type('.finder input', query, { delay: 20 });
    await view.waitForSelector('.found [role="option"]');
  };

/** Brings an element to the top, below the head that stays there. */
export const scrolledTo =
  (selector: string): Shot =>
  async (_, view) => {
    await view.waitForSelector(selector);
    await pause(300);
    await view.evaluate((one) => {
      const head = document.querySelector('.top')?.getBoundingClientRect().height ?? 0;
      const top = document.querySelector(one)?.getBoundingClientRect().top ?? 0;
      scrollBy({ top: top - head - 12, behavior: 'instant' });
    }, selector);
  };

export const timeline: Shot = async (_, view) => {
  await view.waitForSelector('.timeline-item');
  await pause(300);
};

/** Points at an entry in the list, so that the article shows where it names it. */
export const pointAt =
  (entryName: string, word: string): Shot =>
  async (_, view, page) => {
    await view.waitForSelector('.mention');
    await placeOf(page, word);
    await view.bringToFront();
    const row = await view.waitForSelector(`xpath///li[.//span[normalize-space()="${entryName}"]]`);
    await row?.hover();
    await pause(300);
  };

/** Lookup over the article, with a query in it. */
export const lookUp =
  (query: string, above: string): Shot =>
  async (running, page) => {
    await placeOf(page, above);
    // Keys that a browser keeps for extensions cannot be pressed from outside it: we tell the page what they would.
    const own = await openOwnPage(running, '/options.html');
    await page.bringToFront();
    await own.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { tell: 'lookup', text: '' });
    }, page.url());
    const there = async (selector: string) => {
      for (let i = 0; i < 100; i++) {
        if (await running.inCards(page, (root, one) => root?.querySelector(one) != null, selector)) return;
        await pause(50);
      }
      throw new Error(`lookup shows no ${selector}`);
    };
    await there('.finder input:focus');
    await page.keyboard.type(query, { delay: 20 });
    await there('.found [role="option"]');
  };

/** A card opened from a word in another card. */
export const nested: Shot = async (running, page) => {
  const point = await placeOf(page, 'Xue Lan');
  await page.mouse.click(point.x, point.y);
  await waitForCards(running, page, 1);
  const mark = await running.inCards(page, (root) => {
    const box = root?.querySelector('.mark')?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + 8, y: box.y + box.height / 2 };
  });
  await page.mouse.move(mark.x - 3, mark.y + 20);
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  await waitForCards(running, page, 2);
};

/** A card as a finger opens it. */
export const tapped: Shot = async (running, page) => {
  const point = await placeOf(page, '步调失调');
  await page.touchscreen.tap(point.x, point.y);
  await waitForCards(running, page, 1);
};
