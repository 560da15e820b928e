import { useMemo } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { Snippet, SnippetChange } from '../../model/snippet';
import { CARD_WORDS } from '../../words/card';
import { DEED_WORDS, snippetCount } from '../../words/library';
import type { Collection } from './collection';
import type { Facet } from './filter';
import type { RowActions } from './row-actions';
import type { CopyWay } from './slots';
import type { UnsavedNotes } from './unsaved';
import type { Deeds } from './use-deeds';

interface Wiring {
  readonly collection: Collection;
  readonly unsaved: UnsavedNotes;
  readonly deeds: Deeds;
  readonly copies: readonly CopyWay[];
  readonly lang: Lang;
  readonly select: RowActions['select'];
  readonly edit: RowActions['edit'];
  readonly openEntry: (id: string) => void;
  readonly narrow: (facet: Facet, value: string) => void;
  /** Snippets are about to leave the list. */
  readonly onLeaving: (ids: readonly string[]) => void;
}

export interface LibraryActions extends RowActions {
  /** Changes many, and can undo it. @param said what was done, before how many it was done to */
  readonly changeMany: (ids: readonly string[], change: (snippet: Snippet) => SnippetChange, said: string) => void;
}

/** What rows and the bar below them can ask for. @param wiring may change; the last one counts */
export function useRowActions(wiring: Wiring): LibraryActions {
  const latest = useMemo(() => ({ current: wiring }), []);
  latest.current = wiring;
  return useMemo((): LibraryActions => {
    const now = () => latest.current;
    /** Remembers what is changed, so that it can be changed back. */
    const changeBack = async (ids: readonly string[], change: (snippet: Snippet) => SnippetChange, said: string) => {
      const before = new Map<string, SnippetChange>();
      await now().collection.change(ids, (snippet) => {
        const next = change(snippet);
        before.set(snippet.id, Object.fromEntries(Object.keys(next).map((key) => [key, snippet[key as keyof Snippet]])));
        return next;
      });
      const { deeds, collection, lang } = now();
      deeds.add({
        said: `${said} ${snippetCount(ids.length, lang)}`,
        ids,
        takesFocus: false,
        undo: () => collection.change(ids, ({ id }) => before.get(id) ?? {}),
      });
    };
    return {
      select: (id, extend) => now().select(id, extend),
      edit: (editing) => now().edit(editing),
      openEntry: (id) => now().openEntry(id),
      narrow: (facet, value) => now().narrow(facet, value),
      change: (ids, change) => now().collection.change(ids, change),
      note: async (id, text) => {
        await now().collection.change([id], () => ({ note: text }));
        now().unsaved.drop(id);
      },
      unsavedNote: (id) =>
        now()
          .unsaved.list()
          .find((one) => one.id === id)?.text ?? null,
      leaveNote: (id, unsaved) => now().unsaved.keep({ id, ...unsaved }),
      changeOrTell: (ids, change) => void now().collection.change(ids, change).catch(now().deeds.fail),
      changeMany: (ids, change, said) => void changeBack(ids, change, said).catch(now().deeds.fail),
      correct: ({ id }, text) => changeBack([id], () => ({ text }), DEED_WORDS.corrected[now().lang]),
      remove: (ids) => {
        const { collection, deeds, lang, onLeaving } = now();
        onLeaving(ids);
        collection.remove(ids).then(
          () =>
            deeds.add({
              said: `${DEED_WORDS.removed[lang]} ${snippetCount(ids.length, lang)}`,
              ids,
              takesFocus: true,
              undo: () => collection.putBack(ids),
            }),
          deeds.fail,
        );
      },
      putBack: (ids) => {
        const { collection, deeds, lang, onLeaving } = now();
        onLeaving(ids);
        collection.putBack(ids).then(
          () =>
            deeds.add({
              said: `${DEED_WORDS.putBack[lang]} ${snippetCount(ids.length, lang)}`,
              ids,
              takesFocus: true,
              undo: () => collection.remove(ids),
            }),
          deeds.fail,
        );
      },
      copy: (snippet, way) => {
        const { copies, deeds, lang } = now();
        const text = copies[way]?.text(snippet, lang) ?? snippet.text;
        navigator.clipboard.writeText(text).then(
          () => deeds.tell(CARD_WORDS.copied[lang]),
          () => deeds.tell(CARD_WORDS.copyFailed[lang]),
        );
      },
    };
  }, []);
}
