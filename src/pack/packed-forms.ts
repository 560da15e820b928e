/**
 * Forms as they ship: for each entry what its author wrote, one string, small once compressed. Spelling them out and
 * building the binary to scan with is left to the installing program.
 */
import * as v from 'valibot';
import type { Entry } from '../model/entry';
import { LANGS } from '../model/lang';
import type { EntryForms } from './entry-forms';
import { PackError } from './pack-error';
import type { Vocabulary } from './variants';

/** What ships, as JSON. */
export interface PackedForms {
  readonly vocabulary: Vocabulary;
  /** Four lists an entry, tabs between them and bars within: naming, topic, context, vetoes. `@0` stands for a name. */
  readonly entries: readonly string[];
}

export interface ReadForms {
  readonly entries: readonly EntryForms[];
  readonly vocabulary: Vocabulary;
}

const Schema = v.strictObject({
  vocabulary: v.array(v.strictObject({ word: v.string(), others: v.array(v.string()), chinese: v.boolean(), common: v.boolean() })),
  entries: v.array(v.string()),
}) satisfies v.GenericSchema<unknown, PackedForms>;

const LISTS = 4;
/** No form holds one. */
const ITEM = '|';

/** @param entries the same entries, in the same order: their names need not be written twice */
export function packForms(forms: readonly EntryForms[], entries: readonly Entry[], vocabulary: Vocabulary): PackedForms {
  return {
    vocabulary,
    entries: forms.map(({ naming, topic, context, vetoes }, number) => {
      const names = namesOf(entries[number] as Entry);
      const unfit = [...naming, ...topic, ...context, ...vetoes].find((written) => /[|\t\n]/.test(written));
      if (unfit !== undefined) throw new PackError('pack-forms', `entries.${number}: "${unfit}" holds a bar or a tab`);
      const short = (written: string) => (names.includes(written) ? `@${names.indexOf(written)}` : written);
      // The order of the names shows on cards; elsewhere what is alike stands together.
      return [naming.map(short), [...topic].sort(), [...context].sort(), [...vetoes].sort()].map((list) => list.join(ITEM)).join('\t');
    }),
  };
}

/** @throws PackError `pack-forms` naming what is wrong first */
export function readPackForms(data: unknown, entries: readonly Pick<Entry, 'kind' | 'name'>[]): ReadForms {
  const result = v.safeParse(Schema, data);
  if (!result.success) throw new PackError('pack-forms', `${v.getDotPath(result.issues[0]) ?? 'the whole'}: ${result.issues[0].message}`);
  const { vocabulary, entries: packed } = result.output;
  if (packed.length !== entries.length) throw new PackError('pack-forms', `forms of ${packed.length} entries, not of ${entries.length}`);
  return {
    vocabulary,
    entries: packed.map((line, number) => {
      const lists = line.split('\t').map((list) => (list === '' ? [] : list.split(ITEM)));
      if (lists.length !== LISTS) throw new PackError('pack-forms', `entries.${number}: ${lists.length} lists`);
      const entry = entries[number] as Entry;
      const names = namesOf(entry);
      const [naming, topic, context, vetoes] = lists as [string[], string[], string[], string[]];
      const long = (written: string) => (/^@\d$/.test(written) ? (names[Number(written[1])] ?? written) : written);
      return { kind: entry.kind, naming: naming.map(long), topic, context, vetoes };
    }),
  };
}

const namesOf = ({ name }: Pick<Entry, 'name'>): string[] => LANGS.map((lang) => name[lang]);
