import { buildLookupIndex, type LookupIndex, type OwnedText } from '../lookup/lookup-index';
import { plainText } from '../lookup/lookup-text';
import type { Form } from '../match/build';
import { TYPE_CONTEXT, TYPE_VETO } from '../match/layout';
import type { Entry, Fact } from '../model/entry';
import { indexPack } from './pack-index';

/**
 * Makes what lookup searches.
 * @param entries in pack order
 * @param forms all spelt out, as the matcher knows them
 * @returns the index, and the forms of a large pack that found no room in it
 */
export function makeLookupIndex(
  entries: readonly Entry[],
  forms: readonly Form[],
): { readonly index: LookupIndex; readonly cold: readonly OwnedText[] } {
  const own: string[][] = entries.map(() => []);
  const context: string[][] = entries.map(() => []);
  for (const { text, entry, type, lead, tail } of forms) {
    // What must stand around a name is no part of it; offsets are those of the folded text.
    if (type !== TYPE_VETO && lead === 0 && tail === 0) (type === TYPE_CONTEXT ? context : own)[entry]?.push(text);
  }
  entries.forEach(({ aliases }, number) => {
    const weak = new Set(context[number]?.map(plainText));
    own[number]?.push(...aliases.filter((alias) => !weak.has(plainText(alias))));
  });
  const counts = indexPack(entries);
  return buildLookupIndex(
    entries.map(({ id, kind, prominence, name, summary, facts, articles, lookupForms }, number) => ({
      id,
      kind,
      prominence,
      name,
      articleCount: counts[number]?.articleCount ?? 0,
      annexes: articles.length === 0 ? null : articles.flatMap(({ key }) => (key.startsWith('annex-') ? [key] : [])),
      place: placeOf(facts),
      lookupForms,
      forms: own[number] ?? [],
      contextForms: context[number] ?? [],
      about: { 'zh-Hans': [...told(facts, 'zh-Hans'), summary['zh-Hans']].join('\n'), en: [...told(facts, 'en'), summary.en].join('\n') },
    })),
  );
}

/** Facts in words: a person's role above all. They come first: what is said early says most. */
const told = (facts: readonly Fact[], lang: 'zh-Hans' | 'en'): string[] =>
  facts.flatMap(({ value }) => (value.type === 'text' ? [value.text[lang]] : []));

const placeOf = (facts: readonly Fact[]): string | null => {
  const place = facts.find(({ name }) => name === 'jurisdiction')?.value;
  return place?.type === 'code' ? place.code : null;
};
