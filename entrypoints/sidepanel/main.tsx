import { render } from 'preact';
import { browser } from 'wxt/browser';
import { onCounted } from '../../src/messages';
import { chooseLang } from '../../src/model/lang';
import type { Settings } from '../../src/model/settings';
import { dressPage } from '../../src/panel/dress';
import { readKeys } from '../../src/panel/keys';
import { createOwnShelf } from '../../src/panel/own-shelf';
import { PanelApp } from '../../src/panel/panel-app';
import { createLibraryOpener } from '../../src/store/library-opener';
import { ownPageDeps } from './own-page-deps';

const root = document.querySelector('#app') as HTMLElement;
const deps = ownPageDeps({
  shelf: createOwnShelf(),
  openLibrary: createLibraryOpener(),
  onPageChange: (listener) => {
    const stopCounted = onCounted(listener);
    const onActivated = () => listener();
    const onUpdated = (_: number, { status }: { status?: string | undefined }) => status === 'complete' && listener();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      stopCounted();
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  },
});

let keys = readKeys([]);

function show(settings: Settings): void {
  const lang = settings.lang ?? chooseLang(navigator.languages);
  dressPage(settings, lang);
  render(<PanelApp key={lang} deps={deps} settings={settings} lang={lang} saveKey={keys.save} />, root);
}

deps.onSettings(show);
void Promise.all([deps.readSettings(), browser.commands?.getAll().catch(() => []) ?? []]).then(([settings, commands]) => {
  keys = readKeys(commands);
  show(settings);
});
