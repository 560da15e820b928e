/** Everything that the library's view shows and does, in one place. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import { LIBRARY_WORDS } from '../../words/library';
import type { PanelDeps } from '../deps';
import type { Kept } from '../kept';
import type { LibraryState } from './collection';
import { type Facet, type LibraryFilter, toggleFacet } from './filter';
import type { LibraryRow } from './groups';
import type { LibraryRecord } from './record';
import type { Editing } from './row-actions';
import { extendTo, keepOnly, NOTHING_SELECTED, type Selection, selectAll, toggleOne } from './selection';
import { type LibrarySession, sessionOf } from './session';
import type { CopyWay } from './slots';
import { makeGood } from './unsaved';
import { useCollection } from './use-collection';
import { type Deeds, useDeeds } from './use-deeds';
import { useFilter } from './use-filter';
import { type LibraryActions, useRowActions } from './use-row-actions';
import { type KnownNames, useKnownNames, useShown } from './use-shown';

/** The snippet that keys mean. */
export interface Active {
  readonly id: string | null;
  /** Another each time that the focus is to go there. */
  readonly focus: number;
}

export interface Library {
  readonly session: LibrarySession;
  readonly state: LibraryState;
  readonly filter: LibraryFilter;
  /** Another for each change of the filter. */
  readonly turn: number;
  /** What is looked at, before anything is asked for. */
  readonly records: readonly LibraryRecord[];
  readonly rows: readonly LibraryRow[];
  /** What is searched for. */
  readonly words: readonly string[];
  readonly known: KnownNames;
  readonly active: Active;
  readonly editing: Editing | null;
  readonly selection: Selection;
  readonly deeds: Deeds;
  readonly actions: LibraryActions;
  /** Whether what was taken out is looked at. */
  readonly isRemoved: boolean;
  readonly ask: (change: Partial<LibraryFilter>) => void;
  readonly toggle: (facet: Facet, value: string) => void;
  /** @param id `null` for the active one, or the first */
  readonly focusOn: (id: string | null) => void;
  readonly makeActive: (id: string) => void;
  readonly selectShown: () => void;
  readonly selectNone: () => void;
  /** @returns whether there is something to undo */
  readonly undo: () => boolean;
}

interface LibraryOptions {
  readonly deps: PanelDeps;
  readonly lang: Lang;
  readonly kept: Kept;
  readonly entry: string | null;
  readonly copies: readonly CopyWay[];
  readonly openEntry: (id: string) => void;
}

export function useLibrary({ deps, lang, kept, entry, copies, openEntry }: LibraryOptions): Library {
  const session = sessionOf(deps);
  const state = useCollection(session);
  const [{ filter, turn }, ask] = useFilter(kept, entry);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [active, setActive] = useState<Active>({ id: null, focus: 0 });
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const deeds = useDeeds(lang);
  const { records, rows, words } = useShown(state, filter, editing?.id ?? null);
  const known = useKnownNames(state.records);
  const order = useMemo(() => rows.map(({ id }) => id), [rows]);

  const focusOn = (wanted: string | null) =>
    setActive(({ id, focus }) => {
      const known = id !== null && order.includes(id) ? id : (order[0] ?? null);
      return { id: wanted ?? known, focus: focus + 1 };
    });
  const makeActive = (id: string | null) => setActive((before) => ({ ...before, id }));
  const actions = useRowActions({
    collection: session.collection,
    unsaved: session.unsaved,
    deeds,
    copies,
    lang,
    openEntry,
    narrow: (facet, value) => ask({ [facet]: facet === 'tags' ? [...new Set([...filter.tags, value])] : value }),
    select: (id, extend) => setSelection((before) => (extend ? extendTo(before, id, order) : toggleOne(before, id))),
    edit: (next) => {
      setEditing(next);
      if (next === null) focusOn(editing?.id ?? null);
      else makeActive(next.id);
    },
    onLeaving: (ids) => {
      const gone = new Set(ids);
      const last = order.findLastIndex((id) => gone.has(id));
      makeActive(order[last + 1] ?? order.findLast((id) => !gone.has(id)) ?? null);
    },
  });

  useMakeGood(session, state.status === 'whole', () => deeds.tell(LIBRARY_WORDS.madeGood[lang]));
  useEffect(() => {
    if (state.status !== 'whole' || selection.ids.size === 0) return;
    const there = new Set(records.map(({ snippet }) => snippet.id));
    setSelection((before) => keepOnly(before, (id) => there.has(id)));
  }, [records, state.status]);

  return {
    ...{ session, state, filter, turn, records, rows, words, known, active, editing, selection, deeds, actions, ask, focusOn, makeActive },
    isRemoved: filter.removed,
    toggle: (facet, value) => ask(toggleFacet(filter, facet, value)),
    selectShown: () => setSelection((before) => selectAll(before, order)),
    selectNone: () => setSelection(NOTHING_SELECTED),
    undo: () => {
      void deeds.undo().then((ids) => ids?.[0] !== undefined && focusOn(ids[0]));
      return deeds.list.length > 0;
    },
  };
}

/** Saves what an earlier page was closed upon. @param onSaved told when there was something */
function useMakeGood({ unsaved, collection }: LibrarySession, isReady: boolean, onSaved: () => void): void {
  useEffect(() => {
    if (!isReady) return;
    for (const one of unsaved.list())
      collection.change([one.id], makeGood(one)).then(
        () => {
          unsaved.drop(one.id);
          onSaved();
        },
        // It stays for the next time.
        () => undefined,
      );
  }, [isReady]);
}
