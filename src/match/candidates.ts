import { ENTRY_MASK, recordType, recordWord, TYPE_CONTEXT, TYPE_FORM, TYPE_VETO } from './layout';
import { type Scanner, scan } from './scan';
import type { Candidate } from './select';

/** What one block may name, before the page has been asked. */
export interface BlockCandidates {
  readonly forms: readonly Candidate[];
  readonly context: readonly Candidate[];
  readonly topic: readonly Candidate[];
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  readonly type: number;
}

/** Addresses are no prose: github.com/deepseek-ai names nothing. A bare Character.AI or Z.ai is a name. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[!-~]+|[\w.-]+@[\w.-]+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:(?:com|org|net|cn|gov|edu|eu|uk)\b[!-~]*|(?:ai|io|app)\/[!-~]*)/g;

/** Scans one block and drops what stands in an address or inside a string that means something else. */
export function findCandidates(scanner: Scanner, text: string): BlockCandidates {
  const hits = readHits(scanner, text);
  if (hits.length === 0) return { forms: [], context: [], topic: [] };
  const vetoes = hits.filter((hit) => hit.type === TYPE_VETO);
  const addresses = /[.@]/.test(text)
    ? [...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
    : [];
  const within = (hit: Hit, span: { start: number; end: number }) => hit.start >= span.start && hit.end <= span.end;
  const allowed =
    vetoes.length + addresses.length === 0
      ? hits
      : hits.filter(
          (hit) =>
            hit.type !== TYPE_VETO &&
            !vetoes.some((veto) => veto.entry === hit.entry && within(hit, veto)) &&
            !addresses.some((address) => within(hit, address)),
        );
  // A name inside a longer form stands where the name stands, not where the form was found.
  if (!isInOrder(allowed)) allowed.sort((a, b) => a.start - b.start || a.end - b.end);
  return group(allowed);
}

function isInOrder(hits: readonly Hit[]): boolean {
  for (let i = 1; i < hits.length; i++) {
    const [before, hit] = [hits[i - 1] as Hit, hits[i] as Hit];
    if (hit.start < before.start || (hit.start === before.start && hit.end < before.end)) return false;
  }
  return true;
}

function readHits(scanner: Scanner, text: string): Hit[] {
  const { numbers, count } = scan(scanner, text);
  const hits: Hit[] = [];
  for (let i = 0; i < count; i++) {
    const word = recordWord(scanner.dictionary, numbers[i * 3 + 2] as number);
    hits.push({
      start: numbers[i * 3] as number,
      end: numbers[i * 3 + 1] as number,
      entry: word & ENTRY_MASK,
      type: recordType(word),
    });
  }
  return hits;
}

/** One candidate a place and kind; hits come ordered by start, then length. */
function group(hits: readonly Hit[]): BlockCandidates {
  const forms: Grouped[] = [];
  const context: Grouped[] = [];
  const topic: Grouped[] = [];
  for (const { start, end, entry, type } of hits) {
    const groups = type === TYPE_FORM ? forms : type === TYPE_CONTEXT ? context : topic;
    const last = groups[groups.length - 1];
    if (last !== undefined && last.start === start && last.end === end) {
      if (!last.entries.includes(entry)) last.entries.push(entry);
    } else groups.push({ start, end, entries: [entry], via: groups === forms ? 'form' : groups === context ? 'context' : 'topic' });
  }
  return { forms, context, topic };
}

interface Grouped extends Candidate {
  readonly entries: number[];
}
