import type { Form } from '../match/build';
import { TYPE_CONTEXT, TYPE_FORM, TYPE_TOPIC, TYPE_VETO } from '../match/layout';
import { foldText } from '../text/fold';
import { type EntryForms, readAuthoredForm, spellingsFor } from './entry-forms';
import type { Vocabulary } from './variants';

/**
 * All forms of a pack, spelt out. A spelling that we made up gives way where another entry's author wrote that very
 * string.
 * @param entries in pack order; a form's entry number is its entry's place
 */
export function collectForms(entries: readonly EntryForms[], vocabulary: Vocabulary): Form[] {
  const authored = new Map<string, Set<number>>();
  const wanted: (Form & { key: string; made: boolean })[] = [];
  entries.forEach(({ kind, naming, topic, context, vetoes }, number) => {
    const add = (written: string, type: number) => {
      const { name, lead, tail, exact } = readAuthoredForm(written);
      spellingsFor(kind, name, vocabulary).forEach((spelling, place) => {
        const text = lead + spelling + tail;
        const key = foldText(text);
        if (place === 0 && type !== TYPE_VETO) authored.set(key, (authored.get(key) ?? new Set()).add(number));
        // Folded together: a blank at the end of the lead counts only when something follows it.
        const named = foldText(lead + spelling).length;
        const start = named - foldText(spelling).length;
        wanted.push({
          text,
          entry: number,
          type,
          exact: exact && /[A-Za-z]/.test(spelling) && key.length <= 32,
          lead: start,
          tail: key.length - named,
          key,
          made: place > 0,
        });
      });
    };
    for (const form of naming) add(form, TYPE_FORM);
    for (const form of topic) add(form, TYPE_TOPIC);
    for (const form of context) add(form, TYPE_CONTEXT);
    for (const form of vetoes) add(form, TYPE_VETO);
  });
  const seen = new Set<string>();
  return wanted
    .filter(({ key, entry, type, made, exact, text }) => {
      const owners = authored.get(key);
      if (made && type !== TYPE_VETO && owners !== undefined && !owners.has(entry)) return false;
      // A naming form makes the same string as a context or topic form of the same entry needless.
      if ((type === TYPE_CONTEXT || type === TYPE_TOPIC) && seen.has(`${key}|${entry}|${TYPE_FORM}|`)) return false;
      const identity = `${key}|${entry}|${type}|${exact ? text : ''}`;
      if (key.length < 2 || seen.has(identity) || seen.has(`${key}|${entry}|${type}|`)) return false;
      seen.add(identity);
      return true;
    })
    .map(({ key: _, made: __, ...form }) => form);
}
