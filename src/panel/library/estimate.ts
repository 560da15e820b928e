/** About how high a row will be, before it is drawn: near enough for the scroll bar. Pure; CSS pixels. */
import type { LibraryRow } from './groups';
import { MOST_SHOWN } from './search';

const QUOTE = { em: 15, line: 26 } as const;
const NOTE = { em: 13.5, line: 22, around: 20 } as const;
/** Beside the text: the box to select by and the space around. */
const BESIDE = 74;
const ROW = 70;
const HEAD = 74;
const CHIPS = 27;
/** A longer text is cut off; so is, here, a longer note: there are few. */
const MOST_NOTE = 2000;

/** @param width of the list */
export function estimateHeight({ record: { snippet, bulk }, head }: LibraryRow, width: number): number {
  const { text, note, entries, tags, folder } = snippet;
  const inside = Math.max(120, width - BESIDE);
  const shownShare = text.length > MOST_SHOWN ? MOST_SHOWN / text.length : 1;
  const quote = Math.ceil((bulk.text * shownShare * QUOTE.em) / inside) * QUOTE.line + (shownShare < 1 ? QUOTE.line : 0);
  const own = note === '' ? 0 : Math.ceil((Math.min(bulk.note, MOST_NOTE) * NOTE.em) / inside) * NOTE.line + NOTE.around;
  const chips = (entries.length > 0 ? CHIPS : 0) + (tags.length > 0 || folder !== '' ? CHIPS : 0);
  return ROW + quote + own + chips + (head ? HEAD : 0);
}
