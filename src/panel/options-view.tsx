import { KINDS } from '../model/kind';
import { LANGS, type Lang } from '../model/lang';
import type { Settings } from '../model/settings';
import { KIND_WORDS } from '../words/kinds';
import { OPTIONS_WORDS } from '../words/options';
import { say } from '../words/phrase';
import { POPUP_WORDS } from '../words/popup';
import { Choice, KeyLine, Switch } from './controls';
import type { Keys } from './keys';
import { LANG_NAMES } from './lang-names';

interface OptionsViewProps {
  readonly settings: Settings;
  readonly lang: Lang;
  readonly keys: Keys;
  readonly change: (change: Partial<Settings>) => void;
}

/** Every setting, on a page of its own. */
export function OptionsView({ settings, lang, keys, change }: OptionsViewProps) {
  const words = { ...say(POPUP_WORDS, lang), ...say(OPTIONS_WORDS, lang) };
  const lines = [
    [[keys['look-up'], words.lookUp]],
    [[keys.save, words.save]],
    [
      [keys['next-mark'], words.next],
      [keys['previous-mark'], words.previous],
    ],
    ...(keys['toggle-site'] === '' ? [] : ([[[keys['toggle-site'], words.onOff]]] as const)),
  ] as const;
  return (
    <main>
      <header class="bar">
        <h1>{words.title}</h1>
      </header>
      <section class="group" aria-labelledby="marks">
        <h2 id="marks">{words.marks}</h2>
        <Switch label={words.everywhere} on={settings.enabled} onToggle={() => change({ enabled: !settings.enabled })} />
        <fieldset class="kinds">
          <legend>{words.kinds}</legend>
          {KINDS.map((kind) => (
            <label key={kind} class="kind" style={`--kind: var(--${kind})`}>
              <input
                type="checkbox"
                checked={settings.kinds.includes(kind)}
                onChange={() =>
                  change({
                    kinds: settings.kinds.includes(kind) ? settings.kinds.filter((one) => one !== kind) : [...settings.kinds, kind],
                  })
                }
              />
              <span class={`sample ${kind}`}>{KIND_WORDS[kind][lang]}</span>
            </label>
          ))}
        </fieldset>
        <Choice
          label={words.mentions}
          value={settings.mentions}
          options={[
            ['all', words.all],
            ['first', words.first],
          ]}
          onChoose={(mentions) => change({ mentions })}
        />
        <Switch label={words.basic} on={settings.basic} onToggle={() => change({ basic: !settings.basic })} />
        {settings.hidden.length > 0 && (
          <p class="note row">
            {`${words.hidden}: ${settings.hidden.length}`}
            <button type="button" class="link" onClick={() => change({ hidden: [] })}>
              {words.restore}
            </button>
          </p>
        )}
        <h3>{words.sitesOff}</h3>
        {settings.sitesOff.length === 0 && <p class="note">{words.noSites}</p>}
        <ul class="plain">
          {settings.sitesOff.map((site) => (
            <li key={site} class="note row">
              {site === '' ? 'file://' : site}
              <button type="button" class="link" onClick={() => change({ sitesOff: settings.sitesOff.filter((one) => one !== site) })}>
                {words.turnOn}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="group" aria-labelledby="look">
        <h2 id="look">{words.look}</h2>
        <Choice
          label={words.language}
          value={settings.lang ?? 'auto'}
          options={[['auto', words.auto] as const, ...LANGS.map((one) => [one, LANG_NAMES[one]] as const)]}
          onChoose={(chosen) => change({ lang: chosen === 'auto' ? null : chosen })}
        />
        <Choice
          label={words.theme}
          value={settings.theme}
          options={[
            ['auto', words.themeAuto],
            ['light', words.light],
            ['dark', words.dark],
          ]}
          onChoose={(theme) => change({ theme })}
        />
      </section>
      <section class="group" aria-labelledby="saving">
        <h2 id="saving">{words.saving}</h2>
        <Switch label={words.saveButton} on={settings.saveButton} onToggle={() => change({ saveButton: !settings.saveButton })} />
        <Switch label={words.quotes} on={settings.quotes} onToggle={() => change({ quotes: !settings.quotes })} />
      </section>
      <section class="group" aria-labelledby="privacy">
        <h2 id="privacy">{words.privacy}</h2>
        <Switch
          label={words.history}
          detail={words.historyDetail}
          on={settings.history}
          onToggle={() => change({ history: !settings.history })}
        />
      </section>
      <section class="group" aria-labelledby="keys">
        <h2 id="keys">{words.keys}</h2>
        <ul class="plain keys">
          {lines.map((line) => (
            <li key={line[0]?.[1]}>
              <KeyLine keys={line} lang={lang} />
            </li>
          ))}
          <li>{words.address}</li>
        </ul>
      </section>
    </main>
  );
}
