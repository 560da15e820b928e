/** An entry at full height: the card's parts, and what a card has no room for. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, Entry } from '../model/entry';
import type { Lang } from '../model/lang';
import { cardCitation, cardMarkdown, cardText } from '../popover/card-text';
import { Excerpts } from '../popover/excerpts';
import { type CardActions, Checked, Digest, Facts, Links, MarkedText, Names } from '../popover/sections';
import type { PackShelf } from '../store/pack-shelf';
import { CARD_WORDS } from '../words/card';
import { formatArticle } from '../words/format';
import { KIND_WORDS } from '../words/kinds';
import { PANEL_WORDS } from '../words/panel';
import { filterArticles } from './article-filter';
import { emptyOnEscape } from './controls';
import { type EntryData, loadEntryData } from './entry-data';
import { GraphView } from './graph/graph-view';
import { EntrySnippets, type SavedAbout } from './library/entry-snippets';
import { EntryTimeline } from './timeline/entry-timeline';
import { useTitle } from './use-title';

interface EntryViewProps {
  readonly shelf: PackShelf;
  readonly id: string;
  readonly article: string | null;
  readonly lang: Lang;
  /** Whether the reader comes back to it: then it stays where it was scrolled to. */
  readonly isReturn: boolean;
  readonly onGo: (id: string, article: string | null) => void;
  /** What the reader saved about it; where it is left out, nothing of that is shown. */
  readonly saved?: SavedAbout;
}

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'ready'; readonly data: EntryData; readonly article: string | null };

export function EntryView({ shelf, id, article: wanted, lang, isReturn, onGo, saved }: EntryViewProps) {
  const place = useRef<HTMLElement>(null);
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' });
  useEffect(() => {
    let here = true;
    loadEntryData(shelf, { id, article: wanted, lang }).then(
      (data) => here && setLoaded(data ? { status: 'ready', data, article: wanted } : { status: 'missing' }),
      () => here && setLoaded({ status: 'missing' }),
    );
    return () => {
      here = false;
    };
  }, [id, wanted, lang]);
  useEffect(() => {
    if (loaded.status === 'ready') goToHeading(place.current, { digest: loaded.article !== null, scroll: !isReturn });
  }, [loaded.status === 'ready' ? `${loaded.data.card.entry.id}/${loaded.article}` : '']);
  useTitle(loaded.status === 'ready' ? loaded.data.card.entry.name[lang] : null, lang);

  const actions = useMemo(
    (): CardActions => ({
      restOn: () => undefined,
      press: (target) => onGo(target.entry, target.article),
      go: (view) => onGo(view.entry, view.article),
    }),
    [onGo],
  );
  if (loaded.status === 'loading') return <p class="note pad">{CARD_WORDS.loading[lang]}</p>;
  if (loaded.status === 'missing') return <p class="note pad">{PANEL_WORDS.noEntry[lang]}</p>;
  const {
    article,
    data: { card, marks },
  } = loaded;
  const { entry } = card;
  return (
    <article ref={place} class="entry" data-kind={entry.kind} style={`--accent: var(--${entry.kind})`} aria-labelledby={`name-${entry.id}`}>
      <p class="kind-line">{KIND_WORDS[entry.kind][lang]}</p>
      <Names data={card} />
      <Digest data={card} article={article} actions={actions} />
      <p class="summary">
        <MarkedText text={entry.summary[lang]} marks={card.summaryMarks} actions={actions} />
      </p>
      <Facts data={card} />
      {marks.length > 1 && (
        <section>
          <h3>{PANEL_WORDS.dates[lang]}</h3>
          <EntryTimeline marks={marks} lang={lang} onGo={(to) => onGo(to, null)} />
        </section>
      )}
      {entry.related.length > 0 && (
        <section>
          <h3>{CARD_WORDS.related[lang]}</h3>
          <GraphView centre={entry} relations={entry.related} heads={card.heads} lang={lang} onGo={(to) => onGo(to, null)} />
        </section>
      )}
      {entry.articles.length > 0 && (
        <Articles articles={entry.articles} lang={lang} current={article} onGo={(key) => onGo(entry.id, key)} />
      )}
      {saved && <EntrySnippets key={entry.id} entry={entry.id} saved={saved} lang={lang} />}
      <Excerpts data={card} />
      <Links data={card} />
      <Checked data={card} />
      <Copying key={entry.id} entry={entry} article={article} lang={lang} />
    </article>
  );
}

/**
 * Brings what was opened into view and moves the focus there, so that reading and tabbing go on from it: the digest of an
 * article where one was asked for, else the name.
 */
function goToHeading(entry: HTMLElement | null, { digest, scroll }: { readonly digest: boolean; readonly scroll: boolean }): void {
  const part = digest ? entry?.querySelector<HTMLElement>('.digest') : null;
  const heading = part ? part.querySelector<HTMLElement>('h3') : entry?.querySelector<HTMLElement>('h2');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  if (!scroll) return;
  if (!part) scrollTo(0, 0);
  else part.scrollIntoView({ block: 'nearest' });
}

function Articles({
  articles,
  lang,
  current,
  onGo,
}: {
  readonly articles: readonly Article[];
  readonly lang: Lang;
  readonly current: string | null;
  readonly onGo: (key: string) => void;
}) {
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => filterArticles(articles, filter, lang), [articles, filter, lang]);
  return (
    <section class="articles">
      <h3>{`${PANEL_WORDS.articles[lang]} · ${articles.length}`}</h3>
      {articles.length > 6 && (
        <input
          class="filter"
          type="text"
          value={filter}
          placeholder={PANEL_WORDS.filterArticles[lang]}
          aria-label={PANEL_WORDS.filterArticles[lang]}
          onInput={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => emptyOnEscape(event, () => setFilter(''))}
        />
      )}
      <ul class="plain">
        {shown.map(({ key, digest }) => (
          <li key={key}>
            <button type="button" class="article" aria-current={key === current} onClick={() => onGo(key)}>
              <b>{formatArticle(key, lang)}</b>
              <span>{digest[lang]}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="note">{PANEL_WORDS.noArticle[lang]}</p>}
    </section>
  );
}

function Copying({ entry, article, lang }: { readonly entry: Entry; readonly article: string | null; readonly lang: Lang }) {
  const [said, say] = useState('');
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => say(CARD_WORDS.copied[lang]),
      () => say(CARD_WORDS.copyFailed[lang]),
    );
  const ways = [
    [PANEL_WORDS.copyText[lang], () => cardText(entry, article, lang)],
    [PANEL_WORDS.copyMarkdown[lang], () => cardMarkdown(entry, article, lang)],
    [PANEL_WORDS.copyCitation[lang], () => cardCitation(entry, article, lang)],
  ] as const;
  return (
    <div class="copying">
      {ways.map(([label, make]) => (
        <button key={label} type="button" class="act" onClick={() => void copy(make())}>
          {label}
        </button>
      ))}
      <span role="status">{said}</span>
    </div>
  );
}
