/** The cards on a page: events in, the state machine, drawing out. Knows no extension API. */
import { render } from 'preact';
import type { CardData, Target } from '../model/card';
import type { LookupAnswer } from '../model/found';
import type { Lang } from '../model/lang';
import type { CardChoice } from '../model/saved-quote';
import { Card, type CardHandlers } from './card-view';
import { copyText } from './copy-text';
import { startDrag } from './drag';
import { createFinderPart } from './finder-part';
import { isHeadingFor, type Point } from './heading';
import { createHost, type Host, isDarkAround } from './host';
import type { NoteActions } from './note-box';
import { type Anchor, keepPlaced } from './place';
import { createSavingView, type SavingView } from './saving';
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
  readonly search: (query: string) => Promise<LookupAnswer>;
  /** An entry has stood open long enough to have been read. */
  readonly visited: (view: View) => void;
  /** What is done with snippets. */
  readonly notes: NoteActions;
  /** Saves words of a card. */
  readonly saveFromCard: (choice: CardChoice, beside: Anchor) => void;
  readonly options: () => PopoverOptions;
}

export interface Popover {
  readonly host: HTMLElement;
  /** The pointer is at a point of the page, on these words or on none. */
  readonly pointAt: (word: PageWord | null, point: Point) => void;
  readonly press: (word: PageWord, by: 'pointer' | 'keyboard') => void;
  readonly pressOutside: () => void;
  /** @param inside whether it was pressed in our own element: then an open field has it @returns whether it meant us */
  readonly escape: (inside: boolean) => boolean;
  readonly isOpen: () => boolean;
  /** Opens lookup over the page, or the card itself when the text is an entry's very name. @param anchor where the text stands */
  readonly openFinder: (text: string, anchor: Anchor | null) => Promise<void>;
  readonly saving: SavingView;
  readonly say: (text: string) => void;
  readonly destroy: () => void;
}

/** A card open for so long has been read. */
const VISIT_MS = 1000;

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
  const [found, saved] = [document.createElement('div'), document.createElement('div')];
  host.stage.append(place, found, saved, live);
  let findCount = 0;
  let destroyed = false;
  const noted = new Set<string>();

  function send(event: PopoverEvent): void {
    const before = state;
    const { state: next, effects } = step(state, event);
    state = next;
    for (const effect of effects) {
      if (effect.type === 'timer') setTimeout(() => send({ type: 'timer', token: effect.token }), effect.ms);
      else void load(effect.token, effect.view);
    }
    if (state.cards !== before.cards) {
      draw(before);
      noteVisits();
    }
  }

  /** What stands open for a while has been looked up. */
  function noteVisits(): void {
    for (const { key, trail, content } of state.cards) {
      const view = trail.at(-1) as View;
      const visit = `${key} ${view.entry} ${view.article}`;
      if (content.status !== 'ready' || noted.has(visit)) continue;
      noted.add(visit);
      setTimeout(() => {
        if (state.cards.some((card) => card.key === key && card.trail.at(-1) === view)) deps.visited(view);
        else noted.delete(visit);
      }, VISIT_MS);
    }
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
    if (opening) host.stage.dataset['theme'] = themeNow(anchors.get(state.cards[0]?.word.anchor ?? '') ?? null);
    if (opening || (state.cards.length > 0 && !host.element.isConnected)) host.show();
    followFocus(before, 'take');
    render(
      state.cards.map((card) => <Card key={card.key} card={card} lang={lang} handlers={handlersOf(card)} />),
      place,
    );
    if (state.cards.length === 0) forgetAnchors();
    followFocus(before, 'give back');
  }

  function themeNow(anchor: Anchor | null): 'light' | 'dark' {
    const { theme } = deps.options();
    if (theme !== 'auto') return theme;
    return isDarkAround(anchor?.context ?? document.body) ? 'dark' : 'light';
  }

  /** Readies the stage for something beside an anchor; open cards keep it as it is. */
  function dress(anchor: Anchor | null): void {
    host.stage.lang = deps.options().lang;
    if (state.cards.length === 0) host.stage.dataset['theme'] = themeNow(anchor);
    host.show();
  }

  /** Remembers who had the focus before a card took it, and gives it back when no card has it any more. */
  function followFocus(before: PopoverState, when: 'take' | 'give back'): void {
    const had = before.cards.some((card) => card.focused);
    const has = state.cards.some((card) => card.focused);
    if (when === 'take' && has && !had) rememberFocus();
    if (when === 'give back' && had && !has) returnFocus();
  }

  function rememberFocus(): void {
    const active = document.activeElement;
    returnFocusTo = active instanceof HTMLElement && active !== host.element ? active : null;
  }

  function returnFocus(): void {
    if (state.cards.some((card) => card.focused)) return;
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
      save: (choice) => deps.saveFromCard(choice, besideCard(key)),
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

  const openAt = (view: View, anchor: Anchor): void =>
    send({
      type: 'press',
      word: wordOf({ id: `found-${findCount++}`, target: { ...view, others: [], inner: [] }, anchor }),
      by: 'keyboard',
    });

  /** Where a card stands now; the card itself may close. */
  function besideCard(key: number): Anchor {
    const box = place.querySelector(`[data-key="${key}"]`)?.getBoundingClientRect() ?? new DOMRect();
    return { rects: () => [box], context: document.documentElement, isCard: true };
  }

  const say = (text: string) => {
    host.show();
    live.textContent = text;
  };
  const lang = () => deps.options().lang;
  const finder = createFinderPart(found, {
    lang,
    search: deps.search,
    dress: () => dress(null),
    rememberFocus,
    returnFocus,
    openAt,
    isGone: () => destroyed,
  });
  const saving = createSavingView(saved, { ...deps.notes, lang, dress, rememberFocus, returnFocus, say });

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
    pressOutside: () => {
      finder.close();
      saving.close();
      if (state.cards.length > 0) send({ type: 'press-outside' });
    },
    escape: (inside) => {
      if (finder.isOpen()) {
        if (inside) return false;
        finder.close();
        return true;
      }
      if (saving.isOpen()) return saving.close();
      const open = state.cards.length > 0;
      send({ type: 'escape' });
      return open;
    },
    isOpen: () => state.cards.length > 0 || finder.isOpen() || saving.isOpen(),
    openFinder: finder.open,
    saving,
    say,
    destroy: () => {
      state = CLOSED;
      destroyed = true;
      for (const part of [place, found, saved]) render(null, part);
      host.remove();
    },
  };
}
