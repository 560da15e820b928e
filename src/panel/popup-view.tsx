import type { Counts } from '../messages';
import { KINDS, type Kind } from '../model/kind';
import { LANGS, type Lang } from '../model/lang';
import { isOn, type Settings } from '../model/settings';
import type { PackStatus } from '../store/pack-shelf';
import { KIND_WORDS } from '../words/kinds';
import { say } from '../words/phrase';
import { POPUP_WORDS } from '../words/popup';

export interface PopupState {
  readonly settings: Settings;
  /** Host of the page in the tab; `null` where extensions may not read. */
  readonly host: string | null;
  readonly counts: Counts | null;
  readonly status: (PackStatus & { readonly entries: number }) | null;
  readonly lang: Lang;
}

interface PopupProps {
  readonly state: PopupState;
  readonly change: (change: Partial<Settings>) => void;
}

const LANG_NAMES: Readonly<Record<Lang, string>> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };

function Switch({
  label,
  detail,
  on,
  disabled,
  onToggle,
}: {
  label: string;
  detail?: string;
  on: boolean;
  disabled?: boolean;
  onToggle: () => void;
}) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} disabled={disabled ?? false} onClick={onToggle}>
      <span>
        {label}
        {detail && <small>{detail}</small>}
      </span>
      <i aria-hidden="true" />
    </button>
  );
}

function Choice<T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The toolbar's popup: on or off, what is marked, how cards look. */
export function PopupView({ state, change }: PopupProps) {
  const { settings, host, counts, status, lang } = state;
  const words = say(POPUP_WORDS, lang);
  const siteOff = host !== null && settings.sitesOff.includes(host);
  const on = host !== null && isOn(settings, host);
  const toggleSite = () =>
    host !== null && change({ sitesOff: siteOff ? settings.sitesOff.filter((one) => one !== host) : [...settings.sitesOff, host] });
  const toggleKind = (kind: Kind) =>
    change({ kinds: settings.kinds.includes(kind) ? settings.kinds.filter((one) => one !== kind) : [...settings.kinds, kind] });
  return (
    <>
      <header class="bar">
        <h1>{words.title}</h1>
        {on && counts && counts.entries > 0 && (
          <p>{`${words.onThisPage} ${counts.entries} ${words.entries} · ${counts.marks} ${words.marks}`}</p>
        )}
      </header>
      <section class="group">
        {host === null ? (
          <p class="note">{words.notHere}</p>
        ) : (
          <Switch
            label={words.here}
            detail={host === '' ? 'file://' : host}
            on={!siteOff}
            disabled={!settings.enabled}
            onToggle={toggleSite}
          />
        )}
        <Switch label={words.everywhere} on={settings.enabled} onToggle={() => change({ enabled: !settings.enabled })} />
        {host !== null && !on && <p class="note">{words.off}</p>}
        {on && counts?.entries === 0 && <p class="note">{words.none}</p>}
      </section>
      <fieldset class="group kinds">
        <legend>{words.kinds}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="kind" style={`--kind: var(--${kind})`}>
            <input type="checkbox" checked={settings.kinds.includes(kind)} onChange={() => toggleKind(kind)} />
            <span class={`sample ${kind}`}>{KIND_WORDS[kind][lang]}</span>
            <output>{counts?.byKind[kind] ?? ''}</output>
          </label>
        ))}
      </fieldset>
      <section class="group">
        <Choice
          label={words.mentions}
          value={settings.mentions}
          options={[
            ['all', words.all],
            ['first', words.first],
          ]}
          onChoose={(mentions) => change({ mentions })}
        />
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
        <Switch label={words.basic} on={settings.basic} onToggle={() => change({ basic: !settings.basic })} />
        {settings.hidden.length > 0 && (
          <p class="note row">
            {`${words.hidden}: ${settings.hidden.length}`}
            <button type="button" class="link" onClick={() => change({ hidden: [] })}>
              {words.restore}
            </button>
          </p>
        )}
      </section>
      <footer class="foot">
        <p>
          <kbd>Alt+Shift+J</kbd> {words.next} · <kbd>Alt+Shift+K</kbd> {words.previous}
        </p>
        <p role="status">{packLine(status, words)}</p>
      </footer>
    </>
  );
}

function packLine(
  status: PopupState['status'],
  words: { packInstalled: string; packBundled: string; packNone: string; entries: string },
): string {
  if (status === null || status.source === 'none') return words.packNone;
  if (status.problem !== null) return `${words.packBundled} (${status.problem})`;
  return `${words.packInstalled} · ${status.entries} ${words.entries}`;
}
