import { useEffect, useState } from 'preact/hooks';
import type { EntryHead } from '../model/entry';
import type { Lang } from '../model/lang';
import type { StoredVisit } from '../store/library-database';
import { foldText } from '../text/fold';
import { formatArticle, formatDate } from '../words/format';
import { PANEL_WORDS } from '../words/panel';
import type { PanelDeps } from './deps';

interface HistoryViewProps {
  readonly deps: PanelDeps;
  readonly lang: Lang;
  readonly isOn: boolean;
  readonly onGo: (id: string, article: string | null) => void;
}

type Found =
  | { readonly status: 'loading' }
  | { readonly status: 'none' }
  | { readonly status: 'ready'; readonly visits: readonly StoredVisit[] };

/** What was looked up, where and when; the latest first, by day. */
export function HistoryView({ deps, lang, isOn, onGo }: HistoryViewProps) {
  const [found, setFound] = useState<Found>({ status: 'loading' });
  const [heads, setHeads] = useState<Readonly<Record<string, EntryHead>>>({});
  const [query, setQuery] = useState('');
  const read = async () => {
    const library = await deps.library();
    const visits = await library.visits();
    const entries = await deps.shelf.entries([...new Set(visits.map(({ entry }) => entry))]);
    setHeads(Object.fromEntries(entries.map((entry) => [entry.id, entry])));
    setFound({ status: 'ready', visits });
  };
  useEffect(() => void read().catch(() => setFound({ status: 'none' })), []);
  const change = (how: (library: Awaited<ReturnType<PanelDeps['library']>>) => Promise<void>) => void deps.library().then(how).then(read);

  if (found.status === 'loading') return null;
  if (found.status === 'none') return <p class="note pad">{PANEL_WORDS.noLibrary[lang]}</p>;
  const wanted = foldText(query.trim());
  const visits = found.visits.filter(({ entry, page }) => {
    const head = heads[entry];
    if (!head) return false;
    return wanted === '' || foldText([...Object.values(head.name), page?.title, page?.address].join('\n')).includes(wanted);
  });
  const days = new Map<string, StoredVisit[]>();
  for (const visit of visits) days.set(dayOf(visit.at), [...(days.get(dayOf(visit.at)) ?? []), visit]);
  return (
    <section class="history" aria-label={PANEL_WORDS.history[lang]}>
      {deps.isPrivate ? (
        <p class="note pad">{PANEL_WORDS.privateWindow[lang]}</p>
      ) : (
        !isOn && <p class="note pad">{PANEL_WORDS.historyOff[lang]}</p>
      )}
      {found.visits.length === 0 ? (
        <p class="note pad">{PANEL_WORDS.noHistory[lang]}</p>
      ) : (
        <div class="pad tools">
          <input
            class="filter"
            type="text"
            value={query}
            placeholder={PANEL_WORDS.searchHistory[lang]}
            aria-label={PANEL_WORDS.searchHistory[lang]}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <button type="button" class="act" onClick={() => change((library) => library.clearVisits())}>
            {PANEL_WORDS.clearHistory[lang]}
          </button>
        </div>
      )}
      {[...days].map(([day, list]) => (
        <div key={day}>
          <h2 class="group-name">{formatDate(day, lang)}</h2>
          <ul class="plain">
            {list.map(({ id, entry, article, at, page }) => (
              <li key={id} class="row-entry visit" style={`--kind: var(--${heads[entry]?.kind})`}>
                <button type="button" class="mention" onClick={() => onGo(entry, article)}>
                  <time>{timeOf(at)}</time>
                  <span class={`sample ${heads[entry]?.kind}`}>
                    {heads[entry]?.name[lang]}
                    {article !== null && ` ${formatArticle(article, lang)}`}
                  </span>
                </button>
                <button
                  type="button"
                  class="tiny"
                  aria-label={`${PANEL_WORDS.remove[lang]}: ${heads[entry]?.name[lang]}`}
                  onClick={() => change((library) => library.removeVisit(id))}
                >
                  ×
                </button>
                {page && (
                  <p class="where">
                    {/^https?:/.test(page.address) ? (
                      <a href={page.address} target="_blank" rel="noreferrer noopener">
                        {page.title || page.address}
                      </a>
                    ) : (
                      page.title || page.address
                    )}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (at: number): string => {
  const moment = new Date(at);
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
};
const timeOf = (at: number): string => {
  const moment = new Date(at);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
};
