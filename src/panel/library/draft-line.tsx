import type { Lang } from '../../model/lang';
import { LIBRARY_PROBLEMS, LIBRARY_WORDS } from '../../words/library';
import type { Draft, DraftState } from './draft';
import { problemOf } from './problem';
import { FieldError } from './work-fields';

interface DraftLineProps {
  readonly state: DraftState;
  readonly draft: Draft;
  readonly lang: Lang;
}

/** Beside a field that saves by itself: whether it has, why it has not, and what another window wrote meanwhile. */
export function DraftLine({ state: { status, error, theirs }, draft, lang }: DraftLineProps) {
  const isFailed = status === 'failed';
  const isUnreadable = error instanceof FieldError;
  return (
    <>
      <span class="draft-line" role="status" data-problem={isFailed}>
        {status === 'saving' && LIBRARY_WORDS.saving[lang]}
        {status === 'saved' && LIBRARY_WORDS.saved[lang]}
        {isFailed && isUnreadable && LIBRARY_WORDS.badDate[lang]}
        {isFailed && !isUnreadable && `${LIBRARY_WORDS.notSaved[lang]} · ${LIBRARY_PROBLEMS[problemOf(error)][lang]}`}
      </span>
      {isFailed && !isUnreadable && (
        <button type="button" class="link" onClick={draft.flush}>
          {LIBRARY_WORDS.again[lang]}
        </button>
      )}
      {theirs !== null && (
        <span class="draft-line" role="status">
          {`${LIBRARY_WORDS.elsewhere[lang]} “${theirs === '' ? LIBRARY_WORDS.emptied[lang] : shortened(theirs)}” `}
          <button type="button" class="link" onClick={draft.takeTheirs}>
            {LIBRARY_WORDS.takeTheirs[lang]}
          </button>
        </span>
      )}
    </>
  );
}

const MOST = 80;
const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);
