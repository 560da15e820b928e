import { useEffect } from 'preact/hooks';
import type { PackShelf } from '../store/pack-shelf';

/** An entry open for so long has been looked up. */
const VISIT_MS = 1000;

interface Looked {
  readonly id: string;
  readonly article: string | null;
}

/**
 * Tells of entries that stay open for a while; ids that are none are not told of.
 * @param looked what is open; `null` for nothing, or where nothing is to be noted
 */
export function useVisit(shelf: PackShelf, looked: Looked | null, visited: (id: string, article: string | null) => void): void {
  useEffect(() => {
    if (looked === null) return undefined;
    let here = true;
    const timer = setTimeout(
      () =>
        void shelf.entries([looked.id]).then(
          ([entry]) => here && entry && visited(looked.id, looked.article),
          () => undefined,
        ),
      VISIT_MS,
    );
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [looked?.id, looked?.article]);
}
