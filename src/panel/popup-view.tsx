/** The toolbar's popup: lookup first; under the empty field what this page names and whether it is marked. */
import { useEffect, useState } from 'preact/hooks';
import type { Counts } from '../messages';
import { KINDS } from '../model/kind';
import type { Lang } from '../model/lang';
import { isOn, type Settings } from '../model/settings';
import { Finder } from '../popover/finder';
import { BackIcon, PanelIcon, SettingsIcon } from '../popover/icons';
import type { PackShelf, PackStatus } from '../store/pack-shelf';
import { KIND_WORDS } from '../words/kinds';
import { PANEL_WORDS } from '../words/panel';
import { say } from '../words/phrase';
import { POPUP_WORDS } from '../words/popup';
import { KeyLine, Switch } from './controls';
import type { Keys } from './keys';
import { laterPart, once } from './later';
import type { Route } from './route';
import { useTitle } from './use-title';
import { useVisit } from './use-visit';

export interface PopupState {
  readonly settings: Settings;
  /** Host of the page in the tab; `null` where extensions may not read. */
  readonly host: string | null;
  readonly counts: Counts | null;
  /** `null` until it is known. */
  readonly status: (PackStatus & { readonly entries: number }) | null;
  readonly lang: Lang;
  readonly keys: Keys;
}

interface PopupProps {
  readonly state: PopupState;
  readonly shelf: PackShelf;
  readonly change: (change: Partial<Settings>) => void;
  readonly openPanel: (route: Route) => void;
  readonly openOptions: () => void;
  readonly visited: (id: string, article: string | null) => void;
}

const EntryView = laterPart(async () => (await import('./entry-view')).EntryView);
const answering = once(async () => (await import('../store/answer-lookup')).answerLookup);

interface Looked {
  readonly id: string;
  readonly article: string | null;
}

export function PopupView({ state, shelf, change, openPanel, openOptions, visited }: PopupProps) {
  const { lang } = state;
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly Looked[]>([]);
  const looked = trail.at(-1);
  const open = (id: string, article: string | null) => {
    setTrail([...trail, { id, article }]);
    scrollTo(0, 0);
  };
  const back = () => setTrail((before) => before.slice(0, -1));
  useVisit(shelf, looked ?? null, visited);
  useTitle(looked ? null : '', lang);
  // Escape leaves the entry before it leaves the popup.
  useEffect(() => {
    if (!looked) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      back();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [looked === undefined]);
  return (
    <>
      <header class="bar">
        {looked && <h1 class="spoken">{POPUP_WORDS.title[lang]}</h1>}
        {looked ? (
          <button type="button" class="icon" aria-label={PANEL_WORDS.back[lang]} onClick={back}>
            <BackIcon />
          </button>
        ) : (
          <h1>{POPUP_WORDS.title[lang]}</h1>
        )}
        <span class="space" />
        <button
          type="button"
          class="icon"
          title={PANEL_WORDS.openPanel[lang]}
          aria-label={PANEL_WORDS.openPanel[lang]}
          onClick={() => openPanel(looked ? { view: 'entry', ...looked } : { view: 'page' })}
        >
          <PanelIcon />
        </button>
        <button type="button" class="icon" title={PANEL_WORDS.settings[lang]} aria-label={PANEL_WORDS.settings[lang]} onClick={openOptions}>
          <SettingsIcon />
        </button>
      </header>
      {looked ? (
        <main class="looked">
          <EntryView key={looked.id} shelf={shelf} id={looked.id} article={looked.article} lang={lang} isReturn={false} onGo={open} />
        </main>
      ) : (
        <main>
          <Finder
            lang={lang}
            initial={query}
            focus
            search={async (text) => (await answering())(shelf, text, state.counts?.ids)}
            onChoose={({ id, article }) => open(id, article)}
            onQuery={setQuery}
            most={12}
          />
          {query === '' && <Here state={state} change={change} openPanel={openPanel} />}
        </main>
      )}
    </>
  );
}

/** This page and this site. */
function Here({ state, change, openPanel }: Pick<PopupProps, 'state' | 'change' | 'openPanel'>) {
  const { settings, host, counts, status, lang, keys } = state;
  const words = say(POPUP_WORDS, lang);
  const siteOff = host !== null && settings.sitesOff.includes(host);
  const on = host !== null && isOn(settings, host);
  const toggleSite = () =>
    host !== null && change({ sitesOff: siteOff ? settings.sitesOff.filter((one) => one !== host) : [...settings.sitesOff, host] });
  return (
    <>
      <section class="group">
        {on && counts && counts.entries > 0 && (
          <button type="button" class="here" onClick={() => openPanel({ view: 'page' })}>
            <b>{`${words.onThisPage} ${counts.entries} ${words.entries} · ${counts.marks} ${words.marks}`}</b>
            <span class="counts">
              {KINDS.filter((kind) => (counts.byKind[kind] ?? 0) > 0).map((kind) => (
                <span key={kind} style={`--kind: var(--${kind})`}>
                  <span class={`sample ${kind}`}>{KIND_WORDS[kind][lang]}</span> {counts.byKind[kind]}
                </span>
              ))}
            </span>
          </button>
        )}
        {host !== null && !on && <p class="note">{words.off}</p>}
        {on && counts?.entries === 0 && <p class="note">{words.none}</p>}
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
      </section>
      <footer class="foot">
        <KeyLine
          lang={lang}
          keys={[
            [keys['next-mark'], words.next],
            [keys['previous-mark'], words.previous],
          ]}
        />
        <p role="status">{packLine(status, words)}</p>
      </footer>
    </>
  );
}

function packLine(
  status: PopupState['status'],
  words: { packInstalled: string; packBundled: string; packNone: string; entries: string },
): string {
  if (status === null) return '';
  if (status.source === 'none') return words.packNone;
  if (status.problem !== null) return `${words.packBundled} (${status.problem})`;
  return `${words.packInstalled} · ${status.entries} ${words.entries}`;
}
