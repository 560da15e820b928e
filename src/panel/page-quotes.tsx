/** What was saved on the page beside the panel: where it stands there, and what is no longer found. */
import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../model/lang';
import type { ListedQuote } from '../model/page-list';
import type { QuoteState } from '../model/saved-quote';
import type { Snippet } from '../model/snippet';
import type { LibraryDatabase } from '../store/library-database';
import { PANEL_WORDS } from '../words/panel';

interface PageQuotesProps {
  readonly quotes: readonly ListedQuote[];
  readonly library: () => Promise<LibraryDatabase>;
  readonly lang: Lang;
  readonly onReveal: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const STATE_WORDS: Readonly<Record<Exclude<QuoteState, 'found'>, (typeof PANEL_WORDS)['quoteNear']>> = {
  near: PANEL_WORDS.quoteNear,
  missing: PANEL_WORDS.quoteMissing,
};

export function PageQuotes({ quotes, library, lang, onReveal, onOpen }: PageQuotesProps) {
  const [snippets, setSnippets] = useState<ReadonlyMap<string, Snippet>>(new Map());
  const ids = quotes.map(({ id }) => id).join(' ');
  useEffect(() => {
    let here = true;
    let stop = () => {};
    const read = async () => {
      const { snippets: table } = await library();
      const found = await Promise.all(quotes.map(({ id }) => table.get(id)));
      if (here) setSnippets(new Map(found.flatMap((snippet) => (snippet ? [[snippet.id, snippet]] : []))));
    };
    void library().then(
      (opened) => {
        if (here) stop = opened.snippets.onChange(() => void read());
      },
      () => undefined,
    );
    void read().catch(() => undefined);
    return () => {
      here = false;
      stop();
    };
  }, [ids]);

  const known = quotes.filter(({ id }) => snippets.has(id));
  if (known.length === 0) return null;
  return (
    <section class="page-quotes" aria-labelledby="page-quotes">
      <h2 id="page-quotes" class="group-name">{`${PANEL_WORDS.savedHere[lang]} · ${known.length}`}</h2>
      <ul class="plain">
        {known.map(({ id, state }) => {
          const { text, note, lang: textLang } = snippets.get(id) as Snippet;
          return (
            <li key={id} class="row-entry quote-row" data-state={state}>
              <button type="button" class="mention" disabled={state === 'missing'} onClick={() => onReveal(id)}>
                <span class="quote-text" lang={textLang ?? undefined}>
                  {text}
                </span>
                {note !== '' && <small class="quote-note">{note}</small>}
                {state !== 'found' && <small class="quote-state">{STATE_WORDS[state][lang]}</small>}
              </button>
              <button
                type="button"
                class="tiny"
                aria-label={`${PANEL_WORDS.openSnippet[lang]}: ${text.slice(0, 40)}`}
                onClick={() => onOpen(id)}
              >
                ›
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
