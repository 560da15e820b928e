import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../model/card';
import type { Lang } from '../model/lang';
import type { CardChoice } from '../model/saved-quote';
import { CARD_WORDS } from '../words/card';
import { CODE_WORDS } from '../words/facts';
import { KIND_WORDS } from '../words/kinds';
import { SAVING_WORDS } from '../words/saving';
import { cardText } from './card-text';
import { Excerpts } from './excerpts';
import { BackIcon, CloseIcon, PinIcon, SaveIcon } from './icons';
import { Alternatives, type CardActions, Checked, Digest, Facts, Links, MarkedText, Names, Related } from './sections';
import type { CardState, View } from './state';

export interface CardHandlers {
  readonly enter: () => void;
  readonly leave: () => void;
  readonly close: () => void;
  readonly back: () => void;
  readonly pin: (pinned: boolean) => void;
  readonly copy: (text: string) => Promise<boolean>;
  readonly setHidden: (entry: string, hidden: boolean) => void;
  readonly save: (choice: CardChoice) => void;
  readonly actions: CardActions;
  /** Places the card beside its words for as long as it is there; gives back what stops it. */
  readonly place: (element: HTMLElement) => () => void;
  /** Lets the pointer carry a pinned card by its head. */
  readonly drag: (event: PointerEvent, element: HTMLElement) => void;
}

interface CardProps {
  readonly card: CardState;
  readonly lang: Lang;
  readonly handlers: CardHandlers;
}

/** One card: head, body in its fixed order, actions. */
export function Card({ card, lang, handlers }: CardProps) {
  const element = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { content } = card;
  const data = content.status === 'ready' ? content.data : null;
  const view = card.trail.at(-1) as View;

  useEffect(() => (element.current && !card.pinned ? handlers.place(element.current) : undefined), [card.word.anchor, card.pinned]);
  useEffect(() => {
    if (card.focused) element.current?.focus({ preventScroll: true });
  }, [card.focused, card.key]);
  useEffect(() => body.current?.scrollTo(0, 0), [view.entry, view.article]);

  return (
    <div
      ref={element}
      class="card"
      role="dialog"
      tabIndex={-1}
      data-kind={data?.entry.kind ?? 'term'}
      data-key={card.key}
      data-pinned={card.pinned}
      aria-labelledby={data ? `name-${data.entry.id}` : undefined}
      aria-label={data ? undefined : CARD_WORDS.loading[lang]}
      aria-busy={content.status === 'loading'}
      onPointerEnter={(event) => event.pointerType !== 'touch' && handlers.enter()}
      onPointerLeave={(event) => event.pointerType !== 'touch' && handlers.leave()}
      onKeyDown={(event) => keepFocusInside(event, element.current)}
    >
      <Head
        card={card}
        data={data}
        lang={lang}
        handlers={handlers}
        onDrag={(event) => element.current && handlers.drag(event, element.current)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div class="body" ref={body} tabIndex={0}>
        {content.status === 'loading' && <p class="quiet">{CARD_WORDS.loading[lang]}</p>}
        {content.status === 'failed' && <p class="quiet">{CARD_WORDS.failed[lang]}</p>}
        {data && (
          <>
            <Names data={data} />
            <Digest data={data} article={view.article} actions={handlers.actions} />
            <p class="summary">
              <MarkedText text={data.entry.summary[lang]} marks={data.summaryMarks} actions={handlers.actions} />
            </p>
            {card.trail.length === 1 && <Alternatives data={data} actions={handlers.actions} target={card.word.target} />}
            <Facts data={data} />
            <Excerpts data={data} onSave={(excerpt) => handlers.save({ entry: data.entry.id, article: null, excerpt })} />
            <Related data={data} actions={handlers.actions} />
            <Links data={data} />
            <Checked data={data} />
          </>
        )}
      </div>
      {data && <Foot key={data.entry.id} data={data} article={view.article} handlers={handlers} />}
    </div>
  );
}

function Head({
  card,
  data,
  lang,
  handlers,
  onDrag,
}: CardProps & { readonly data: CardData | null; readonly onDrag: (event: PointerEvent) => void }) {
  const type = data?.entry.facts.find((fact) => fact.name === 'type' || fact.name === 'field');
  const detail = type?.value.type === 'code' ? CODE_WORDS[`${type.name}/${type.value.code}`]?.[lang] : undefined;
  return (
    <div class="head" onPointerDown={onDrag}>
      {card.trail.length > 1 && (
        <button
          type="button"
          class="icon"
          style="margin-inline-start: -8px"
          title={CARD_WORDS.back[lang]}
          aria-label={CARD_WORDS.back[lang]}
          onClick={handlers.back}
        >
          <BackIcon />
        </button>
      )}
      <span class="kind">
        {data && <b>{KIND_WORDS[data.entry.kind][lang]}</b>}
        {detail && <span>{` · ${detail}`}</span>}
      </span>
      {data && (
        <button
          type="button"
          class="icon"
          title={SAVING_WORDS.save[lang]}
          aria-label={SAVING_WORDS.save[lang]}
          onClick={() => handlers.save({ entry: data.entry.id, article: data.article, excerpt: null })}
        >
          <SaveIcon />
        </button>
      )}
      <button
        type="button"
        class="icon"
        aria-pressed={card.pinned}
        title={(card.pinned ? CARD_WORDS.unpin : CARD_WORDS.pin)[lang]}
        aria-label={CARD_WORDS.pin[lang]}
        onClick={() => handlers.pin(!card.pinned)}
      >
        <PinIcon />
      </button>
      <button type="button" class="icon" title={CARD_WORDS.close[lang]} aria-label={CARD_WORDS.close[lang]} onClick={handlers.close}>
        <CloseIcon />
      </button>
    </div>
  );
}

function Foot({ data, article, handlers }: { readonly data: CardData; readonly article: string | null; readonly handlers: CardHandlers }) {
  const { lang, entry } = data;
  const [said, say] = useState('');
  const [hidden, setHidden] = useState(false);
  const copy = async () =>
    say((await handlers.copy(cardText(entry, article, lang))) ? CARD_WORDS.copied[lang] : CARD_WORDS.copyFailed[lang]);
  const hide = () => {
    handlers.setHidden(entry.id, !hidden);
    say(hidden ? '' : CARD_WORDS.hidden[lang]);
    setHidden(!hidden);
  };
  return (
    <div class="foot">
      <button type="button" class="act" onClick={() => void copy()}>
        {CARD_WORDS.copy[lang]}
      </button>
      <button type="button" class="act" onClick={hide}>
        {(hidden ? CARD_WORDS.undo : CARD_WORDS.hide)[lang]}
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </div>
  );
}

/** Tab goes round inside a card that has the focus, instead of out into the page. */
function keepFocusInside(event: KeyboardEvent, card: HTMLElement | null): void {
  if (event.key !== 'Tab' || !card) return;
  const stops = [...card.querySelectorAll<HTMLElement>('button, a[href], [tabindex="0"]')];
  const first = stops[0];
  const last = stops.at(-1);
  const active = (card.getRootNode() as ShadowRoot).activeElement;
  if (!first || !last) return;
  if (event.shiftKey && (active === first || active === card)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first.focus();
  }
}
