/** The side panel, which is a page of its own in a tab too. */
import { useCallback } from 'preact/hooks';
import type { Lang } from '../model/lang';
import type { Settings } from '../model/settings';
import { Finder } from '../popover/finder';
import { BackIcon, ForwardIcon, SettingsIcon } from '../popover/icons';
import { answerLookup } from '../store/answer-lookup';
import { PANEL_WORDS } from '../words/panel';
import { POPUP_WORDS } from '../words/popup';
import { BrowseView } from './browse-view';
import type { PanelDeps } from './deps';
import { EntryView } from './entry-view';
import { useSlots } from './files/use-slots';
import { HistoryView } from './history-view';
import { LibraryView } from './library/library-view';
import { PageView } from './page-view';
import { Recent } from './recent';
import { type Route, routeTo } from './route';
import { TimelineScreen } from './timeline-screen';
import { useRoute } from './use-route';
import { useTitle } from './use-title';
import { useVisit } from './use-visit';

const VIEWS = ['find', 'page', 'browse', 'timeline', 'history', 'library'] as const;
const routeOf = (view: (typeof VIEWS)[number]): Route => (view === 'find' ? { view, query: '' } : { view });

interface PanelAppProps {
  readonly deps: PanelDeps;
  readonly settings: Settings;
  readonly lang: Lang;
  /** The key that saves what is selected, as the browser has it; empty for none. */
  readonly saveKey: string;
}

export function PanelApp({ deps, settings, lang, saveKey }: PanelAppProps) {
  const { slots, dialog } = useSlots(deps, settings, lang, saveKey);
  const [{ route, kept, isReturn, turn }, go] = useRoute();
  const tab = route.view === 'snippet' ? 'library' : route.view;
  const openEntry = useCallback((id: string, article: string | null) => go({ view: 'entry', id, article }), []);
  const search = useCallback(async (query: string) => answerLookup(deps.shelf, query, deps.page.named()), []);

  const mayNote = route.view === 'entry' && settings.history;
  useVisit(deps.shelf, mayNote ? route : null, (entry, article) => {
    // Asked only now: it is not known at once.
    if (deps.isPrivate) return;
    const visit = { entry, article, at: Date.now(), page: null };
    void deps.library().then(
      (library) => library.addVisit(visit),
      () => undefined,
    );
  });
  // An entry tells its name itself, once it is read; what is typed stays out of titles, which browsers note.
  useTitle(tab === 'entry' ? null : PANEL_WORDS[tab][lang], lang);

  return (
    <>
      <header class="top">
        <h1 class="spoken">{POPUP_WORDS.title[lang]}</h1>
        <div class="bar">
          <button
            type="button"
            class="icon"
            aria-label={PANEL_WORDS.back[lang]}
            title={PANEL_WORDS.back[lang]}
            onClick={() => history.back()}
          >
            <BackIcon />
          </button>
          <button
            type="button"
            class="icon"
            aria-label={PANEL_WORDS.forward[lang]}
            title={PANEL_WORDS.forward[lang]}
            onClick={() => history.forward()}
          >
            <ForwardIcon />
          </button>
          <nav class="tabs" aria-label={PANEL_WORDS.views[lang]}>
            {VIEWS.map((view) => (
              <a
                key={view}
                href={routeTo(routeOf(view))}
                {...(tab === view ? { 'aria-current': 'page' as const } : {})}
                onClick={(event) => {
                  event.preventDefault();
                  go(routeOf(view));
                }}
              >
                {PANEL_WORDS[view][lang]}
              </a>
            ))}
          </nav>
          <button
            type="button"
            class="icon"
            aria-label={PANEL_WORDS.settings[lang]}
            title={PANEL_WORDS.settings[lang]}
            onClick={deps.openOptions}
          >
            <SettingsIcon />
          </button>
        </div>
      </header>
      <main>
        {route.view === 'find' && (
          <>
            <Finder
              lang={lang}
              initial={route.query}
              focus
              search={search}
              onChoose={({ id, article }) => openEntry(id, article)}
              onQuery={(query) => go({ view: 'find', query }, true)}
            />
            {route.query === '' && <Recent deps={deps} lang={lang} onGo={openEntry} />}
          </>
        )}
        {route.view === 'entry' && (
          <EntryView
            key={route.id}
            shelf={deps.shelf}
            id={route.id}
            article={route.article}
            lang={lang}
            isReturn={isReturn}
            onGo={openEntry}
            saved={{
              library: deps.library,
              onOpen: (id) => go({ view: 'snippet', id }),
              onAll: (entry) => go({ view: 'library', entry }),
            }}
          />
        )}
        {route.view === 'page' && (
          <PageView
            key={turn}
            shelf={deps.shelf}
            page={deps.page}
            library={deps.library}
            lang={lang}
            kept={kept}
            onGo={(id) => openEntry(id, null)}
            onSnippet={(id) => go({ view: 'snippet', id })}
          />
        )}
        {route.view === 'browse' && <BrowseView key={turn} shelf={deps.shelf} lang={lang} kept={kept} onGo={(id) => openEntry(id, null)} />}
        {route.view === 'timeline' && (
          <TimelineScreen key={turn} shelf={deps.shelf} lang={lang} kept={kept} onGo={(id) => openEntry(id, null)} />
        )}
        {(route.view === 'library' || route.view === 'snippet') && (
          <LibraryView
            key={turn}
            {...{ deps, lang, kept, slots }}
            entry={route.view === 'library' ? (route.entry ?? null) : null}
            reveal={route.view === 'snippet' ? route.id : null}
            onGo={(id) => openEntry(id, null)}
          />
        )}
        {route.view === 'history' && (
          <HistoryView key={turn} deps={deps} lang={lang} isOn={settings.history} kept={kept} onGo={openEntry} />
        )}
        {dialog}
      </main>
    </>
  );
}
