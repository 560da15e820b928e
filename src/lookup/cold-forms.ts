/**
 * Forms beyond what is kept in memory, as a large dictionary brings them: sorted, and cut into blocks that lie in
 * IndexedDB. A query needs the few blocks around the place where it would stand itself.
 */
import { joinPieces, masksOf, type OwnedText, type Searched } from './lookup-index';
import { readPinyin, spell } from './pinyin';

/** What a block is sorted by: the text itself, its pinyin, the first letters of its syllables. */
const ORDERS = ['text', 'pinyin', 'initials'] as const;
export type Order = (typeof ORDERS)[number];

export interface FormBlock {
  readonly by: Order;
  /** The key of its first form. */
  readonly key: string;
  /** The forms, a line each. */
  readonly texts: string;
  readonly owners: Uint16Array;
}

/** Forms in a block: few enough to be searched at once, many enough that a million forms are some thousand rows. */
const BLOCK = 512;

const HAN = /[\u3400-\u9fff]/;

/** @returns blocks in each order; forms without Chinese have no pinyin to be sorted by */
export function* makeBlocks(forms: readonly OwnedText[]): Generator<FormBlock> {
  const spelt = forms.filter(({ text }) => HAN.test(text));
  const keys: Readonly<Record<Order, (text: string) => string>> = {
    text: (text) => text,
    pinyin: (text) => spell(text).full,
    initials: (text) => spell(text).initials,
  };
  for (const by of ORDERS) {
    const keyOf = keys[by];
    const sorted = (by === 'text' ? forms : spelt)
      .map((form) => ({ key: keyOf(form.text), form }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    for (let at = 0; at < sorted.length; at += BLOCK) {
      const slice = sorted.slice(at, at + BLOCK);
      yield {
        by,
        key: slice[0]?.key ?? '',
        texts: slice.map(({ form }) => form.text).join('\n'),
        owners: Uint16Array.from(slice, ({ form }) => form.owner),
      };
    }
  }
}

/** Where in each order a query would stand. @param query from `plainText` @param written as it was typed */
export function placesOf(query: string, written: string): { readonly by: Order; readonly key: string }[] {
  const letters = readPinyin(written);
  return [
    { by: 'text', key: query },
    ...(letters === null
      ? []
      : ([
          { by: 'pinyin', key: letters },
          { by: 'initials', key: letters },
        ] as const)),
    // What sounds the same stands beside it in the order of sound.
    ...(letters === null && HAN.test(query) ? ([{ by: 'pinyin', key: spell(query).full }] as const) : []),
  ];
}

/** Makes blocks searchable like the rest; a form that stands in two of them counts once. */
export function searchedBlocks(blocks: readonly FormBlock[]): Searched {
  const seen = new Set<string>();
  const forms = blocks
    .flatMap(({ texts, owners }) => texts.split('\n').map((text, place): OwnedText => ({ text, owner: owners[place] as number })))
    .filter(({ text, owner }) => {
      const key = `${owner} ${text}`;
      return !seen.has(key) && seen.add(key);
    });
  return {
    pieces: joinPieces(forms),
    nameCount: 0,
    formsFrom: 0,
    contextFrom: forms.length,
    ...masksOf(forms),
  };
}
