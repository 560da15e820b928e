import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ask, tellTab } from '../../src/messages';
import { chooseLang } from '../../src/model/lang';
import { type PopupState, PopupView } from '../../src/panel/popup-view';
import { createSettingsStore } from '../../src/store/settings-store';

const root = document.querySelector('#app') as HTMLElement;
const store = createSettingsStore();

async function currentTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

const hostOf = (address: string | undefined): string | null => {
  if (address === undefined || !/^(https?|file):/.test(address)) return null;
  return new URL(address).host;
};

async function show(): Promise<void> {
  const [settings, tab, status] = await Promise.all([store.read(), currentTab(), ask('status', {}).catch(() => null)]);
  const host = hostOf(tab?.url);
  const counts = tab?.id === undefined ? null : await ask('pageCounts', { tabId: tab.id }).catch(() => null);
  const state: PopupState = { settings, host, counts, status, lang: settings.lang ?? chooseLang(navigator.languages) };
  document.documentElement.lang = state.lang;
  render(<PopupView state={state} change={(change) => void ask('changeSettings', change).then(show)} />, root);
}

// What the page shows changes a moment after the settings do.
store.onChange(() => void show().then(() => setTimeout(() => void show(), 600)));
void show();
void currentTab().then((tab) => {
  if (tab?.id !== undefined) void tellTab(tab.id, { tell: 'count' });
});
