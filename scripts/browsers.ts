/** Finds a browser on this machine, or installs one where that is allowed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Commands by which each is known, the most likely to be meant first. */
const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** Where installers put them on systems that do not use PATH for it. */
const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

const OWN_CHOICE: Readonly<Record<BrowserName, string>> = { chromium: 'PANGZHU_CHROMIUM', firefox: 'PANGZHU_FIREFOX' };

/** @returns path of an installed browser, or `null`; the environment variables PANGZHU_CHROMIUM and PANGZHU_FIREFOX go first */
export function findBrowser(name: BrowserName): string | null {
  const chosen = process.env[OWN_CHOICE[name]];
  if (chosen) return existsSync(chosen) ? chosen : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command))),
    ...PLACES[name],
    ...playwrightPlaces(name),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** What Playwright's installer left in its cache, the newest first. */
function playwrightPlaces(name: BrowserName): string[] {
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    join(
      homedir(),
      process.platform === 'darwin'
        ? 'Library/Caches/ms-playwright'
        : process.platform === 'win32'
          ? 'AppData/Local/ms-playwright'
          : '.cache/ms-playwright',
    );
  const programs =
    name === 'firefox'
      ? ['firefox/firefox', 'firefox/Nightly.app/Contents/MacOS/firefox', 'firefox/firefox.exe']
      : ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe'];
  const versions = existsSync(cache)
    ? readdirSync(cache)
        .filter((folder) => new RegExp(`^${name}-\\d+$`).test(folder))
        .sort()
        .reverse()
    : [];
  return versions.flatMap((version) => programs.map((program) => join(cache, version, program)));
}

const PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-cjk'];
const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Makes sure browsers are there: installs what is missing with Debian's packages (as root) or else with Playwright's
 * installer.
 * @throws Error saying what to install, when neither works
 */
export function ensureBrowsers(names: readonly BrowserName[]): Map<BrowserName, string> {
  let missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0) {
    console.log(`No ${missing.join(' and no ')} found; installing.`);
    if (isRoot() && has('apt-get')) installWithApt();
    else spawnSync('npx', ['--yes', 'playwright', 'install', ...missing], { stdio: 'inherit', shell: process.platform === 'win32' });
    missing = names.filter((name) => findBrowser(name) === null);
  }
  if (missing.length > 0) {
    throw new Error(
      `Could not find or install ${missing.join(' and ')}. Install Chrome, Chromium or Edge and Firefox (Debian: apt-get install ${PACKAGES.join(' ')}), or name their programs in ${missing.map((name) => OWN_CHOICE[name]).join(' and ')}.`,
    );
  }
  return new Map(names.map((name) => [name, findBrowser(name) as string]));
}

function installWithApt(): void {
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  apt('update');
  // Ubuntu has no firefox-esr; what one package lacks must not keep the others away.
  if (!apt('install', '-y', '--no-install-recommends', ...PACKAGES))
    for (const name of [...PACKAGES, 'firefox']) apt('install', '-y', '--no-install-recommends', name);
}
