/** What a reader does on a page, for scripts and tests: find words, point at them, read the card. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const KINDS = ['term', 'law', 'person', 'org', 'product', 'event'] as const;

/** Painted ranges of each kind, in document order. Chromium alone lets a page look into our highlights. */
export async function paintedTexts(page: Page): Promise<{ kind: string; text: string }[]> {
  return page.evaluate((kinds) => {
    const found: { kind: string; text: string; range: AbstractRange }[] = [];
    for (const kind of kinds) {
      const highlight = CSS.highlights.get(`pangzhu-${kind}`);
      for (const range of highlight ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        found.push({ kind, text: live.toString(), range });
      }
    }
    found.sort((a, b) => {
      const [left, right] = [document.createRange(), document.createRange()];
      left.setStart(a.range.startContainer, a.range.startOffset);
      right.setStart(b.range.startContainer, b.range.startOffset);
      return left.compareBoundaryPoints(Range.START_TO_START, right);
    });
    return found.map(({ kind, text }) => ({ kind, text }));
  }, KINDS);
}

/** How many ranges each kind has in the registry. */
export async function paintedCounts(page: Page): Promise<Record<string, number>> {
  return page.evaluate((kinds) => Object.fromEntries(kinds.map((kind) => [kind, CSS.highlights.get(`pangzhu-${kind}`)?.size ?? 0])), KINDS);
}

export const totalOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Waits until the count of marks has stood still for a while. @returns the counts */
export async function settled(page: Page, stillMs = 700, mostMs = 15_000): Promise<Record<string, number>> {
  const until = Date.now() + mostMs;
  let counts = await paintedCounts(page);
  let since = Date.now();
  while (Date.now() < until && Date.now() - since < stillMs) {
    await pause(80);
    const now = await paintedCounts(page);
    if (JSON.stringify(now) !== JSON.stringify(counts) || totalOf(now) === 0)
      since = totalOf(now) === 0 && Date.now() - since > stillMs * 4 ? 0 : Date.now();
    counts = now;
  }
  return counts;
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Scrolls words into the middle and says where their first characters stand. Places that something else covers are
 * passed over when there are others.
 * @throws Error when the words are not there
 */
// Functions that run in the page name none of their own: the compiler would wrap them in a helper the page lacks.
export async function placeOf(page: Page, text: string, occurrence = 0): Promise<Point> {
  const point = await page.evaluate(
    (wanted, skip) => {
      let left = skip;
      let covered: { x: number; y: number } | null = null;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const parent = node.parentElement;
        if (!parent?.checkVisibility()) continue;
        for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
          if (left-- > 0) continue;
          parent.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, Math.min(node.length, at + 2));
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          const place = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          const top = document.elementFromPoint(place.x, place.y);
          if (top && (parent.contains(top) || top.contains(parent))) return place;
          covered ??= place;
        }
      }
      return covered;
    },
    text,
    occurrence,
  );
  if (!point) throw new Error(`"${text}" is not on the page`);
  return point;
}

/** Brings the pointer to words the way a hand does, and leaves it there. */
export async function hover(page: Page, text: string, occurrence = 0): Promise<Point> {
  const point = await placeOf(page, text, occurrence);
  await page.mouse.move(point.x + 40, Math.max(2, point.y - 60));
  await page.mouse.move(point.x, point.y, { steps: 6 });
  return point;
}

/** The text of each open card, first opened first. */
export const cardTexts = ({ inCards }: ExtensionBrowser, page: Page): Promise<string[]> =>
  inCards(page, (root) => [...(root?.querySelectorAll('.card') ?? [])].map((card) => card.querySelector('.body')?.textContent ?? ''));

/** Waits until exactly so many cards are open and none is loading or moving. @throws Error when that does not come */
export async function waitForCards(running: ExtensionBrowser, page: Page, count: number, mostMs = 5000): Promise<string[]> {
  const until = Date.now() + mostMs;
  let texts: string[] = [];
  let busy = true;
  while (Date.now() < until) {
    ({ texts, busy } = await running.inCards(page, (root) => ({
      texts: [...(root?.querySelectorAll('.card') ?? [])].map((card) => card.querySelector('.body')?.textContent ?? ''),
      busy: [...(root?.querySelectorAll('.card') ?? [])].some(
        (card) => card.ariaBusy === 'true' || !card.hasAttribute('data-placed') || card.getAnimations().length > 0,
      ),
    })));
    if (texts.length === count && !busy) return texts;
    await pause(60);
  }
  throw new Error(
    `${texts.length} cards instead of ${count}${busy ? ', still loading' : ''}: ${texts.map((text) => text.slice(0, 30)).join(' | ')}`,
  );
}
