/** Pointer, touch and keyboard on the page, told in terms of marks. Nothing the page does with them is changed. */
import type { Spot } from '../../src/page/spots';

export interface ReaderEvents {
  readonly spotAt: (x: number, y: number) => Spot | null;
  /** Whether an event's target is our own element. */
  readonly owns: (target: EventTarget | null) => boolean;
  readonly point: (spot: Spot | null, point: { x: number; y: number }) => void;
  readonly press: (spot: Spot) => void;
  /** Clicked where no mark is. */
  readonly pressElsewhere: (x: number, y: number) => void;
  readonly pressOutside: () => void;
  /** @returns whether Enter meant a mark */
  readonly enter: () => boolean;
  /** @param inside whether it was pressed in our own element @returns whether Escape meant us */
  readonly escape: (inside: boolean) => boolean;
}

/** A click there does something of the page's own. */
const INTERACTIVE =
  'a[href], button, input, textarea, select, label, summary, [role="button"], [role="link"], [onclick], [contenteditable]:not([contenteditable="false"])';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));

export function listenToReader(events: ReaderEvents): { readonly stop: () => void } {
  const control = new AbortController();
  const { signal } = control;
  let frame = 0;
  let last: PointerEvent | null = null;

  const look = () => {
    frame = 0;
    const event = last;
    last = null;
    if (!event || events.owns(event.target)) return;
    events.point(event.buttons === 0 ? events.spotAt(event.clientX, event.clientY) : null, { x: event.clientX, y: event.clientY });
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      last = event;
      if (frame === 0) frame = requestAnimationFrame(look);
    },
    { passive: true, capture: true, signal },
  );
  document.documentElement.addEventListener('pointerleave', (event) => events.point(null, { x: event.clientX, y: event.clientY }), {
    passive: true,
    signal,
  });

  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!events.owns(event.target) && !events.spotAt(event.clientX, event.clientY)) events.pressOutside();
    },
    { passive: true, capture: true, signal },
  );

  document.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || !event.isTrusted || events.owns(event.target)) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(INTERACTIVE) || !(getSelection()?.isCollapsed ?? true)) return;
      const spot = events.spotAt(event.clientX, event.clientY);
      if (spot) events.press(spot);
      else events.pressElsewhere(event.clientX, event.clientY);
    },
    { passive: true, signal },
  );

  // In front of the page's own handlers, but only for the two keys, and only when they mean us.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const meant =
        event.key === 'Escape'
          ? events.escape(events.owns(event.target))
          : event.key === 'Enter' && !isTyping(event.target) && !events.owns(event.target) && events.enter();
      if (!meant) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );

  return {
    stop: () => {
      control.abort();
      if (frame !== 0) cancelAnimationFrame(frame);
    },
  };
}
