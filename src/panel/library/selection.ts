/** Which snippets are selected. Pure. */

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range starts: what was selected or let go of last. */
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null };

export function toggleOne({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** @param order the ids as they are listed @returns with everything from the anchor to `id`; only `id` where there is no anchor in the list */
export function extendTo({ ids, anchor }: Selection, id: string, order: readonly string[]): Selection {
  const [from, to] = [anchor === null ? -1 : order.indexOf(anchor), order.indexOf(id)];
  const range = from < 0 || to < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor: from < 0 ? id : anchor };
}

export const selectAll = ({ ids, anchor }: Selection, order: readonly string[]): Selection => ({
  ids: new Set([...ids, ...order]),
  anchor,
});

/** @returns without what is no longer there; the same where all is */
export function keepOnly(selection: Selection, isThere: (id: string) => boolean): Selection {
  const ids = [...selection.ids].filter(isThere);
  if (ids.length === selection.ids.size) return selection;
  return { ids: new Set(ids), anchor: selection.anchor !== null && isThere(selection.anchor) ? selection.anchor : null };
}
