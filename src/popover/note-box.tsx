/** What was saved, with a place for a note and tags; all that is typed is kept as it is typed. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Lang } from '../model/lang';
import { say } from '../words/phrase';
import { SAVING_WORDS } from '../words/saving';
import { CloseIcon } from './icons';
import { createKeeper } from './keeper';

/** A snippet as its box sees it. */
export interface NotedSnippet {
  readonly id: string;
  readonly text: string;
  readonly note: string;
  readonly tags: readonly string[];
}

export interface NoteActions {
  /** @returns whether it is on the disk */
  readonly change: (id: string, change: { readonly note?: string; readonly tags?: string[] }) => Promise<boolean>;
  /** Takes out, or puts back. */
  readonly keep: (id: string, keep: boolean) => Promise<boolean>;
  readonly openLibrary: (id: string) => void;
  /** The tags the reader uses. */
  readonly knownTags: () => Promise<readonly string[]>;
}

interface NoteBoxProps {
  readonly snippet: NotedSnippet;
  /** Whether it was saved just now. */
  readonly isNew: boolean;
  readonly isNear: boolean;
  /** Whether the keyboard asked for it: then it takes the focus. */
  readonly focused: boolean;
  readonly lang: Lang;
  readonly actions: NoteActions;
  readonly onClose: () => void;
}

export function NoteBox({ snippet, isNew, isNear, focused, lang, actions, onClose }: NoteBoxProps) {
  const words = say(SAVING_WORDS, lang);
  const { id, text } = snippet;
  const [note, setNote] = useState(snippet.note);
  const [tags, setTags] = useState<readonly string[]>(snippet.tags);
  const [said, tell] = useState('');
  const [isGone, setGone] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const keeper = useRef(createKeeper((value: string) => actions.change(id, { note: value })));
  const heading = useId();

  useEffect(() => {
    if (focused) field.current?.focus({ preventScroll: true });
  }, [focused]);
  useEffect(() => () => keeper.current.flush(), []);

  const write = (value: string) => {
    setNote(value);
    void keeper.current.keep(value).then((kept) => tell(kept ? words.kept : words.keepFailed));
  };
  const changeTags = (next: readonly string[]) => {
    setTags(next);
    void actions.change(id, { tags: [...next] }).then((kept) => tell(kept ? '' : words.keepFailed));
  };
  const toggle = () =>
    void actions.keep(id, isGone).then((done) => {
      if (!done) return tell(words.failed);
      setGone(!isGone);
      tell(isGone ? words.saved : words.removed);
    });

  return (
    <>
      <div class="head">
        <span class="kind">
          <b id={heading}>{isNew ? words.saved : words.savedEarlier}</b>
        </span>
        <button type="button" class="icon" title={words.close} aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <div class="body note-body">
        <blockquote class="saved-text">{text}</blockquote>
        {isNear && <p class="quiet">{words.near}</p>}
        {!isGone && (
          <>
            <textarea
              ref={field}
              class="note-field"
              rows={3}
              value={note}
              placeholder={words.notePlace}
              aria-label={words.note}
              onInput={(event) => write(event.currentTarget.value)}
            />
            <TagField tags={tags} lang={lang} known={actions.knownTags} onChange={changeTags} />
          </>
        )}
      </div>
      <div class="foot">
        <button type="button" class="act" onClick={toggle}>
          {isGone ? words.putBack : isNew ? words.undo : words.remove}
        </button>
        <button type="button" class="act" onClick={() => actions.openLibrary(id)}>
          {words.open}
        </button>
        <span class="said" role="status">
          {said}
        </span>
      </div>
    </>
  );
}

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly lang: Lang;
  readonly known: () => Promise<readonly string[]>;
  readonly onChange: (tags: readonly string[]) => void;
}

function TagField({ tags, lang, known, onChange }: TagFieldProps) {
  const words = say(SAVING_WORDS, lang);
  const [typed, setTyped] = useState('');
  const [offered, setOffered] = useState<readonly string[]>([]);
  const list = useId();
  const add = () => {
    const fresh = typed
      .split(/[,，、;；\n]/)
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter((tag) => tag !== '' && !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...new Set(fresh)]);
    setTyped('');
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <button
          type="button"
          key={tag}
          class="tag"
          aria-label={`${words.removeTag} ${tag}`}
          onClick={() => onChange(tags.filter((one) => one !== tag))}
        >
          {`#${tag} ×`}
        </button>
      ))}
      <input
        type="text"
        value={typed}
        list={list}
        placeholder={words.tagsPlace}
        aria-label={words.tags}
        onFocus={() => void known().then(setOffered, () => undefined)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
        }}
        onBlur={add}
      />
      <datalist id={list}>
        {offered
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
