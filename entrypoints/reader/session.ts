/** Reading one page, from being switched on to being switched off: page, background and cards put together. */

import type { PageKnowledge } from '../../src/match/knowledge';
import { unpackReading } from '../../src/match/packed-reading';
import { ask, type Counted, MOST_LOOKUP, MOST_TITLE, MOST_TOLD, type PageWork } from '../../src/messages';
import type { CardData } from '../../src/model/card';
import { chooseLang } from '../../src/model/lang';
import type { PageList } from '../../src/model/page-list';
import type { Settings } from '../../src/model/settings';
import { rectsOf } from '../../src/page/hit';
import { listEntries } from '../../src/page/page-list';
import { type Reading, startPageReader } from '../../src/page/page-reader';
import { selectedText } from '../../src/page/selected-text';
import type { Spot } from '../../src/page/spots';
import type { PageWord, Popover } from '../../src/popover/popover';
import type { Keeping } from '../saving/keeping';
import { flash, scrollTo } from './flash';
import { LATER_CODE, type LaterCode } from './later-code';
import { listenToReader } from './listen';
import { createNotes } from './notes';
import { createQuoteReader } from './quotes';
import { watchSelection } from './watch-selection';

export interface Session {
  readonly setSettings: (settings: Settings) => void;
  /** Moves the keyboard's place to the next or previous mark. */
  readonly step: (direction: 1 | -1) => void;
  readonly count: () => void;
  readonly list: () => PageList;
  /** Scrolls to a mention of an entry and flashes it. */
  readonly reveal: (entry: string, nth: number) => void;
  /** Opens lookup over the page for a text, or for what is selected. */
  readonly find: (text: string | null) => void;
  /** Saves what is selected. */
  readonly save: () => void;
  /** Asks anew what was saved on this page. */
  readonly readQuotes: () => void;
  /** What the page tells of itself. */
  readonly work: () => Promise<PageWork | undefined>;
  /** Scrolls to what was saved. */
  readonly revealQuote: (id: string) => void;
  /** Sets all mentions of an entry off. */
  readonly point: (entry: string | null) => void;
  readonly stop: () => void;
}

/** Changes of the count are told this much later, so that a page being read is counted once. */
const COUNT_MS = 300;
export function createSession(first: Settings): Session {
  let settings = first;
  let popover: Popover | null = null;
  let keeping: Keeping | null = null;
  let coming: Promise<Popover | null> | null = null;
  let keepingComing: Promise<Keeping | null> | null = null;
  let stopped = false;
  let current: Spot | null = null;
  let counting: ReturnType<typeof setTimeout> | null = null;
  const ids = new WeakMap<StaticRange, string>();
  let idCount = 0;

  const filterOf = ({ kinds, basic, mentions, hidden }: Settings) => ({
    kinds: new Set(kinds),
    basic,
    firstOnly: mentions === 'first',
    hidden: new Set(hidden),
  });

  const reader = startPageReader(
    async (texts, knowledge): Promise<Reading | null> => {
      const packed = await ask('match', { texts: [...texts], knowledge: knowledge as PageKnowledge | null as never });
      const { matches, waiting, knowledge: learned } = unpackReading(packed);
      return { matches, waiting, named: learned.named, knowledge: learned };
    },
    () => {
      countSoon();
      quotes.pageChanged();
    },
    (node) => node === popover?.host,
  );
  reader.painter.setFilter(filterOf(settings));

  function countSoon(): void {
    counting ??= setTimeout(count, COUNT_MS);
  }

  function count(): void {
    counting = null;
    const wanted = reader.painter.wanted();
    const kinds = new Map(wanted.map((match) => [match.entry, match.kind]));
    tellCounts({ marks: wanted.length, kinds: Object.fromEntries([...kinds].slice(0, MOST_TOLD)) });
  }

  const tellCounts = (counted: Counted): void => void ask('counted', counted).catch(() => undefined);
  // A frame that is taken out of its page names nothing any more.
  const onGone = () => tellCounts({ marks: 0, kinds: {} });
  addEventListener('pagehide', onGone);

  const title = () => document.title.slice(0, MOST_TITLE);
  const lang = () => settings.lang ?? chooseLang(navigator.languages);

  const isOurs = (node: Node): boolean => node === popover?.host;

  /** Code that is fetched when a reader first wants it. */
  async function fetchCode(part: 'cards' | 'saving'): Promise<LaterCode> {
    const world = globalThis as { [LATER_CODE]?: LaterCode };
    const name = part === 'cards' ? 'createPopover' : 'createKeeping';
    if (!world[LATER_CODE]?.[name]) await ask('needCode', { part }).catch(() => false);
    return world[LATER_CODE] ?? {};
  }

  function openPopover(): Promise<Popover | null> {
    coming ??= fetchCode('cards').then(({ createPopover }) => {
      if (stopped || !createPopover) return null;
      popover = createPopover({
        load: (view, target, inLang): Promise<CardData | null> =>
          ask('card', { ...view, also: [...(target?.others ?? []), ...(target?.inner ?? [])], lang: inLang }),
        search: (query) => ask('lookup', { query: query.slice(0, MOST_LOOKUP) }),
        visited: ({ entry, article }) => void ask('visited', { entry, article, title: title() }).catch(() => undefined),
        setHidden: (entry, hidden) => void ask('setHidden', { entry, hidden }).catch(() => undefined),
        notes: createNotes(quotes.readSoon),
        saveFromCard: (choice, beside) => void openKeeping().then((opened) => opened?.saveFromCard(choice, beside)),
        options: () => ({ lang: lang(), theme: settings.theme }),
      });
      return popover;
    });
    return coming;
  }

  function openKeeping(): Promise<Keeping | null> {
    keepingComing ??= fetchCode('saving').then(({ createKeeping }) => {
      if (stopped || !createKeeping) return null;
      const view = async () => (await openPopover())?.saving ?? null;
      keeping = createKeeping({ ask, view, lang, title, isOurs, onSaved: quotes.readSoon, onChange: countSoon });
      return keeping;
    });
    return keepingComing;
  }

  const quotes = createQuoteReader({
    isOn: () => settings.quotes,
    read: (canonical) => ask('quotes', { canonical }),
    keeping: openKeeping,
    now: () => keeping,
  });

  function wordOf(spot: Spot): PageWord {
    let id = ids.get(spot.range);
    if (id === undefined) {
      id = `page-${idCount++}`;
      ids.set(spot.range, id);
    }
    const { entry, article, others, inner } = spot.match;
    const context = spot.range.startContainer.parentElement ?? document.documentElement;
    return { id, target: { entry, article, others, inner }, anchor: { rects: () => rectsOf(spot.range), context } };
  }

  function setCurrent(spot: Spot | null): void {
    current = spot;
    reader.painter.setCurrent(spot);
  }

  function step(direction: 1 | -1): void {
    const spot = reader.painter.spotBeside(current, direction);
    if (!spot) return;
    setCurrent(spot);
    scrollTo(spot.range);
    const text = spot.block.text.slice(spot.match.start, spot.match.end);
    void openPopover().then((cards) => cards?.say(text));
  }

  function reveal(entry: string, nth: number): void {
    const spot = reader.painter.mention(entry, nth);
    if (!spot) return;
    setCurrent(spot);
    scrollTo(spot.range);
    flash((isLit) => {
      if (current === spot) reader.painter.setCurrent(isLit ? spot : null);
    });
  }

  async function find(text: string | null): Promise<void> {
    // The key is for the frame that the reader is in; the menu says which one it was opened in.
    if (text === null && !isFrameOfReader()) return;
    const selected = selectedText(MOST_LOOKUP);
    const cards = await openPopover();
    const { range = null, context = document.documentElement, isWord = false } = selected ?? {};
    const anchor = range && !isWord ? { rects: () => rectsOf(range), context } : null;
    await cards?.openFinder(text ?? selected?.text ?? '', anchor);
  }

  const listening = listenToReader({
    spotAt: (x, y) => reader.painter.spotAt(x, y),
    owns: (target) => target !== null && target === popover?.host,
    point: (spot, point) => {
      if (popover) popover.pointAt(spot ? wordOf(spot) : null, point);
      // The first word rested on brings the code; the reducer's own delay begins when it is there.
      else if (spot) void openPopover().then((cards) => cards?.pointAt(wordOf(spot), point));
    },
    press: (spot) => void openPopover().then((cards) => cards?.press(wordOf(spot), 'pointer')),
    pressElsewhere: (x, y) => void keeping?.openAt(x, y),
    pressOutside: () => {
      popover?.pressOutside();
      setCurrent(null);
    },
    enter: () => {
      if (!current) return false;
      const spot = current;
      void openPopover().then((cards) => cards?.press(wordOf(spot), 'keyboard'));
      return true;
    },
    escape: (inside) => {
      if (popover?.isOpen()) return popover.escape(inside);
      const had = current !== null;
      setCurrent(null);
      return had;
    },
  });

  /** The button by what is selected. */
  const unwatchSelection = watchSelection((hasWords) => {
    if (!hasWords || !settings.saveButton) {
      popover?.saving.withdraw();
      return;
    }
    const range = getSelection()?.getRangeAt(0);
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const selected = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    const context = endContainer instanceof Element ? endContainer : (endContainer.parentElement ?? document.documentElement);
    void openPopover().then((cards) => cards?.saving.offer({ rects: () => endOf(rectsOf(selected)), context }, () => void save()));
  });

  async function save(): Promise<void> {
    if (isFrameOfReader()) await (await openKeeping())?.save();
  }

  return {
    setSettings: (next) => {
      settings = next;
      reader.painter.setFilter(filterOf(next));
      if (!next.saveButton) popover?.saving.withdraw();
      void quotes.read();
      count();
    },
    save: () => void save(),
    readQuotes: () => void quotes.read(),
    work: async () => (await openKeeping())?.work(),
    revealQuote: (id) => {
      const range = keeping?.rangeOf(id);
      if (!range) return;
      scrollTo(range);
      flash((isLit) => keeping?.light(id, isLit));
    },
    step,
    count,
    list: () => ({
      entries: listEntries(reader.painter.blocks(), MOST_TOLD),
      quotes: keeping?.list() ?? [],
      title: document.title.slice(0, MOST_TITLE),
    }),
    reveal,
    find: (text) => void find(text),
    point: (entry) => reader.painter.setPointed(entry),
    stop: () => {
      stopped = true;
      listening.stop();
      unwatchSelection();
      quotes.stop();
      reader.stop();
      keeping?.stop();
      popover?.destroy();
      if (counting !== null) clearTimeout(counting);
      removeEventListener('pagehide', onGone);
      onGone();
    },
  };
}

/** Whether the caret is in this very frame. Where no frame has it, the address bar for one, it is the top one. */
function isFrameOfReader(): boolean {
  if (document.activeElement instanceof HTMLIFrameElement) return false;
  return window === window.top || document.hasFocus();
}

/** Where the last line of a selection ends. */
const endOf = (rects: readonly DOMRect[]): DOMRect[] => rects.slice(-1).map(({ right, top, height }) => new DOMRect(right, top, 0, height));
