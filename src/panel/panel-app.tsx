/** The side panel, which is a page of its own in a tab too. */
import { useCallback, useEffect, useState } from 'preact/hooks';
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
import { HistoryView } from './history-view';
import { PageView } from './page-view';
import { Recent } from './recent';
import { type Route, readRoute, routeTo } from './route';
import { TimelineScreen } from './timeline-screen';

const VIEWS = ['find', 'page', 'browse', 'timeline', 'history'] as const;
const routeOf = (view: (typeof VIEWS)[number]): Route => (view === 'find' ? { view, query: '' } : { view });

interface PanelAppProps {
  readonly deps: PanelDeps;
  readonly settings: Settings;
  readonly lang: Lang;
}

/** Where the address says we are; follows back, forward and links. */
function useRoute(): [Route, (route: Route, replace?: boolean) => void] {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((next: Route, replace = false) => {
    const hash = routeTo(next);
    if (hash === location.hash) return;
    if (replace) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    setRoute(next);
  }, []);
  return [route, go];
}

export function PanelApp({ deps, settings, lang }: PanelAppProps) {
  const [route, go] = useRoute();
  const openEntry = useCallback((id: string, article: string | null) => go({ view: 'entry', id, article }), []);
  const search = useCallback(
    async (query: string) =>
      answerLookup(
        deps.shelf,
        query,
        (await deps.page.list())?.entries.map(({ entry }) => entry),
      ),
    [],
  );

  // What is open for a while has been looked up.
  useEffect(() => {
    if (route.view !== 'entry' || deps.isPrivate || !settings.history) return undefined;
    const timer = setTimeout(() => {
      const visit = { entry: route.id, article: route.article, at: Date.now(), page: null };
      void deps.library().then(
        (library) => library.addVisit(visit),
        () => undefined,
      );
    }, 1000);
    return () => clearTimeout(timer);
  }, [route, settings.history]);

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
                {...(route.view === view ? { 'aria-current': 'page' as const } : {})}
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
        {route.view === 'entry' && <EntryView shelf={deps.shelf} id={route.id} article={route.article} lang={lang} onGo={openEntry} />}
        {route.view === 'page' && <PageView shelf={deps.shelf} page={deps.page} lang={lang} onGo={(id) => openEntry(id, null)} />}
        {route.view === 'browse' && <BrowseView shelf={deps.shelf} lang={lang} onGo={(id) => openEntry(id, null)} />}
        {route.view === 'timeline' && <TimelineScreen shelf={deps.shelf} lang={lang} onGo={(id) => openEntry(id, null)} />}
        {route.view === 'history' && <HistoryView deps={deps} lang={lang} isOn={settings.history} onGo={openEntry} />}
      </main>
    </>
  );
}
