/** Typing into the popup in Chromium, letter by letter, to the painted answers. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launch } from '../extension-browser';
import { pause } from '../page-driver';
import { percentile, type Spread, spreadOf } from './measure';

export interface TypingRow {
  readonly forms: string;
  /** From a letter to its answers laid out, ms, and to the frame in which they are painted. */
  readonly drawn: Spread;
  readonly drawnP95: number;
  readonly painted: Spread;
  readonly paintedP95: number;
  /** From opening the popup to a field that takes letters, the worker stopped, ms. */
  readonly open: Spread;
  /** The same of a page that asks the browser the same things and shows a field. */
  readonly bareOpen: Spread;
}

/** From a letter to its answers laid out, and to the end of the frame that paints them, ms. */
interface LetterTimes {
  readonly drawn: number;
  readonly painted: number;
}

async function ownPage({ browser }: ExtensionBrowser, path: string): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().startsWith('chrome-extension://'));
  const page = await browser.newPage();
  await page.setViewport({ width: 380, height: 600 });
  await page.goto(`chrome-extension://${new URL(target.url()).host}${path}`, { waitUntil: 'load' });
  return page;
}

/** Types into the popup and takes the time of each letter. */
const timeLetters = (page: Page, queries: readonly string[]): Promise<LetterTimes[]> =>
  page.evaluate(async (letters) => {
    const field = document.querySelector('input[role="combobox"]') as HTMLInputElement;
    const finder = document.querySelector('.finder') as HTMLElement;
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const times: { drawn: number; painted: number }[] = [];
    for (const query of letters) {
      if (query.trim() === '') continue;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      const start = performance.now();
      await new Promise<void>((resolve) => {
        // Functions that run in the page name none of their own.
        const observer = new MutationObserver(() => {
          if (finder.dataset['answered'] !== query) return;
          observer.disconnect();
          finder.getBoundingClientRect();
          const drawn = performance.now() - start;
          requestAnimationFrame(() =>
            setTimeout(() => {
              times.push({ drawn, painted: performance.now() - start });
              resolve();
            }, 0),
          );
        });
        observer.observe(finder, { attributes: true, attributeFilter: ['data-answered'] });
        write?.call(field, query);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    }
    return times;
  }, queries as string[]);

async function untilInstalled(page: Page): Promise<void> {
  const status = () =>
    page.evaluate(() => chrome.runtime.sendMessage({ name: 'status', data: {} })) as Promise<{ answer?: { source?: string } }>;
  for (let i = 0; i < 900 && (await status()).answer?.source !== 'installed'; i++) await pause(200);
  await page.reload({ waitUntil: 'load' });
  await page.waitForSelector('input[role="combobox"]');
}

/** A page of the extension that asks the browser what the popup asks, and then shows a field. */
const BARE = {
  'bare.html': '<!doctype html><meta charset="utf-8"><div id="app"></div><script type="module" src="/bare.js"></script>',
  'bare.js': `await Promise.all([chrome.storage.local.get('settings'), chrome.tabs.query({}), chrome.commands.getAll()]);
document.querySelector('#app').innerHTML = '<input role="combobox" placeholder="bare">';`,
} as const;

/** @returns a copy of a built extension with that page in it */
function withBarePage(extension: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'pangzhu-bare-')), 'extension');
  cpSync(extension, folder, { recursive: true });
  for (const [name, content] of Object.entries(BARE)) writeFileSync(join(folder, name), content);
  return folder;
}

/** From opening a page, the worker stopped, to the first paint, which has the field. */
async function timeOpening(running: ExtensionBrowser, path: string): Promise<number> {
  const worker = running.browser.targets().find((one) => one.type() === 'service_worker');
  await (await worker?.worker())?.close();
  await pause(300);
  const page = await ownPage(running, path);
  await page.waitForSelector('input[role="combobox"]');
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return time;
}

interface Typing {
  readonly forms: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly letters: readonly string[];
  readonly runs: number;
}

export async function benchTyping({ forms, extension, letters, runs }: Typing): Promise<TypingRow> {
  const running = await launch({ name: 'chromium', extension: withBarePage(extension) });
  try {
    const page = await ownPage(running, '/popup.html');
    await untilInstalled(page);
    await timeLetters(page, letters.slice(0, 60));
    const times = await timeLetters(page, letters);
    const drawn = times.map((one) => one.drawn);
    const painted = times.map((one) => one.painted);
    const opening = { '/popup.html': [] as number[], '/bare.html': [] as number[] };
    for (let i = 0; i < runs; i++) for (const [path, list] of Object.entries(opening)) list.push(await timeOpening(running, path));
    return {
      forms,
      drawn: spreadOf(drawn),
      drawnP95: percentile(drawn, 0.95),
      painted: spreadOf(painted),
      paintedP95: percentile(painted, 0.95),
      open: spreadOf(opening['/popup.html']),
      bareOpen: spreadOf(opening['/bare.html']),
    };
  } finally {
    await running.close();
  }
}

/** What the screen itself takes: a field that shows its letters, and nothing else. */
export async function benchBareField(letters: readonly string[]): Promise<Pick<TypingRow, 'painted' | 'paintedP95'>> {
  const running = await launch({ name: 'chromium', extension: null });
  try {
    const page = await running.browser.newPage();
    await page.setContent('<!doctype html><input role="combobox"><div class="finder"></div>');
    await page.evaluate(() => {
      const finder = document.querySelector('.finder') as HTMLElement;
      document.querySelector('input')?.addEventListener('input', ({ target }) => {
        finder.textContent = (target as HTMLInputElement).value;
        finder.dataset['answered'] = (target as HTMLInputElement).value;
      });
    });
    const painted = (await timeLetters(page, letters)).map((one) => one.painted);
    return { painted: spreadOf(painted), paintedP95: percentile(painted, 0.95) };
  } finally {
    await running.close();
  }
}
