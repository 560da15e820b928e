/** `npm run pictures`: takes the pictures in `docs/pictures` that README and the docs show. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from './browsers';
import { buildExtension, ROOT } from './build';
import { type ExtensionBrowser, launch } from './extension-browser';
import { hover, pause, placeOf, settled, waitForCards } from './page-driver';
import { serve } from './static-server';

const folder = join(ROOT, 'docs/pictures');
mkdirSync(folder, { recursive: true });
ensureBrowsers(['chromium']);
await buildExtension('chromium');
const server = await serve(join(ROOT, 'docs/demo'));
const demo = `${server.address}/article.html`;

type Shot = (running: ExtensionBrowser, page: Page) => Promise<void>;

async function take(
  name: string,
  languages: string,
  shot: Shot,
  options: { width?: number; height?: number; dark?: boolean; touch?: boolean; path?: string } = {},
): Promise<void> {
  const { width = 1040, height = 760, dark = false, touch = false, path } = options;
  const running = await launch({ name: 'chromium', languages });
  const page = await running.newPage(demo, { width, height, touch });
  const view = path === undefined ? page : await openOwnPage(running, path, width, height);
  await view.setViewport({ width, height, deviceScaleFactor: 2, hasTouch: touch, isMobile: touch });
  if (dark) await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  if (path === undefined) await settled(page);
  await shot(running, view);
  await pause(250);
  await view.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
  console.log(name);
  await running.close();
}

async function openOwnPage(running: ExtensionBrowser, path: string, width: number, height: number): Promise<Page> {
  const target = await running.browser.waitForTarget((one) => one.url().startsWith('chrome-extension://'));
  const page = await running.browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(`chrome-extension://${new URL(target.url()).host}${path}`);
  return page;
}

const open =
  (word: string, occurrence = 0): Shot =>
  async (running, page) => {
    await hover(page, word, occurrence);
    await waitForCards(running, page, 1);
  };

await take('page-zh', 'zh-CN', open('敏捷治理'));
await take('card-citation-zh', 'zh-CN', open('第二十四条'));
await take('card-en', 'en-GB', open('Article 5 of'));
await take('card-dark', 'zh-TW', open('人工智慧法案'), { dark: true });
await take(
  'card-nested',
  'en-GB',
  async (running, page) => {
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
  },
  { width: 1180 },
);
await take(
  'card-sheet',
  'zh-CN',
  async (running, page) => {
    const point = await placeOf(page, '步调失调');
    await page.touchscreen.tap(point.x, point.y);
    await waitForCards(running, page, 1);
  },
  { width: 390, height: 760, touch: true },
);
await take('popup-zh', 'zh-CN', () => pause(600), { width: 320, height: 560, path: '/popup.html' });
await take('popup-en-dark', 'en-GB', () => pause(600), { width: 320, height: 560, path: '/popup.html', dark: true });
await server.close();
process.exit(0);
