import { useLayoutEffect, useState } from 'preact/hooks';
import type { LibraryState } from './collection';
import type { LibrarySession } from './session';

/** @returns the library as it is, followed while it is looked at */
export function useCollection({ collection }: LibrarySession): LibraryState {
  const [state, setState] = useState(collection.state());
  useLayoutEffect(() => {
    setState(collection.state());
    return collection.watch(setState);
  }, [collection]);
  return state;
}
