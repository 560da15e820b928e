/** A text that is saved while it is typed. Nothing typed is lost: not by a failure, not by what another window writes meanwhile. */

export interface DraftState {
  readonly text: string;
  readonly status: 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';
  /** Why it failed; the text is still there. */
  readonly error: unknown;
  /** What another window wrote while this was being typed; it gives way to what is typed. */
  readonly theirs: string | null;
}

export interface Draft {
  /** @param isWhole whether a pause may save it; not in the middle of a word that an input method composes */
  readonly type: (text: string, isWhole?: boolean) => void;
  /** Saves at once what is not saved yet. */
  readonly flush: () => void;
  /** What the library holds now. */
  readonly stored: (text: string) => void;
  /** Takes what the other window wrote. */
  readonly takeTheirs: () => void;
  /** What is not on the disk yet, and what is there instead; `null` when all is. */
  readonly unsaved: () => { readonly text: string; readonly base: string } | null;
}

/** A pause in typing. */
const PAUSE_MS = 300;

interface DraftDeps {
  /** @returns what the library holds then @throws whatever is told as `error` */
  readonly save: (text: string) => Promise<string>;
  readonly show: (state: DraftState) => void;
}

/** @param first what the library holds */
export function createDraft(first: string, { save, show }: DraftDeps): Draft {
  let state: DraftState = { text: first, status: 'clean', error: null, theirs: null };
  let base = first;
  let sent: string | null = null;
  /** What the library was said to hold while something was on its way there. */
  let heard: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: Partial<DraftState>): void => {
    state = { ...state, error: null, ...next };
    show(state);
  };

  function flush(): void {
    clearTimeout(timer);
    // One after the other: the last one typed must be the last one written.
    if (sent !== null) return;
    const { text } = state;
    if (text === base) {
      if (state.status === 'waiting') become({ status: 'saved' });
      return;
    }
    sent = text;
    heard = null;
    become({ status: 'saving' });
    save(text).then(
      (kept) => arrived(text, kept),
      (error: unknown) => {
        sent = null;
        become({ status: 'failed', error });
      },
    );
  }

  function arrived(text: string, kept: string): void {
    sent = null;
    base = kept;
    if (state.text === text) become({ text: kept, status: 'saved' });
    if (heard !== null && heard !== text) stored(heard);
    if (state.text !== base && state.status !== 'failed') flush();
  }

  function stored(text: string): void {
    if (sent !== null) {
      heard = text;
      return;
    }
    if (text === base) return;
    const isClean = state.text === base;
    base = text;
    if (isClean) become({ text, status: 'clean', theirs: null });
    else if (state.text !== text) become({ theirs: text });
  }

  return {
    type: (text, isWhole = true) => {
      become({ text, status: 'waiting' });
      clearTimeout(timer);
      if (isWhole) timer = setTimeout(flush, PAUSE_MS);
    },
    flush,
    stored,
    unsaved: () => (state.text === base ? null : { text: state.text, base }),
    takeTheirs: () => {
      if (state.theirs === null) return;
      become({ text: state.theirs, status: 'waiting', theirs: null });
      flush();
    },
  };
}
