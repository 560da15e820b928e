import { namingForms, readAuthoredForm } from '../../src/pack/entry-forms';
import { foldText } from '../../src/text/fold';
import type { EntryFile, Problem } from '../read';
import { type Check, problemAt } from './check';

/** Two exact forms are the same only letter by letter; any other pair when they fold alike. */
const keyOf = (written: string): string => foldText(readAuthoredForm(written).text);

type Owners = ReadonlyMap<string, readonly EntryFile[]>;

function ownersOf(entries: readonly EntryFile[]): Owners {
  const owners = new Map<string, EntryFile[]>();
  for (const file of entries) {
    for (const key of new Set(namingForms(file.entry).map(keyOf))) owners.set(key, [...(owners.get(key) ?? []), file]);
  }
  return owners;
}

/** Forms that another entry has too, and `ambiguous` where nobody else has them. */
function clashes(file: EntryFile, owners: Owners): Problem[] {
  const { entry } = file;
  const declared = new Set(entry.ambiguous.map(keyOf));
  const undeclared = namingForms(entry).flatMap((written) => {
    const others = (owners.get(keyOf(written)) ?? []).filter((other) => other !== file);
    if (others.length === 0 || declared.has(keyOf(written))) return [];
    const named = others.map((other) => other.entry.id).join(', ');
    return [problemAt(file, 'forms', `"${written}" also names ${named}; list it under ambiguous in each, or take it out of one`, written)];
  });
  const needless = entry.ambiguous
    .filter((written) => (owners.get(keyOf(written)) ?? []).length < 2)
    .map((written) => problemAt(file, 'ambiguous', `"${written}" names no other entry`, written));
  return [...undeclared, ...needless];
}

function spelling(file: EntryFile): Problem[] {
  return (['forms', 'contextForms', 'topicForms', 'lookupForms', 'notWithin'] as const).flatMap((field) => {
    const seen = new Set<string>();
    return file.entry[field].flatMap((written) => {
      const { text, exact } = readAuthoredForm(written);
      const identity = `${exact ? text : ''}|${keyOf(written)}`;
      const problem = (message: string) => [problemAt(file, field, `"${written}" ${message}`, written)];
      if (seen.has(identity)) return problem('is written twice');
      seen.add(identity);
      if (keyOf(written).length < 2) return problem('is too short to be recognised');
      return written.startsWith('=') && !/[A-Za-z]/.test(text) ? problem('has no letter whose case = could keep') : [];
    });
  });
}

function needlessVetoes(file: EntryFile): Problem[] {
  const forms = [...namingForms(file.entry), ...file.entry.contextForms, ...file.entry.topicForms].map(keyOf);
  return file.entry.notWithin
    .filter((veto) => !forms.some((form) => keyOf(veto).includes(form) && keyOf(veto) !== form))
    .map((veto) => problemAt(file, 'notWithin', `"${veto}" holds none of the forms`, veto));
}

export const forms: Check = {
  name: 'forms',
  description:
    'A form names one entry, unless each entry that shares it lists it under `ambiguous`; no form is written twice or too short.',
  check: ({ entries }) => {
    const owners = ownersOf(entries);
    return entries.flatMap((file) => [...clashes(file, owners), ...spelling(file), ...needlessVetoes(file)]);
  },
};
