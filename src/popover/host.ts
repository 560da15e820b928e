/** The one element we add to a page. Everything of ours is drawn inside its closed shadow root. */
import card from './card.css?inline';
import finder from './finder.css?inline';
import { HOST_TAG } from './host-tag';
import saving from './saving.css?inline';
import sections from './sections.css?inline';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the cards are drawn. */
  readonly stage: HTMLElement;
  /** Puts the element into the page, on top of everything, and back when the page has thrown it out. */
  readonly show: () => void;
  readonly remove: () => void;
}

/** Events of ours that a page has no business with: its own handlers would take a click in a card for one outside a menu. */
const PRIVATE_EVENTS = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'touchstart',
  'touchmove',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'wheel',
  'focusin',
  'focusout',
  'copy',
  'selectstart',
];

/** What typing in our field makes, which a page's handlers would take for theirs: shortcuts of one letter, above all. */
const TYPED_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'];

/**
 * Stops what is typed inside our element before it comes to any handler of the page that does not stand on the window
 * already, and hands our own parts a copy that stays inside. What the browser itself does with a key is not stopped.
 */
function keepToOurselves(element: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  for (const type of TYPED_EVENTS) {
    window.addEventListener(
      type,
      (event) => {
        if (event.target !== element || !event.isTrusted) return;
        event.stopImmediatePropagation();
        const copy = copyInside(event);
        (root.activeElement ?? root.firstElementChild)?.dispatchEvent(copy);
        if (copy.defaultPrevented) event.preventDefault();
      },
      { capture: true, signal },
    );
  }
}

/** What our own handlers read of a key or an input. */
const COPIED = ['key', 'code', 'repeat', 'isComposing', 'ctrlKey', 'shiftKey', 'altKey', 'metaKey', 'data', 'inputType'] as const;

/** A plain event: Firefox lets events of the keyboard's own kind out of every shadow root, whatever they are told. */
function copyInside(event: Event): Event {
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable, composed: false });
  const told = event as unknown as Readonly<Record<string, unknown>>;
  for (const name of COPIED) if (name in event) Object.defineProperty(copy, name, { value: told[name] });
  return copy;
}

export function createHost(): Host {
  const element = document.createElement(HOST_TAG);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([sections, finder, card, saving].join('\n'));
  root.adoptedStyleSheets = [sheet];
  const stage = document.createElement('div');
  stage.className = 'root';
  root.append(stage);
  // At the inner end of the bubbling path: after our own handlers, before any of the page's that wait for bubbling.
  for (const type of PRIVATE_EVENTS) stage.addEventListener(type, (event) => event.stopPropagation());
  const control = new AbortController();
  keepToOurselves(element, root, control.signal);
  return {
    element,
    root,
    stage,
    show: () => {
      // Beside an open modal dialog everything is inert; inside it we are not.
      const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
      const home = modal ?? document.documentElement ?? document;
      if (element.parentNode !== home) home.append(element);
      // A page may zoom its root; we measure in its unzoomed pixels and draw in the same.
      const zoom = (element as HTMLElement & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
      stage.style.setProperty('zoom', String(1 / zoom));
      // The top layer keeps us above fullscreen elements and open dialogs.
      if (typeof element.showPopover !== 'function') return;
      try {
        element.popover = 'manual';
        if (element.matches(':popover-open')) element.hidePopover();
        element.showPopover();
      } catch {
        // A page may have made the element something that cannot be shown so; it is still fixed and on top.
      }
    },
    remove: () => {
      control.abort();
      element.remove();
    },
  };
}

/** Whether the page is dark where the words stand: by the first background that is not clear, from the words outward. */
export function isDarkAround(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) {
    const [red, green, blue, alpha = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) continue;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  // Nothing is painted: the canvas has the colour of the page's own scheme.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}
