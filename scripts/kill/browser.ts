/** A browser on a profile that stays, which can be killed as a whole. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { BrowserName } from '../browsers';
import { OUTPUT, ROOT } from '../build';
import { type ExtensionBrowser, FIREFOX_UUID, launch, openPrivileged } from '../extension-browser';
import { pause } from '../page-driver';

/** @returns folder of the built extension with one page more, which runs the store that the extension ships */
export async function addKillPage(name: BrowserName, folder: string): Promise<string> {
  const extension = join(folder, 'extension');
  cpSync(OUTPUT[name], extension, { recursive: true });
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: `${ROOT}scripts/kill/in-page.ts`, formats: ['iife'], name: 'killTest' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  writeFileSync(join(extension, 'kill.js'), first.output[0].code);
  writeFileSync(join(extension, 'kill.html'), '<!doctype html><meta charset="utf-8"><title>kill</title><script src="kill.js"></script>');
  return extension;
}

export interface KillBrowser {
  readonly page: Page;
  /** Every process of it at once, without a warning. Resolves when all are dead. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param tell is called with what the page tells */
export async function start(
  name: BrowserName,
  { extension, profile, tell }: { readonly extension: string; readonly profile: string; readonly tell: (message: string) => void },
): Promise<KillBrowser> {
  const running = await launch({ name, extension, profile });
  const page = await openKillPage(running);
  await page.exposeFunction('tell', tell);
  // Firefox gives the tab before its script has run.
  await page.waitForFunction(() => 'kill' in window);
  const pid = running.browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser has no process');
  return { page, kill: () => killAll(pid), close: running.close };
}

async function openKillPage(running: ExtensionBrowser): Promise<Page> {
  if (running.name === 'firefox') return openPrivileged(running.browser, `moz-extension://${FIREFOX_UUID}/kill.html`);
  const target = await running.browser.waitForTarget((one) => one.url().startsWith('chrome-extension://'), { timeout: 20_000 });
  const { protocol, host } = new URL(target.url());
  const page = await running.browser.newPage();
  await page.goto(`${protocol}//${host}/kill.html`);
  return page;
}

/** The browser was started as the leader of a process group, and all its processes are in it. */
async function killAll(pid: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    await pause(500);
    return;
  }
  process.kill(-pid, 'SIGKILL');
  const isAlive = () =>
    spawnSync('ps', ['-eo', 'pgid=,stat='], { encoding: 'utf8' })
      .stdout.split('\n')
      .some((line) => Number.parseInt(line, 10) === pid && !/Z/.test(line));
  while (isAlive()) await pause(10);
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
