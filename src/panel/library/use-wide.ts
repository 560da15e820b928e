import { useEffect, useState } from 'preact/hooks';

/** From here on filters stand beside the list; `library.css` has the same. */
const WIDE = '(min-width: 820px)';

/** @returns whether there is room for a column beside the list */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setWide(query.matches);
    // It may have changed since it was first asked.
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
}
