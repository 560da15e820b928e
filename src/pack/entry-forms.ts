/** An entry's forms as its author wrote them, and how they are spelt out. */
import type { Kind } from '../model/kind';
import type { Localized } from '../model/lang';
import type { SourceEntry } from '../model/source-entry';
import { foldText } from '../text/fold';
import { keepsCase, spellingsOf, type Vocabulary } from './variants';

/** Everything a page may call an entry by. */
export interface EntryForms {
  readonly kind: Kind;
  /** Anywhere. */
  readonly naming: readonly string[];
  /** On a page that speaks of the topic. */
  readonly topic: readonly string[];
  /** On a page that names the entry otherwise. */
  readonly context: readonly string[];
  /** Strings in which it is not meant. */
  readonly vetoes: readonly string[];
}

/** What an author wrote as a form: the name, what must stand around it, and whether its case must be kept. */
export interface AuthoredForm {
  /** The whole string that is looked for: lead, name and tail. */
  readonly text: string;
  readonly name: string;
  readonly lead: string;
  readonly tail: string;
  readonly exact: boolean;
}

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

/** Kinds whose names are made of common words. */
const COMMON: ReadonlySet<Kind> = new Set<Kind>(['term', 'law', 'event']);

/** Every way to write a form of an entry; the author's own first. */
export const spellingsFor = (kind: Kind, name: string, vocabulary: Vocabulary): string[] =>
  spellingsOf(name, { vocabulary, plural: kind === 'term', common: COMMON.has(kind) });

export const formsOf = (entry: SourceEntry): EntryForms => ({
  kind: entry.kind,
  naming: namingForms(entry),
  topic: entry.topicForms,
  context: entry.contextForms,
  vetoes: entry.notWithin,
});

/**
 * Leaves out what need not be shipped: forms that another form of the same or a stronger list spells out to anyway, where no other
 * entry could be meant. What is found stays the same.
 */
export function pruneForms(entries: readonly EntryForms[], vocabulary: Vocabulary): EntryForms[] {
  const keysOf = (kind: Kind, written: string): string[] => {
    const { name, lead, tail, exact } = readAuthoredForm(written);
    return spellingsFor(kind, name, vocabulary).map((spelling) => (exact ? lead + spelling + tail : foldText(lead + spelling + tail)));
  };
  const owners = new Map<string, Set<number>>();
  entries.forEach(({ kind, naming, topic, context }, number) => {
    for (const written of [...naming, ...topic, ...context]) {
      for (const key of keysOf(kind, written)) owners.set(key, (owners.get(key) ?? new Set()).add(number));
    }
  });
  const prune = (kind: Kind, list: readonly string[], stronger: readonly string[]): string[] => {
    const known = new Set(stronger.flatMap((written) => keysOf(kind, written)));
    const spelt = list.map((written) => ({ written, keys: keysOf(kind, written) }));
    const needless = new Set<string>();
    for (const { written, keys } of spelt) {
      const own = keys[0] as string;
      if ((owners.get(own)?.size ?? 0) > 1 || readAuthoredForm(written).exact) continue;
      const covered =
        keys.every((key) => known.has(key)) ||
        spelt.some((other) => other.written !== written && !needless.has(other.written) && keys.every((key) => other.keys.includes(key)));
      if (covered) needless.add(written);
    }
    return list.filter((written) => !needless.has(written));
  };
  return entries.map(({ kind, naming, topic, context, vetoes }) => ({
    kind,
    naming: prune(kind, naming, []),
    topic: prune(kind, topic, naming),
    context: prune(kind, context, [...naming, ...topic]),
    vetoes,
  }));
}

/** Other names than these are noise on a card. */
const MOST_ALIASES = 12;

/** Names other than the three shown on top, each spelling once. */
export function aliasesOf({ naming, topic, context }: EntryForms, name: Localized): string[] {
  const shown = new Set(Object.values(name).map(foldText));
  const aliases: string[] = [];
  for (const written of [...naming, ...topic, ...context]) {
    const { name: text } = readAuthoredForm(written);
    const key = foldText(text);
    if (shown.has(key)) continue;
    shown.add(key);
    aliases.push(text);
  }
  return aliases.slice(0, MOST_ALIASES);
}
