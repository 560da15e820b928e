/** Reading one page, from being switched on to being switched off: page, background and cards put together. */

import type { PageKnowledge } from '../../src/match/knowledge';
import { unpackReading } from '../../src/match/packed-reading';
import { ask, type Counted, MOST_LOOKUP, MOST_TITLE, MOST_TOLD } from '../../src/messages';
import type { CardData } from '../../src/model/card';
import { chooseLang } from '../../src/model/lang';
import type { PageList } from '../../src/model/page-list';
import type { Settings } from '../../src/model/settings';
import { rectsOf } from '../../src/page/hit';
import { listEntries } from '../../src/page/page-list';
import { type Reading, startPageReader } from '../../src/page/page-reader';
import { selectedText } from '../../src/page/selected-text';
import type { Spot } from '../../src/page/spots';
import type { createPopover, PageWord, Popover } from '../../src/popover/popover';
import { CARDS } from './cards-global';
import { listenToReader } from './listen';

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
  /** Sets all mentions of an entry off. */
  readonly point: (entry: string | null) => void;
  readonly stop: () => void;
}

/** Changes of the count are told this much later, so that a page being read is counted once. */
const COUNT_MS = 300;
/** When a flashed mention goes off, on, off and on again. */
const FLASH_MS = [260, 400, 540, 680];

export function createSession(first: Settings): Session {
  let settings = first;
  let popover: Popover | null = null;
  let coming: Promise<Popover | null> | null = null;
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
      counting ??= setTimeout(count, COUNT_MS);
    },
    (node) => node === popover?.host,
  );
  reader.painter.setFilter(filterOf(settings));

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

  const lang = () => settings.lang ?? chooseLang(navigator.languages);

  /** The cards' code, fetched when a reader first wants one. */
  function openPopover(): Promise<Popover | null> {
    coming ??= (async () => {
      const world = globalThis as { [CARDS]?: typeof createPopover };
      if (!world[CARDS]) await ask('needCard', {}).catch(() => false);
      popover =
        world[CARDS]?.({
          load: (view, target, inLang): Promise<CardData | null> =>
            ask('card', { ...view, also: [...(target?.others ?? []), ...(target?.inner ?? [])], lang: inLang }),
          search: (query) => ask('lookup', { query: query.slice(0, MOST_LOOKUP) }),
          visited: ({ entry, article }) =>
            void ask('visited', { entry, article, title: document.title.slice(0, MOST_TITLE) }).catch(() => undefined),
          setHidden: (entry, hidden) => void ask('setHidden', { entry, hidden }).catch(() => undefined),
          options: () => ({ lang: lang(), theme: settings.theme }),
        }) ?? null;
      return popover;
    })();
    return coming;
  }

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

  const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  function scrollTo({ range }: Spot): void {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isStill() ? 'instant' : 'smooth' });
  }

  function step(direction: 1 | -1): void {
    const spot = reader.painter.spotBeside(current, direction);
    if (!spot) return;
    setCurrent(spot);
    scrollTo(spot);
    const text = spot.block.text.slice(spot.match.start, spot.match.end);
    void openPopover().then((cards) => cards?.say(text));
  }

  function reveal(entry: string, nth: number): void {
    const spot = reader.painter.mention(entry, nth);
    if (!spot) return;
    setCurrent(spot);
    scrollTo(spot);
    if (isStill()) return;
    // Off and on again, so that the eye finds it.
    for (const [place, ms] of FLASH_MS.entries()) {
      setTimeout(() => {
        if (current === spot) reader.painter.setCurrent(place % 2 === 0 ? null : spot);
      }, ms);
    }
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

  return {
    setSettings: (next) => {
      settings = next;
      reader.painter.setFilter(filterOf(next));
      count();
    },
    step,
    count,
    list: () => ({ entries: listEntries(reader.painter.blocks(), MOST_TOLD), title: document.title.slice(0, MOST_TITLE) }),
    reveal,
    find: (text) => void find(text),
    point: (entry) => reader.painter.setPointed(entry),
    stop: () => {
      listening.stop();
      reader.stop();
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
