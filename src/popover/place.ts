import { autoUpdate, computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

/** Where the words stand that a card belongs to. */
export interface Anchor {
  /** Boxes of the words in the viewport, one a line; empty when they are gone. */
  readonly rects: () => readonly DOMRect[];
  /** An element near the words: its scrolling moves the card. */
  readonly context: Element;
  /** Whether it is a card, which must not be covered. */
  readonly isCard?: true;
}

const GAP_PX = 7;
const EDGE_PX = 8;
/** A card lower than this shows too little to be of use. */
const LEAST_PX = 220;

/**
 * Keeps a card beside its words: below them or above, within the viewport, along with every scroll and resize.
 * @param onGone called when the words have left the page
 * @returns what stops it
 */
export function keepPlaced(anchor: Anchor, card: HTMLElement, onGone: () => void, beside = false): () => void {
  const reference: VirtualElement = {
    getBoundingClientRect: () => bounds(anchor.rects()),
    getClientRects: () => [...anchor.rects()],
    contextElement: anchor.context,
  };
  const update = async () => {
    if (anchor.rects().length === 0) {
      onGone();
      return;
    }
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: beside ? 'right-start' : 'bottom-start',
      middleware: [
        inline(),
        offset(GAP_PX),
        flip({
          padding: EDGE_PX,
          fallbackPlacements: beside ? ['left-start', 'bottom-start', 'top-start'] : ['top-start'],
          fallbackStrategy: 'bestFit',
        }),
        // First as low as the room beside the words allows, and only when that is too little, over them.
        size({
          padding: EDGE_PX,
          apply: ({ availableHeight, elements }) =>
            void elements.floating.style.setProperty('--room', `${Math.max(LEAST_PX, availableHeight)}px`),
        }),
        shift({ padding: EDGE_PX, crossAxis: true }),
      ],
    });
    card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    card.dataset['placed'] = '';
  };
  return autoUpdate(reference, card, () => void update());
}

function bounds(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length === 0 ? new DOMRect(0, 0, 0, 0) : new DOMRect(left, top, right - left, bottom - top);
}
