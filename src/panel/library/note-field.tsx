import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { MOST_SNIPPET } from '../../model/snippet';
import { LIBRARY_WORDS } from '../../words/library';
import { DraftLine } from './draft-line';
import { useDraft } from './use-draft';

interface NoteFieldProps {
  readonly note: string;
  /** What was typed before and is not on the disk; `null` for nothing. */
  readonly unsaved: string | null;
  readonly lang: Lang;
  /** @throws LibraryError */
  readonly onSave: (note: string) => Promise<unknown>;
  readonly onLeave: () => void;
  /** Told when the field or the page goes before the note is on the disk. */
  readonly onLeft: (unsaved: { readonly text: string; readonly base: string }) => void;
}

/** The reader's own words, saved as they are typed; as high as what is in it. */
export function NoteField({ note, unsaved, lang, onSave, onLeave, onLeft }: NoteFieldProps) {
  const [state, draft] = useDraft({
    stored: note,
    save: async (text) => {
      await onSave(text);
      return text;
    },
    onLeft,
  });
  const field = useRef<HTMLTextAreaElement>(null);
  useGrowing(field, state.text);
  // What cannot be saved stays in sight.
  const leave = () => (state.status === 'failed' ? draft.flush() : onLeave());
  useLayoutEffect(() => {
    if (unsaved !== null) draft.type(unsaved);
  }, []);
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return (
    <div class="saved-editor">
      <textarea
        ref={field}
        class="filter"
        rows={2}
        maxLength={MOST_SNIPPET}
        value={state.text}
        placeholder={LIBRARY_WORDS.writeNote[lang]}
        aria-label={LIBRARY_WORDS.note[lang]}
        onInput={(event) => draft.type(event.currentTarget.value, !(event as InputEvent).isComposing)}
        onCompositionEnd={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (event.isComposing || !isDone) return;
          event.preventDefault();
          event.stopPropagation();
          leave();
        }}
      />
      <p class="saved-editor-foot">
        <button type="button" class="act" onClick={leave}>
          {LIBRARY_WORDS.done[lang]}
        </button>
        <DraftLine state={state} draft={draft} lang={lang} />
      </p>
    </div>
  );
}

/** Makes a field as high as its text. */
export function useGrowing(field: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [text]);
}
