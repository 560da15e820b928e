import type { CardData } from '../model/card';
import type { Lang } from '../model/lang';
import { makeCardData } from '../store/card-data';
import type { PackShelf } from '../store/pack-shelf';
import { type EntryMark, entryMarks } from './timeline/items';

export interface EntryData {
  readonly card: CardData;
  readonly marks: readonly EntryMark[];
}

/** @returns everything that an entry's page shows, or `null` when there is no such entry */
export async function loadEntryData(
  shelf: PackShelf,
  { id, article, lang }: { readonly id: string; readonly article: string | null; readonly lang: Lang },
): Promise<EntryData | null> {
  const card = await makeCardData(shelf, { entry: id, article, also: [], lang });
  if (!card) return null;
  const related = await shelf.entries([...new Set(card.entry.related.map(({ to }) => to))]);
  return { card, marks: entryMarks(card.entry, related, lang) };
}
