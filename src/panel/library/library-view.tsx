/** The reader's library: everything saved, searched, filtered, edited in place. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { LIBRARY_WORDS, snippetCount } from '../../words/library';
import type { PanelDeps } from '../deps';
import type { Kept } from '../kept';
import { BulkBar } from './bulk-bar';
import { ChosenValues, FacetPanel } from './facet-panel';
import { countChosen, type Facet, NO_FILTER, withoutFacets } from './filter';
import { KeyboardIcon } from './icons';
import { NoticeBar } from './notice-bar';
import { quoteText } from './quote-text';
import { SearchBar } from './search-bar';
import type { LibraryFiles, LibrarySlots } from './slots';
import { SnippetList } from './snippet-list';
import type { RowContext } from './snippet-row';
import { EmptyLibrary, FailedLibrary, KeysDialog, LostBanner } from './states';
import { type Library, useLibrary } from './use-library';
import { useLibraryKeys } from './use-library-keys';
import { useFacets } from './use-shown';
import { useIsWide } from './use-wide';

interface LibraryViewProps {
  readonly deps: PanelDeps;
  readonly lang: Lang;
  readonly kept: Kept;
  /** Only what names this entry is shown at first. */
  readonly entry: string | null;
  /** The snippet to go to. */
  readonly reveal: string | null;
  readonly slots: LibrarySlots;
  readonly onGo: (entry: string) => void;
}

export function LibraryView({ deps, lang, kept, entry, reveal, slots, onGo }: LibraryViewProps) {
  const copies = useMemo(() => slots.copies ?? [{ label: LIBRARY_WORDS.copyQuote[lang], text: quoteText }], [slots.copies, lang]);
  const library = useLibrary({ deps, lang, kept, entry, copies, openEntry: onGo });
  const { state, filter, rows, words, known, actions } = library;
  const [isFiltering, setFiltering] = useState(false);
  const [isShowingKeys, setShowingKeys] = useState(false);
  const isWide = useIsWide();
  const field = useRef<HTMLInputElement>(null);
  const section = useRef<HTMLElement>(null);
  useLibraryKeys(section, library, { search: () => field.current?.select(), showKeys: () => setShowingKeys(true) });
  const isGone = useReveal(library, kept.scroll === undefined ? reveal : null);
  const context = useMemo(
    (): RowContext => ({
      ...{ lang, heads: state.heads, isReading: state.status !== 'whole', words, known, actions },
      copies: copies.map(({ label }) => label),
      onPage: ({ record }) => state.records.filter(({ page }) => page === record.page).map(({ snippet }) => snippet.id),
    }),
    [lang, state.heads, state.records, state.status, words, known, actions, copies],
  );

  if (state.status === 'failed' && state.problem !== null)
    return <FailedLibrary problem={state.problem} lang={lang} onRetry={library.session.collection.retry} />;
  const isUnasked = filter.query.trim() === '' && countChosen(filter) === 0;
  const isEmpty = state.status === 'whole' && state.records.length + state.removed.length === 0;
  return (
    <section ref={section} class="library" data-answered={filter.query} aria-label={LIBRARY_WORDS.list[lang]}>
      {slots.lost && <LostBanner lost={slots.lost} lang={lang} />}
      {isEmpty ? (
        <EmptyLibrary saveKey={slots.saveKey} onImport={slots.files?.import ?? null} lang={lang} />
      ) : (
        <>
          <SearchBar
            {...{ field, isFiltering, lang }}
            query={filter.query}
            chosen={countChosen(filter)}
            onQuery={(query) => library.ask({ query })}
            onFilters={() => {
              setFiltering(!isFiltering);
              if (!isFiltering) scrollTo({ top: 0, behavior: 'instant' });
            }}
            onDown={() => library.focusOn(null)}
          />
          <div class="library-columns">
            {(isWide || isFiltering) && <Side {...{ library, lang }} onClose={isWide ? null : () => setFiltering(false)} />}
            <div class="library-main">
              <ChosenValues
                {...{ filter, lang }}
                heads={state.heads}
                onToggle={library.toggle}
                onClear={() => library.ask(withoutFacets(filter))}
              />
              {isGone && <Gone library={library} id={reveal ?? ''} lang={lang} />}
              <div class="library-count">
                <p class="note" role="status">
                  {countLine(library, lang)}
                </p>
                <Tools files={slots.files} shown={() => rows.map(({ id }) => id)} lang={lang} onKeys={() => setShowingKeys(true)} />
              </div>
              {rows.length === 0 && state.status === 'whole' && !isUnasked && (
                <p class="pad">
                  <button type="button" class="act" onClick={() => library.ask({ ...NO_FILTER, removed: filter.removed })}>
                    {LIBRARY_WORDS.showAll[lang]}
                  </button>
                </p>
              )}
              {filter.removed && <p class="note">{LIBRARY_WORDS.removedNote[lang]}</p>}
              {rows.length > 0 && <SnippetList library={library} context={context} />}
              <div class="library-foot">
                <NoticeBar deeds={library.deeds} lang={lang} onUndo={library.undo} />
                {library.selection.ids.size > 0 && <BulkBar {...{ library, lang }} onExport={slots.files?.export ?? null} />}
              </div>
            </div>
          </div>
        </>
      )}
      {isShowingKeys && <KeysDialog lang={lang} onClose={() => setShowingKeys(false)} />}
    </section>
  );
}

/** Open before the reader opens any, where there is room: how a library is ordered, as far as it is. */
const OPEN_AT_FIRST: readonly Facet[] = ['folder', 'tags', 'time'];

interface SideProps {
  readonly library: Library;
  readonly lang: Lang;
  /** Back to the list; `null` where both are in sight. */
  readonly onClose: (() => void) | null;
}

/** What can be chosen, and the way to what was taken out. */
function Side({ library, lang, onClose }: SideProps) {
  const { records, rows, filter, state } = library;
  const counts = useFacets(records, filter);
  return (
    <aside class="library-side" aria-label={LIBRARY_WORDS.filters[lang]}>
      {counts && (
        <FacetPanel {...{ counts, filter, lang }} heads={state.heads} open={onClose ? [] : OPEN_AT_FIRST} onToggle={library.toggle} />
      )}
      <button
        type="button"
        class="facet-value facet-removed"
        onClick={() => library.ask({ ...NO_FILTER, query: filter.query, removed: !filter.removed })}
      >
        <span>{filter.removed ? LIBRARY_WORDS.backToAll[lang] : LIBRARY_WORDS.removed[lang]}</span>
        <small>{(filter.removed ? state.records : state.removed).length.toLocaleString(lang)}</small>
      </button>
      {onClose && (
        <button type="button" class="act facet-done" onClick={onClose}>
          {`${LIBRARY_WORDS.show[lang]} ${snippetCount(rows.length, lang)}`}
        </button>
      )}
    </aside>
  );
}

interface ToolsProps {
  readonly files: LibraryFiles | null;
  /** Ids of what is shown. */
  readonly shown: () => readonly string[];
  readonly lang: Lang;
  readonly onKeys: () => void;
}

/** What is done with the library as a whole, and the keys. */
function Tools({ files, shown, lang, onKeys }: ToolsProps) {
  return (
    <>
      {files && (
        <>
          <button type="button" class="act" onClick={() => files.export(shown())}>
            {LIBRARY_WORDS.export[lang]}
          </button>
          <button type="button" class="act" onClick={files.import}>
            {LIBRARY_WORDS.import[lang]}
          </button>
          <button type="button" class="act" onClick={files.backups}>
            {LIBRARY_WORDS.backups[lang]}
          </button>
        </>
      )}
      <button type="button" class="icon" title={`${LIBRARY_WORDS.keys[lang]} (?)`} aria-label={LIBRARY_WORDS.keys[lang]} onClick={onKeys}>
        <KeyboardIcon />
      </button>
    </>
  );
}

function countLine({ state, rows, records, filter }: Library, lang: Lang): string {
  if (state.status === 'loading') return '';
  const reading = state.status === 'partial' ? LIBRARY_WORDS.reading[lang] : '';
  if (rows.length === 0)
    return reading || (filter.removed && records.length === 0 ? LIBRARY_WORDS.noneRemoved : LIBRARY_WORDS.noMatch)[lang];
  const of = rows.length < records.length ? ` / ${records.length.toLocaleString(lang)}` : '';
  return [`${snippetCount(rows.length, lang)}${state.status === 'whole' ? of : ''}`, reading].filter((part) => part !== '').join(' · ');
}

/** Goes to a snippet as soon as it is there. @returns whether it is not */
function useReveal({ state, records, focusOn, turn }: Library, reveal: string | null): boolean {
  const isThere = useMemo(() => records.some(({ snippet }) => snippet.id === reveal), [records, reveal]);
  const isWhole = state.status === 'whole';
  useEffect(() => {
    if (reveal !== null && isThere) focusOn(reveal);
  }, [reveal, isThere]);
  return reveal !== null && isWhole && !isThere && turn === 0;
}

/** A link led to a snippet that is not here. */
function Gone({ library: { state, actions }, id, lang }: { readonly library: Library; readonly id: string; readonly lang: Lang }) {
  const isRemoved = state.removed.some(({ snippet }) => snippet.id === id);
  return (
    <p class="library-gone" role="status">
      {(isRemoved ? LIBRARY_WORDS.goneRemoved : LIBRARY_WORDS.gone)[lang]}
      {isRemoved && (
        <button type="button" class="link" onClick={() => actions.putBack([id])}>
          {LIBRARY_WORDS.putBack[lang]}
        </button>
      )}
    </p>
  );
}
