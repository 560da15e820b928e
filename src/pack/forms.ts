import type { Form } from '../match/build';
import { TYPE_CONTEXT, TYPE_FORM, TYPE_TOPIC, TYPE_VETO } from '../match/layout';
import type { SourceEntry } from '../model/source-entry';
import { foldText } from '../text/fold';
import { keepsCase, spellingsOf, type Vocabulary } from './variants';

/** What an author wrote as a form: the name, what must stand around it, and whether its case must be kept. */
export interface AuthoredForm {
  /** The whole string that is looked for: lead, name and tail. */
  readonly text: string;
  readonly name: string;
  readonly lead: string;
  readonly tail: string;
  readonly exact: boolean;
}

/** Kinds whose names are made of common words. */
const COMMON: ReadonlySet<string> = new Set(['term', 'law', 'event']);

/** A name in brackets or quotation marks of its own is found only in them, and marked without them. */
const WRAPPED = /^([“‘「『《〈"])([^“”‘’「」『』《》〈〉"]+)([”’」』》〉"])$/u;

/** Reads `=Meta`, `“护栏”`, `开发的{伏羲}`. */
export function readAuthoredForm(written: string): AuthoredForm {
  const asked = written.startsWith('=');
  const whole = asked ? written.slice(1) : written;
  const [, lead = '', name = whole, tail = ''] = /^([^{}]*)\{([^{}]+)\}([^{}]*)$/.exec(whole) ?? WRAPPED.exec(whole) ?? [];
  return { text: lead + name + tail, name, lead, tail, exact: asked || keepsCase(name) };
}

/** The strings that name an entry anywhere: its names, where they are not put under other rules, and its forms. */
export function namingForms(entry: SourceEntry): string[] {
  const ruled = new Set(
    [...entry.contextForms, ...entry.topicForms, ...entry.lookupForms, ...entry.forms].map((form) => foldText(readAuthoredForm(form).text)),
  );
  const names = Object.values(entry.name).filter((name): name is string => name !== undefined && !ruled.has(foldText(name)));
  return [...new Set([...names, ...officialTitle(entry), ...entry.forms])];
}

/** Acts of the National People's Congress and its State Council also go by 中华人民共和国…. */
function officialTitle(entry: SourceEntry): string[] {
  const title = entry.name['zh-Hans'];
  const named = entry.kind === 'law' && entry.facts.jurisdiction === 'CN' && /(法|条例)$/.test(title) && !title.startsWith('中华');
  return named ? [`中华人民共和国${title}`] : [];
}

/**
 * All forms of a pack, spelt out. A spelling that we made up gives way where another entry's author wrote that very
 * string.
 * @param entries in pack order; a form's entry number is its entry's place
 */
export function collectForms(entries: readonly SourceEntry[], vocabulary: Vocabulary): Form[] {
  const authored = new Map<string, Set<number>>();
  const wanted: (Form & { key: string; made: boolean })[] = [];
  entries.forEach((entry, number) => {
    const add = (written: string, type: number) => {
      const { name, lead, tail, exact } = readAuthoredForm(written);
      spellingsOf(name, { vocabulary, plural: entry.kind === 'term', common: COMMON.has(entry.kind) }).forEach((spelling, place) => {
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
    for (const form of namingForms(entry)) add(form, TYPE_FORM);
    for (const form of entry.topicForms) add(form, TYPE_TOPIC);
    for (const form of entry.contextForms) add(form, TYPE_CONTEXT);
    for (const form of entry.notWithin) add(form, TYPE_VETO);
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
