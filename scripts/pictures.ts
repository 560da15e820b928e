/**
 * `npm run pictures`: takes the pictures in `docs/pictures` that README and the docs show;
 * `npm run pictures -- graph popup` takes those with one of these words in their names.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from './browsers';
import { buildExtension, ROOT } from './build';
import { type ExtensionBrowser, launch } from './extension-browser';
import { hover, pause, placeOf, settled, waitForCards } from './page-driver';
import { serve } from './static-server';

const wanted = process.argv.slice(2);
const folder = join(ROOT, 'docs/pictures');
mkdirSync(folder, { recursive: true });
ensureBrowsers(['chromium']);
await buildExtension('chromium');
const server = await serve(join(ROOT, 'docs/demo'));
const demo = `${server.address}/article.html`;

/** @param view what the picture is taken of @param demoPage the article, which is `view` unless a page of ours is */
type Shot = (running: ExtensionBrowser, view: Page, demoPage: Page) => Promise<void>;

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly touch?: boolean;
  /** A page of ours, taken instead of the article. */
  readonly path?: string;
  /** As high as what is in it, as browsers make a popup; `height` at most. */
  readonly fit?: boolean;
  /** The article stands to the left of the page of ours, so wide. */
  readonly beside?: number;
}

async function take(name: string, languages: string, shot: Shot, options: Options = {}): Promise<void> {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) return;
  const { width = 1040, height = 760, dark = false, touch = false, path, fit = false, beside } = options;
  const running = await launch({ name: 'chromium', languages });
  try {
    const page = await running.newPage(demo, { width: beside ?? width, height, touch });
    await dress(page, { width: beside ?? width, height, dark, touch });
    await settled(page);
    const view = path === undefined ? page : await openOwnPage(running, path);
    if (view !== page) await dress(view, { width, height, dark, touch });
    await shot(running, view, page);
    await pause(250);
    if (fit) {
      // Lists that scroll within the popup count as high as they are, not as high as what is in them.
      const high = await view.evaluate(() => document.body.getBoundingClientRect().height);
      await dress(view, { width, height: Math.min(height, Math.ceil(high)), dark, touch });
    }
    if (beside === undefined) await save(view, name);
    else await save(await sideBySide(running, [page, view], dark), name);
    console.log(name);
  } finally {
    await running.close();
  }
}

interface Dress {
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  readonly touch: boolean;
}

async function dress(page: Page, { width, height, dark, touch }: Dress): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: 2, hasTouch: touch, isMobile: touch });
  if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
}

const save = (page: Page, name: string): Promise<unknown> => page.screenshot({ path: `${join(folder, name)}.png` });

async function openOwnPage({ browser }: ExtensionBrowser, path: string): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().startsWith('chrome-extension://'));
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${new URL(target.url()).host}${path}`);
  return page;
}

/** No script opens the real side panel, and no screenshot takes the window around it: both pages as the window would show them. */
async function sideBySide({ browser }: ExtensionBrowser, pages: readonly Page[], dark: boolean): Promise<Page> {
  const shown: { readonly picture: string; readonly width: number; readonly height: number }[] = [];
  for (const page of pages) {
    await page.bringToFront();
    await pause(150);
    const { width = 0, height = 0 } = page.viewport() ?? {};
    shown.push({ picture: await page.screenshot({ encoding: 'base64' }), width, height });
  }
  const both = await browser.newPage();
  const width = shown.reduce((sum, one) => sum + one.width, shown.length - 1);
  await dress(both, { width, height: Math.max(...shown.map(({ height }) => height)), dark, touch: false });
  const pictures = shown.map((one) => `<img width="${one.width}" src="data:image/png;base64,${one.picture}">`).join('');
  await both.setContent(`<body style="margin:0;display:flex;gap:1px;background:${dark ? '#4a4640' : '#cfc8bc'}">${pictures}`);
  return both;
}

const open =
  (word: string, occurrence = 0): Shot =>
  async (running, page) => {
    await hover(page, word, occurrence);
    await waitForCards(running, page, 1);
  };

/** Types into the field of a page of ours and waits for the answers. */
const type =
  (query: string): Shot =>
  async (_, view) => {
    await view.waitForSelector('.finder input');
    await view.type('.finder input', query, { delay: 20 });
    await view.waitForSelector('.found [role="option"]');
  };

/** Brings an element to the top, below the head that stays there. */
const scrolledTo =
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

const timeline: Shot = async (_, view) => {
  await view.waitForSelector('.timeline-item');
  await pause(300);
};

/** Points at an entry in the list, so that the article shows where it names it. */
const pointAt =
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
const lookUp =
  (query: string, above: string): Shot =>
  async (running, page) => {
    await placeOf(page, above);
    // Keys that a browser keeps for extensions cannot be pressed from outside it: we tell the page what they would.
    const own = await openOwnPage(running, '/options.html');
    await page.bringToFront();
    await own.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { tell: 'lookup', text: '' });
    }, demo);
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

/** No browser makes a popup higher. */
const POPUP = { width: 380, height: 600, path: '/popup.html', fit: true };
await take('popup-zh', 'zh-CN', () => pause(600), POPUP);
await take('popup-en-dark', 'en-GB', () => pause(600), { ...POPUP, dark: true });
await take('popup-lookup-zh', 'zh-CN', type('grxxb'), POPUP);
await take('popup-lookup-en-dark', 'en-GB', type('ai act 52'), { ...POPUP, dark: true });

const PANEL = { width: 420, height: 760 };
const XUE_LAN = '/sidepanel.html#/entry/xue-lan';
const AI_ACT = '/sidepanel.html#/entry/eu-ai-act';
const graph = scrolledTo('section:has(> .graph)');
await take('panel-graph-zh', 'zh-CN', graph, { ...PANEL, path: XUE_LAN });
await take('panel-graph-zh-dark', 'zh-CN', graph, { ...PANEL, path: AI_ACT, dark: true });
await take('panel-graph-en', 'en-GB', graph, { ...PANEL, path: AI_ACT });
await take('panel-graph-en-dark', 'en-GB', graph, { ...PANEL, path: XUE_LAN, dark: true });

const TIMELINE = '/sidepanel.html#/timeline';
await take('timeline-zh', 'zh-CN', timeline, { width: 440, height: 760, path: TIMELINE });
await take('timeline-en-dark', 'en-GB', timeline, { width: 440, height: 760, path: TIMELINE, dark: true });
await take('timeline-wide-zh', 'zh-CN', timeline, { width: 1000, height: 700, path: TIMELINE });

const BESIDE = { width: 400, height: 760, path: '/sidepanel.html#/page', beside: 680 };
await take('page-list-zh', 'zh-CN', pointAt('薛澜', '薛教授'), BESIDE);
await take('page-list-en-dark', 'en-GB', pointAt('EU AI Act', 'The EU AI Act bans'), { ...BESIDE, dark: true });

await take('lookup-zh', 'zh-CN', lookUp('scsrgzn', '敏捷治理'));
await take('lookup-en-dark', 'en-GB', lookUp('agi', 'The EU AI Act bans'), { dark: true });

await take('browse-en', 'en-GB', (_, view) => view.waitForSelector('.letter .mention').then(() => pause(300)), {
  ...PANEL,
  path: '/sidepanel.html#/browse',
});

/** Presses the key that saves, as far as the page can tell. */
async function pressSave(running: ExtensionBrowser, page: Page): Promise<void> {
  const own = await openOwnPage(running, '/options.html');
  await page.bringToFront();
  await own.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { tell: 'save' }, { frameId: 0 });
  }, demo);
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

const note =
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
const library =
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

await take('saving-zh', 'zh-CN', note('薛澜没有顺着', '“敏捷”与“步调失调”要对照着读。', '敏捷治理'));
await take('saving-en-dark', 'en-GB', note('The EU AI Act bans', 'Compare with the draft of 2021.', 'ai-act'), { dark: true });
const LIBRARY = '/sidepanel.html#/library';
const CHINESE = ['薛澜没有顺着', '深度求索', '布莱切利峰会'];
const ENGLISH = ['The EU AI Act bans', 'Xue Lan'];
await take('library-zh', 'zh-CN', library(CHINESE), { ...PANEL, path: LIBRARY });
await take('library-wide-zh', 'zh-CN', library(CHINESE), { width: 1000, height: 700, path: LIBRARY });
await take('library-en-dark', 'en-GB', library(ENGLISH), { ...PANEL, path: LIBRARY, dark: true });
await take('export-zh', 'zh-CN', library(CHINESE, '导出'), { ...PANEL, path: LIBRARY });
await take('export-en-dark', 'en-GB', library(ENGLISH, 'Export'), { ...PANEL, path: LIBRARY, dark: true });

await server.close();
process.exit(0);
