import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { canvasMeasure, estimateWidth, type Measure } from './text-measure';

export interface Sized<T extends HTMLElement> {
  readonly ref: RefObject<T | null>;
  /** Content width in whole CSS pixels; 0 before the element is on the page. */
  readonly width: number;
  /** Measures text in the element's font. */
  readonly measure: Measure;
}

/** Follows the width of an element, for what is laid out by numbers. */
export function useWidth<T extends HTMLElement>(): Sized<T> {
  const ref = useRef<T>(null);
  const [state, setState] = useState<{ readonly width: number; readonly measure: Measure }>({ width: 0, measure: estimateWidth });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = canvasMeasure(getComputedStyle(element).fontFamily);
    const follow = () => {
      const width = Math.floor(element.clientWidth);
      setState((before) => (before.width === width ? before : { width, measure }));
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...state };
}
