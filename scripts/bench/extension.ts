/** Parts c and d: the built extension in Chromium, from the page's load to its first mark, and from the pointer to a card. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension, OUTPUT, ROOT } from '../build';
import { type ExtensionBrowser, launch } from '../extension-browser';
import { pause, placeOf, settled, waitForCards } from '../page-driver';
import { serve } from '../static-server';
import { makeText } from './corpus';
import { copyWithForms } from './large-pack';
import { type Spread, spreadOf } from './measure';

export interface LoadRow {
  readonly forms: string;
  readonly page: string;
  /** From `DOMContentLoaded` to the first registered mark, ms. */
  readonly warm: Spread;
  readonly stopped: Spread;
}

export interface MessageRow {
  readonly forms: string;
  /** From asking about 33,000 characters to the answer, ms. */
  readonly warm: Spread;
  readonly stopped: Spread;
  /** MB of the worker: heap and buffers. */
  readonly workerMb: number;
  /** MB of a tab with the demo, and of the same tab without the extension. */
  readonly tabMb: number;
  readonly plainTabMb: number;
}

export interface CardRow {
  readonly what: string;
  readonly ms: Spread;
}

export interface ExtensionReport {
  readonly loads: readonly LoadRow[];
  readonly messages: readonly MessageRow[];
  readonly cards: readonly CardRow[];
}

/** Questions before a worker counts as warm: fewer are answered by code that the engine has not compiled yet. */
const WARM_UP = 20;

/** Saved news pages that some working copies have beside them. */
const SHARED_PAGES = resolve(ROOT, '../shared/pages');

async function stopWorker({ browser }: ExtensionBrowser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  await (await target?.worker())?.close();
  await pause(300);
}

/** Opens a page that notes when it was loaded and when its first mark stood in the registry. */
async function timeToFirstMark({ browser }: ExtensionBrowser, address: string): Promise<number | null> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 760 });
  await page.evaluateOnNewDocument(() => {
    if (window !== top) return;
    const noted = { loaded: 0, marked: 0 };
    (window as unknown as { noted: typeof noted }).noted = noted;
    document.addEventListener('DOMContentLoaded', () => {
      noted.loaded = performance.now();
    });
    const timer = setInterval(() => {
      for (const kind of ['term', 'law', 'person', 'org', 'product', 'event']) {
        if ((CSS.highlights.get(`pangzhu-${kind}`)?.size ?? 0) === 0) continue;
        noted.marked = performance.now();
        clearInterval(timer);
        return;
      }
    }, 1);
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  const until = Date.now() + 4000;
  let noted = { loaded: 0, marked: 0 };
  while (Date.now() < until && noted.marked === 0) {
    await pause(40);
    noted = await page.evaluate(() => (window as unknown as { noted: { loaded: number; marked: number } }).noted).catch(() => noted);
  }
  await page.close();
  return noted.marked === 0 ? null : Math.max(0, noted.marked - noted.loaded);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return (usedSize + backingStorageSize) / 1e6;
}

async function workerHeap({ browser }: ExtensionBrowser): Promise<number> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  const session = await target?.createCDPSession();
  if (!session) return Number.NaN;
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usedSize + backingStorageSize) / 1e6;
}

async function openPopup({ browser }: ExtensionBrowser): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().startsWith('chrome-extension://'));
  const { host } = new URL(target.url());
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${host}/popup.html`);
  return page;
}

interface Asked {
  readonly data?: unknown;
  readonly ok?: boolean;
}

/** Time for one question about a text, as a tab asks it. */
const ask = (popup: Page, texts: readonly string[]): Promise<number> =>
  popup.evaluate(async (sent) => {
    const start = performance.now();
    const answer = (await chrome.runtime.sendMessage({ name: 'match', data: { texts: sent, knowledge: null } })) as Asked;
    if (!answer.ok) throw new Error('no answer');
    return performance.now() - start;
  }, texts as string[]);

async function untilInstalled(popup: Page): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const status = (await popup.evaluate(() => chrome.runtime.sendMessage({ name: 'status', data: {} }))) as {
      answer?: { source?: string };
    };
    if (status.answer?.source === 'installed') return;
    await pause(200);
  }
  throw new Error('the pack was not installed within two minutes');
}

export async function benchExtension(say: (line: string) => void, { runs = 7, million = true } = {}): Promise<ExtensionReport> {
  await buildExtension('chromium');
  const demo = await serve(`${ROOT}docs/demo`);
  const shared = existsSync(SHARED_PAGES) ? await serve(SHARED_PAGES) : null;
  const pages = [
    { name: 'demo', address: `${demo.address}/article.html` },
    ...(shared
      ? readdirSync(SHARED_PAGES)
          .filter((name) => /^(zh|en).*\.html$/.test(name))
          .map((name) => ({ name, address: `${shared.address}/${name}` }))
      : []),
  ];
  const loads: LoadRow[] = [];
  const messages: MessageRow[] = [];
  const cards: CardRow[] = [];
  const texts = makeText(33_000);
  const plainTabMb = await plainTab(pages[0]?.address as string);
  for (const forms of million ? ['bundled', '1M'] : ['bundled']) {
    const running = await launch({ name: 'chromium', ...(forms === '1M' ? { extension: copyWithForms(OUTPUT.chromium, 1_000_000) } : {}) });
    try {
      const popup = await openPopup(running);
      await ask(popup, ['人工智能']);
      await untilInstalled(popup);
      const warm: number[] = [];
      const stopped: number[] = [];
      for (let i = 0; i < runs; i++) {
        await stopWorker(running);
        stopped.push(await ask(popup, texts));
      }
      // A worker that has read some pages since it started.
      for (let i = 0; i < WARM_UP; i++) await ask(popup, texts);
      for (let i = 0; i < runs * 3; i++) warm.push(await ask(popup, texts));
      for (const { name, address } of forms === '1M' ? pages.slice(0, 1) : pages) {
        const times = { warm: [] as number[], stopped: [] as number[] };
        for (let i = 0; i < (name === 'demo' ? runs : 2); i++) {
          const first = await timeToFirstMark(running, address);
          if (first === null) break;
          times.warm.push(first);
          await stopWorker(running);
          const second = await timeToFirstMark(running, address);
          if (second !== null) times.stopped.push(second);
        }
        if (times.warm.length === 0) continue;
        loads.push({ forms, page: name, warm: spreadOf(times.warm), stopped: spreadOf(times.stopped) });
        say(
          `${forms} ${name}: first mark ${spreadOf(times.warm).median.toFixed(0)} ms warm, ${spreadOf(times.stopped).median.toFixed(0)} ms stopped`,
        );
      }
      const tab = await running.newPage(pages[0]?.address as string);
      await settled(tab);
      const tabMb = await heapOf(tab);
      messages.push({ forms, warm: spreadOf(warm), stopped: spreadOf(stopped), workerMb: await workerHeap(running), tabMb, plainTabMb });
      say(
        `${forms}: 33k characters ${spreadOf(warm).median.toFixed(1)} ms warm, ${spreadOf(stopped).median.toFixed(1)} ms stopped, tab ${tabMb.toFixed(1)} MB`,
      );
      if (forms === 'bundled') cards.push(...(await timeCards(running, tab, runs)));
      await tab.close();
    } finally {
      await running.close();
    }
  }
  await demo.close();
  await shared?.close();
  return { loads, messages, cards };
}

/** From a click, which waits for nothing, to a card that stands in its place. */
async function timeCards(running: ExtensionBrowser, page: Page, runs: number): Promise<CardRow[]> {
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) {
    const point = await placeOf(page, '敏捷治理');
    const start = performance.now();
    await page.mouse.click(point.x, point.y);
    await waitForCards(running, page, 1);
    times.push(performance.now() - start);
    await page.keyboard.press('Escape');
    await waitForCards(running, page, 0);
  }
  return [
    { what: 'first card of a page, its code fetched', ms: spreadOf(times.slice(0, 1)) },
    { what: 'card after that', ms: spreadOf(times.slice(1)) },
  ];
}

async function plainTab(address: string): Promise<number> {
  const running = await launch({ name: 'chromium', extension: null });
  try {
    const page = await running.newPage(address);
    await pause(1000);
    return await heapOf(page);
  } finally {
    await running.close();
  }
}
