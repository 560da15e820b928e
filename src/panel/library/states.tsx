/** The library when there is nothing to list: empty, failed, lost; and the help. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { LibraryErrorCode } from '../../store/library-error';
import { formatDate } from '../../words/format';
import { LIBRARY_KEYS, LIBRARY_PROBLEMS, LIBRARY_WORDS, snippetCount } from '../../words/library';
import { dayOf } from '../visits';
import { problemOf } from './problem';
import type { LostLibrary } from './slots';

interface EmptyLibraryProps {
  /** '' where readers took it away. */
  readonly saveKey: string;
  /** `null`: nothing is shown of it. */
  readonly onImport: (() => void) | null;
  readonly lang: Lang;
}

/** Nothing was saved yet: how it is done. */
export function EmptyLibrary({ saveKey, onImport, lang }: EmptyLibraryProps) {
  return (
    <div class="library-empty">
      <h2>{LIBRARY_WORDS.empty[lang]}</h2>
      <ul>
        <li>
          {LIBRARY_WORDS.emptySelect[lang]}
          {saveKey !== '' && (
            <>
              {lang === 'en' ? ' ' : ''}
              {LIBRARY_WORDS.emptyKey[lang]} <kbd>{saveKey}</kbd>
            </>
          )}
          {lang === 'en' ? '.' : '。'}
        </li>
        <li>{LIBRARY_WORDS.emptyCard[lang]}</li>
      </ul>
      <p class="note">{LIBRARY_WORDS.emptyThen[lang]}</p>
      {onImport && (
        <button type="button" class="act" onClick={onImport}>
          {LIBRARY_WORDS.import[lang]}
        </button>
      )}
    </div>
  );
}

/** The library cannot be opened. */
export function FailedLibrary({
  problem,
  lang,
  onRetry,
}: {
  readonly problem: LibraryErrorCode;
  readonly lang: Lang;
  readonly onRetry: () => void;
}) {
  return (
    <div class="library-empty" role="alert">
      <p>{LIBRARY_PROBLEMS[problem][lang]}</p>
      <button type="button" class="act" onClick={onRetry}>
        {LIBRARY_WORDS.again[lang]}
      </button>
    </div>
  );
}

/** The library was lost: says so, and offers the backup. */
export function LostBanner({ lost, lang }: { readonly lost: LostLibrary; readonly lang: Lang }) {
  const { snippets, backupAt, restore, dismiss } = lost;
  const [problem, setProblem] = useState('');
  const putBack = () => void restore().catch((error: unknown) => setProblem(LIBRARY_PROBLEMS[problemOf(error)][lang]));
  return (
    <div class="library-lost" role="alert">
      <h2>{LIBRARY_WORDS.lost[lang]}</h2>
      <p>
        {snippets !== null && `${LIBRARY_WORDS.lostBefore[lang]} ${snippetCount(snippets, lang)}${lang === 'en' ? '. ' : '。'}`}
        {backupAt === null
          ? LIBRARY_WORDS.noBackup[lang]
          : `${LIBRARY_WORDS.lostBackup[lang]}${lang === 'en' ? ' ' : ''}${formatDate(dayOf(backupAt), lang)}`}
      </p>
      <p class="saved-editor-foot">
        {backupAt !== null && (
          <button type="button" class="act" onClick={putBack}>
            {LIBRARY_WORDS.restore[lang]}
          </button>
        )}
        <button type="button" class="link" onClick={dismiss}>
          {LIBRARY_WORDS.dismiss[lang]}
        </button>
        {problem}
      </p>
    </div>
  );
}

const IS_MAC = /mac/i.test(navigator.platform);

/** Keys and what they do. */
export function KeysDialog({ lang, onClose }: { readonly lang: Lang; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself
    <dialog
      ref={dialog}
      class="keys-dialog"
      aria-labelledby="library-keys"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <h2 id="library-keys">{LIBRARY_WORDS.keys[lang]}</h2>
      <dl>
        {LIBRARY_KEYS.map(([keys, what]) => (
          <>
            <dt>
              {keys.map((key, place) => (
                <>
                  {place > 0 && ' '}
                  <kbd>{IS_MAC ? key.replace('Ctrl+', '⌘') : key}</kbd>
                </>
              ))}
            </dt>
            <dd>{what[lang]}</dd>
          </>
        ))}
      </dl>
      <button type="button" class="act" onClick={() => dialog.current?.close()}>
        {LIBRARY_WORDS.close[lang]}
      </button>
    </dialog>
  );
}
