/** The cards on a page: events in, the state machine, drawing out. Knows no extension API. */
import { render } from 'preact';
import type { CardData, Target } from '../model/card';
import type { Lang } from '../model/lang';
import { Card, type CardHandlers } from './card-view';
import { isHeadingFor, type Point } from './heading';
import { createHost, type Host, isDarkAround } from './host';
import { type Anchor, keepPlaced } from './place';
import { type CardState, CLOSED, type PopoverEvent, type PopoverState, step, type View, type Word } from './state';

/** Words on the page that can open a card. */
export interface PageWord {
  /** The same for the same place. */
  readonly id: string;
  readonly target: Target;
  readonly anchor: Anchor;
}

export interface PopoverOptions {
  readonly lang: Lang;
  readonly theme: 'auto' | 'light' | 'dark';
}

export interface PopoverDeps {
  readonly load: (view: View, target: Target | null, lang: Lang) => Promise<CardData | null>;
  readonly setHidden: (entry: string, hidden: boolean) => void;
  readonly options: () => PopoverOptions;
}

export interface Popover {
  readonly host: HTMLElement;
  /** The pointer is at a point of the page, on these words or on none. */
  readonly pointAt: (word: PageWord | null, point: Point) => void;
  readonly press: (word: PageWord, by: 'pointer' | 'keyboard') => void;
  readonly pressOutside: () => void;
  /** @returns whether a card was there to close */
  readonly escape: () => boolean;
  readonly isOpen: () => boolean;
  readonly say: (text: string) => void;
  readonly destroy: () => void;
}

export function createPopover(deps: PopoverDeps): Popover {
  let state: PopoverState = CLOSED;
  const host: Host = createHost();
  const anchors = new Map<string, Anchor>();
  const elementIds = new WeakMap<Element, string>();
  let elementCount = 0;
  let lastPoint: Point | null = null;
  let returnFocusTo: HTMLElement | null = null;

  const live = document.createElement('div');
  live.className = 'spoken';
  live.setAttribute('role', 'status');
  const place = document.createElement('div');
  host.stage.append(place, live);

  function send(event: PopoverEvent): void {
    const before = state;
    const { state: next, effects } = step(state, event);
    state = next;
    for (const effect of effects) {
      if (effect.type === 'timer') setTimeout(() => send({ type: 'timer', token: effect.token }), effect.ms);
      else void load(effect.token, effect.view);
    }
    if (state.cards !== before.cards) draw(before);
  }

  async function load(token: number, view: View): Promise<void> {
    const word =
      state.intent?.token === token
        ? state.intent.word
        : state.cards.find((card) => card.awaiting === token && card.trail.length === 1)?.word;
    const data = await deps.load(view, word?.target ?? null, deps.options().lang).catch(() => null);
    send({ type: 'arrived', token, data });
  }

  function draw(before: PopoverState): void {
    const { lang } = deps.options();
    const opening = before.cards.length === 0 && state.cards.length > 0;
    host.stage.lang = lang;
    if (opening) host.stage.dataset['theme'] = themeNow();
    if (opening || (state.cards.length > 0 && !host.element.isConnected)) host.show();
    followFocus(before, 'take');
    render(
      state.cards.map((card) => <Card key={card.key} card={card} lang={lang} handlers={handlersOf(card)} />),
      place,
    );
    if (state.cards.length === 0) forgetAnchors();
    followFocus(before, 'give back');
  }

  function themeNow(): 'light' | 'dark' {
    const { theme } = deps.options();
    if (theme !== 'auto') return theme;
    const anchor = anchors.get(state.cards[0]?.word.anchor ?? '');
    return isDarkAround(anchor?.context ?? document.body) ? 'dark' : 'light';
  }

  /** Remembers who had the focus before a card took it, and gives it back when no card has it any more. */
  function followFocus(before: PopoverState, when: 'take' | 'give back'): void {
    const had = before.cards.some((card) => card.focused);
    const has = state.cards.some((card) => card.focused);
    if (when === 'take' && has && !had) {
      const active = document.activeElement;
      returnFocusTo = active instanceof HTMLElement && active !== host.element ? active : null;
    }
    if (when === 'give back' && had && !has) returnFocus();
  }

  function returnFocus(): void {
    if (returnFocusTo?.isConnected && returnFocusTo !== document.body) returnFocusTo.focus({ preventScroll: true });
    returnFocusTo = null;
  }

  function forgetAnchors(): void {
    const wanted = state.intent?.word.anchor;
    for (const id of [...anchors.keys()]) if (id !== wanted) anchors.delete(id);
  }

  const wordOf = ({ id, target, anchor }: PageWord): Word => {
    anchors.set(id, anchor);
    return { anchor: id, within: null, target };
  };

  function wordIn(card: CardState, target: Target, element: Element): Word {
    let id = elementIds.get(element);
    if (id === undefined) {
      id = `card-${card.key}-${elementCount++}`;
      elementIds.set(element, id);
    }
    anchors.set(id, { rects: () => (element.isConnected ? [...element.getClientRects()] : []), context: element });
    return { anchor: id, within: card.key, target };
  }

  function handlersOf(card: CardState): CardHandlers {
    const { key } = card;
    return {
      enter: () => send({ type: 'enter-card', key }),
      leave: () => send({ type: 'away', heading: false }),
      close: () => send({ type: 'close', key }),
      back: () => send({ type: 'back', key }),
      pin: (pinned) => send({ type: 'pin', key, pinned }),
      copy: (text) => copyText(text, host.stage),
      setHidden: deps.setHidden,
      drag: (event, element) => card.pinned && startDrag(event, element),
      place: (element) => {
        const anchor = anchors.get(card.word.anchor);
        return anchor ? keepPlaced(anchor, element, () => send({ type: 'close', key }), card.word.within !== null) : () => {};
      },
      actions: {
        restOn: (mark) =>
          mark ? send({ type: 'rest', word: wordIn(card, mark.target, mark.element), heading: false }) : send({ type: 'enter-card', key }),
        press: (target, element, by) => send({ type: 'press', word: wordIn(card, target, element), by }),
        go: (view) => send({ type: 'go', key, view }),
      },
    };
  }

  const boxes = (): DOMRect[] => [...place.querySelectorAll('.card')].map((card) => card.getBoundingClientRect());

  return {
    host: host.element,
    pointAt: (word, point) => {
      const from = lastPoint;
      lastPoint = point;
      const heading = from !== null && state.cards.length > 0 && boxes().some((box) => isHeadingFor(from, point, box));
      if (word) send({ type: 'rest', word: wordOf(word), heading });
      else if (state.cards.length > 0 || state.intent || state.dismissed !== null) send({ type: 'away', heading });
    },
    press: (word, by) => send({ type: 'press', word: wordOf(word), by }),
    pressOutside: () => state.cards.length > 0 && send({ type: 'press-outside' }),
    escape: () => {
      const open = state.cards.length > 0;
      send({ type: 'escape' });
      return open;
    },
    isOpen: () => state.cards.length > 0,
    say: (text) => {
      host.show();
      live.textContent = text;
    },
    destroy: () => {
      state = CLOSED;
      render(null, place);
      host.remove();
    },
  };
}

/** Copies by the clipboard where the page may, else by a field of our own; says whether it worked. */
async function copyText(text: string, stage: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on insecure pages, or none without a permission: the old way needs a field with the focus.
    const focused = (stage.getRootNode() as ShadowRoot).activeElement;
    const field = document.createElement('textarea');
    field.className = 'spoken';
    field.value = text;
    stage.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return done;
  }
}

function startDrag(event: PointerEvent, card: HTMLElement): void {
  if ((event.target as Element).closest('button')) return;
  const box = card.getBoundingClientRect();
  const offset = { x: event.clientX - box.left, y: event.clientY - box.top };
  const head = event.currentTarget as HTMLElement;
  head.setPointerCapture(event.pointerId);
  const move = ({ clientX, clientY }: PointerEvent) => {
    const x = Math.max(0, Math.min(innerWidth - box.width, clientX - offset.x));
    const y = Math.max(0, Math.min(innerHeight - 40, clientY - offset.y));
    card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  const stop = () => {
    head.removeEventListener('pointermove', move);
    head.removeEventListener('pointerup', stop);
    head.removeEventListener('pointercancel', stop);
  };
  head.addEventListener('pointermove', move);
  head.addEventListener('pointerup', stop);
  head.addEventListener('pointercancel', stop);
}
