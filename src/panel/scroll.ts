/** Scrolling to what is not laid out yet. */

/** What is not there within this time does not come. */
const MOST_MS = 2000;
/** A reader who does any of these goes somewhere else. */
const LEAVING = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;

/**
 * Brings the page back to where it was scrolled to, as soon as what is read from the database makes it high enough.
 * @returns what stops trying
 */
export function restoreScroll(top: number): () => void {
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const event of LEAVING) removeEventListener(event, stop);
  };
  const observer = new ResizeObserver(() => {
    scrollTo(0, top);
    // Rows out of sight get their true height only once they come near: the page may still move.
    requestAnimationFrame(() => Math.abs(scrollY - top) < 1 && document.documentElement.scrollHeight - innerHeight >= top && stop());
  });
  const timer = setTimeout(stop, MOST_MS);
  for (const event of LEAVING) addEventListener(event, stop, { passive: true });
  observer.observe(document.body);
  return stop;
}

/** Scrolls to an element past rows that get their true height on the way. */
export function scrollToElement(element: Element): void {
  let frames = 3;
  const go = () => {
    element.scrollIntoView({ block: 'start' });
    if (--frames > 0) requestAnimationFrame(go);
  };
  go();
}
