/**
 * From blocks of text to matches: the one function behind the reader's page and `npm run annotate`.
 *
 *   scan → names the page gives in full → definitions and context forms they light up → leftmost-longest → citations
 */
import type { Prominence } from '../model/kind';
import type { Match } from '../model/match';
import { type BlockCandidates, findCandidates } from './candidates';
import { type Cited, mayCite, readBare, readCitations, readPointingBack } from './citations';
import { readDefinition } from './definitions';
import type { Definition, PageKnowledge } from './knowledge';
import type { Dictionary } from './layout';
import type { IndexedEntry, PackIndex } from './pack-index';
import { firstFrom, insert, overlaps, removeWithin } from './placed';
import { Recency } from './recency';
import { createScanner, type Scanner } from './scan';
import { type Candidate, selectLeftmostLongest } from './select';
import { countMention, isOnTopic, TOPIC, type TopicCount } from './topic';

/** Forms and what must be known of their entries; made once, used for every page. */
export interface Matcher {
  readonly scanner: Scanner;
  readonly index: PackIndex;
  readonly numbers: ReadonlyMap<string, number>;
}

export function createMatcher(dictionary: Dictionary, index: PackIndex): Matcher {
  return { scanner: createScanner(dictionary), index, numbers: new Map(index.map((entry, number) => [entry.id, number])) };
}

export interface PageReading {
  /** Matches of each block, in reading order, not overlapping. */
  readonly matches: readonly (readonly Match[])[];
  /** What the page has told by now; to be given along with its next blocks. */
  readonly knowledge: PageKnowledge;
  /** For each block the ids that would light up more of it, once the page names them. */
  readonly waiting: readonly (readonly string[])[];
}

/**
 * Recognises entries in the blocks of one page.
 * @param matcher of the installed pack
 * @param blocks runs of text that a reader sees as one, in reading order
 * @param knowledge what earlier blocks of the same page told
 */
export function readPage(matcher: Matcher, blocks: readonly string[], knowledge: PageKnowledge): PageReading {
  const found = blocks.map((text) => findCandidates(matcher.scanner, text));
  const page = learn(matcher, blocks, found, knowledge);
  const onTopic = isOnTopic(page.topic);
  const matches: Match[][] = [];
  const waiting: string[][] = [];
  const memory: Memory = { recent: new Recency(page.before), cited: new Set() };
  blocks.forEach((text, number) => {
    const { forms, context, topic } = found[number] as BlockCandidates;
    const asleep = new Set<string>();
    const lit: Candidate[] = [];
    const given = onTopic ? context : [...context, ...topic];
    if (onTopic) lit.push(...topic);
    else if (topic.length > 0) asleep.add(TOPIC);
    for (const candidate of given) {
      const awake = candidate.entries.filter((entry) => page.named.has(entry));
      if (awake.length > 0) lit.push({ ...candidate, entries: awake });
      for (const entry of candidate.entries) if (!page.named.has(entry)) asleep.add(at(matcher, entry).id);
    }
    const selected = selectLeftmostLongest([...forms, ...lit, ...definedIn(matcher, text, page.definitions)]);
    matches.push(describe({ matcher, text, forms, selected, page, memory }));
    waiting.push([...asleep]);
  });
  const named = page.order.map((entry) => at(matcher, entry).id);
  return {
    matches,
    waiting,
    knowledge: { named: onTopic ? [...named, TOPIC] : named, definitions: page.definitions, topic: page.topic },
  };
}

/** What is known of the page while it is read; entries by number. */
interface Page {
  readonly named: ReadonlySet<number>;
  /** Named before these blocks, the latest last. */
  readonly before: readonly number[];
  /** All named by the end of these blocks, the latest last. */
  readonly order: readonly number[];
  readonly definitions: readonly Definition[];
  readonly topic: TopicCount;
}

/** What has been read so far, for words that point back. */
interface Memory {
  /** Entries by when they were last named. */
  readonly recent: Recency;
  /** Laws of which the page has cited an article. */
  readonly cited: Set<number>;
}

const at = (matcher: Matcher, entry: number): IndexedEntry => matcher.index[entry] as IndexedEntry;

/** First pass: which entries the blocks name in full, and which short names they define. */
function learn(matcher: Matcher, blocks: readonly string[], found: readonly BlockCandidates[], knowledge: PageKnowledge): Page {
  const before = knowledge.named.flatMap((id) => matcher.numbers.get(id) ?? []);
  const order = new Recency(before);
  const definitions = [...knowledge.definitions];
  let topic = knowledge.topic;
  const undecided: Candidate[] = [];
  found.forEach(({ forms }, number) => {
    const text = blocks[number] as string;
    for (const candidate of selectLeftmostLongest(forms)) {
      topic = countMention(topic, at(matcher, candidate.entries[0] as number).kind, text.slice(candidate.start, candidate.end));
      if (candidate.entries.length > 1) {
        undecided.push(candidate);
        continue;
      }
      const entry = candidate.entries[0] as number;
      order.touch(entry);
      if (at(matcher, entry).kind === 'person') continue;
      const definition = readDefinition(text.slice(candidate.start, candidate.end), text.slice(candidate.end, candidate.end + 120));
      if (definition && !definitions.some((known) => known.text === definition.text)) {
        definitions.push({ ...definition, entry: at(matcher, entry).id });
      }
    }
  });
  const named = new Set(order.latestFirst());
  for (const candidate of undecided) {
    const best = rank(matcher, candidate.entries, named)[0] as number;
    if (order.when(best) === 0) order.touch(best);
  }
  const inOrder = order.latestFirst().reverse();
  return { named: new Set(inOrder), before, order: inOrder, definitions, topic };
}

/** Orders entries that the same words may mean: named on this page, then by company, then by prominence. */
function rank(matcher: Matcher, entries: readonly number[], named: ReadonlySet<number>): number[] {
  const weight = { key: 0.6, useful: 0.3, basic: 0 } as const;
  const score = (entry: number): number => {
    const { related, prominence } = at(matcher, entry);
    const company = related.filter((other) => named.has(other)).length;
    return (named.has(entry) ? 4 : 0) + Math.min(company, 5) + weight[prominence];
  };
  return [...entries].sort((a, b) => score(b) - score(a) || a - b);
}

/** Places of the page's own short names. */
function definedIn(matcher: Matcher, text: string, definitions: readonly Definition[]): Candidate[] {
  const places: Candidate[] = [];
  for (const { text: name, bracketed, entry } of definitions) {
    const number = matcher.numbers.get(entry);
    if (number === undefined) continue;
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      const prior = text[start - 1] ?? '';
      const next = text[end] ?? '';
      if (bracketed ? !/[《〈]/.test(prior) || !/[》〉]/.test(next) : cutsLatin(prior, name, next)) continue;
      places.push({ start, end, entries: [number], via: 'definition' });
    }
  }
  return places;
}

const LATIN = /[A-Za-z0-9\u00c0-\u024f]/;
const cutsLatin = (prior: string, name: string, next: string): boolean =>
  (LATIN.test(name[0] as string) && LATIN.test(prior)) || (LATIN.test(name.at(-1) as string) && LATIN.test(next));

interface Describing {
  readonly matcher: Matcher;
  readonly text: string;
  readonly forms: readonly Candidate[];
  readonly selected: readonly Candidate[];
  readonly page: Page;
  readonly memory: Memory;
}

/** Decides who is meant at each selected place and turns laws with an article beside them into citations. */
function describe({ matcher, text, forms, selected, page, memory }: Describing): Match[] {
  const citing = mayCite(text);
  const pointing = citing ? readPointingBack(text) : [];
  const matches: Match[] = [];
  const add = (start: number, end: number, entries: readonly number[], rest: Pick<Match, 'via' | 'article'>, source?: Candidate['via']) => {
    const [entry, ...others] = entries as [number, ...number[]];
    const { id, kind } = at(matcher, entry);
    insert(matches, {
      start,
      end,
      entry: id,
      kind,
      prominence: prominenceOf(matcher, entry, source),
      ...rest,
      others: others.length === 0 ? NONE : others.map((number) => at(matcher, number).id),
      inner: innerIds(matcher, forms, { start, end, entry }),
    });
  };

  let points = 0;
  const pointBackUntil = (offset: number) => {
    for (; points < pointing.length && (pointing[points] as Cited).start < offset; points++) {
      const cited = pointing[points] as Cited;
      const law = memory.recent.latestFirst().find((entry) => canCite(matcher, entry, cited));
      if (law === undefined || overlaps(matches, cited)) continue;
      memory.cited.add(law);
      add(cited.start, cited.end, [law], { via: 'citation', article: cited.article });
    }
  };

  for (const candidate of selected) {
    pointBackUntil(candidate.start);
    const entries =
      candidate.via === 'context' || candidate.via === 'topic'
        ? nearest(matcher, candidate.entries, memory.recent, page)
        : rank(matcher, candidate.entries, page.named);
    const entry = entries[0] as number;
    memory.recent.touch(entry);
    const cited =
      citing && at(matcher, entry).kind === 'law'
        ? readCitations(text, candidate.start, candidate.end).filter((one) => canCite(matcher, entry, one))
        : [];
    if (cited.length === 0) {
      if (!overlaps(matches, candidate)) {
        const via = candidate.via === 'topic' ? 'context' : candidate.via;
        add(candidate.start, candidate.end, entries, { via, article: null }, candidate.via);
      }
      continue;
    }
    memory.cited.add(entry);
    for (const one of cited) {
      removeWithin(matches, one);
      if (!overlaps(matches, one)) add(one.start, one.end, entries, { via: 'citation', article: one.article });
    }
  }
  pointBackUntil(text.length);
  if (citing) addBare(matcher, text, page, memory, matches, add);
  return matches;
}

const NONE: readonly string[] = [];

/** Other entries that words inside a match name, each once. */
function innerIds(matcher: Matcher, forms: readonly Candidate[], { start, end, entry }: { start: number; end: number; entry: number }) {
  let inner: string[] | null = null;
  for (let i = firstFrom(forms, start); i < forms.length; i++) {
    const form = forms[i] as Candidate;
    if (form.start >= end) break;
    if (form.end > end || form.entries.includes(entry)) continue;
    for (const number of form.entries) {
      const { id } = at(matcher, number);
      inner ??= [];
      if (!inner.includes(id)) inner.push(id);
    }
  }
  return inner ?? NONE;
}

/** A common word taken for a term is known when it is asked about, but no line is drawn under it. */
function prominenceOf(matcher: Matcher, entry: number, via: Candidate['via'] | undefined): Prominence {
  const { kind, prominence } = at(matcher, entry);
  return via === 'topic' && kind === 'term' ? 'basic' : prominence;
}

/** Articles without a law belong to the one law that the page is about, when there is just one. */
function addBare(
  matcher: Matcher,
  text: string,
  page: Page,
  memory: Memory,
  matches: readonly Match[],
  add: (start: number, end: number, entries: readonly number[], rest: Pick<Match, 'via' | 'article'>) => void,
): void {
  const laws = [...(memory.cited.size > 0 ? memory.cited : page.named)].filter((entry) => at(matcher, entry).articleCount > 0);
  if (laws.length !== 1) return;
  for (const cited of readBare(text)) {
    if (canCite(matcher, laws[0] as number, cited) && !overlaps(matches, cited)) {
      add(cited.start, cited.end, laws, { via: 'citation', article: cited.article });
    }
  }
}

/** A law can be cited by an article it has; a law whose articles nobody counted, by any. */
function canCite(matcher: Matcher, entry: number, { article }: Cited): boolean {
  const { kind, articleCount } = at(matcher, entry);
  if (kind !== 'law') return false;
  return articleCount === 0 || article.startsWith('annex-') || Number(article) <= articleCount;
}

/** A short name means whoever of its bearers was named last before it, else whoever the page speaks of most likely. */
function nearest(matcher: Matcher, entries: readonly number[], recent: Recency, page: Page): number[] {
  const byCompany = rank(matcher, entries, page.named);
  return [...byCompany].sort((a, b) => recent.when(b) - recent.when(a));
}
