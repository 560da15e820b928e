/** Orders and filters of the whole glossary. Pure. */
import { spell } from '../lookup/pinyin';
import type { Entry } from '../model/entry';
import type { Kind, Prominence } from '../model/kind';
import type { Lang, Localized } from '../model/lang';
import { foldText } from '../text/fold';

export interface BrowseRow {
  readonly id: string;
  readonly kind: Kind;
  readonly prominence: Prominence;
  readonly name: Localized;
  readonly jurisdiction: string | null;
  /** Year of the date that matters most; `null` where none is known. */
  readonly year: string | null;
}

const DATES = ['inForce', 'adopted', 'published', 'start', 'released', 'founded'];

export function browseRow({ id, kind, prominence, name, facts }: Entry): BrowseRow {
  const dates = DATES.flatMap((date) => {
    const value = facts.find((fact) => fact.name === date)?.value;
    return value?.type === 'date' ? [value.date] : [];
  });
  const place = facts.find((fact) => fact.name === 'jurisdiction')?.value;
  return { id, kind, prominence, name, jurisdiction: place?.type === 'code' ? place.code : null, year: dates[0]?.slice(0, 4) ?? null };
}

export interface BrowseFilter {
  readonly kind: Kind | null;
  readonly jurisdiction: string | null;
  readonly year: string | null;
}

/** Rows under the letter they are sorted by. */
export interface Letter {
  /** A–Z, or `#` for what begins with none. */
  readonly letter: string;
  readonly rows: readonly BrowseRow[];
}

/**
 * @param lang English sorts by the English name, Chinese by the sound of the name in its own script
 * @returns letters that have rows, in their order
 */
export function listByLetter(rows: readonly BrowseRow[], { kind, jurisdiction, year }: BrowseFilter, lang: Lang): Letter[] {
  const keyed = rows
    .filter(
      (row) =>
        (kind === null || row.kind === kind) &&
        (jurisdiction === null || row.jurisdiction === jurisdiction) &&
        (year === null || row.year === year),
    )
    .map((row) => ({ row, key: sortKey(row, lang) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const letters = new Map<string, BrowseRow[]>();
  for (const { row, key } of keyed) {
    const letter = /^[a-z]/.test(key) ? (key[0] as string).toUpperCase() : '#';
    const list = letters.get(letter);
    if (list) list.push(row);
    else letters.set(letter, [row]);
  }
  return [...letters]
    .map(([letter, list]) => ({ letter, rows: list }))
    .sort((a, b) => (a.letter === '#' ? 1 : b.letter === '#' ? -1 : a.letter < b.letter ? -1 : 1));
}

function sortKey({ name, kind }: BrowseRow, lang: Lang): string {
  // The name that is read decides: 個人資訊 and 个人信息 begin alike, 網路 and 网络 need not.
  if (lang !== 'en') return spell(foldText(name[lang])).full;
  const plain = name.en
    .normalize('NFD')
    .toLowerCase()
    .replace(/^[^a-z0-9]+/, '');
  // An Gang is no article and a Gang.
  return (kind === 'person' ? plain : plain.replace(/^(the|a|an)\s+/, '')).replace(/[^a-z0-9 ]/g, '');
}
