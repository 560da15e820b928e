import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { LookupIcon } from '../../popover/icons';
import { LIBRARY_WORDS } from '../../words/library';
import { emptyOnEscape } from '../controls';
import { FilterIcon } from './icons';

interface SearchBarProps {
  readonly query: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** How many filters are chosen. */
  readonly chosen: number;
  readonly isFiltering: boolean;
  readonly lang: Lang;
  readonly onQuery: (query: string) => void;
  readonly onFilters: () => void;
  /** Into the list. */
  readonly onDown: () => void;
}

/** What stays at the top: the field, and the way to the filters where they have no column of their own. */
export function SearchBar({ query, field, chosen, isFiltering, lang, onQuery, onFilters, onDown }: SearchBarProps) {
  const [text, setText] = useState(query);
  const isComposing = useRef(false);
  /** The query that was told last, by us or by our owner. */
  const own = useRef(query);
  useLayoutEffect(() => {
    if (own.current === query) return;
    own.current = query;
    setText(query);
  }, [query]);
  const type = (typed: string) => {
    setText(typed);
    // Letters on their way to becoming a word find nothing.
    if (isComposing.current) return;
    own.current = typed;
    onQuery(typed);
  };
  return (
    <div class="library-bar">
      <div class="library-field">
        <LookupIcon />
        <input
          ref={field}
          type="text"
          enterkeyhint="search"
          value={text}
          placeholder={LIBRARY_WORDS.search[lang]}
          aria-label={LIBRARY_WORDS.search[lang]}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => type(event.currentTarget.value)}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            type(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (!event.isComposing && (event.key === 'ArrowDown' || event.key === 'Enter')) {
              event.preventDefault();
              onDown();
            }
            emptyOnEscape(event, () => type(''));
          }}
        />
      </div>
      <button type="button" class="act library-filter" aria-expanded={isFiltering} onClick={onFilters}>
        <FilterIcon />
        {LIBRARY_WORDS.filters[lang]}
        {chosen > 0 && <b>{chosen}</b>}
      </button>
    </div>
  );
}
