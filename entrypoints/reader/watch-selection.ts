/** Tells when the reader has selected words and is done with it. */

/** So long the selection must stand still when no pointer made it: keys change it letter by letter. */
const STILL_MS = 450;
/** Fewer characters are hardly meant to be kept. */
const LEAST = 2;

/**
 * @param onSettled called with whether words are selected now
 * @returns what stops it
 */
export function watchSelection(onSettled: (hasWords: boolean) => void): () => void {
  const control = new AbortController();
  const options = { signal: control.signal, passive: true, capture: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  let had = false;

  const look = () => {
    const hasWords = isWorthIt();
    if (hasWords || had) onSettled(hasWords);
    had = hasWords;
  };
  const lookSoon = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  };
  document.addEventListener(
    'selectionchange',
    () => {
      if (!isPressed) lookSoon(STILL_MS);
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel']) {
    document.addEventListener(
      type,
      () => {
        isPressed = false;
        // The browser clears a selection that was clicked into only after this.
        lookSoon(10);
      },
      options,
    );
  }
  return () => {
    clearTimeout(timer);
    control.abort();
  };
}

/** Words of the page; what is selected while writing is being written. */
function isWorthIt(): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  if (element instanceof HTMLElement && element.isContentEditable) return false;
  return selection.toString().trim().length >= LEAST;
}
