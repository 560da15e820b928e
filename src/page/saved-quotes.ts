/** Finds on its page what the reader saved there, paints it, and finds it again when the page changes. */
import type { ListedQuote } from '../model/page-list';
import type { SavedQuote } from '../model/saved-quote';
import type { QuoteAnchor } from '../model/snippet';
import { createHighlights, QUOTE_STYLES } from './highlights';
import { createRangeIndex } from './hit';
import { type PageText, rangesIn, readPageText } from './page-text';

/** Where in a text a quotation stands: half-open UTF-16 offsets; `isNear` where the words differ somewhat. */
interface PlaceInText {
  readonly start: number;
  readonly end: number;
  readonly isNear: boolean;
}
/** Looks for quotations in a text; `null` for one that is not there. */
export type PlaceQuotes = (text: string) => (quote: string, anchor: QuoteAnchor) => PlaceInText | null;

interface QuotePart {
  readonly quote: SavedQuote;
  readonly range: StaticRange;
  /** What the range held when it was made. */
  readonly text: string;
}
interface PlacedQuote {
  readonly quote: SavedQuote;
  readonly isNear: boolean;
  readonly start: number;
  readonly parts: readonly QuotePart[];
}

export interface SavedQuotes {
  /** Shows these, and none else. */
  readonly set: (quotes: readonly SavedQuote[]) => void;
  /** The page has changed: what is lost or missing is looked for again. */
  readonly pageChanged: () => void;
  readonly at: (x: number, y: number) => { readonly quote: SavedQuote; readonly range: StaticRange } | null;
  /** The first words of a quotation; `null` where it is missing. */
  readonly rangeOf: (id: string) => StaticRange | null;
  /** Paints a quotation, or takes its paint away for a moment. */
  readonly light: (id: string, isLit: boolean) => void;
  /** In the order of the page, the missing ones last. */
  readonly list: () => readonly ListedQuote[];
  readonly stop: () => void;
}

/** Time for looking before the page gets its thread back. */
const SLICE_MS = 3;
/** A changing page is looked through again after so long, and twice as long each time that brings nothing. */
const AGAIN_MS = 800;
const MOST_AGAIN_MS = 60_000;
/** A page may clear the highlight registry at any time; nothing tells us. */
const RESTORE_MS = 1000;

/** @param schedule runs a task soon, in a slice of its own */
export function createSavedQuotes(
  place: PlaceQuotes,
  isOurs: (node: Node) => boolean,
  schedule: (task: () => void) => void,
  onChange: () => void,
): SavedQuotes {
  const highlights = createHighlights(QUOTE_STYLES);
  let roots: readonly ShadowRoot[] = [];
  const index = createRangeIndex<QuotePart>(() => roots.filter((root) => root.isConnected));
  let quotes: readonly SavedQuote[] = [];
  const placed = new Map<string, PlacedQuote>();
  /** Counts the rounds of looking; an older one stops. */
  let round = 0;
  let again: ReturnType<typeof setTimeout> | null = null;
  let wait = AGAIN_MS;
  let stopped = false;

  const restoring = setInterval(() => {
    if (!document.hidden && placed.size > 0) highlights.restore();
  }, RESTORE_MS);

  const isWhole = ({ parts }: PlacedQuote): boolean =>
    parts.every(
      ({ range: { startContainer, startOffset, endOffset }, text }) =>
        startContainer.isConnected && (startContainer as Text).data.slice(startOffset, endOffset) === text,
    );

  function remove(id: string): void {
    const one = placed.get(id);
    if (!one) return;
    for (const part of one.parts) {
      highlights.remove(one.isNear ? 'near' : 'saved', part.range);
      index.remove(part);
    }
    placed.delete(id);
  }

  function show(one: PlacedQuote): void {
    for (const part of one.parts) {
      highlights.add(one.isNear ? 'near' : 'saved', part.range);
      index.add(part);
    }
    placed.set(one.quote.id, one);
  }

  /** Looks for every quotation that is not in its place; stops wherever it is left. */
  function* looking(): Generator<null, void> {
    const before = placed.size;
    const page = yield* readPageText(document.body, isOurs);
    roots = page.roots;
    const find = place(page.text);
    for (const quote of quotes) {
      if (placed.has(quote.id)) continue;
      const found = quote.anchor && find(quote.text, quote.anchor);
      if (found) show(placeOf(quote, found, page));
      yield null;
    }
    // What was found may move again; what was not is looked for ever less often.
    wait = placed.size > before ? AGAIN_MS : Math.min(MOST_AGAIN_MS, wait * 2);
  }

  function look(): void {
    const current = ++round;
    if (!document.body || quotes.every(({ id }) => placed.has(id))) {
      onChange();
      return;
    }
    const steps = looking();
    const slice = () => {
      if (stopped || current !== round) return;
      const until = performance.now() + SLICE_MS;
      let isDone = false;
      while (!isDone && performance.now() < until) isDone = steps.next().done ?? false;
      if (isDone) onChange();
      else schedule(slice);
    };
    schedule(slice);
  }

  function placeOf(quote: SavedQuote, { start, end, isNear }: PlaceInText, page: PageText): PlacedQuote {
    const parts = rangesIn(page, start, end).map((range) => ({
      quote,
      range,
      text: (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    }));
    return { quote, isNear, start, parts };
  }

  return {
    set: (next) => {
      const same = new Map(next.map((quote) => [quote.id, quote]));
      for (const id of [...placed.keys()]) if (!same.has(id)) remove(id);
      quotes = next;
      wait = AGAIN_MS;
      look();
    },
    pageChanged: () => {
      if (stopped || quotes.length === 0) return;
      const broken = [...placed.values()].filter((one) => !isWhole(one));
      for (const { quote } of broken) remove(quote.id);
      if (broken.length > 0) wait = AGAIN_MS;
      if (placed.size === quotes.length) return;
      again ??= setTimeout(() => {
        again = null;
        if (!stopped) look();
      }, wait);
    },
    at: (x, y) => {
      const part = index.at(x, y);
      const quote = part && quotes.find(({ id }) => id === part.quote.id);
      return part && quote ? { quote, range: part.range } : null;
    },
    light: (id, isLit) => {
      const one = placed.get(id);
      for (const { range } of one?.parts ?? []) highlights[isLit ? 'add' : 'remove'](one?.isNear ? 'near' : 'saved', range);
    },
    rangeOf: (id) => placed.get(id)?.parts[0]?.range ?? null,
    list: () => {
      const found = [...placed.values()].sort((a, b) => a.start - b.start);
      const height = Math.max(1, document.documentElement.scrollHeight);
      return [
        ...found.map(({ quote: { id }, isNear, parts: [part] }): ListedQuote => {
          const box = part?.range.startContainer.parentElement?.getBoundingClientRect();
          return { id, state: isNear ? 'near' : 'found', place: box ? Math.min(1, Math.max(0, (box.top + scrollY) / height)) : null };
        }),
        ...quotes.filter(({ id }) => !placed.has(id)).map(({ id }): ListedQuote => ({ id, state: 'missing', place: null })),
      ];
    },
    stop: () => {
      stopped = true;
      round++;
      clearInterval(restoring);
      if (again !== null) clearTimeout(again);
      index.clear();
      highlights.clear();
    },
  };
}
