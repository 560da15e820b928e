/** A real browser with the built extension in it, the same for Chromium and Firefox as far as tests can tell. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './browsers';
import { OUTPUT } from './build';
import { closedRootFunctions, type InCards } from './closed-root';

export interface LaunchOptions {
  readonly name: BrowserName;
  /** Folder of the built extension; the project's own build when left out, none when `null`. */
  readonly extension?: string | null;
  readonly headless?: boolean;
  /** Keeps the profile between launches. */
  readonly profile?: string;
  readonly languages?: string;
  /** Folder of downloads, in place of the browser's own. */
  readonly downloads?: string;
}

export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly newPage: (address: string, size?: { width: number; height: number; touch?: boolean }) => Promise<Page>;
  /** Runs a function inside our closed shadow root on a page. */
  readonly inCards: InCards;
  readonly close: () => Promise<void>;
}

export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
];

/** Firefox makes up an id for each profile; a fixed one lets an extension keep its storage over restarts. */
export const FIREFOX_UUID = '6b1f3a52-9b7a-4f0c-8d3e-1f2a3b4c5d6e';
const GECKO_ID = 'pangzhu@pangzhu.invalid';

export async function launch({
  name,
  extension = OUTPUT[name],
  headless = true,
  profile,
  languages = 'zh-CN',
  downloads,
}: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = findBrowser(name);
  if (executablePath === null) throw new Error(`no ${name} on this machine`);
  const own = profile ?? mkdtempSync(join(tmpdir(), 'pangzhu-profile-'));
  // Puppeteer would choose the names of files itself.
  if (name === 'chromium' && downloads !== undefined) {
    mkdirSync(join(own, 'Default'), { recursive: true });
    writeFileSync(join(own, 'Default', 'Preferences'), JSON.stringify({ download: { default_directory: downloads } }));
  }
  const browser = await puppeteer.launch(
    name === 'chromium'
      ? {
          executablePath,
          headless,
          userDataDir: own,
          pipe: true,
          enableExtensions: true,
          args: [...QUIET, `--lang=${languages}`, `--accept-lang=${languages}`],
        }
      : {
          browser: 'firefox',
          // Lets openPrivileged open the extension's own pages, which WebDriver may not navigate to.
          args: ['--remote-allow-system-access'],
          executablePath,
          headless,
          userDataDir: own,
          extraPrefsFirefox: {
            'intl.accept_languages': languages,
            'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
            'xpinstall.signatures.required': false,
            // Nobody is there to allow what an extension asks for on the way.
            'extensions.webextOptionalPermissionPrompts': false,
            ...(downloads === undefined ? {} : { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
            'datareporting.policy.dataSubmissionEnabled': false,
          },
        },
  );
  if (extension !== null) await browser.installExtension(extension);
  return {
    name,
    browser,
    newPage: async (address, size = { width: 1000, height: 760 }) => {
      const page = await browser.newPage();
      const { width, height, touch = false } = size;
      await page.setViewport(touch && name === 'chromium' ? { width, height, hasTouch: true, isMobile: true } : { width, height });
      await page.goto(address, { waitUntil: 'domcontentloaded' }).catch(async (error: unknown) => {
        // A frame that cannot load makes Firefox say that the page could not; the page itself knows better.
        const there = await page.evaluate(() => location.href).catch(() => '');
        if (there === 'about:blank' || there === '') throw error;
      });
      return page;
    },
    inCards: closedRootFunctions(name),
    close: async () => {
      await browser.close().catch(() => undefined);
      if (profile === undefined) rmSync(own, { recursive: true, force: true });
    },
  };
}

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/** Opens an address in a tab of Firefox as the browser itself would. */
export async function openPrivileged(browser: Browser, address: string): Promise<Page> {
  const { send } = {
    send: (method: string, params: unknown) => (browser as unknown as { connection: BidiConnection }).connection.send(method, params),
  };
  const { result } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [chromeWindow] = result['contexts'] as { context: string }[];
  await send('script.evaluate', {
    expression: `gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(address)}, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }); null`,
    target: { context: chromeWindow?.context },
    awaitPromise: false,
  });
  for (let i = 0; i < 100; i++) {
    // Such a tab's page is there, but does not know its own address.
    const { result: tree } = await send('browsingContext.getTree', {});
    const opened = (tree['contexts'] as { context: string; url: string }[]).find(({ url }) => url === address)?.context;
    const page = (await browser.pages()).find((one) => (one.mainFrame() as unknown as { _id: string })._id === opened);
    if (page) return page;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error(`${address} did not open`);
}
