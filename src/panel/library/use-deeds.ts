/** What the reader did to the library lately, and can undo. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { LIBRARY_PROBLEMS, LIBRARY_WORDS } from '../../words/library';
import { problemOf } from './problem';

export interface Deed {
  readonly said: string;
  /** What it was done to: where the reader goes on after undoing it. */
  readonly ids: readonly string[];
  /** Whether what had the focus is gone with it: then the way back gets it. */
  readonly takesFocus: boolean;
  /** @throws LibraryError */
  readonly undo: () => Promise<void>;
}

export interface Deeds {
  /** The last first. */
  readonly list: readonly Deed[];
  /** What is to be told; `isProblem` where something was not done. */
  readonly notice: { readonly text: string; readonly isProblem: boolean } | null;
  readonly add: (deed: Deed) => void;
  /** Undoes the last. @returns what it was done to; `null` where nothing was undone */
  readonly undo: () => Promise<readonly string[] | null>;
  readonly tell: (text: string) => void;
  readonly fail: (error: unknown) => void;
  readonly forget: () => void;
}

export function useDeeds(lang: Lang): Deeds {
  const [list, setList] = useState<readonly Deed[]>([]);
  const [notice, setNotice] = useState<Deeds['notice']>(null);
  const latest = useRef(list);
  latest.current = list;
  const tell = useCallback((text: string) => setNotice({ text, isProblem: false }), []);
  const fail = useCallback(
    (error: unknown) =>
      setNotice({ text: `${LIBRARY_WORDS.notSaved[lang]} · ${LIBRARY_PROBLEMS[problemOf(error)][lang]}`, isProblem: true }),
    [lang],
  );
  const add = useCallback((deed: Deed) => {
    setList((before) => [deed, ...before]);
    setNotice(null);
  }, []);
  const forget = useCallback(() => {
    setList([]);
    setNotice(null);
  }, []);
  const undo = useCallback(async () => {
    const [deed] = latest.current;
    if (!deed) return null;
    // At once: the key pressed again undoes the one before.
    latest.current = latest.current.slice(1);
    setList(latest.current);
    try {
      await deed.undo();
      return deed.ids;
    } catch (error) {
      setList((before) => [...before, deed]);
      fail(error);
      return null;
    }
  }, [fail]);
  useEffect(() => {
    if (notice === null || notice.isProblem) return undefined;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return { list, notice, add, undo, tell, fail, forget };
}

const NOTICE_MS = 4000;
