import { useMemo, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { DEED_WORDS, LIBRARY_WORDS, snippetCount } from '../../words/library';
import { Combo } from './combo';
import type { LibraryRecord } from './record';
import { withIds } from './records';
import { addTags, cleanName, completeName, endsTag, readTags } from './tags';
import type { Library } from './use-library';

interface BulkBarProps {
  readonly library: Library;
  readonly lang: Lang;
  /** `null`: nothing is shown of it. */
  readonly onExport: ((ids: readonly string[]) => void) | null;
}

type Asking = 'add-tag' | 'remove-tag' | 'folder';

/** What can be done with all that is selected. */
export function BulkBar({ library, lang, onExport }: BulkBarProps) {
  const { selection, rows, isRemoved, actions } = library;
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = (next: Asking) => setAsking(asking === next ? null : next);
  const button = (label: string, onClick: () => void, isOpen?: boolean) => (
    <button type="button" class="act" {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })} onClick={onClick}>
      {label}
    </button>
  );
  const ids = useMemo(() => [...selection.ids], [selection]);
  const seen = useMemo(() => rows.filter(({ id }) => selection.ids.has(id)).length, [rows, selection]);
  const unseen = ids.length - seen;
  const said = unseen > 0 ? ` (${unseen.toLocaleString(lang)} ${LIBRARY_WORDS.unseen[lang]})` : '';
  return (
    <div class="bulk" role="toolbar" aria-label={LIBRARY_WORDS.selected[lang]}>
      <p class="bulk-count">
        <b>
          {lang === 'en'
            ? `${ids.length.toLocaleString(lang)} selected`
            : `${LIBRARY_WORDS.selected[lang]} ${snippetCount(ids.length, lang)}`}
        </b>
        {said}
        {seen < rows.length && (
          <button type="button" class="link" onClick={library.selectShown}>
            {`${LIBRARY_WORDS.selectAll[lang]} ${rows.length.toLocaleString(lang)}`}
          </button>
        )}
        <button type="button" class="link" onClick={library.selectNone}>
          {LIBRARY_WORDS.letGo[lang]}
        </button>
      </p>
      {asking && <Ask {...{ asking, ids, library, lang }} onDone={() => setAsking(null)} />}
      <p class="bulk-acts">
        {isRemoved ? (
          button(LIBRARY_WORDS.putBack[lang], () => actions.putBack(ids))
        ) : (
          <>
            {button(LIBRARY_WORDS.addTag[lang], () => ask('add-tag'), asking === 'add-tag')}
            {button(LIBRARY_WORDS.removeTag[lang], () => ask('remove-tag'), asking === 'remove-tag')}
            {button(LIBRARY_WORDS.toFolder[lang], () => ask('folder'), asking === 'folder')}
            {onExport && button(LIBRARY_WORDS.export[lang], () => onExport(ids))}
            {button(LIBRARY_WORDS.remove[lang], () => actions.remove(ids))}
          </>
        )}
      </p>
    </div>
  );
}

interface AskProps {
  readonly library: Library;
  readonly lang: Lang;
  readonly ids: readonly string[];
  readonly asking: Asking;
  readonly onDone: () => void;
}

/** Which tag, which folder. */
function Ask({ asking, ids, library: { actions, known, state }, lang, onDone }: AskProps) {
  const shared = { key: asking, onLeave: onDone };
  switch (asking) {
    case 'add-tag':
      return (
        <Combo
          {...shared}
          label={LIBRARY_WORDS.newTag[lang]}
          placeholder={LIBRARY_WORDS.newTag[lang]}
          complete={(text) => completeName(text, known.tags)}
          isEnd={endsTag}
          onTake={(text) => {
            const more = readTags(text);
            if (more.length > 0)
              actions.changeMany(ids, (snippet) => ({ tags: addTags(snippet.tags, more, known.tags) }), DEED_WORDS.tagged[lang]);
            onDone();
          }}
        />
      );
    case 'remove-tag': {
      const have = tagsOf(state.records, ids);
      return (
        <Combo
          {...shared}
          label={LIBRARY_WORDS.removeTag[lang]}
          placeholder={have.length === 0 ? LIBRARY_WORDS.noTag[lang] : LIBRARY_WORDS.removeTag[lang]}
          complete={(text) => completeName(text, have)}
          onTake={(text) => {
            const gone = cleanName(text);
            if (have.includes(gone))
              actions.changeMany(ids, (snippet) => ({ tags: snippet.tags.filter((tag) => tag !== gone) }), DEED_WORDS.untagged[lang]);
            onDone();
          }}
        />
      );
    }
    case 'folder':
      return (
        <Combo
          {...shared}
          label={LIBRARY_WORDS.chooseFolder[lang]}
          placeholder={LIBRARY_WORDS.chooseFolder[lang]}
          complete={(text) => [...completeName(text, known.folders), ...(text === '' ? [OUT] : [])]}
          words={{ [OUT]: LIBRARY_WORDS.noFolder[lang] }}
          onTake={(text) => {
            const folder = text === OUT ? '' : cleanName(text);
            actions.changeMany(ids, () => ({ folder }), DEED_WORDS.moved[lang]);
            onDone();
          }}
        />
      );
  }
}

/** No name that is cleaned begins with a blank. */
const OUT = ' ';

const tagsOf = (records: readonly LibraryRecord[], ids: readonly string[]): readonly string[] => [
  ...new Set(withIds(records, ids).flatMap(({ snippet }) => snippet.tags)),
];
