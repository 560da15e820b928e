/** Common ground of the end-to-end tests. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { BROWSERS, type BrowserName } from '../../scripts/browsers';
import { ROOT } from '../../scripts/build';
import { type ExtensionBrowser, FIREFOX_UUID, type LaunchOptions, launch, openPrivileged } from '../../scripts/extension-browser';
import { type StaticServer, serve } from '../../scripts/static-server';
import { textPage } from '../../scripts/text-page';

export interface World {
  readonly name: BrowserName;
  readonly running: ExtensionBrowser;
  /** Opens a fixture by file name, or a text given as `{ html }`. */
  readonly open: (page: string | { readonly html: string }, size?: { width: number; height: number; touch?: boolean }) => Promise<Page>;
  /** Runs a function with arguments in a page of the extension, where its APIs are. */
  readonly inExtension: <A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  readonly request: (name: string, data: unknown) => Promise<{ ok: boolean; answer?: unknown; error?: string }>;
}

interface Mutable {
  world: World | null;
}

const pages: Record<string, string> = {};
let pageCount = 0;

export const articlePage = (body: string, lang = 'zh-Hans'): string => textPage('article', '', lang).replace('<body>', `<body>${body}`);

export async function enter(options: LaunchOptions): Promise<{ world: World; leave: () => Promise<void> }> {
  const server: StaticServer = await serve(`${ROOT}tests/fixtures/pages`, pages);
  const demo: StaticServer = await serve(`${ROOT}docs/demo`);
  const running = await launch(options);
  let control: Page | null = null;
  const controlPage = async (): Promise<Page> => {
    if (control === null || control.isClosed()) control = await openExtensionPage(running, '/popup.html');
    return control;
  };
  const world: World = {
    name: options.name,
    running,
    open: (page, size) => {
      if (typeof page !== 'string') {
        const path = `/made-${pageCount++}.html`;
        pages[path] = page.html;
        return running.newPage(server.address + path, size);
      }
      return running.newPage(page === 'demo' ? `${demo.address}/article.html` : `${server.address}/${page}`, size);
    },
    inExtension: async (run, ...args) => (await (await controlPage()).evaluate(run as never, ...(args as unknown as never[]))) as never,
    request: async (name, data) =>
      (await controlPage()).evaluate((message) => chrome.runtime.sendMessage(message), { name, data }) as Promise<{
        ok: boolean;
        answer?: unknown;
        error?: string;
      }>,
  };
  return {
    world,
    leave: async () => {
      await running.close();
      await server.close();
      await demo.close();
    },
  };
}

/** Opens a page of the extension in a tab. */
export async function openExtensionPage(running: ExtensionBrowser, path: string): Promise<Page> {
  const address = `${await extensionOrigin(running)}${path}`;
  if (running.name === 'firefox') return openPrivileged(running.browser, address);
  const page = await running.browser.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Where the extension's own pages lie. */
async function extensionOrigin({ name, browser }: ExtensionBrowser): Promise<string> {
  if (name === 'firefox') return `moz-extension://${FIREFOX_UUID}`;
  const target = await browser.waitForTarget((one) => one.url().startsWith('chrome-extension://'), { timeout: 20_000 });
  const { protocol, host } = new URL(target.url());
  return `${protocol}//${host}`;
}

/** The same tests in every browser, each with one of its own for the whole block. */
export function inEachBrowser(
  title: string,
  define: (world: () => World, name: BrowserName) => void,
  options: Partial<LaunchOptions> = {},
): void {
  describe.each(BROWSERS.map((name) => ({ name })))(`${title} in $name`, ({ name }) => {
    const held: Mutable = { world: null };
    let leave: () => Promise<void> = async () => undefined;
    beforeAll(async () => {
      const entered = await enter({ name, ...options });
      held.world = entered.world;
      leave = entered.leave;
    });
    afterAll(() => leave());
    define(() => held.world as World, name);
  });
}
