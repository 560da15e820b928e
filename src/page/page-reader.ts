/** Reads a page and keeps reading it: blocks out, matches back, changes followed. Knows no extension API. */
import type { Match } from '../model/match';
import { type Block, type Encounters, readBlocks, readShadowBlocks } from './blocks';
import { createChangeLog, WATCHED } from './changes';
import { later } from './later';
import { createPainter, type Painter } from './painter';

/** What a page has told; opaque here, handed back with each batch. */
export type Knowledge = unknown;

export interface Reading {
  readonly matches: readonly (readonly Match[])[];
  readonly waiting: readonly (readonly string[])[];
  readonly named: readonly string[];
  readonly knowledge: Knowledge;
}

/** Sends a batch of texts away; `null` when nobody answers any more. */
export type AskForMatches = (texts: readonly string[], knowledge: Knowledge | null) => Promise<Reading | null>;

export interface PageReader {
  readonly painter: Painter;
  readonly stop: () => void;
}

/** UTF-16 units in one message. */
const BATCH = 30_000;
/** Time for reading before the page gets its thread back. */
const SLICE_MS = 3;
/** Changes are gathered this long, so that a page that redraws itself is read once. */
const SETTLE_MS = 120;
/** A page may clear the highlight registry at any time; nothing tells us. */
const RESTORE_MS = 1000;

interface Known {
  readonly block: Block;
  waiting: readonly string[];
}

/**
 * Starts reading the document.
 * @param ask gives matches for texts; called with one batch at a time
 * @param onChange called after anything painted has changed
 * @param isOurs tells our own element, whose coming and going is no change of the page
 */
export function startPageReader(ask: AskForMatches, onChange: () => void, isOurs: (node: Node) => boolean): PageReader {
  const roots = new Set<ShadowRoot>();
  const painter = createPainter(later, () => [...roots].filter((root) => root.isConnected));
  const known = new Map<Element, Known[]>();
  const hidden = new Set<Element>();
  let readings: { blocks: Generator<Block | null>; seen: Set<Element> }[] = [];
  let unread: Block[] = [];
  /** Counts the pages that this document has been: answers to questions of an earlier one are dropped. */
  let era = 0;
  let knowledge: Knowledge | null = null;
  let named = new Set<string>();
  let asking = false;
  let pumping = false;
  let stopped = false;
  let address = addressNow();

  const encounters: Encounters = {
    onShadowRoot: (root) => {
      if (roots.has(root)) return;
      roots.add(root);
      watch(root);
      enqueue(readShadowBlocks(root, encounters));
    },
    onHidden: (element) => {
      hidden.add(element);
      revealed.observe(element);
    },
  };

  // An element that was not displayed gets a size when it is.
  const revealed = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (contentRect.width === 0 && contentRect.height === 0 && !target.checkVisibility?.()) continue;
      revealed.unobserve(target);
      hidden.delete(target);
      if (target.isConnected) enqueue(readBlocks(target, true, encounters));
    }
  });

  function enqueue(blocks: Generator<Block | null>): void {
    readings.push({ blocks, seen: new Set() });
    pump();
  }

  function pump(): void {
    if (pumping || stopped) return;
    pumping = true;
    later(() => {
      pumping = false;
      if (!stopped && !document.hidden) collect();
    });
  }

  /** One slice of reading; goes on until everything is read, then sends the last batch. */
  function collect(): void {
    const until = performance.now() + SLICE_MS;
    while (readings.length > 0) {
      const reading = readings[0] as (typeof readings)[number];
      const next = reading.blocks.next();
      if (next.done) readings.shift();
      else if (next.value !== null) take(next.value, reading.seen);
      if (performance.now() > until) break;
    }
    if (readings.length === 0 || lengthOf(unread) >= BATCH) void send();
    if (readings.length > 0) pump();
  }

  function take(block: Block, seen: Set<Element>): void {
    if (!seen.has(block.container)) {
      seen.add(block.container);
      forget(block.container);
    }
    known.set(block.container, [...(known.get(block.container) ?? []), { block, waiting: [] }]);
    unread.push(block);
  }

  function forget(container: Element): void {
    for (const { block } of known.get(container) ?? []) painter.forget(block);
    known.delete(container);
  }

  // Asked of `known` and not kept in a set of its own: a weak set's table never shrinks, however many blocks come and go.
  const isAlive = (block: Block): boolean => known.get(block.container)?.some((one) => one.block === block) ?? false;

  async function send(): Promise<void> {
    if (asking || stopped || unread.length === 0) return;
    asking = true;
    const batch: Block[] = [];
    let length = 0;
    while (unread.length > 0 && (batch.length === 0 || length + (unread[0] as Block).text.length <= BATCH)) {
      const block = unread.shift() as Block;
      if (!isAlive(block)) continue;
      batch.push(block);
      length += block.text.length;
    }
    const current = era;
    const reading =
      batch.length === 0
        ? null
        : await ask(
            batch.map((block) => block.text),
            knowledge,
          ).catch(() => null);
    asking = false;
    // Started over meanwhile: what comes back belongs to the page before.
    if (stopped || current !== era) return;
    if (reading) accept(batch, reading);
    if (unread.length > 0) void send();
  }

  function accept(batch: readonly Block[], reading: Reading): void {
    knowledge = reading.knowledge;
    const fresh = new Set(reading.named.filter((id) => !named.has(id)));
    named = new Set(reading.named);
    batch.forEach((block, place) => {
      const entry = known.get(block.container)?.find((one) => one.block === block);
      if (!entry) return;
      painter.set(block, reading.matches[place] ?? []);
      entry.waiting = reading.waiting[place] ?? [];
    });
    if (fresh.size > 0) {
      const inBatch = new Set(batch);
      for (const entries of known.values()) {
        for (const { block, waiting } of entries) if (!inBatch.has(block) && waiting.some((id) => fresh.has(id))) unread.push(block);
      }
    }
    onChange();
  }

  const changes = createChangeLog(isOurs);
  let settling: ReturnType<typeof setTimeout> | null = null;
  const observer = new MutationObserver((records) => {
    if (changes.note(records)) settling ??= setTimeout(settle, SETTLE_MS);
  });

  function settle(): void {
    settling = null;
    if (stopped) return;
    if (document.hidden) {
      settling = setTimeout(settle, SETTLE_MS * 10);
      return;
    }
    const { removed, forget: gone, own, deep } = changes.plan();
    if (addressNow() !== address) {
      startOver();
      return;
    }
    if (removed) sweep();
    for (const element of gone) forgetInside(element);
    for (const element of own) {
      forget(element);
      enqueue(readBlocks(element, false, encounters));
    }
    for (const element of deep) enqueue(readBlocks(element, true, encounters));
    onChange();
  }

  function sweep(): void {
    for (const container of [...known.keys()]) if (!container.isConnected) forget(container);
    for (const element of [...hidden]) {
      if (element.isConnected) continue;
      revealed.unobserve(element);
      hidden.delete(element);
    }
  }

  function forgetInside(element: Element): void {
    for (const container of [...known.keys()]) if (element.contains(container)) forget(container);
  }

  function watch(root: Node): void {
    observer.observe(root, WATCHED);
  }

  /** Another page under the same document: what the last one told no longer holds. */
  function startOver(): void {
    address = addressNow();
    for (const container of [...known.keys()]) forget(container);
    era++;
    readings = [];
    unread = [];
    knowledge = null;
    named = new Set();
    if (document.body) enqueue(readBlocks(document.body, true, encounters));
    onChange();
  }

  const onVisible = () => {
    if (!document.hidden) {
      pump();
      if (unread.length > 0) void send();
    }
  };
  document.addEventListener('visibilitychange', onVisible);
  const restoring = setInterval(() => {
    if (!document.hidden) painter.restore();
  }, RESTORE_MS);

  watch(document);
  if (document.body) {
    readings.push({ blocks: readBlocks(document.body, true, encounters), seen: new Set() });
    if (!document.hidden) collect();
  }

  return {
    painter,
    stop: () => {
      stopped = true;
      observer.disconnect();
      revealed.disconnect();
      clearInterval(restoring);
      if (settling !== null) clearTimeout(settling);
      document.removeEventListener('visibilitychange', onVisible);
      painter.clear();
    },
  };
}

const addressNow = (): string => location.href.replace(/#.*$/, '');
const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0);
