/** The list itself: thousands of snippets, of which those in sight are drawn. One of them has the focus, and Tab leads into it and out. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { LIBRARY_WORDS } from '../../words/library';
import type { LibraryRow } from './groups';
import { type RowContext, SnippetRow } from './snippet-row';
import type { Library } from './use-library';
import { useListWindow } from './use-list-window';

interface SnippetListProps {
  readonly library: Library;
  readonly context: RowContext;
}

export function SnippetList({ library, context }: SnippetListProps) {
  const { session, rows, active, selection, editing, turn, state } = library;
  const activeRow = rows.findIndex(({ id }) => id === active.id);
  const editedRow = editing === null ? -1 : rows.findIndex(({ id }) => id === editing.id);
  const { list, drawn, apart, look } = useListWindow(rows, { sizes: session.sizes, turn, held: [activeRow, editedRow] });
  const hadFocus = list.current?.contains(document.activeElement) ?? false;
  const focused = useRef(active.focus);
  const lastRow = useRef(0);

  useLayoutEffect(() => {
    const wanted = focused.current !== active.focus;
    focused.current = active.focus;
    const isLost = hadFocus && document.activeElement === document.body;
    if (activeRow >= 0) lastRow.current = activeRow;
    if (!wanted && !isLost) return;
    const row = activeRow >= 0 ? rows[activeRow] : rows[Math.min(lastRow.current, rows.length - 1)];
    const element = row && [...(list.current?.children ?? [])].find((one) => (one as HTMLElement).dataset['id'] === row.id);
    if (!(element instanceof HTMLElement)) return;
    element.focus({ preventScroll: true });
    // With the first goes what stands above the list.
    if (row === rows[0]) scrollTo({ top: 0, behavior: 'instant' });
    else element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    look();
  });

  return (
    <div
      ref={list}
      class="saved-list"
      role="feed"
      aria-busy={state.status !== 'whole'}
      aria-label={LIBRARY_WORDS.list[context.lang]}
      onFocusIn={(event) => {
        const id = (event.target as HTMLElement).closest<HTMLElement>('.saved')?.dataset['id'];
        if (id !== undefined && id !== active.id) library.makeActive(id);
      }}
    >
      {drawn.map((place) => {
        const row = rows[place] as LibraryRow;
        return (
          <SnippetRow
            key={row.id}
            row={row}
            place={place}
            count={rows.length}
            apart={apart(place)}
            isActive={row.id === active.id || (activeRow < 0 && place === drawn[0])}
            isSelected={selection.ids.has(row.id)}
            editing={editing?.id === row.id ? editing : null}
            context={context}
          />
        );
      })}
    </div>
  );
}
