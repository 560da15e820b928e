/** Part f: the reader's library with twenty thousand snippets, in Chromium: opened, searched, scrolled. */
import type { Page } from 'puppeteer-core';
import type { Snippet } from '../../src/model/snippet';
import { buildExtension } from '../build';
import { type ExtensionBrowser, launch } from '../extension-browser';
import { pause } from '../page-driver';
import { percentile, type Spread, spreadOf } from './measure';
import { makeSnippets } from './snippets';

export interface LibraryReport {
  readonly snippets: number;
  /** Ms from going to the address to the first snippets painted, in a new tab. */
  readonly first: Spread;
  /** The same for the panel's empty search page, which reads no library. */
  readonly bare: Spread;
  /** Ms from going to the address until all of it can be searched. */
  readonly whole: Spread;
  /** The longest task of the page meanwhile, ms. */
  readonly longest: Spread;
  /** Ms from a letter to its snippets laid out, and to the end of the frame that paints them. */
  readonly drawn: Spread;
  readonly drawnP95: number;
  readonly painted: Spread;
  readonly paintedP95: number;
  /** Ms of a frame while the list is scrolled by a screen a frame. */
  readonly frame: Spread;
  readonly frameP95: number;
  /** Rows in the page at most. */
  readonly rows: number;
}

/** Letter by letter, as a hand types them. */
const typed = (query: string): string[] => Array.from({ length: query.length }, (_, letter) => query.slice(0, letter + 1));
const QUERIES = ['人工智能 办法', 'algorithm registry', '#标识', '薛澜', '财新网 2026', 'open weights', '许振超 備案', 'zzzz', 'a'].flatMap(
  typed,
);

async function ownPage({ browser }: ExtensionBrowser, path: string): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().startsWith('chrome-extension://'));
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 800 });
  await watch(page);
  await page.goto(`chrome-extension://${new URL(target.url()).host}${path}`, { waitUntil: 'load' });
  return page;
}

interface Seen {
  first: number;
  whole: number;
  longest: number;
}

/** Notes when the first snippet is painted, when all are there, and the longest task. */
const watch = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const seen: Seen = { first: 0, whole: 0, longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
      if (seen.first === 0 && document.querySelector('.saved')) {
        seen.first = -1;
        requestAnimationFrame(() =>
          setTimeout(() => {
            seen.first = performance.now();
          }, 0),
        );
      }
      if (seen.whole === 0 && document.querySelector('.saved-list[aria-busy="false"]')) seen.whole = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
  });

const seenOn = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

async function untilWhole(page: Page): Promise<Seen> {
  await page.waitForSelector('.saved-list[aria-busy="false"]', { timeout: 60_000 });
  await pause(300);
  return seenOn(page);
}

/** Writes rows where the panel has made its database. */
async function fill(page: Page, snippets: readonly Snippet[]): Promise<void> {
  const rows = snippets.map((snippet) => ({ ...snippet, keys: snippet.work?.address ? [snippet.work.address] : [] }));
  for (let at = 0; at < rows.length; at += 1000)
    await page.evaluate(
      (list) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('pangzhu-library');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('snippets', 'readwrite');
            for (const row of list) writing.objectStore('snippets').put(row);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            writing.onerror = () => reject(writing.error);
          };
        }),
      rows.slice(at, at + 1000),
    );
}

const timeLetters = (page: Page, queries: readonly string[]): Promise<{ drawn: number; painted: number }[]> =>
  page.evaluate(async (letters) => {
    const field = document.querySelector('.library-field input') as HTMLInputElement;
    const view = document.querySelector('.library') as HTMLElement;
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const times: { drawn: number; painted: number }[] = [];
    for (const query of letters) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
      const start = performance.now();
      await new Promise<void>((resolve) => {
        // Functions that run in the page name none of their own.
        const observer = new MutationObserver(() => {
          if (view.dataset['answered'] !== query) return;
          observer.disconnect();
          view.getBoundingClientRect();
          const drawn = performance.now() - start;
          requestAnimationFrame(() =>
            setTimeout(() => {
              times.push({ drawn, painted: performance.now() - start });
              resolve();
            }, 0),
          );
        });
        observer.observe(view, { attributes: true, attributeFilter: ['data-answered'] });
        write?.call(field, query);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    }
    return times;
  }, queries);

/** Scrolls by a screen a frame. @returns ms of each frame, and how many rows there were at most */
const timeFrames = (page: Page, frames: number): Promise<{ times: number[]; rows: number }> =>
  page.evaluate(async (count) => {
    const times: number[] = [];
    let rows = 0;
    let last = 0;
    for (let frame = 0; frame < count; frame++) {
      const at = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (frame > 1) times.push(at - last);
      last = at;
      scrollBy({ top: innerHeight, behavior: 'instant' });
      rows = Math.max(rows, document.querySelectorAll('.saved').length);
    }
    return { times, rows };
  }, frames);

export async function benchLibrary(say: (line: string) => void, { snippets = 20_000, runs = 7 } = {}): Promise<LibraryReport> {
  const made = makeSnippets(snippets, Date.now());
  await buildExtension('chromium');
  const running = await launch({ name: 'chromium' });
  try {
    const filler = await ownPage(running, '/sidepanel.html#/library');
    await filler.waitForSelector('.library-empty');
    await fill(filler, made);
    await filler.close();
    const opened: Seen[] = [];
    for (let run = 0; run < runs; run++) {
      const page = await ownPage(running, '/sidepanel.html#/library');
      opened.push(await untilWhole(page));
      await page.close();
    }
    const bare: number[] = [];
    for (let run = 0; run < runs; run++) {
      const other = await ownPage(running, '/sidepanel.html#/');
      await other.waitForSelector('.finder input');
      await pause(300);
      bare.push(await other.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()));
      await other.close();
    }
    const page = await ownPage(running, '/sidepanel.html#/library');
    await untilWhole(page);
    const letters = await timeLetters(page, QUERIES);
    await timeLetters(page, ['']);
    const { times, rows } = await timeFrames(page, 120);
    const drawn = letters.map((one) => one.drawn);
    const painted = letters.map((one) => one.painted);
    const report: LibraryReport = {
      snippets,
      first: spreadOf(opened.map((one) => one.first)),
      bare: spreadOf(bare),
      whole: spreadOf(opened.map((one) => one.whole)),
      longest: spreadOf(opened.map((one) => one.longest)),
      drawn: spreadOf(drawn),
      drawnP95: percentile(drawn, 0.95),
      painted: spreadOf(painted),
      paintedP95: percentile(painted, 0.95),
      frame: spreadOf(times),
      frameP95: percentile(times, 0.95),
      rows,
    };
    say(
      `first snippets after ${report.first.median.toFixed(0)} ms, all after ${report.whole.median.toFixed(0)} ms; a letter laid out in ${report.drawn.median.toFixed(1)} ms (95 % within ${report.drawnP95.toFixed(1)} ms); a scrolled frame ${report.frame.median.toFixed(1)} ms`,
    );
    return report;
  } finally {
    await running.close();
  }
}
