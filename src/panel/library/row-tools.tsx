import type { Lang } from '../../model/lang';
import { LIBRARY_WORDS } from '../../words/library';
import { CopyIcon, FolderIcon, NoteIcon, OpenIcon, PutBackIcon, RemoveIcon, TagIcon, TextIcon } from './icons';
import { Menu } from './menu';
import { addressOf } from './quote-text';
import type { LibraryRecord } from './record';
import type { Editing, RowActions } from './row-actions';

interface RowToolsProps {
  readonly record: LibraryRecord;
  readonly editing: Editing | null;
  /** Names of the ways to copy. */
  readonly copies: readonly string[];
  readonly lang: Lang;
  readonly tabIndex: number;
  readonly actions: RowActions;
}

const PARTS = [
  ['note', NoteIcon, LIBRARY_WORDS.note],
  ['tags', TagIcon, LIBRARY_WORDS.tags],
  ['folder', FolderIcon, LIBRARY_WORDS.folder],
  ['text', TextIcon, LIBRARY_WORDS.correct],
] as const;

/** What can be done with a snippet; with one that was taken out, nothing but putting it back. */
export function RowTools({ record: { snippet, removedAt }, editing, copies, lang, tabIndex, actions }: RowToolsProps) {
  const { id } = snippet;
  if (removedAt !== null)
    return (
      <p class="saved-tools">
        <button type="button" class="act" tabIndex={tabIndex} onClick={() => actions.putBack([id])}>
          <PutBackIcon />
          {LIBRARY_WORDS.putBack[lang]}
        </button>
      </p>
    );
  const address = addressOf(snippet);
  return (
    <div class="saved-tools">
      {PARTS.map(([part, Icon, label]) => {
        const isOpen = editing?.part === part;
        return (
          <button
            key={part}
            type="button"
            class="icon"
            tabIndex={tabIndex}
            title={label[lang]}
            aria-label={label[lang]}
            aria-expanded={isOpen}
            onClick={() => actions.edit(isOpen ? null : { id, part })}
          >
            <Icon />
          </button>
        );
      })}
      <Menu label={LIBRARY_WORDS.copy[lang]} items={copies} tabIndex={tabIndex} onChoose={(way) => actions.copy(snippet, way)}>
        <CopyIcon />
      </Menu>
      {address !== null && (
        <a
          class="icon"
          href={address}
          target="_blank"
          rel="noreferrer noopener"
          tabIndex={tabIndex}
          title={LIBRARY_WORDS.open[lang]}
          aria-label={LIBRARY_WORDS.open[lang]}
        >
          <OpenIcon />
        </a>
      )}
      <button
        type="button"
        class="icon"
        tabIndex={tabIndex}
        title={LIBRARY_WORDS.remove[lang]}
        aria-label={LIBRARY_WORDS.remove[lang]}
        onClick={() => actions.remove([id])}
      >
        <RemoveIcon />
      </button>
    </div>
  );
}
