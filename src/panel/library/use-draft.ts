import { useEffect, useRef, useState } from 'preact/hooks';
import { createDraft, type Draft, type DraftState } from './draft';

interface DraftOptions {
  /** What the library holds. */
  readonly stored: string;
  /** As `createDraft` has it; may change from one drawing to the next. */
  readonly save: (text: string) => Promise<string>;
  /** Told when the field or the page goes while something is not on the disk yet. */
  readonly onLeft?: (unsaved: { readonly text: string; readonly base: string }) => void;
}

/** A draft that lives as long as its field: saved at the latest when the field, the page or the reader's attention goes. */
export function useDraft(options: DraftOptions): [DraftState, Draft] {
  const { stored } = options;
  const latest = useRef(options);
  latest.current = options;
  const draft = useRef<Draft | null>(null);
  const [state, setState] = useState<DraftState>({ text: stored, status: 'clean', error: null, theirs: null });
  draft.current ??= createDraft(stored, { save: (text) => latest.current.save(text), show: setState });
  const own = draft.current;
  useEffect(() => own.stored(stored), [stored]);
  useEffect(() => {
    const leave = () => {
      const unsaved = own.unsaved();
      if (unsaved) latest.current.onLeft?.(unsaved);
      own.flush();
    };
    const onHidden = () => document.hidden && own.flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', onHidden);
      leave();
    };
  }, []);
  return [state, own];
}
