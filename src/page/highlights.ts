/** Our entries in the page's highlight registry. Only this file touches it. */
import { KINDS, type Kind } from '../model/kind';

/** Names in the registry; `public/highlights.css` styles them. */
const highlightName = (style: HighlightStyle): string => `pangzhu-${style}`;

/**
 * What a place can look like: one of the kinds, the one place that the keyboard stands on, the places that a list points
 * at, a quotation that was saved, one that now reads somewhat otherwise.
 */
export type HighlightStyle = Kind | 'current' | 'pointed' | 'saved' | 'near';

/** Which lies above which; kinds lie on no other, and a wash must not hide their lines. */
const PRIORITIES: Readonly<Partial<Record<HighlightStyle, number>>> = { saved: -1, near: -1, pointed: 1, current: 2 };
export const MARK_STYLES: readonly HighlightStyle[] = [...KINDS, 'pointed', 'current'];
export const QUOTE_STYLES: readonly HighlightStyle[] = ['saved', 'near'];

export interface Highlights {
  readonly add: (style: HighlightStyle, range: StaticRange) => void;
  readonly remove: (style: HighlightStyle, range: StaticRange) => void;
  readonly clear: () => void;
  /** Registers again whatever the page took out of the registry. */
  readonly restore: () => void;
}

/** Whether this browser can paint without touching the page's nodes. */
export const canHighlight = (): boolean => typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;

/**
 * One Highlight a style. The page shares the registry and may clear it; Firefox lets us not iterate it. So we keep our own
 * objects and ask only whether they still stand there.
 */
export function createHighlights(styles: readonly HighlightStyle[]): Highlights {
  const registry = CSS.highlights;
  const own = new Map<HighlightStyle, Highlight>(
    styles.map((style) => {
      const highlight = new Highlight();
      highlight.priority = PRIORITIES[style] ?? 0;
      return [style, highlight];
    }),
  );
  const of = (style: HighlightStyle): Highlight => own.get(style) as Highlight;
  const restore = () => {
    for (const [style, highlight] of own) {
      const name = highlightName(style);
      if (highlight.size === 0) continue;
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  };
  return {
    add: (style, range) => {
      of(style).add(range);
      if (of(style).size === 1) restore();
    },
    remove: (style, range) => {
      of(style).delete(range);
    },
    clear: () => {
      for (const [style, highlight] of own) {
        highlight.clear();
        if (registry.get(highlightName(style)) === highlight) registry.delete(highlightName(style));
      }
    },
    restore,
  };
}

/**
 * Takes away what an older script of ours left when the browser ended it without a word: Firefox does so to all scripts
 * of an add-on that is updated, and leaves its marks and its element standing.
 * @param tag name of our element
 */
export function removeLeftovers(tag: string): void {
  for (const style of [...MARK_STYLES, ...QUOTE_STYLES]) CSS.highlights.delete(highlightName(style));
  for (const element of document.querySelectorAll(tag)) element.remove();
}
