/** What lookup searches: every name and form in one string, so that finding one is a plain search. Plain data, kept in IndexedDB. */
import type { Kind, Prominence } from '../model/kind';
import type { Localized } from '../model/lang';
import { plainText } from './lookup-text';
import { spell, startMask } from './pinyin';

/** An entry as lookup answers with it. */
export interface LookupRecord {
  readonly id: string;
  readonly kind: Kind;
  readonly prominence: Prominence;
  readonly name: Localized;
  /** Of a law whose articles were counted; else 0. */
  readonly articleCount: number;
  /** Keys of the annexes that we know: `annex-iii`; `null` of a law of whose articles we say nothing, which may have any. */
  readonly annexes: readonly string[] | null;
  /** Jurisdiction that it belongs to; `null` where it belongs to none. */
  readonly place: string | null;
}

/** What is known of an entry when the index is made. */
export interface Lookable extends LookupRecord {
  /** Names by which lookup alone finds it. */
  readonly lookupForms: readonly string[];
  readonly forms: readonly string[];
  /** Names that mean it only beside its full name: 《办法》. */
  readonly contextForms: readonly string[];
  /** What is said of it, by language; the Traditional text folds into the Simplified one. */
  readonly about: Readonly<Record<'zh-Hans' | 'en', string>>;
}

/** Many short texts as one, each with its owner. */
export interface Pieces {
  /** Each piece between line breaks: `\nai act\ngdpr\n`. */
  readonly text: string;
  /** Where each piece starts in `text`. */
  readonly starts: Uint32Array;
  /** Number of the record that owns each piece. */
  readonly owners: Uint16Array;
}

/** Names and forms made ready to be searched. */
export interface Searched {
  /** Names first, then what was written for lookup, then forms, context forms last. */
  readonly pieces: Pieces;
  /** So many pieces are names. */
  readonly nameCount: number;
  /** Forms that texts are marked by begin at this piece. */
  readonly formsFrom: number;
  /** Context forms begin at this piece. */
  readonly contextFrom: number;
  /** Which characters a piece holds, as bits: tells cheaply what cannot match. */
  readonly charMasks: Uint32Array;
  /** Which letters the spelling of a Chinese piece may begin with. */
  readonly startMasks: Uint32Array;
}

export interface LookupIndex extends Searched {
  readonly records: readonly LookupRecord[];
  /** Pinyin of the Chinese name: full, and first letters. */
  readonly spellings: readonly (readonly [string, string])[];
  readonly summaries: Pieces;
  /** How many more forms lie in blocks elsewhere. */
  readonly coldCount: number;
}

/** So many names and forms are kept in memory; what a pack has beyond them lies in blocks. */
const MOST_WARM = 60_000;

export const charMask = (text: string): number => {
  let mask = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x20) mask |= 1 << ((unit * 0x9e3779b1) >>> 27);
  }
  return mask >>> 0;
};

/** A name or form by itself. */
export interface OwnedText {
  /** From `plainText`. */
  readonly text: string;
  /** Number of its record. */
  readonly owner: number;
}

/** What tells cheaply which pieces cannot match. */
export const masksOf = (list: readonly OwnedText[]): Pick<Searched, 'charMasks' | 'startMasks'> => ({
  charMasks: Uint32Array.from(list, ({ text }) => charMask(text)),
  startMasks: Uint32Array.from(list, ({ text }) => startMask(text)),
});

export function joinPieces(list: readonly OwnedText[]): Pieces {
  const starts = new Uint32Array(list.length + 1);
  const owners = new Uint16Array(list.length);
  let at = 1;
  list.forEach(({ text, owner }, number) => {
    starts[number] = at;
    owners[number] = owner;
    at += text.length + 1;
  });
  starts[list.length] = at;
  return { text: `\n${list.map(({ text }) => `${text}\n`).join('')}`, starts, owners };
}

/**
 * @param entries at most 65,535
 * @returns the index, and the forms that found no room in it
 */
export function buildLookupIndex(
  entries: readonly Lookable[],
  mostWarm: number = MOST_WARM,
): { readonly index: LookupIndex; readonly cold: readonly OwnedText[] } {
  if (entries.length > 0xffff) throw new RangeError(`${entries.length} entries are more than the index can number`);
  const names: OwnedText[] = [];
  const own: OwnedText[] = [];
  const strong: OwnedText[] = [];
  const context: OwnedText[] = [];
  entries.forEach(({ name, lookupForms, forms, contextForms }, owner) => {
    const seen = new Set<string>();
    const add = (to: typeof names, written: string) => {
      const text = plainText(written);
      if (text === '' || seen.has(text)) return;
      seen.add(text);
      to.push({ text, owner });
    };
    for (const one of Object.values(name)) add(names, one);
    for (const one of lookupForms) add(own, one);
    for (const one of forms) add(strong, one);
    for (const one of contextForms) add(context, one);
  });
  const forms = [...own, ...strong, ...context];
  const cold = forms.splice(Math.max(0, mostWarm - names.length));
  const all = [...names, ...forms];
  const summaries = entries.flatMap(({ about }, owner) => [about['zh-Hans'], about.en].map((text) => ({ text: plainText(text), owner })));
  const index: LookupIndex = {
    records: entries.map(({ lookupForms: _own, forms: _forms, contextForms: _context, about: _about, ...record }) => record),
    pieces: joinPieces(all),
    nameCount: names.length,
    formsFrom: names.length + own.length,
    contextFrom: names.length + own.length + strong.length,
    ...masksOf(all),
    spellings: entries.map(({ name }) => {
      const { full, initials } = spell(plainText(name['zh-Hans']));
      return [full, initials] as const;
    }),
    summaries: joinPieces(summaries),
    coldCount: cold.length,
  };
  return { index, cold };
}

export const pieceAt = ({ text, starts }: Pieces, number: number): string =>
  text.slice(starts[number] as number, (starts[number + 1] as number) - 1);
