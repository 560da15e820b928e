import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Kept, keep } from '../kept';
import { type LibraryFilter, NO_FILTER } from './filter';

/** Letters come faster than browsers take notes of them. */
const KEEP_MS = 250;

interface Asked {
  readonly filter: LibraryFilter;
  /** Another for each change of it. */
  readonly turn: number;
}

/** What is asked for; the place in the browser's history remembers it. @param entry asked for at first, where nothing is remembered */
export function useFilter(kept: Kept, entry: string | null): [Asked, (change: Partial<LibraryFilter>) => void] {
  const [asked, setAsked] = useState<Asked>(() => ({ filter: kept.library ?? { ...NO_FILTER, entry }, turn: 0 }));
  const latest = useRef(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = useCallback((change: Partial<LibraryFilter>) => {
    const { filter, turn } = latest.current;
    latest.current = { filter: { ...filter, ...change }, turn: turn + 1 };
    setAsked(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep({ library: latest.current.filter }), 'query' in change ? KEEP_MS : 0);
  }, []);
  return [asked, ask];
}
