import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Lang } from '../model/lang';
import { CARD_WORDS } from '../words/card';
import { formatArticle, formatDate } from '../words/format';
import { PANEL_WORDS } from '../words/panel';
import { emptyOnEscape } from './controls';
import type { PanelDeps } from './deps';
import { type Kept, keep } from './kept';
import { useHistory } from './use-history';
import { type KnownVisit, searchVisits, timeOf, visitsByDay } from './visits';

interface HistoryViewProps {
  readonly deps: PanelDeps;
  readonly lang: Lang;
  readonly isOn: boolean;
  readonly kept: Kept;
  readonly onGo: (id: string, article: string | null) => void;
}

/** So many rows are drawn at first, and so many more each time: thousands at once take a browser seconds. */
const STEP = 200;

/** What was looked up, where and when; the latest first, by day. */
export function HistoryView({ deps, lang, isOn, kept, onGo }: HistoryViewProps) {
  const { status, visits, remove, clear, undo } = useHistory(deps);
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(kept.shown ?? STEP);
  const found = useMemo(() => searchVisits(visits, query), [visits, query]);
  const days = useMemo(() => visitsByDay(found.slice(0, most)), [found, most]);
  const showMore = () => {
    setMost(most + STEP);
    keep({ shown: most + STEP });
  };

  if (status === 'loading') return null;
  if (status === 'none') return <p class="note pad">{PANEL_WORDS.noLibrary[lang]}</p>;
  return (
    <section class="history" aria-label={PANEL_WORDS.history[lang]}>
      {deps.isPrivate ? (
        <p class="note pad">{PANEL_WORDS.privateWindow[lang]}</p>
      ) : (
        !isOn && <p class="note pad">{PANEL_WORDS.historyOff[lang]}</p>
      )}
      {visits.length > 0 && (
        <div class="pad tools">
          <input
            class="filter"
            type="text"
            value={query}
            placeholder={PANEL_WORDS.searchHistory[lang]}
            aria-label={PANEL_WORDS.searchHistory[lang]}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => emptyOnEscape(event, () => setQuery(''))}
          />
          <button type="button" class="act" onClick={clear}>
            {PANEL_WORDS.clearHistory[lang]}
          </button>
        </div>
      )}
      <div class="note pad" role="status">
        {undo ? PANEL_WORDS.cleared[lang] : ''}
        {!undo && visits.length === 0 ? PANEL_WORDS.noHistory[lang] : ''}
        {visits.length > 0 && found.length === 0 ? PANEL_WORDS.noVisit[lang] : ''}
        {undo && <Undo lang={lang} onUndo={undo} />}
      </div>
      {days.map(([day, list]) => (
        <div key={day}>
          <h2 class="group-name">{formatDate(day, lang)}</h2>
          <ul class="plain">
            {list.map((known) => (
              <Row key={known.visit.id} known={known} lang={lang} onGo={onGo} onRemove={remove} />
            ))}
          </ul>
        </div>
      ))}
      {found.length > most && (
        <p class="pad">
          <button type="button" class="act more" onClick={showMore}>
            {`${PANEL_WORDS.more[lang]} (${found.length - most})`}
          </button>
        </p>
      )}
    </section>
  );
}

/** The button that cleared is gone, and the focus with it: this one takes it over. */
function Undo({ lang, onUndo }: { readonly lang: Lang; readonly onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <>
      {' · '}
      <button ref={button} type="button" class="link undo" onClick={onUndo}>
        {CARD_WORDS.undo[lang]}
      </button>
    </>
  );
}

interface RowProps {
  readonly known: KnownVisit;
  readonly lang: Lang;
  readonly onGo: (id: string, article: string | null) => void;
  readonly onRemove: (id: number) => void;
}

function Row({ known: { visit, head }, lang, onGo, onRemove }: RowProps) {
  const { id, entry, article, at, page } = visit;
  return (
    <li class="row-entry visit" style={`--kind: var(--${head.kind})`}>
      <button type="button" class="mention" onClick={() => onGo(entry, article)}>
        <time>{timeOf(at)}</time>
        <span class={`sample ${head.kind}`}>
          {head.name[lang]}
          {article !== null && ` ${formatArticle(article, lang)}`}
        </span>
      </button>
      <button type="button" class="tiny" aria-label={`${PANEL_WORDS.remove[lang]}: ${head.name[lang]}`} onClick={() => onRemove(id)}>
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
  );
}
