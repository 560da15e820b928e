import { useEffect, useMemo, useState } from 'preact/hooks';
import { JURISDICTIONS } from '../model/facts';
import { KINDS, type Kind } from '../model/kind';
import type { Lang } from '../model/lang';
import type { PackShelf } from '../store/pack-shelf';
import { CODE_WORDS } from '../words/facts';
import { KIND_WORDS } from '../words/kinds';
import { PANEL_WORDS } from '../words/panel';
import { type BrowseFilter, type BrowseRow, browseRow, listByLetter } from './browse';
import { type Kept, keep } from './kept';
import { scrollToElement } from './scroll';

interface BrowseViewProps {
  readonly shelf: PackShelf;
  readonly lang: Lang;
  readonly kept: Kept;
  readonly onGo: (id: string) => void;
}

/** The whole glossary by letter; filters by kind, jurisdiction and year. */
export function BrowseView({ shelf, lang, kept, onGo }: BrowseViewProps) {
  const [rows, setRows] = useState<readonly BrowseRow[]>([]);
  const [filter, setFilter] = useState<BrowseFilter>(kept.browse ?? { kind: null, jurisdiction: null, year: null });
  const choose = (browse: BrowseFilter) => {
    setFilter(browse);
    keep({ browse });
  };
  useEffect(() => {
    void shelf.allEntries().then((entries) => setRows(entries.map(browseRow)));
  }, []);
  const letters = useMemo(() => listByLetter(rows, filter, lang), [rows, filter, lang]);
  const places = useMemo(() => JURISDICTIONS.filter((one) => rows.some((row) => row.jurisdiction === one)), [rows]);
  const years = useMemo(() => [...new Set(rows.flatMap((row) => row.year ?? []))].sort().reverse(), [rows]);
  const count = letters.reduce((sum, { rows: list }) => sum + list.length, 0);
  const all = [['', PANEL_WORDS.all[lang]]] as const;
  return (
    <section class="browse" aria-label={PANEL_WORDS.browse[lang]}>
      <div class="filters pad">
        <Select
          label={PANEL_WORDS.kind[lang]}
          value={filter.kind}
          options={[...all, ...KINDS.map((kind) => [kind, KIND_WORDS[kind][lang]] as const)]}
          onChoose={(kind) => choose({ ...filter, kind: kind as Kind | null })}
        />
        <Select
          label={PANEL_WORDS.place[lang]}
          value={filter.jurisdiction}
          options={[...all, ...places.map((place) => [place, CODE_WORDS[`jurisdiction/${place}`]?.[lang] ?? place] as const)]}
          onChoose={(jurisdiction) => choose({ ...filter, jurisdiction })}
        />
        <Select
          label={PANEL_WORDS.year[lang]}
          value={filter.year}
          options={[...all, ...years.map((year) => [year, year] as const)]}
          onChoose={(year) => choose({ ...filter, year })}
        />
      </div>
      <nav class="letters pad" aria-label={PANEL_WORDS.letters[lang]}>
        {letters.map(({ letter }) => (
          <button
            key={letter}
            type="button"
            onClick={() => {
              const heading = document.getElementById(`letter-${letter}`);
              if (heading) scrollToElement(heading);
              heading?.focus({ preventScroll: true });
            }}
          >
            {letter}
          </button>
        ))}
      </nav>
      <p class="note pad" role="status">
        {rows.length === 0 ? '' : count === 0 ? PANEL_WORDS.none[lang] : `${count} ${PANEL_WORDS.entries[lang]}`}
      </p>
      {letters.map(({ letter, rows: list }) => (
        <div key={letter} class="letter">
          <h2 id={`letter-${letter}`} tabIndex={-1}>
            {letter}
          </h2>
          <ul class="plain">
            {list.map(({ id, kind, name, year }) => (
              <li key={id} class="row-entry" style={`--kind: var(--${kind})`}>
                <button type="button" class="mention" onClick={() => onGo(id)}>
                  <span class={`sample ${kind}`}>{name[lang]}</span>
                  {year !== null && (kind === 'law' || kind === 'event') && <small>{year}</small>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Select({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string | null) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
