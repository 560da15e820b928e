/**
 * Traditional text as it ships. Nearly all of it is the Simplified text character by character, so a table of
 * characters and the few places where it differs say the same in a fraction of the bytes.
 */
import type { Localized } from '../model/lang';

/** Simplified, English, and what the table does not say of the Traditional. */
export type PackedText = readonly [hans: string, en: string] | readonly [hans: string, en: string, hant: string];

/** Simplified character → the Traditional one most often written for it. */
export type HantTable = ReadonlyMap<string, string>;

/** Before a text that is given whole: one of another length, or of several lines. */
const WHOLE = '=';

/** The table that fits most of the texts. */
export function makeHantTable(texts: readonly Localized[]): HantTable {
  const counts = new Map<string, Map<string, number>>();
  for (const { 'zh-Hans': hans, 'zh-Hant': hant } of texts) {
    if (hans.length !== hant.length) continue;
    for (let i = 0; i < hans.length; i++) {
      const own = counts.get(hans[i] as string) ?? new Map<string, number>();
      counts.set(hans[i] as string, own.set(hant[i] as string, (own.get(hant[i] as string) ?? 0) + 1));
    }
  }
  const best = [...counts].map(([from, own]): [string, string] => {
    const [first] = [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return [from, (first as [string, number])[0]];
  });
  return new Map(best.filter(([from, to]) => from !== to).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function packText({ 'zh-Hans': hans, 'zh-Hant': hant, en }: Localized, table: HantTable): PackedText {
  if (hans.length !== hant.length || hant.includes('\n')) return [hans, en, WHOLE + hant];
  const mapped = mapHant(hans, table);
  const patches: string[] = [];
  for (let i = 0; i < hant.length; i++) {
    if (mapped[i] === hant[i]) continue;
    const start = i;
    while (i < hant.length && mapped[i] !== hant[i]) i++;
    patches.push(`${start} ${hant.slice(start, i)}`);
  }
  return patches.length === 0 ? [hans, en] : [hans, en, patches.join('\n')];
}

/** @returns `null` for a patch that makes no sense */
export function unpackText([hans, en, hant]: PackedText, table: HantTable): Localized | null {
  if (hant?.startsWith(WHOLE)) return { 'zh-Hans': hans, 'zh-Hant': hant.slice(1), en };
  const mapped = mapHant(hans, table).split('');
  for (const patch of hant?.split('\n') ?? []) {
    const [, at, characters] = /^(\d{1,5}) (.+)$/su.exec(patch) ?? [];
    if (at === undefined || characters === undefined || Number(at) + characters.length > hans.length) return null;
    mapped.splice(Number(at), characters.length, ...characters.split(''));
  }
  return { 'zh-Hans': hans, 'zh-Hant': mapped.join(''), en };
}

function mapHant(hans: string, table: HantTable): string {
  let hant = '';
  for (let i = 0; i < hans.length; i++) hant += table.get(hans[i] as string) ?? hans[i];
  return hant;
}
