import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { MOST_SNIPPET, type Snippet } from '../../model/snippet';
import { LIBRARY_PROBLEMS, LIBRARY_WORDS } from '../../words/library';
import { useGrowing } from './note-field';
import { problemOf } from './problem';

interface TextFieldProps {
  readonly snippet: Snippet;
  readonly lang: Lang;
  /** @throws LibraryError */
  readonly onSave: (text: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** Corrects what was copied. A quotation is evidence: nothing of it changes before the reader says so. */
export function TextField({ snippet: { text: stored, lang: written }, lang, onSave, onLeave }: TextFieldProps) {
  const [text, setText] = useState(stored);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useGrowing(field, text);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const isSame = text === stored || text.trim() === '';
  const save = () => {
    if (isSame) return onLeave();
    onSave(text).then(onLeave, (error: unknown) =>
      setProblem(`${LIBRARY_WORDS.notSaved[lang]} · ${LIBRARY_PROBLEMS[problemOf(error)][lang]}`),
    );
  };
  return (
    <div class="saved-editor">
      <textarea
        ref={field}
        class="filter saved-text"
        lang={written ?? undefined}
        maxLength={MOST_SNIPPET}
        value={text}
        aria-label={LIBRARY_WORDS.correct[lang]}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          // A long correction is not thrown away by one key.
          else if (event.key === 'Escape' && isSame) onLeave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p class="note">{LIBRARY_WORDS.correctNote[lang]}</p>
      <p class="saved-editor-foot">
        <button type="button" class="act" aria-disabled={isSame} onClick={save}>
          {LIBRARY_WORDS.save[lang]}
        </button>
        <button type="button" class="act" onClick={onLeave}>
          {LIBRARY_WORDS.cancel[lang]}
        </button>
        <span role="alert" class="draft-line" data-problem={problem !== ''}>
          {problem}
        </span>
      </p>
    </div>
  );
}
