import { useEffect, useRef } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { LIBRARY_WORDS, undoMore } from '../../words/library';
import type { Deed, Deeds } from './use-deeds';

/** What was done stands so long after the last of it, unless the reader is at it. */
const STANDS_MS = 20_000;

interface NoticeBarProps {
  readonly deeds: Deeds;
  readonly lang: Lang;
  readonly onUndo: () => void;
}

/** What was just done, and the way back; what went wrong. */
export function NoticeBar({ deeds: { list, notice, forget }, lang, onUndo }: NoticeBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [last] = list;
  useEffect(() => {
    if (!last) return undefined;
    const leave = () => {
      const { current } = bar;
      if (current?.matches(':hover, :focus-within')) timer = setTimeout(leave, STANDS_MS);
      else forget();
    };
    let timer = setTimeout(leave, STANDS_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const isShown = last !== undefined || notice !== null;
  return (
    <div ref={bar} class="notice-bar" data-shown={isShown} data-problem={notice?.isProblem ?? false}>
      <span role="status">{notice?.text ?? last?.said ?? ''}</span>
      {last && (
        <>
          <Undo deed={last} lang={lang} onUndo={onUndo} />
          {list.length > 1 && <small>{undoMore(list.length - 1, lang)}</small>}
        </>
      )}
      {isShown && (
        <button type="button" class="tiny" aria-label={LIBRARY_WORDS.close[lang]} onClick={forget}>
          ×
        </button>
      )}
    </div>
  );
}

function Undo({ deed, lang, onUndo }: { readonly deed: Deed; readonly lang: Lang; readonly onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (deed.takesFocus) button.current?.focus({ preventScroll: true });
  }, [deed]);
  return (
    <button ref={button} type="button" class="link undo" aria-keyshortcuts="Control+Z Meta+Z" onClick={onUndo}>
      {LIBRARY_WORDS.undo[lang]}
    </button>
  );
}
