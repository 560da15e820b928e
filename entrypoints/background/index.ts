import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { NOTHING_KNOWN } from '../../src/match/knowledge';
import { packReading } from '../../src/match/packed-reading';
import { readPage } from '../../src/match/read-page';
import { answerRequests, type Hello, hears, tellTab } from '../../src/messages';
import { chooseLang, type Lang } from '../../src/model/lang';
import { isOn, readSettings, type Settings } from '../../src/model/settings';
import { routeTo } from '../../src/panel/route';
import { answerLookup } from '../../src/store/answer-lookup';
import { openBundledPack } from '../../src/store/bundled-pack';
import { makeCardData } from '../../src/store/card-data';
import { createLibraryOpener } from '../../src/store/library-opener';
import { openPackDatabase } from '../../src/store/pack-database';
import { createPackShelf } from '../../src/store/pack-shelf';
import { createSettingsStore } from '../../src/store/settings-store';
import { createBadge } from './badge';
import { createKeeper } from './keeper';
import { listenToMenu, type MenuTab } from './menu';
import { listenToOmnibox } from './omnibox';
import { openOwnPage } from './own-page';
import { createSaving } from './saving';

const readFile = async (path: string): Promise<ArrayBuffer> => {
  const response = await fetch(new URL(path, browser.runtime.getURL('/')));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.arrayBuffer();
};

const hello = (settings: Settings, host: string): Hello => ({ on: isOn(settings, host), settings });

export default defineBackground(() => {
  const settings = createSettingsStore();
  const shelf = createPackShelf(openBundledPack(readFile), openPackDatabase);
  const badge = createBadge();
  const library = createLibraryOpener();
  const saving = createSaving(shelf, library);
  const keeper = createKeeper(library, async () => (await settings.read()).backupFiles);
  keeper.look();
  const lang = async (): Promise<Lang> => (await settings.read()).lang ?? chooseLang(navigator.languages);

  answerRequests({
    hello: async (_, { host }) => hello(await settings.read(), host),
    match: async ({ texts, knowledge }) => {
      const reading = readPage(await shelf.matcher(), texts, knowledge ?? NOTHING_KNOWN);
      // The first page after an installation is read from the bundled file; the database catches up behind it.
      void shelf.install();
      return packReading(reading);
    },
    card: (request) => makeCardData(shelf, request),
    lookup: async ({ query }, { tabId }) => answerLookup(shelf, query, tabId === null ? [] : badge.get(tabId)?.ids),
    visited: async ({ entry, article, title }, { address, isPrivate }) => {
      if (isPrivate || !(await settings.read()).history) return null;
      const visit = { entry, article, at: Date.now(), page: address === null ? null : { title, address } };
      // Where there is no database, reading goes on without.
      await library().then(
        ({ addVisit }) => addVisit(visit),
        () => undefined,
      );
      return null;
    },
    needCode: async ({ part }, { tabId, frameId }) => {
      if (tabId === null) return false;
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${part}.js`] });
      return true;
    },
    counted: async (counts, { tabId, frameId }) => {
      if (tabId !== null) await badge.set(tabId, frameId, counts);
      return null;
    },
    setHidden: async ({ entry, hidden }) => {
      await settings.change((now) => ({
        ...now,
        hidden: hidden ? [...new Set([...now.hidden, entry])] : now.hidden.filter((id) => id !== entry),
      }));
      return null;
    },
    changeSettings: (change) => settings.change((now) => readSettings({ ...now, ...change })),
    pageCounts: ({ tabId }) => badge.get(tabId),
    status: () => shelf.status(),
    ...saving,
  });

  settings.onChange(async (now) => {
    keeper.look();
    const tabs = await browser.tabs.query({});
    for (const { id, url } of tabs) {
      if (id === undefined) continue;
      await tellTab(id, { tell: 'settings', hello: hello(now, hostOf(url)) });
    }
  });

  browser.commands?.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    if (command === 'next-mark') await tellTab(tab.id, { tell: 'step', direction: 1 }, 0);
    else if (command === 'previous-mark') await tellTab(tab.id, { tell: 'step', direction: -1 }, 0);
    else if (command === 'toggle-site' && /^(https?|file):/.test(tab.url ?? '')) await toggleSite(hostOf(tab.url));
    else if (command === 'look-up') await lookUp(null, tab);
    else if (command === 'save') await save(null, tab);
  });
  listenToOmnibox(shelf, lang);
  listenToMenu(lang, {
    'look-up': (text, tab, frameId) => void lookUp(text, tab, frameId),
    save: (text, tab, frameId) => void save(text, tab, frameId),
  });

  /** Over the page where we may be there, else in a tab of its own. */
  async function lookUp(text: string | null, { id, url, incognito = false }: MenuTab, frameId?: number): Promise<void> {
    const here = id !== undefined && isOn(await settings.read(), hostOf(url)) && (await hears(id, frameId));
    if (here) await tellTab(id, { tell: 'lookup', text }, frameId);
    else await openOwnPage(routeTo({ view: 'find', query: text ?? '' }), false, incognito);
  }

  /** With its place on the page where we may be there, else the words alone. */
  async function save(text: string | null, tab: MenuTab, frameId?: number): Promise<void> {
    const here = tab.id !== undefined && isOn(await settings.read(), hostOf(tab.url)) && (await hears(tab.id, frameId));
    if (here && tab.id !== undefined) await tellTab(tab.id, { tell: 'save' }, frameId);
    else await saveWords(text ?? (await selectionIn(tab)), tab);
  }

  async function saveWords(text: string, { id, url, title = '', incognito = false }: MenuTab): Promise<void> {
    if (id === undefined) return;
    // Nobody is there to ask the reader in a private window: then nothing is saved.
    if (text.trim() === '' || incognito) return badge.flash(id, '!');
    const page = {
      tabId: id,
      frameId: 0,
      host: hostOf(url),
      address: url ?? null,
      title,
      frameAddress: null,
      isPrivate: false,
      isOwnPage: false,
    };
    const { status } = await saving.saveQuote({ quote: { text, anchor: null, lang: null }, fields: {}, confirmed: false }, page);
    await badge.flash(id, status === 'saved' ? '✓' : '!');
  }

  async function toggleSite(host: string): Promise<void> {
    await settings.change((now) => ({
      ...now,
      sitesOff: now.sitesOff.includes(host) ? now.sitesOff.filter((one) => one !== host) : [...now.sitesOff, host],
    }));
  }

  browser.tabs.onRemoved.addListener((tabId) => badge.clear(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') badge.clear(tabId);
  });
  browser.runtime.onInstalled.addListener(() => {
    void shelf.install();
    void readOpenTabs();
  });
});

/** Tabs that were open before we were: Firefox reads them by itself, Chromium leaves them to us. */
async function readOpenTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] })) {
    if (id === undefined || (await hears(id))) continue;
    const target = { tabId: id, allFrames: true };
    await browser.scripting.insertCSS({ target, files: ['/highlights.css'] }).catch(() => undefined);
    await browser.scripting.executeScript({ target, files: ['/reader.js'] }).catch(() => undefined);
  }
}

/** What is selected in a tab that no script of ours reads. */
async function selectionIn({ id }: MenuTab): Promise<string> {
  if (id === undefined) return '';
  const results = await browser.scripting
    .executeScript({ target: { tabId: id }, func: () => getSelection()?.toString() ?? '' })
    .catch(() => []);
  return results[0]?.result ?? '';
}

function hostOf(address: string | undefined): string {
  try {
    return address === undefined ? '' : new URL(address).host;
  } catch {
    return '';
  }
}
