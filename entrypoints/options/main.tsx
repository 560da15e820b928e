import { render } from 'preact';
import { ask } from '../../src/messages';
import { chooseLang } from '../../src/model/lang';
import type { Settings } from '../../src/model/settings';
import { OptionsView } from '../../src/panel/options-view';
import { createSettingsStore } from '../../src/store/settings-store';
import { OPTIONS_WORDS } from '../../src/words/options';

const root = document.querySelector('#app') as HTMLElement;
const store = createSettingsStore();

function show(settings: Settings): void {
  const lang = settings.lang ?? chooseLang(navigator.languages);
  document.documentElement.lang = lang;
  document.title = OPTIONS_WORDS.title[lang];
  render(<OptionsView settings={settings} lang={lang} change={(change) => void ask('changeSettings', change)} />, root);
}

store.onChange(show);
void store.read().then(show);
