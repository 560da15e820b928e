import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ask, onCounted, tellTab } from '../../src/messages';
import { chooseLang } from '../../src/model/lang';
import { dressPage } from '../../src/panel/dress';
import { readKeys } from '../../src/panel/keys';
import { laterShelf, once } from '../../src/panel/later';
import { createOptimistic } from '../../src/panel/optimistic';
import { type PopupState, PopupView } from '../../src/panel/popup-view';
import { type Route, routeTo } from '../../src/panel/route';
import { openOwnPage, PANEL_PATH } from '../background/own-page';
import { ownPageDeps, tabBeside } from '../sidepanel/own-page-deps';

const root = document.querySelector('#app') as HTMLElement;
const opener = once(async () => (await import('../../src/store/library-opener')).createLibraryOpener());
const deps = ownPageDeps({
  onPageChange: onCounted,
  shelf: laterShelf(async () => (await import('../../src/panel/own-shelf')).createOwnShelf()),
  openLibrary: async () => (await opener())(),
});

const hostOf = (address: string | undefined): string | null => {
  if (address === undefined || !/^(https?|file):/.test(address)) return null;
  return new URL(address).host;
};

/** Firefox's own; the types of extensions know Chromium's only. */
interface SidebarAction {
  readonly setPanel: (details: { readonly panel: string }) => Promise<void>;
  readonly open: () => Promise<void>;
}
const sidebar = (browser as { sidebarAction?: SidebarAction }).sidebarAction;

/** Chromium opens the panel at the address that it is told for the tab; Firefox has one sidebar a window. */
async function openPanel(route: Route): Promise<void> {
  // The same path twice would leave an open panel where it is.
  const path = `${PANEL_PATH.slice(1)}?${Date.now()}${routeTo(route)}`;
  const tab = await tabPromise;
  if (browser.sidePanel && tab) {
    // The panel opens only while the press that asks for it is fresh: nothing is waited for in between.
    void browser.sidePanel.setOptions({ tabId: tab.id, path, enabled: true });
    await browser.sidePanel.open({ tabId: tab.id });
  } else if (sidebar) {
    void sidebar.setPanel({ panel: browser.runtime.getURL(PANEL_PATH) + routeTo(route) });
    await sidebar.open();
  } else await openOwnPage(routeTo(route), false, deps.isPrivate);
  window.close();
}

/** Over one of our own tabs there is no page to speak of; only where the popup itself is a tab, the one beside it is meant. */
async function tabUnder(): Promise<{ readonly id: number; readonly url: string | undefined } | null> {
  const [own, [active]] = await Promise.all([
    browser.tabs.getCurrent().catch(() => undefined),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  if (!own && active?.id !== undefined && active.url?.startsWith(browser.runtime.getURL('/'))) return { id: active.id, url: active.url };
  return tabBeside();
}

const tabPromise = tabUnder();
let state: PopupState | null = null;

function draw(next: Partial<PopupState>): void {
  if (state === null) return;
  state = { ...state, ...next };
  dressPage(state.settings, state.lang);
  render(
    <PopupView
      state={state}
      shelf={deps.shelf}
      change={choices.change}
      openPanel={(route) => void openPanel(route)}
      openOptions={deps.openOptions}
      visited={(entry, article) => void note(entry, article)}
    />,
    root,
  );
}

async function note(entry: string, article: string | null): Promise<void> {
  if (deps.isPrivate || !state?.settings.history) return;
  const library = await deps.library().catch(() => null);
  await library?.addVisit({ entry, article, at: Date.now(), page: null });
}

async function count(): Promise<void> {
  const tab = await tabPromise;
  draw({ counts: tab === null || state?.host === null ? null : await ask('pageCounts', { tabId: tab.id }).catch(() => null) });
}

const [settings, tab, commands] = await Promise.all([
  deps.readSettings(),
  tabPromise,
  // Firefox for Android has no keys to tell of.
  browser.commands?.getAll().catch(() => []) ?? [],
]);
const lang = settings.lang ?? chooseLang(navigator.languages);
const choices = createOptimistic(settings, {
  read: deps.readSettings,
  send: deps.changeSettings,
  show: (next) => draw({ settings: next, lang: next.lang ?? chooseLang(navigator.languages) }),
});
state = { settings, host: hostOf(tab?.url), counts: null, status: null, lang, keys: readKeys(commands) };
// The field is there before anything is asked of the background, which may have to wake first.
draw({});
deps.onSettings(() => void choices.stored());
onCounted(() => void count());
void count();
if (tab) void tellTab(tab.id, { tell: 'count' });

/** What the first letter typed will need, and what the foot says: fetched once the field is painted. */
function prepare(): void {
  void deps.shelf.lookup().catch(() => undefined);
  // The background knows what kept it from installing; where it does not answer, what we read ourselves must do.
  void Promise.all([
    ask('status', {}).catch(() => deps.shelf.status()),
    deps.shelf.matcher().then(
      ({ index }) => index.length,
      () => 0,
    ),
  ]).then(([status, entries]) => draw({ status: { ...status, entries } }));
}
requestAnimationFrame(() => setTimeout(prepare));
