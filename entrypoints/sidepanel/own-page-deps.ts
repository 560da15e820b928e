/** What our own pages know of the browser. */
import { browser } from 'wxt/browser';
import { ask, listFrame, tellTab } from '../../src/messages';
import type { ListedEntry, PageList } from '../../src/model/page-list';
import type { PanelDeps } from '../../src/panel/deps';
import { createOwnShelf } from '../../src/panel/own-shelf';
import { type LibraryDatabase, openLibraryDatabase } from '../../src/store/library-database';
import { createSettingsStore } from '../../src/store/settings-store';

/** A tab that may hold a page of ours to speak of. */
interface Beside {
  readonly id: number;
  readonly url: string | undefined;
  readonly active: boolean;
}

/** The tab beside the panel or under the popup; where we are a tab ourselves, the one the reader looked at last. */
export async function tabBeside(): Promise<Beside | null> {
  const isOwn = (url: string | undefined) => url?.startsWith(browser.runtime.getURL('/')) ?? false;
  const tabs = (await browser.tabs.query({ currentWindow: true })).filter(({ url }) => !isOwn(url));
  const [tab] = tabs.sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url, active: tab.active };
}

interface Listening {
  readonly onPageChange: PanelDeps['page']['onChange'];
}

export function ownPageDeps({ onPageChange }: Listening): PanelDeps {
  const settings = createSettingsStore();
  let library: Promise<LibraryDatabase> | null = null;
  /** Which frame of the page the mentions of an entry stand in: it is told to show them. */
  let frames = new Map<string, number>();

  async function list(): Promise<PageList | null> {
    const tab = await tabBeside();
    const counts = tab && (await ask('pageCounts', { tabId: tab.id }).catch(() => null));
    if (!tab) return null;
    // A worker that has been away knows of no frames; the top one tells anyhow.
    const lists = await Promise.all((counts?.frames ?? [0]).map(async (frame) => ({ frame, list: await listFrame(tab.id, frame) })));
    const told = lists.filter((one): one is { frame: number; list: PageList } => one.list !== null);
    if (told.length === 0) return null;
    frames = new Map();
    const entries: ListedEntry[] = [];
    for (const { frame, list: inFrame } of told) {
      for (const one of inFrame.entries) {
        if (frames.has(one.entry)) continue;
        frames.set(one.entry, frame);
        entries.push(one);
      }
    }
    return { entries, title: told[0]?.list.title ?? '' };
  }

  const tell = async (entry: string | null, message: Parameters<typeof tellTab>[1]): Promise<void> => {
    const tab = await tabBeside();
    if (tab) await tellTab(tab.id, message, entry === null ? undefined : frames.get(entry));
  };

  async function reveal(entry: string, nth: number): Promise<void> {
    const tab = await tabBeside();
    if (tab && !tab.active) await browser.tabs.update(tab.id, { active: true });
    await tell(entry, { tell: 'reveal', entry, nth });
  }

  return {
    shelf: createOwnShelf(),
    library: () => {
      library ??= openLibraryDatabase().catch((error: unknown) => {
        library = null;
        throw error;
      });
      return library;
    },
    page: {
      list,
      reveal: (entry, nth) => void reveal(entry, nth),
      point: (entry) => void tell(entry, { tell: 'point', entry }),
      onChange: onPageChange,
    },
    readSettings: settings.read,
    changeSettings: (change) => ask('changeSettings', change),
    onSettings: settings.onChange,
    openOptions: () => void browser.runtime.openOptionsPage(),
    isPrivate: browser.extension?.inIncognitoContext ?? false,
  };
}
