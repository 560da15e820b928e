/** What the page beside the panel names, as a real list: the way to the marks for those who do not see them, too. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryHead } from '../model/entry';
import { KINDS } from '../model/kind';
import type { Lang } from '../model/lang';
import type { ListedEntry, PageList } from '../model/page-list';
import type { PackShelf } from '../store/pack-shelf';
import { KIND_WORDS } from '../words/kinds';
import { PANEL_WORDS } from '../words/panel';
import type { BesidePage, PanelDeps } from './deps';
import { type Kept, keep } from './kept';
import { PageQuotes } from './page-quotes';
import { Strip } from './strip';

interface PageViewProps {
  readonly shelf: PackShelf;
  readonly page: BesidePage;
  readonly lang: Lang;
  readonly kept: Kept;
  readonly library: PanelDeps['library'];
  readonly onGo: (id: string) => void;
  readonly onSnippet: (id: string) => void;
}

type Order = 'kind' | 'place';

export function PageView({ shelf, page, library, lang, kept, onGo, onSnippet }: PageViewProps) {
  const [list, setList] = useState<PageList | null | 'loading'>('loading');
  const [heads, setHeads] = useState<Readonly<Record<string, EntryHead>>>({});
  const [order, setOrder] = useState<Order>(kept.order ?? 'place');
  const arrange = (next: Order) => {
    setOrder(next);
    keep({ order: next });
  };
  const [pointed, setPointed] = useState<string | null>(null);

  useEffect(() => {
    let here = true;
    const read = async () => {
      const next = await page.list();
      const entries = next ? await shelf.entries(next.entries.map(({ entry }) => entry)) : [];
      if (!here) return;
      setHeads(Object.fromEntries(entries.map((entry) => [entry.id, entry])));
      setList(next);
    };
    void read();
    const stop = page.onChange(() => void read());
    return () => {
      here = false;
      stop();
      page.point(null);
    };
  }, []);

  const point = (entry: string | null) => {
    setPointed(entry);
    page.point(entry);
  };

  const known = list === 'loading' || list === null ? [] : list.entries.filter(({ entry }) => heads[entry]);
  const groups =
    order === 'place'
      ? [{ kind: null, entries: known }]
      : KINDS.map((kind) => ({ kind, entries: known.filter((one) => one.kind === kind) })).filter(({ entries }) => entries.length > 0);
  return (
    <section class="page-list" aria-label={PANEL_WORDS.page[lang]}>
      <p class="note pad" role="status">
        {list === 'loading'
          ? ''
          : list === null
            ? PANEL_WORDS.notRead[lang]
            : known.length === 0
              ? PANEL_WORDS.nothingHere[lang]
              : `${PANEL_WORDS.named[lang]} ${known.length} ${PANEL_WORDS.entries[lang]}`}
      </p>
      {list !== null && list !== 'loading' && (
        <PageQuotes quotes={list.quotes} library={library} lang={lang} onReveal={page.revealQuote} onOpen={onSnippet} />
      )}
      {known.length > 0 && (
        <>
          <div class="segments pad" role="radiogroup" aria-label={PANEL_WORDS.order[lang]}>
            {(['place', 'kind'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="order" checked={order === one} onChange={() => arrange(one)} />
                <span>{(one === 'place' ? PANEL_WORDS.inOrder : PANEL_WORDS.byKind)[lang]}</span>
              </label>
            ))}
          </div>
          <div class="with-strip">
            <div>
              {groups.map(({ kind, entries }) => (
                <div key={kind ?? 'all'}>
                  {kind !== null && (
                    <h2 class="group-name" style={`--kind: var(--${kind})`}>{`${KIND_WORDS[kind][lang]} · ${entries.length}`}</h2>
                  )}
                  <ul class="plain">
                    {entries.map((one) => (
                      <Row
                        key={one.entry}
                        listed={one}
                        head={heads[one.entry] as EntryHead}
                        lang={lang}
                        onPoint={point}
                        onReveal={(nth) => page.reveal(one.entry, nth)}
                        onOpen={() => onGo(one.entry)}
                      />
                    ))}
                  </ul>
                </div>
              ))}
            </div>
            <Strip entries={known} pointed={pointed} label={PANEL_WORDS.strip[lang]} onReveal={page.reveal} />
          </div>
        </>
      )}
    </section>
  );
}

interface RowProps {
  readonly listed: ListedEntry;
  readonly head: EntryHead;
  readonly lang: Lang;
  readonly onPoint: (entry: string | null) => void;
  readonly onReveal: (nth: number) => void;
  readonly onOpen: () => void;
}

/** An entry with its mentions: the name scrolls to one, the arrows go through them, what is hovered shows on the page. */
function Row({ listed, head, lang, onPoint, onReveal, onOpen }: RowProps) {
  const [at, setAt] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const go = (to: number) => {
    const nth = (to + listed.marks) % listed.marks;
    setAt(nth);
    onReveal(nth);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go((at ?? -1) + 1);
    else if (event.key === 'ArrowLeft') go((at ?? 0) - 1);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = [...document.querySelectorAll<HTMLElement>('.mention')];
      all[all.indexOf(button.current as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else return;
    event.preventDefault();
  };
  const many = listed.marks > 1;
  return (
    <li
      class="row-entry"
      style={`--kind: var(--${listed.kind})`}
      onPointerEnter={() => onPoint(listed.entry)}
      onPointerLeave={() => onPoint(null)}
      onFocusIn={() => onPoint(listed.entry)}
      onFocusOut={() => onPoint(null)}
    >
      <button ref={button} type="button" class="mention" onClick={() => go((at ?? -1) + 1)} onKeyDown={onKeyDown}>
        <span class={`sample ${listed.kind}`}>{head.name[lang]}</span>
        <span class="spoken">{` ${KIND_WORDS[listed.kind][lang]}, `}</span>
        <small>
          {at === null || !many ? listed.marks : `${at + 1}/${listed.marks}`}
          <span class="spoken">{` ${PANEL_WORDS.times[lang]}`}</span>
        </small>
      </button>
      {many && (
        <>
          <button
            type="button"
            class="tiny"
            aria-label={`${PANEL_WORDS.previousMention[lang]}: ${head.name[lang]}`}
            onClick={() => go((at ?? 0) - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            class="tiny"
            aria-label={`${PANEL_WORDS.nextMention[lang]}: ${head.name[lang]}`}
            onClick={() => go((at ?? -1) + 1)}
          >
            ↓
          </button>
        </>
      )}
      <button type="button" class="tiny" aria-label={`${PANEL_WORDS.openEntry[lang]}: ${head.name[lang]}`} onClick={onOpen}>
        ›
      </button>
    </li>
  );
}
