/** Pictures of saving and of what was saved. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../extension-browser';
import { pause, placeOf } from '../page-driver';
import { openOwnPage, type Shot } from './studio';

/** Presses the key that saves, as far as the page can tell. */
async function pressSave(running: ExtensionBrowser, page: Page): Promise<void> {
  const own = await openOwnPage(running, '/options.html');
  await page.bringToFront();
  await own.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { tell: 'save' }, { frameId: 0 });
  }, page.url());
  await pause(700);
  await own.close();
}

/** Selects a paragraph of the article that holds these words, and saves it. */
async function saveParagraph(running: ExtensionBrowser, page: Page, words: string): Promise<void> {
  await placeOf(page, words);
  await page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(wanted));
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  }, words);
  await pressSave(running, page);
}

export const note =
  (words: string, text: string, tag: string): Shot =>
  async (running, page) => {
    await saveParagraph(running, page, words);
    await pressSave(running, page);
    await page.keyboard.type(text, { delay: 5 });
    await page.keyboard.press('Tab');
    await page.keyboard.type(tag, { delay: 5 });
    await page.keyboard.press('Enter');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await pause(500);
  };

/** Saves a few paragraphs and waits until they are shown; `then` is a button to press. */
export const library =
  (words: readonly string[], then: string | null = null): Shot =>
  async (running, view, page) => {
    for (const one of words) {
      await page.bringToFront();
      await saveParagraph(running, page, one);
      await page.keyboard.press('Escape');
    }
    await view.bringToFront();
    await view.waitForSelector('article.saved');
    await pause(700);
    if (then === null) return;
    await view.evaluate(
      (label) => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label)?.click(),
      then,
    );
    await pause(300);
  };

/** Saves paragraphs, then changes a word of the second and takes the third away. */
export const foundAgain =
  (words: readonly string[]): Shot =>
  async (running, view, page) => {
    for (const one of words) {
      await page.bringToFront();
      await saveParagraph(running, page, one);
      await page.keyboard.press('Escape');
    }
    await page.evaluate((texts) => {
      const [, changed, gone] = texts.map((text) => [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(text)));
      const last = document.createTreeWalker(changed as Element, NodeFilter.SHOW_TEXT);
      const text = last.nextNode() as Text;
      text.data = `${text.data.slice(0, 12)}……${text.data.slice(20)}`;
      gone?.remove();
      getSelection()?.removeAllRanges();
    }, words as string[]);
    await placeOf(page, words[0] as string);
    await pause(2500);
    await view.bringToFront();
    await view.waitForSelector('.page-quotes');
    await pause(1800);
  };

/** Shows what a table would bring in. */
export const imported =
  (words: readonly string[], then: string, table: string): Shot =>
  async (running, view, page) => {
    await library(words, then)(running, view, page);
    await view.waitForSelector('dialog[open] input[type="file"]');
    await view.evaluate((content) => {
      const field = document.querySelector('dialog[open] input[type="file"]') as HTMLInputElement;
      const held = new DataTransfer();
      held.items.add(new File([content], 'notes.csv'));
      field.files = held.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, table);
    await view.waitForSelector('dialog[open] .plan');
    await pause(300);
  };
