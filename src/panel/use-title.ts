import { useEffect } from 'preact/hooks';
import type { Lang } from '../model/lang';
import { POPUP_WORDS } from '../words/popup';

/** Names the page after what it shows. @param name `null` while that is not known, or told by a part of the page */
export function useTitle(name: string | null, lang: Lang): void {
  useEffect(() => {
    const own = POPUP_WORDS.title[lang];
    if (name !== null) document.title = name === '' ? own : `${name} · ${own}`;
  }, [name, lang]);
}
