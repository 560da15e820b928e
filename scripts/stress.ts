/**
 * `npm run stress`: many tabs at once, many navigations, a page that never stops adding text. Says whether the heap comes
 * back, whether any task was long, and whether everything in sight is marked in the end.
 *
 *   npm run stress -- --tabs 200 --minutes 10 --seconds 60     (these are the defaults)
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './build';
import { type ExtensionBrowser, launch } from './extension-browser';
import { paintedCounts, pause, settled, totalOf } from './page-driver';
import { serve } from './static-server';
import { textPage } from './text-page';

const { values } = parseArgs({
  options: {
    tabs: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '60' },
  },
});
const TABS = Number(values.tabs);
const MINUTES = Number(values.minutes);
const SECONDS = Number(values.seconds);
const NAVIGATIONS_A_MINUTE = 50;
/** What a page's heap may keep after it is back to what it was. */
const MOST_GROWTH = 1.05;
const LONG_TASK_MS = 50;

const paragraph = (number: number): string =>
  `第${number}段：薛澜谈敏捷治理，欧盟《人工智能法》第五条禁止若干做法，OpenAI 与 DeepSeek 都在其中。The EU AI Act and export controls on Nvidia chips are news again.`;
const article = (number: number): string =>
  textPage(`article ${number}`, Array.from({ length: 60 }, (_, line) => paragraph(number * 100 + line)).join('\n'), 'zh-Hans');

let failures = 0;
function report(what: string, ok: boolean, detail: string): void {
  if (!ok) failures++;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}: ${detail}`);
}

/** Used heap of a page in MB, after garbage collection; our content script lives in it too. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

async function workerHeap({ browser }: ExtensionBrowser): Promise<number> {
  const session = await browser
    .targets()
    .find((target) => target.type() === 'service_worker')
    ?.createCDPSession();
  if (!session) return 0;
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** Notes every task of the page above 50 ms from now on. */
const watchLongTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: number[] = [];
    (window as unknown as { longTasks: number[] }).longTasks = noted;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.push(duration);
    }).observe({ type: 'longtask' });
  });
const longTasks = (page: Page): Promise<number[]> => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);

async function manyTabs(running: ExtensionBrowser, address: string): Promise<void> {
  const start = Date.now();
  const pages = await Promise.all(Array.from({ length: TABS }, (_, number) => running.newPage(`${address}/article-${number % 20}.html`)));
  console.log(`       ${TABS} tabs open after ${((Date.now() - start) / 1000).toFixed(1)} s`);
  let unmarked = 0;
  let slowest = 0;
  for (const page of pages) {
    await page.bringToFront();
    const from = Date.now();
    while (totalOf(await paintedCounts(page)) === 0 && Date.now() - from < 10_000) await pause(20);
    if (totalOf(await paintedCounts(page)) === 0) unmarked++;
    slowest = Math.max(slowest, Date.now() - from);
  }
  report(`${TABS} tabs at once`, unmarked === 0, `${unmarked} without a mark, the slowest ${slowest} ms after it came to the front`);
  await Promise.all(pages.map((page) => page.close()));
}

async function manyNavigations(running: ExtensionBrowser, address: string): Promise<void> {
  const page = await running.newPage(`${address}/article-0.html`);
  await settled(page);
  const count = Math.round(MINUTES * NAVIGATIONS_A_MINUTE);
  const visit = async (number: number): Promise<number> => {
    const from = Date.now();
    await page.goto(`${address}/article-${number % 20}.html`, { waitUntil: 'domcontentloaded' });
    while (totalOf(await paintedCounts(page)) === 0 && Date.now() - from < 10_000) await pause(10);
    const marked = totalOf(await paintedCounts(page));
    await pause(Math.max(0, 60_000 / NAVIGATIONS_A_MINUTE - (Date.now() - from)));
    return marked;
  };
  for (let i = 0; i < 10; i++) await visit(i);
  const before = { page: await heapOf(page), worker: await workerHeap(running) };
  let unmarked = 0;
  for (let i = 0; i < count; i++) if ((await visit(i)) === 0) unmarked++;
  await visit(9);
  const after = { page: await heapOf(page), worker: await workerHeap(running) };
  report(`${count} navigations`, unmarked === 0, `${unmarked} without a mark`);
  const grown = (name: 'page' | 'worker') => `${before[name].toFixed(2)} → ${after[name].toFixed(2)} MB`;
  report('the tab’s heap after them', after.page <= before.page * MOST_GROWTH, grown('page'));
  report('the worker’s heap after them', after.worker <= before.worker * MOST_GROWTH, grown('worker'));
  await page.close();
}

async function growingPage(running: ExtensionBrowser, address: string): Promise<void> {
  const page = await running.newPage(`${address}/article-0.html`);
  await settled(page);
  const grow = async (seconds: number): Promise<void> => {
    await page.evaluate(
      async (text, count) => {
        const list = document.createElement('div');
        list.id = 'grown';
        document.body.append(list);
        // By the clock, a hundred a second, however late a timer is.
        const start = performance.now();
        for (let i = 0; i < count; ) {
          const due = Math.min(count, (performance.now() - start) / 10);
          for (; i < due; i++) list.append(Object.assign(document.createElement('p'), { textContent: `${i} ${text}` }));
          await new Promise((resolve) => {
            setTimeout(resolve, 10);
          });
        }
      },
      paragraph(0),
      seconds * 100,
    );
  };
  const clear = async (): Promise<void> => {
    await page.evaluate(() => document.querySelector('#grown')?.remove());
    await pause(3000);
  };
  // Some rounds for the code to warm up. What is kept levels off after two or three (measured over six): that is no leak.
  for (let round = 0; round < 4; round++) {
    await grow(Math.min(8, SECONDS));
    await clear();
  }
  const before = await heapOf(page);
  await watchLongTasks(page);
  await grow(SECONDS);
  await pause(1500);
  const tasks = await longTasks(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await pause(800);
  const inSight = await page.evaluate(() => {
    const box = document.querySelector('#grown')?.lastElementChild as HTMLElement;
    for (const kind of ['person', 'law', 'org', 'term']) {
      for (const range of CSS.highlights.get(`pangzhu-${kind}`) ?? []) if (box.contains(range.startContainer)) return true;
    }
    return false;
  });
  report('the last block added', inSight, inSight ? 'is marked' : 'is bare');
  report(
    'tasks',
    tasks.every((ms) => ms <= LONG_TASK_MS),
    `${tasks.length} above ${LONG_TASK_MS} ms${tasks.length > 0 ? `, the longest ${Math.max(...tasks).toFixed(0)} ms` : ''}`,
  );
  await clear();
  await page.evaluate(() => scrollTo(0, 0));
  await pause(1500);
  const after = await heapOf(page);
  report(
    `the heap after ${SECONDS * 100} blocks came and went`,
    after <= before * MOST_GROWTH,
    `${before.toFixed(2)} → ${after.toFixed(2)} MB`,
  );
  await page.close();
}

await buildExtension('chromium');
const texts = Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`/article-${number}.html`, article(number)]));
const server = await serve('.', texts);
const running = await launch({ name: 'chromium' });
try {
  await growingPage(running, server.address);
  await manyNavigations(running, server.address);
  await manyTabs(running, server.address);
} finally {
  await running.close();
  await server.close();
}
process.exitCode = failures === 0 ? 0 : 1;
