/** What our own pages know of the browser. */
import { browser } from 'wxt/browser';
import { ask, listFrame, tellTab } from '../../src/messages';
import type { ListedEntry, PageList } from '../../src/model/page-list';
import type { PanelDeps } from '../../src/panel/deps';
import type { LibraryDatabase } from '../../src/store/library-database';
import type { PackShelf } from '../../src/store/pack-shelf';
import { createSettingsStore } from '../../src/store/settings-store';
import { FILES_PERMISSION } from '../background/files-permission';
import { PRIVATE_MARK } from '../background/own-page';

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

/** Changes of the library are told to pages so much later: typing makes many. */
const TELL_MS = 400;
/** What a page names is asked again after so long. */
const NAMED_MS = 1000;

/** What the panel needs at once and the popup later. */
interface Given {
  readonly onPageChange: PanelDeps['page']['onChange'];
  readonly shelf: PackShelf;
  readonly openLibrary: () => Promise<LibraryDatabase>;
}

export function ownPageDeps({ onPageChange, shelf, openLibrary }: Given): PanelDeps {
  const settings = createSettingsStore();
  /** Where the mentions of an entry stand: in which frames of which tab, and how many in each. */
  let told: {
    readonly tabId: number;
    readonly frames: ReadonlyMap<string, readonly { readonly frame: number; readonly marks: number }[]>;
  } = {
    tabId: -1,
    frames: new Map(),
  };

  async function list(): Promise<PageList | null> {
    const tab = await tabBeside();
    const counts = tab && (await ask('pageCounts', { tabId: tab.id }).catch(() => null));
    if (!tab) return null;
    // A worker that has been away knows of no frames; the top one tells anyhow.
    const lists = await Promise.all((counts?.frames ?? [0]).map(async (frame) => ({ frame, list: await listFrame(tab.id, frame) })));
    const answered = lists.filter((one): one is { frame: number; list: PageList } => one.list !== null);
    if (answered.length === 0) return null;
    const frames = new Map<string, { frame: number; marks: number }[]>();
    const entries = new Map<string, ListedEntry>();
    for (const { frame, list: inFrame } of answered) {
      for (const one of inFrame.entries) {
        const known = entries.get(one.entry);
        // Places of an inner frame say nothing of the page's own height.
        entries.set(one.entry, known ? { ...known, marks: known.marks + one.marks } : { ...one, places: frame === 0 ? one.places : [] });
        frames.set(one.entry, [...(frames.get(one.entry) ?? []), { frame, marks: one.marks }]);
      }
    }
    told = { tabId: tab.id, frames };
    return {
      entries: [...entries.values()],
      quotes: answered.flatMap(({ list: { quotes } }) => quotes),
      title: answered[0]?.list.title ?? '',
    };
  }

  let telling: ReturnType<typeof setTimeout> | undefined;
  const watched = new WeakSet<LibraryDatabase>();

  /** What is changed on our own pages, the pages of the reader learn from the background. */
  async function library(): Promise<LibraryDatabase> {
    const opened = await openLibrary();
    if (!watched.has(opened)) {
      watched.add(opened);
      // Against being cleared when space is short; only a page may ask, and with our permissions nobody is bothered by it.
      void navigator.storage.persist().catch(() => false);
      opened.snippets.onChange(() => {
        clearTimeout(telling);
        telling = setTimeout(() => void ask('libraryChanged', {}).catch(() => undefined), TELL_MS);
      });
    }
    return opened;
  }

  let named: readonly string[] = [];
  let namedAt = Number.NEGATIVE_INFINITY;

  /** What the background has been told; asked anew behind the answer. */
  function namedNow(): readonly string[] {
    if (performance.now() - namedAt > NAMED_MS) {
      namedAt = performance.now();
      void tabBeside()
        .then((tab) => (tab ? ask('pageCounts', { tabId: tab.id }) : null))
        .then(
          (counts) => {
            named = counts?.ids ?? [];
          },
          () => undefined,
        );
    }
    return named;
  }

  async function reveal(entry: string, nth: number): Promise<void> {
    const tab = await tabBeside();
    if (!tab || tab.id !== told.tabId) return;
    if (!tab.active) await browser.tabs.update(tab.id, { active: true });
    let left = nth;
    for (const { frame, marks } of told.frames.get(entry) ?? []) {
      if (left < marks) return tellTab(tab.id, { tell: 'reveal', entry, nth: left }, frame);
      left -= marks;
    }
  }

  async function revealQuote(id: string): Promise<void> {
    const tab = await tabBeside();
    if (!tab) return;
    if (!tab.active) await browser.tabs.update(tab.id, { active: true });
    await tellTab(tab.id, { tell: 'revealQuote', id });
  }

  async function point(entry: string | null): Promise<void> {
    const tab = await tabBeside();
    if (tab) await tellTab(tab.id, { tell: 'point', entry });
  }

  // Until it is known, the window counts as private. An extension's own pages are never told that they are in one.
  let isPrivate = true;
  void browser.windows.getCurrent().then(({ incognito }) => {
    isPrivate = incognito || location.search === PRIVATE_MARK || (browser.extension?.inIncognitoContext ?? false);
  });

  return {
    shelf,
    library,
    keeping: async () => {
      // Reading files is no business of the popup, which loads this too: fetched when it is wanted.
      const { keepingOf } = await import('../background/kept');
      return keepingOf(await library());
    },
    page: {
      list,
      named: namedNow,
      reveal: (entry, nth) => void reveal(entry, nth),
      revealQuote: (id) => void revealQuote(id),
      point: (entry) => void point(entry),
      onChange: onPageChange,
    },
    files: {
      allow: () => browser.permissions.request(FILES_PERMISSION),
      giveUp: () => browser.permissions.remove(FILES_PERMISSION),
    },
    readSettings: settings.read,
    changeSettings: (change) => ask('changeSettings', change),
    onSettings: settings.onChange,
    openOptions: () => void browser.runtime.openOptionsPage(),
    get isPrivate() {
      return isPrivate;
    },
  };
}
