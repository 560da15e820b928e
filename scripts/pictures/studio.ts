/** Where pictures are taken: a browser for each, the article of the demo in it, and what is to be seen. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from '../browsers';
import { buildExtension, ROOT } from '../build';
import { type ExtensionBrowser, launch } from '../extension-browser';
import { pause, settled } from '../page-driver';
import { serve } from '../static-server';

const folder = join(ROOT, 'docs/pictures');

/** @param view what the picture is taken of @param demoPage the article, which is `view` unless a page of ours is */
export type Shot = (running: ExtensionBrowser, view: Page, demoPage: Page) => Promise<void>;

export interface Options {
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

export interface Studio {
  /** Takes a picture, unless it is not among those wanted. @param name of its file */
  readonly take: (name: string, languages: string, shot: Shot, options?: Options) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param wanted words, one of which the name of a picture has; none for all pictures */
export async function openStudio(wanted: readonly string[]): Promise<Studio> {
  mkdirSync(folder, { recursive: true });
  ensureBrowsers(['chromium']);
  await buildExtension('chromium');
  const server = await serve(join(ROOT, 'docs/demo'));
  const demo = `${server.address}/article.html`;

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

  return { take, close: server.close };
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

export async function openOwnPage({ browser }: ExtensionBrowser, path: string): Promise<Page> {
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
