import { useEffect, useRef } from 'preact/hooks';
import { type Command, type Place, readCommand } from './commands';
import type { LibraryRow } from './groups';
import { addressOf } from './quote-text';
import type { Library } from './use-library';

/** Where in the library the focus is. */
function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return 'snippet';
  if (target.matches('textarea, select, input:not([type="checkbox"])')) return 'field';
  return target.matches('button, a, input, summary') ? 'control' : 'snippet';
}

/** @returns id of the first row that begins in sight; `null` where the active one can be seen */
function rowInSight(active: string | undefined): string | null {
  const rows = [...document.querySelectorAll<HTMLElement>('.saved')].map((row) => ({ id: row.dataset['id'], ...topOf(row) }));
  const isSeen = ({ top, bottom }: { top: number; bottom: number }) => bottom > 0 && top < innerHeight;
  if (rows.some((row) => row.id === active && isSeen(row))) return null;
  return rows.find((row) => isSeen(row) && row.top >= 0)?.id ?? rows.find(isSeen)?.id ?? null;
}

/** Below what stays at the top. */
function topOf(row: HTMLElement): { readonly top: number; readonly bottom: number } {
  const covered = document.querySelector('.library-bar')?.getBoundingClientRect().bottom ?? 0;
  const { top, bottom } = row.getBoundingClientRect();
  return { top: top - covered, bottom: bottom - covered };
}

interface Calls {
  readonly search: () => void;
  readonly showKeys: () => void;
}

/** What each command does. @returns whether there was something to do */
function deedsOf(library: Library, calls: Calls): Readonly<Record<Command, () => boolean>> {
  const { rows, active, actions, selection, editing, isRemoved } = library;
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === active.id),
  );
  const row = rows[at];
  const rowNear = (place: number) => rows[Math.max(0, Math.min(rows.length - 1, place))];
  /** From outside the list keys lead into it first; from a snippet that was scrolled away, to what is in sight. */
  const go = (place: number) => (): boolean => {
    const inSight = Math.abs(place - at) === 1 ? rowInSight(row?.id) : null;
    const next = rows.find(({ id }) => id === inSight) ?? rowNear(document.activeElement?.closest('.saved') ? place : at);
    if (next) library.focusOn(next.id);
    return next !== undefined;
  };
  const extendBy = (step: number) => (): boolean => {
    const next = rowNear(at + step);
    if (!row || !next) return false;
    if (selection.anchor === null) actions.select(row.id, true);
    actions.select(next.id, true);
    library.focusOn(next.id);
    return true;
  };
  const withRow = (deed: (row: LibraryRow) => void) => (): boolean => {
    if (row) deed(row);
    return row !== undefined;
  };
  /** What is taken out can only be looked at, and put back. */
  const onOurs = (deed: (row: LibraryRow) => void) => (): boolean => !isRemoved && withRow(deed)();
  const open = (): boolean => {
    const address = row && addressOf(row.record.snippet);
    if (address) globalThis.open(address, '_blank', 'noreferrer,noopener');
    return address != null;
  };
  const leave = (): boolean => {
    if (editing !== null) actions.edit(null);
    else if (selection.ids.size > 0) library.selectNone();
    else return false;
    return true;
  };
  const asked = (deed: () => void) => (): boolean => {
    deed();
    return true;
  };
  return {
    next: go(at + 1),
    previous: go(at - 1),
    first: go(0),
    last: go(rows.length - 1),
    'extend-next': extendBy(1),
    'extend-previous': extendBy(-1),
    select: withRow(({ id }) => actions.select(id, false)),
    extend: withRow(({ id }) => actions.select(id, true)),
    'select-all': withRow(library.selectShown),
    note: onOurs(({ id }) => actions.edit({ id, part: 'note' })),
    tags: onOurs(({ id }) => actions.edit({ id, part: 'tags' })),
    folder: onOurs(({ id }) => actions.edit({ id, part: 'folder' })),
    remove: onOurs(({ id }) => actions.remove(selection.ids.size > 0 ? [...selection.ids] : [id])),
    // What is selected of the text is what the reader means by copying.
    copy: () => getSelection()?.isCollapsed !== false && withRow(({ record }) => actions.copy(record.snippet, 0))(),
    open,
    leave,
    undo: library.undo,
    search: asked(calls.search),
    keys: asked(calls.showKeys),
  };
}

/**
 * Keys of the library: heard where the focus is in it, or nowhere. Letters that are typed are left alone.
 * @param section the library's element
 */
export function useLibraryKeys(section: { readonly current: HTMLElement | null }, library: Library, calls: Calls): void {
  const deeds = deedsOf(library, calls);
  const run = (command: Command): boolean => deeds[command]();
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isOurs = target === document.body || (target instanceof Node && section.current?.contains(target) === true);
      if (event.defaultPrevented || !isOurs || document.querySelector('dialog[open]')) return;
      const command = readCommand(event, placeOf(target));
      if (command === null || !latest.current(command)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
