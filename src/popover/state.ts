/**
 * All truth about which cards are open: one pure function from state and event to state and effects. Pointer, keyboard,
 * timers and answers only send events; the view only draws the state. Late timers and answers carry a token that has
 * gone out of date, and change nothing.
 */
import type { CardData, Target } from '../model/card';
import { DWELL_MS, GRACE_MS, HEADING_DWELL_MS, NEXT_DWELL_MS } from './delays';

/** Words on the page (`within: null`) or inside a card that can open one. */
export interface Word {
  /** Tells one place from another; the same place always has the same. */
  readonly anchor: string;
  /** Key of the card that the words stand in. */
  readonly within: number | null;
  readonly target: Target;
}

export type Content =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly data: CardData }
  | { readonly status: 'failed' };

/** One entry looked at in a card. */
export interface View {
  readonly entry: string;
  readonly article: string | null;
}

export interface CardState {
  readonly key: number;
  readonly word: Word;
  /** What was looked at in this card, the present last. Never empty. */
  readonly trail: readonly View[];
  readonly content: Content;
  /** Token of the answer that `content` waits for. */
  readonly awaiting: number;
  /** Stays open without the pointer: opened by click, touch or key. */
  readonly sticky: boolean;
  readonly pinned: boolean;
  /** Whether the keyboard opened it, and it therefore takes the focus. */
  readonly focused: boolean;
}

interface Intent {
  readonly token: number;
  readonly word: Word;
  readonly due: boolean;
  readonly content: Content;
}

export interface PopoverState {
  /** Parents stand before their children. */
  readonly cards: readonly CardState[];
  /** A word the pointer rests on, whose card is not open yet. */
  readonly intent: Intent | null;
  /** Cards above `keep` close when this timer fires. */
  readonly leaving: { readonly token: number; readonly keep: number | null } | null;
  /** Words whose card the reader has just closed: the pointer that still rests on them does not open it again. */
  readonly dismissed: string | null;
  /** Next unused token or key. */
  readonly next: number;
}

export const CLOSED: PopoverState = { cards: [], intent: null, leaving: null, dismissed: null, next: 1 };

export type PopoverEvent =
  | { readonly type: 'rest'; readonly word: Word; readonly heading: boolean }
  | { readonly type: 'away'; readonly heading: boolean }
  | { readonly type: 'enter-card'; readonly key: number }
  | { readonly type: 'press'; readonly word: Word; readonly by: 'pointer' | 'keyboard' }
  | { readonly type: 'press-outside' }
  | { readonly type: 'escape' }
  | { readonly type: 'timer'; readonly token: number }
  | { readonly type: 'arrived'; readonly token: number; readonly data: CardData | null }
  | { readonly type: 'go'; readonly key: number; readonly view: View }
  | { readonly type: 'back'; readonly key: number }
  | { readonly type: 'pin'; readonly key: number; readonly pinned: boolean }
  | { readonly type: 'close'; readonly key: number }
  | { readonly type: 'close-all' };

export type Effect =
  | { readonly type: 'timer'; readonly token: number; readonly ms: number }
  | { readonly type: 'load'; readonly token: number; readonly view: View };

export interface Step {
  readonly state: PopoverState;
  readonly effects: readonly Effect[];
}

/** Cards inside cards inside cards: past this the reader is lost. */
const DEEPEST = 5;

const still = (state: PopoverState): Step => ({ state, effects: [] });
const viewOf = ({ target }: Word): View => ({ entry: target.entry, article: target.article });

/** A card and the cards it opened from, as keys. */
function lineage(cards: readonly CardState[], key: number | null): Set<number> {
  const line = new Set<number>();
  for (let at = key; at !== null; ) {
    const card = cards.find((one) => one.key === at);
    if (!card || line.has(card.key)) break;
    line.add(card.key);
    at = card.word.within;
  }
  return line;
}

/** Without a card and whatever was opened from it, except what the reader pinned. */
function without(cards: readonly CardState[], key: number): CardState[] {
  const gone = new Set([key]);
  return cards.filter((card) => {
    if (card.key === key) return false;
    if (card.word.within !== null && gone.has(card.word.within) && !card.pinned) {
      gone.add(card.key);
      return false;
    }
    return true;
  });
}

/** Whether a card closes by itself when the pointer is gone. */
const isFleeting = (card: CardState): boolean => !card.sticky && !card.pinned;

/** Starts the grace time after which fleeting cards outside the lineage of `keep` close; keeps one that runs already. */
function leave(state: PopoverState, keep: number | null, restart: boolean): Step {
  const kept = lineage(state.cards, keep);
  if (!state.cards.some((card) => isFleeting(card) && !kept.has(card.key))) return still({ ...state, leaving: null });
  if (state.leaving && state.leaving.keep === keep && !restart) return still(state);
  const token = state.next;
  return { state: { ...state, leaving: { token, keep }, next: token + 1 }, effects: [{ type: 'timer', token, ms: GRACE_MS }] };
}

/** Opens a card for a word; what is not pinned and not its ancestor goes. */
function open(state: PopoverState, word: Word, how: Pick<CardState, 'sticky' | 'focused' | 'content' | 'awaiting'>): PopoverState {
  const line = lineage(state.cards, word.within);
  const cards = state.cards.filter((card) => card.pinned || line.has(card.key));
  if (line.size >= DEEPEST) return { ...state, cards };
  const card: CardState = { key: state.next, word, trail: [viewOf(word)], pinned: false, ...how };
  return { cards: [...cards, card], intent: null, leaving: null, dismissed: null, next: state.next + 1 };
}

const change = (state: PopoverState, key: number, to: (card: CardState) => CardState): PopoverState => ({
  ...state,
  cards: state.cards.map((card) => (card.key === key ? to(card) : card)),
});

/** Shows another view in a card that is open. */
function show(state: PopoverState, key: number, trail: readonly View[]): Step {
  const view = trail.at(-1);
  if (!view || !state.cards.some((card) => card.key === key)) return still(state);
  const token = state.next;
  const children = state.cards
    .filter((card) => card.word.within === key && !card.pinned)
    .reduce((cards, child) => without(cards, child.key), [...state.cards]);
  const next = change({ ...state, cards: children, next: token + 1 }, key, (card) => ({
    ...card,
    trail,
    content: { status: 'loading' },
    awaiting: token,
    sticky: true,
  }));
  return { state: next, effects: [{ type: 'load', token, view }] };
}

function rest(before: PopoverState, word: Word, heading: boolean): Step {
  if (before.dismissed === word.anchor) return still(before);
  const state = { ...before, dismissed: null };
  const already = state.cards.find((card) => card.word.anchor === word.anchor);
  if (already) return leave({ ...state, intent: null, leaving: null }, already.key, false);
  const left = leave(state, word.within, false);
  if (state.intent?.word.anchor === word.anchor) return left;
  const token = left.state.next;
  const ms = heading ? HEADING_DWELL_MS : state.cards.some(isFleeting) ? NEXT_DWELL_MS : DWELL_MS;
  const intent: Intent = { token, word, due: false, content: { status: 'loading' } };
  return {
    state: { ...left.state, intent, next: token + 1 },
    effects: [...left.effects, { type: 'timer', token, ms }, { type: 'load', token, view: viewOf(word) }],
  };
}

/** Opens the card that the pointer waits for, once it has waited and the answer is there. */
function settle(state: PopoverState): Step {
  const { intent } = state;
  if (!intent?.due || intent.content.status === 'loading') return still(state);
  return still(open(state, intent.word, { sticky: false, focused: false, content: intent.content, awaiting: intent.token }));
}

function press(state: PopoverState, word: Word, by: 'pointer' | 'keyboard'): Step {
  const focused = by === 'keyboard';
  const already = state.cards.find((card) => card.word.anchor === word.anchor);
  if (already && isFleeting(already))
    return still(change({ ...state, intent: null, leaving: null }, already.key, (card) => ({ ...card, sticky: true, focused })));
  if (already && !already.pinned) return still({ ...state, intent: null, cards: without(state.cards, already.key) });
  if (already) return still(change(state, already.key, (card) => ({ ...card, focused })));
  const token = state.next;
  const ready = state.intent?.word.anchor === word.anchor ? state.intent.content : null;
  const content: Content = ready ?? { status: 'loading' };
  const opened = open({ ...state, next: token + 1 }, word, { sticky: true, focused, content, awaiting: token });
  return { state: opened, effects: content.status === 'ready' ? [] : [{ type: 'load', token, view: viewOf(word) }] };
}

function arrived(state: PopoverState, token: number, data: CardData | null): Step {
  const content: Content = data ? { status: 'ready', data } : { status: 'failed' };
  if (state.intent?.token === token) return settle({ ...state, intent: { ...state.intent, content } });
  const card = state.cards.find((one) => one.awaiting === token && one.content.status === 'loading');
  return still(card ? change(state, card.key, (one) => ({ ...one, content })) : state);
}

function timer(state: PopoverState, token: number): Step {
  if (state.intent?.token === token) return settle({ ...state, intent: { ...state.intent, due: true } });
  if (state.leaving?.token !== token) return still(state);
  const kept = lineage(state.cards, state.leaving.keep);
  const cards = state.cards.reduce(
    (left, card) => (isFleeting(card) && !kept.has(card.key) ? without(left, card.key) : left),
    [...state.cards],
  );
  return still({ ...state, cards, leaving: null });
}

function close(state: PopoverState, card: CardState | undefined): Step {
  if (!card) return still({ ...state, intent: null, leaving: null });
  return still({ ...state, intent: null, leaving: null, dismissed: card.word.anchor, cards: without(state.cards, card.key) });
}

/** The next state, and what must be done outside for it. */
export function step(state: PopoverState, event: PopoverEvent): Step {
  const { state: next, effects } = react(state, event);
  // A timer that could close nothing any more is none.
  return { state: next.leaving && !next.cards.some(isFleeting) ? { ...next, leaving: null } : next, effects };
}

function react(state: PopoverState, event: PopoverEvent): Step {
  // Words in a card that has gone meanwhile open nothing.
  if ('word' in event && event.word.within !== null && !state.cards.some((card) => card.key === event.word.within)) return still(state);
  switch (event.type) {
    case 'rest':
      return rest(state, event.word, event.heading);
    case 'away':
      return leave({ ...state, intent: null, dismissed: null }, null, event.heading);
    case 'enter-card':
      return leave({ ...state, intent: null, leaving: null, dismissed: null }, event.key, false);
    case 'press':
      return press(state, event.word, event.by);
    case 'press-outside':
      return still({ ...state, intent: null, leaving: null, cards: state.cards.filter((card) => card.pinned) });
    case 'escape':
      return close(state, state.cards.findLast((card) => !card.pinned) ?? state.cards.at(-1));
    case 'timer':
      return timer(state, event.token);
    case 'arrived':
      return arrived(state, event.token, event.data);
    case 'go': {
      const card = state.cards.find((one) => one.key === event.key);
      return card ? show(state, event.key, [...card.trail, event.view]) : still(state);
    }
    case 'back': {
      const card = state.cards.find((one) => one.key === event.key);
      return card && card.trail.length > 1 ? show(state, event.key, card.trail.slice(0, -1)) : still(state);
    }
    case 'pin':
      return still(change(state, event.key, (card) => ({ ...card, pinned: event.pinned, sticky: true })));
    case 'close':
      return close(
        state,
        state.cards.find((card) => card.key === event.key),
      );
    case 'close-all':
      return still({ ...CLOSED, next: state.next });
  }
}
