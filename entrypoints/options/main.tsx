import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ask } from '../../src/messages';
import { chooseLang } from '../../src/model/lang';
import type { Settings } from '../../src/model/settings';
import { dressPage } from '../../src/panel/dress';
import { readKeys } from '../../src/panel/keys';
import { createOptimistic } from '../../src/panel/optimistic';
import { OptionsView } from '../../src/panel/options-view';
import { createSettingsStore } from '../../src/store/settings-store';
import { OPTIONS_WORDS } from '../../src/words/options';

const root = document.querySelector('#app') as HTMLElement;
const store = createSettingsStore();
// Firefox for Android has no keys to tell of.
const [first, commands] = await Promise.all([store.read(), browser.commands?.getAll().catch(() => []) ?? []]);
const keys = readKeys(commands);
const settings = createOptimistic(first, { read: store.read, send: (change) => ask('changeSettings', change), show });

function show(now: Settings): void {
  const lang = now.lang ?? chooseLang(navigator.languages);
  dressPage(now, lang);
  document.title = OPTIONS_WORDS.title[lang];
  render(<OptionsView settings={now} lang={lang} keys={keys} change={settings.change} />, root);
}

store.onChange(() => void settings.stored());
show(first);
