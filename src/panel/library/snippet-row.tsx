/** One snippet in the list, with the heading of its page where it is the first of it. */
import { useId } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { LIBRARY_WORDS } from '../../words/library';
import type { LibraryRow } from './groups';
import { NoteField } from './note-field';
import { PageHeading } from './page-heading';
import { Marked, Quote } from './quote';
import type { Heads } from './record';
import type { Editing, RowActions } from './row-actions';
import { EntryChips, SavedFrom, SavedWhen, TagChips } from './row-parts';
import { RowTools } from './row-tools';
import { SourceForm } from './source-form';
import { FolderField, TagField } from './tag-field';
import { addTags, readTags } from './tags';
import { TextField } from './text-field';
import type { KnownNames } from './use-shown';

/** What all rows share. */
export interface RowContext {
  readonly lang: Lang;
  readonly heads: Heads;
  /** Whether the rest of the library, and names of entries, are still on their way. */
  readonly isReading: boolean;
  /** What was searched for. */
  readonly words: readonly string[];
  readonly copies: readonly string[];
  readonly known: KnownNames;
  /** @returns ids of everything that is quoted from the page of a row */
  readonly onPage: (row: LibraryRow) => readonly string[];
  readonly actions: RowActions;
}

interface SnippetRowProps {
  readonly row: LibraryRow;
  readonly place: number;
  readonly count: number;
  /** Where it stands when it is drawn out of sight, in CSS pixels. */
  readonly apart: number | null;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly editing: Editing | null;
  readonly context: RowContext;
}

export function SnippetRow({ row, place, count, apart, isActive, isSelected, editing, context }: SnippetRowProps) {
  const { lang, heads, isReading, words, actions } = context;
  const { record, head, id } = row;
  const { snippet } = record;
  const tabIndex = isActive ? 0 : -1;
  const quoteId = useId();
  return (
    <article
      class="saved"
      data-id={id}
      data-selected={isSelected}
      tabIndex={tabIndex}
      aria-posinset={place + 1}
      aria-setsize={count}
      aria-labelledby={quoteId}
      {...(apart === null ? {} : { style: `position: absolute; inset-inline: 0; top: ${apart}px` })}
    >
      {head && <PageHeading {...{ head, record, heads, words, lang, tabIndex, actions }} isEditing={editing?.part === 'source'} />}
      {editing?.part === 'source' && <Source row={row} context={context} />}
      <div class="saved-body">
        <label class="saved-check">
          <input
            type="checkbox"
            checked={isSelected}
            tabIndex={tabIndex}
            aria-label={LIBRARY_WORDS.select[lang]}
            onClick={(event) => {
              event.preventDefault();
              actions.select(id, event.shiftKey);
            }}
          />
        </label>
        <div class="saved-main">
          {editing?.part === 'text' ? (
            <TextField {...{ snippet, lang }} onSave={(text) => actions.correct(snippet, text)} onLeave={() => actions.edit(null)} />
          ) : (
            <div id={quoteId}>
              <Quote {...{ snippet, words, lang, tabIndex }} />
            </div>
          )}
          <Note row={row} editing={editing} context={context} />
          <EntryChips {...{ snippet, heads, isReading, words, lang, tabIndex, actions }} />
          {editing?.part === 'tags' ? <Tags row={row} context={context} /> : <TagChips {...{ snippet, words, lang, tabIndex, actions }} />}
          {editing?.part === 'folder' && (
            <FolderField
              folder={snippet.folder}
              known={context.known.folders}
              lang={lang}
              onMove={(folder) => actions.changeOrTell([id], () => ({ folder }))}
              onLeave={() => actions.edit(null)}
            />
          )}
          <SavedFrom snippet={snippet} lang={lang} />
          <div class="saved-foot">
            <SavedWhen record={record} lang={lang} />
            <RowTools {...{ record, editing, lang, tabIndex, actions }} copies={context.copies} />
          </div>
        </div>
      </div>
    </article>
  );
}

interface EditorProps {
  readonly row: LibraryRow;
  readonly context: RowContext;
}

function Source({ row, context: { lang, actions, onPage } }: EditorProps) {
  const { work } = row.record.snippet;
  const ids = onPage(row);
  if (work === null) return null;
  return (
    <SourceForm
      work={work}
      isShared={ids.length > 1}
      lang={lang}
      onChange={(change) => actions.change(ids, (snippet) => (snippet.work ? { work: change(snippet.work) } : {}))}
      onLeave={() => actions.edit(null)}
    />
  );
}

function Tags({ row: { id, record }, context: { lang, actions, known } }: EditorProps) {
  return (
    <TagField
      tags={record.snippet.tags}
      known={known.tags}
      lang={lang}
      onAdd={(text) => actions.changeOrTell([id], ({ tags }) => ({ tags: addTags(tags, readTags(text), known.tags) }))}
      onDrop={(gone) => actions.changeOrTell([id], ({ tags }) => ({ tags: tags.filter((tag) => tag !== gone) }))}
      onLeave={() => actions.edit(null)}
    />
  );
}

function Note({ row: { id, record }, editing, context: { lang, words, actions } }: EditorProps & { readonly editing: Editing | null }) {
  const { note } = record.snippet;
  if (editing?.part === 'note')
    return (
      <NoteField
        note={note}
        unsaved={actions.unsavedNote(id)}
        lang={lang}
        onSave={(text) => actions.note(id, text)}
        onLeave={() => actions.edit(null)}
        onLeft={(unsaved) => actions.leaveNote(id, unsaved)}
      />
    );
  if (note === '') return null;
  return (
    // Keys have E and the button for it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div class="saved-note" onClick={() => record.removedAt === null && getSelection()?.isCollapsed && actions.edit({ id, part: 'note' })}>
      <Marked text={note} words={words} />
    </div>
  );
}
