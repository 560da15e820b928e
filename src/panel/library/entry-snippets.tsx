import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { Snippet } from '../../model/snippet';
import type { LibraryDatabase } from '../../store/library-database';
import { LIBRARY_WORDS } from '../../words/library';
import { publishedOf } from './quote-text';

export interface SavedAbout {
  /** Rejects where there is none. */
  readonly library: () => Promise<LibraryDatabase>;
  readonly onOpen: (snippet: string) => void;
  readonly onAll: (entry: string) => void;
}

const MOST = 3;
const MOST_QUOTED = 120;

/** What the reader saved about an entry: how much, the latest, and the way to all of it. Nothing where there is nothing. */
export function EntrySnippets({ entry, saved, lang }: { readonly entry: string; readonly saved: SavedAbout; readonly lang: Lang }) {
  const [snippets, setSnippets] = useState<readonly Snippet[]>([]);
  useEffect(() => {
    let stop: () => void = () => undefined;
    let isHere = true;
    const follow = async () => {
      const { snippets: library } = await saved.library();
      const read = async () => {
        const list = await library.ofEntry(entry);
        if (isHere) setSnippets(list);
      };
      if (!isHere) return;
      stop = library.onChange(() => void read().catch(() => undefined));
      await read();
    };
    void follow().catch(() => undefined);
    return () => {
      isHere = false;
      stop();
    };
  }, [entry]);
  if (snippets.length === 0) return null;
  return (
    <section class="entry-saved">
      <h3>{`${LIBRARY_WORDS.ofEntry[lang]} · ${snippets.length.toLocaleString(lang)}`}</h3>
      <ul class="plain">
        {snippets.slice(0, MOST).map((snippet) => (
          <li key={snippet.id}>
            <button type="button" onClick={() => saved.onOpen(snippet.id)}>
              <span class="saved-quoted" lang={snippet.lang ?? undefined}>
                {shortened(snippet.text)}
              </span>
              {snippet.note !== '' && <span class="saved-noted">{shortened(snippet.note)}</span>}
              <small>{[snippet.work?.fields.title?.value, publishedOf(snippet, lang)].filter((part) => part != null).join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="act" onClick={() => saved.onAll(entry)}>
        {LIBRARY_WORDS.allOfEntry[lang]}
      </button>
    </section>
  );
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED)}…` : line;
};
