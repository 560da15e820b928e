/** The search field with its answers: the same in the popup, in the panel and over a page. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FoundEntry, LookupAnswer } from '../model/found';
import type { Lang } from '../model/lang';
import { CARD_WORDS } from '../words/card';
import { FINDER_WORDS } from '../words/finder';
import { formatArticle } from '../words/format';
import { KIND_WORDS } from '../words/kinds';
import { LookupIcon } from './icons';

interface FinderProps {
  readonly lang: Lang;
  /** What the field holds at first; selected, so that typing replaces it. */
  readonly initial: string;
  readonly search: (query: string) => Promise<LookupAnswer>;
  readonly onChoose: (found: FoundEntry) => void;
  /** Escape in an empty field. */
  readonly onLeave?: () => void;
  /** Told of each query once it is answered. */
  readonly onQuery?: (query: string) => void;
  readonly focus: boolean;
  /** At most so many answers are shown. */
  readonly most?: number;
}

/** The types, and the linter, know a combobox by its `list` only. */
const comboboxOf = (list: string, active: string | null) =>
  ({
    role: 'combobox',
    list: undefined,
    'aria-expanded': active !== null,
    'aria-controls': list,
    'aria-autocomplete': 'list',
    ...(active === null ? {} : { 'aria-activedescendant': active }),
  }) as const;

/** Where a key leads to among the answers; `null` for a key that leads nowhere. */
function stepTo(key: string, from: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return Math.min(last, from + 8);
    case 'PageUp':
      return Math.max(0, from - 8);
    default:
      return null;
  }
}

interface Answered extends LookupAnswer {
  readonly query: string;
}

/** Answers to queries; late ones are dropped, and those that come when the field is gone. */
function useAnswers(
  search: FinderProps['search'],
  onAnswer: (answered: Answered | null) => void,
): [Answered | null, (query: string) => void, boolean] {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current++;
    },
    [],
  );
  const ask = (query: string): void => {
    const token = ++latest.current;
    if (query.trim() === '') {
      setAnswered(null);
      setFailed(false);
      onAnswer(null);
      return;
    }
    search(query).then(
      (answer) => {
        if (token !== latest.current) return;
        setFailed(false);
        setAnswered({ ...answer, query });
        onAnswer({ ...answer, query });
      },
      () => token === latest.current && setFailed(true),
    );
  };
  return [answered, ask, failed];
}

export function Finder({ lang, initial, search, onChoose, onLeave, onQuery, focus, most = 30 }: FinderProps) {
  const [query, setQuery] = useState(initial);
  const [active, setActive] = useState(0);
  const [answered, ask, failed] = useAnswers(search, (answer) => {
    own.current = answer?.query ?? '';
    // What was pointed at among the answers before means nothing among these.
    setActive(0);
    onQuery?.(own.current);
    const best = answer?.results[0];
    if (best && entered.current === answer.query) onChoose(best);
    entered.current = null;
  });
  const field = useRef<HTMLInputElement>(null);
  /** The query that was told last, by us or by our owner. */
  const own = useRef<string | null>(null);
  /** The query that Enter was pressed for before its answer was there. */
  const entered = useRef<string | null>(null);
  const id = useId();
  const results = answered?.results.slice(0, most) ?? [];

  useEffect(() => {
    // What the field told of itself comes back as what it should hold; meanwhile the reader types on.
    if (own.current === initial) return;
    own.current = initial;
    setQuery(initial);
    setActive(0);
    ask(initial);
    if (!focus) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [initial]);

  const type = (text: string) => {
    entered.current = null;
    setQuery(text);
    setActive(0);
    ask(text);
  };
  const move = (to: number) => {
    // What is shown may still answer an earlier query: a step among it would be one among the next.
    if (results.length === 0 || answered?.query !== query) return;
    const next = (to + results.length) % results.length;
    setActive(next);
    const root = field.current?.getRootNode() as Document | ShadowRoot | undefined;
    root?.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that takes a word from an input method is not ours, nor are the keys that select and go by words.
    if (event.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = answered?.query === query ? results[active] : undefined;
    const step = results.length > 0 ? stepTo(event.key, active, results.length - 1) : null;
    if (step !== null) move(step);
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
    else if (event.key === 'Enter' && query.trim() !== '' && answered?.query !== query) entered.current = query;
    else if (event.key === 'Escape' && query !== '') type('');
    else if (event.key === 'Escape' && onLeave) onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="finder" data-answered={answered?.query ?? ''}>
      <div class="field">
        <LookupIcon />
        <input
          ref={field}
          type="text"
          enterkeyhint="search"
          {...comboboxOf(`${id}-list`, results.length > 0 ? `${id}-${active}` : null)}
          value={query}
          placeholder={FINDER_WORDS.placeholder[lang]}
          aria-label={FINDER_WORDS.label[lang]}
          autocomplete="off"
          autocorrect="off"
          spellcheck={false}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p class="told" role="status">
        {failed ? CARD_WORDS.failed[lang] : answered && results.length === 0 ? FINDER_WORDS.nothing[lang] : ''}
        {answered?.problem ? FINDER_WORDS.bundled[lang] : ''}
        <span class="spoken">{results.length > 0 ? `${results.length} ${FINDER_WORDS.found[lang]}` : ''}</span>
      </p>
      <div class="found" role="listbox" id={`${id}-list`} aria-label={FINDER_WORDS.results[lang]} hidden={results.length === 0}>
        {results.map((found, place) => (
          <Result
            key={found.id}
            id={`${id}-${place}`}
            found={found}
            lang={lang}
            isActive={place === active}
            onPoint={() => setActive(place)}
            onChoose={() => onChoose(found)}
          />
        ))}
      </div>
    </div>
  );
}

interface ResultProps {
  readonly id: string;
  readonly found: FoundEntry;
  readonly lang: Lang;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Result({ id, found, lang, isActive, onPoint, onChoose }: ResultProps) {
  const { name, kind, article } = found;
  const other = lang === 'en' ? name['zh-Hans'] : name.en;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div id={id} role="option" aria-selected={isActive} style={`--kind: var(--${kind})`} onPointerMove={onPoint} onClick={onChoose}>
      <span class="name">
        {name[lang]}
        {article !== null && <b>{formatArticle(article, lang)}</b>}
      </span>
      <small class="of">{KIND_WORDS[kind][lang]}</small>
      {other !== name[lang] && (
        <small class="other" lang={lang === 'en' ? 'zh-Hans' : 'en'}>
          {other}
        </small>
      )}
    </div>
  );
}
