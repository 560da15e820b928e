/** Part f: saving, from the key to the disk, in the built extension in Chromium. */
import type { Page } from 'puppeteer-core';
import { ROOT } from '../build';
import { type ExtensionBrowser, launch } from '../extension-browser';
import { pause, settled } from '../page-driver';
import { serve } from '../static-server';
import { textPage } from '../text-page';
import { makeText } from './corpus';
import { percentile, type Spread, spreadOf } from './measure';

export interface SavingRow {
  readonly page: string;
  /** From the gesture to the confirmation that follows the strict write, ms. */
  readonly confirmed: Spread;
  readonly p95: number;
}

const TIMES = 30;

/** The extension's own page, which sends what the key sends, and hears of a change when it is on the disk. */
async function openOwnPage({ browser }: ExtensionBrowser): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().startsWith('chrome-extension://'));
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${new URL(target.url()).host}/options.html`);
  return page;
}

const saveOnce = (own: Page, address: string): Promise<number> =>
  own.evaluate(async (wanted) => {
    const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.startsWith(wanted));
    const channel = new BroadcastChannel('pangzhu-library-changes');
    const start = performance.now();
    const stored = new Promise<number>((resolve, reject) => {
      channel.onmessage = () => resolve(performance.now() - start);
      setTimeout(() => reject(new Error('nothing was saved')), 8000);
    });
    await chrome.tabs.sendMessage(tab?.id as number, { tell: 'save' }, { frameId: 0 });
    const took = await stored;
    channel.close();
    return took;
  }, address);

async function benchOn(running: ExtensionBrowser, own: Page, title: string, address: string): Promise<SavingRow> {
  const page = await running.newPage(address);
  await settled(page);
  const times: number[] = [];
  for (let i = 0; i < TIMES + 3; i++) {
    await page.evaluate((nth) => {
      const paragraphs = document.querySelectorAll('p');
      getSelection()?.selectAllChildren(paragraphs[(nth * 7) % paragraphs.length] as Element);
    }, i);
    times.push(await saveOnce(own, address));
    // The box that opens now would take the next press for its own.
    await page.bringToFront();
    await pause(300);
    await page.keyboard.press('Escape');
    await pause(150);
  }
  await page.close();
  // The first ones fetch the code, open the database and warm up.
  const warm = times.slice(3);
  return { page: title, confirmed: spreadOf(warm), p95: percentile(warm, 0.95) };
}

export async function benchSaving(say: (line: string) => void): Promise<readonly SavingRow[]> {
  const long = await serve(ROOT, { '/long.html': textPage('long', makeText(500_000).join('\n'), 'zh-Hans') });
  const running = await launch({ name: 'chromium' });
  const own = await openOwnPage(running);
  const rows: SavingRow[] = [];
  for (const [title, path] of [
    ['the demo', '/docs/demo/article.html'],
    ['500,000 characters', '/long.html'],
  ] as const) {
    say(`saving on ${title}`);
    rows.push(await benchOn(running, own, title, long.address + path));
  }
  await running.close();
  await long.close();
  return rows;
}
