/** Where the panel is, by its address and what the place in history remembers; follows back, forward and links. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Kept, keep, readKept } from './kept';
import { type Route, readRoute, routeTo } from './route';
import { restoreScroll } from './scroll';

export interface Place {
  readonly route: Route;
  readonly kept: Kept;
  /** Whether the reader comes back to it. */
  readonly isReturn: boolean;
  /** Another for each place that was gone to. */
  readonly turn: number;
}

/** So long after the last movement where the reader is gets noted; browsers allow few notes a second. */
const STILL_MS = 120;

/** The address of a route: queries stay out of it. */
const addressOf = (route: Route): string => (route.view === 'find' ? '#/' : routeTo(route));

function readPlace(turn: number): Place {
  const linked = readRoute(location.hash);
  if (linked.view === 'find' && linked.query !== '') history.replaceState({ query: linked.query } satisfies Kept, '', '#/');
  const kept = readKept(history.state);
  const route: Route = linked.view === 'find' ? { view: 'find', query: kept.query ?? '' } : linked;
  return { route, kept, isReturn: kept.scroll !== undefined, turn };
}

/** @returns the place, and what goes to a route; `replace` changes the place instead of leaving it */
export function useRoute(): [Place, (route: Route, replace?: boolean) => void] {
  const [place, setPlace] = useState(() => readPlace(0));
  const latest = useRef(place);
  latest.current = place;

  useEffect(() => {
    history.scrollRestoration = 'manual';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keep({ scroll: scrollY }), STILL_MS);
    };
    const follow = () => {
      // Where the reader was belongs to the place that was left.
      clearTimeout(timer);
      const next = readPlace(latest.current.turn + 1);
      if (!next.isReturn) scrollTo(0, 0);
      setPlace(next);
    };
    addEventListener('popstate', follow);
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('popstate', follow);
      removeEventListener('scroll', onScroll);
    };
  }, []);

  useEffect(() => (place.isReturn ? restoreScroll(place.kept.scroll ?? 0) : undefined), [place.turn]);

  const go = useCallback((route: Route, replace = false) => {
    const now = latest.current;
    if (routeTo(route) === routeTo(now.route)) return;
    const kept: Kept = route.view === 'find' && route.query !== '' ? { query: route.query } : {};
    if (replace) history.replaceState(kept, '', addressOf(route));
    else {
      keep({ scroll: scrollY });
      history.pushState(kept, '', addressOf(route));
      scrollTo(0, 0);
    }
    const next = replace ? { ...now, route } : { route, kept, isReturn: false, turn: now.turn + 1 };
    latest.current = next;
    setPlace(next);
  }, []);
  return [place, go];
}
