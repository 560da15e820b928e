/** Builds the extension for a browser with WXT. */
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import type { BrowserName } from './browsers';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where each build lies. */
export const OUTPUT: Readonly<Record<BrowserName, string>> = {
  chromium: `${ROOT}.output/chrome-mv3`,
  firefox: `${ROOT}.output/firefox-mv3`,
};

/** @throws Error with every problem of the dataset, or whatever else stops the build */
export async function buildExtension(name: BrowserName): Promise<string> {
  await build({ root: ROOT, browser: name === 'chromium' ? 'chrome' : 'firefox', logger: silent });
  return OUTPUT[name];
}

const nothing = () => undefined;
const say = (...words: unknown[]) => console.error(...words);
const silent = { debug: nothing, log: nothing, info: nothing, success: nothing, level: 0, warn: say, error: say, fatal: say };
