import type { Lang } from '../../model/lang';
import { LIBRARY_WORDS } from '../../words/library';
import { Combo } from './combo';
import { cleanName, completeName, endsTag } from './tags';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** Tags of the library, the most used first. */
  readonly known: readonly string[];
  readonly lang: Lang;
  /** @param text may list several */
  readonly onAdd: (text: string) => void;
  readonly onDrop: (tag: string) => void;
  readonly onLeave: () => void;
}

/** A snippet's tags, each with what takes it away, and a field for more. */
export function TagField({ tags, known, lang, onAdd, onDrop, onLeave }: TagFieldProps) {
  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button type="button" aria-label={`${LIBRARY_WORDS.dropTag[lang]}: ${tag}`} onClick={() => onDrop(tag)}>
            ×
          </button>
        </span>
      ))}
      <Combo
        label={LIBRARY_WORDS.newTag[lang]}
        placeholder={LIBRARY_WORDS.newTag[lang]}
        complete={(text) =>
          completeName(
            text,
            known.filter((tag) => !tags.includes(tag)),
          )
        }
        isEnd={endsTag}
        onTake={onAdd}
        onLeave={onLeave}
        onBack={() => tags.length > 0 && onDrop(tags.at(-1) as string)}
      />
    </div>
  );
}

interface FolderFieldProps {
  readonly folder: string;
  readonly known: readonly string[];
  readonly lang: Lang;
  /** '' for none. */
  readonly onMove: (folder: string) => void;
  readonly onLeave: () => void;
}

/** No name that is cleaned begins with a blank. */
const OUT = ' ';

/** Chooses a folder or names a new one. */
export function FolderField({ folder, known, lang, onMove, onLeave }: FolderFieldProps) {
  return (
    <div class="tag-field">
      <Combo
        label={LIBRARY_WORDS.chooseFolder[lang]}
        placeholder={LIBRARY_WORDS.chooseFolder[lang]}
        complete={(text) => [
          ...completeName(
            text,
            known.filter((one) => one !== folder),
          ),
          ...(folder !== '' && text === '' ? [OUT] : []),
        ]}
        words={{ [OUT]: LIBRARY_WORDS.noFolder[lang] }}
        onTake={(text) => {
          onMove(text === OUT ? '' : cleanName(text));
          onLeave();
        }}
        onLeave={onLeave}
      />
    </div>
  );
}
