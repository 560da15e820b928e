import { useState } from 'preact/hooks';
import type { Kind } from '../../model/kind';
import type { Lang } from '../../model/lang';
import type { SnippetSource } from '../../model/snippet';
import { KIND_WORDS } from '../../words/kinds';
import { FACET_WORDS, LIBRARY_WORDS, SNIPPET_SOURCE_WORDS, SPAN_WORDS } from '../../words/library';
import type { FacetCounts, FacetValue } from './facets';
import { chosenOf, FACETS, type Facet, type LibraryFilter, NONE } from './filter';
import type { Heads } from './record';

/** How a value of a facet reads. */
function valueName(facet: Facet, value: string, { lang, heads }: { readonly lang: Lang; readonly heads: Heads }): string {
  switch (facet) {
    case 'folder':
      return value === NONE ? LIBRARY_WORDS.noFolder[lang] : value;
    case 'tags':
      return value === NONE ? LIBRARY_WORDS.noTag[lang] : `#${value}`;
    case 'time':
      return SPAN_WORDS[value]?.[lang] ?? (lang === 'en' ? value : `${value}年`);
    case 'entry':
      return heads.get(value)?.name[lang] ?? value;
    case 'kind':
      return KIND_WORDS[value as Kind]?.[lang] ?? value;
    case 'source':
      return SNIPPET_SOURCE_WORDS[value as SnippetSource]?.[lang] ?? value;
    case 'site':
      return value;
  }
}

interface FacetPanelProps {
  readonly counts: FacetCounts;
  readonly filter: LibraryFilter;
  readonly heads: Heads;
  readonly lang: Lang;
  /** Facets that are open before the reader opens any. */
  readonly open: readonly Facet[];
  readonly onToggle: (facet: Facet, value: string) => void;
}

/** Everything that can be chosen, with how many snippets each choice leaves. */
export function FacetPanel({ counts, filter, heads, lang, open, onToggle }: FacetPanelProps) {
  return (
    <div class="facets">
      {FACETS.filter((facet) => counts[facet].some(({ value }) => value !== NONE)).map((facet) => (
        <details key={facet} class="facet" open={open.includes(facet) || chosenOf(filter, facet).length > 0}>
          <summary>{FACET_WORDS[facet][lang]}</summary>
          <Values
            values={counts[facet]}
            chosen={chosenOf(filter, facet)}
            nameOf={(value) => valueName(facet, value, { lang, heads })}
            kindOf={(value) => (facet === 'kind' ? value : facet === 'entry' ? heads.get(value)?.kind : undefined)}
            lang={lang}
            onToggle={(value) => onToggle(facet, value)}
          />
        </details>
      ))}
    </div>
  );
}

/** So many values are listed before all are asked for, and so many then: the others are found by searching. */
const FEW = 7;
const MANY = 200;

interface ValuesProps {
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly nameOf: (value: string) => string;
  readonly kindOf: (value: string) => string | undefined;
  readonly lang: Lang;
  readonly onToggle: (value: string) => void;
}

function Values({ values, chosen, nameOf, kindOf, lang, onToggle }: ValuesProps) {
  const [isAll, setAll] = useState(false);
  const shown = values.filter(({ value }, place) => place < (isAll ? MANY : FEW) || chosen.includes(value));
  const behind = Math.min(values.length, MANY) - shown.length;
  return (
    <ul class="plain">
      {shown.map(({ value, count }) => {
        const kind = kindOf(value);
        return (
          <li key={value}>
            <button
              type="button"
              class="facet-value"
              aria-pressed={chosen.includes(value)}
              {...(kind === undefined ? {} : { style: `--kind: var(--${kind})` })}
              onClick={() => onToggle(value)}
            >
              <span class={kind === undefined ? '' : `sample ${kind}`}>{nameOf(value)}</span>
              <small>{count.toLocaleString(lang)}</small>
            </button>
          </li>
        );
      })}
      {(behind > 0 || isAll) && (
        <li>
          <button type="button" class="link facet-more" onClick={() => setAll(!isAll)}>
            {isAll ? LIBRARY_WORDS.fewer[lang] : `${LIBRARY_WORDS.more[lang]} ${behind} ${LIBRARY_WORDS.moreBehind[lang]}`}
          </button>
        </li>
      )}
    </ul>
  );
}

/** What is chosen, each with what lets go of it. */
export function ChosenValues({
  filter,
  heads,
  lang,
  onToggle,
  onClear,
}: Omit<FacetPanelProps, 'counts' | 'open'> & { readonly onClear: () => void }) {
  const chosen = FACETS.flatMap((facet) => chosenOf(filter, facet).map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  return (
    <p class="chosen">
      {chosen.map(({ facet, value }) => (
        <button key={`${facet} ${value}`} type="button" class="chosen-value" onClick={() => onToggle(facet, value)}>
          <span class="spoken">{`${FACET_WORDS[facet][lang]}: `}</span>
          {valueName(facet, value, { lang, heads })}
          <span aria-hidden="true"> ×</span>
        </button>
      ))}
      <button type="button" class="link" onClick={onClear}>
        {LIBRARY_WORDS.clearFilters[lang]}
      </button>
    </p>
  );
}
