import { ENTRY_MASK, recordType, recordWord, TYPE_CONTEXT, TYPE_FORM, TYPE_TOPIC, TYPE_VETO } from './layout';
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
  const allowed = hits.filter(
    (hit) =>
      hit.type !== TYPE_VETO &&
      !vetoes.some((veto) => veto.entry === hit.entry && within(hit, veto)) &&
      !addresses.some((address) => within(hit, address)),
  );
  // A name inside a longer form stands where the name stands, not where the form was found.
  allowed.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    forms: group(allowed, TYPE_FORM, 'form'),
    context: group(allowed, TYPE_CONTEXT, 'context'),
    topic: group(allowed, TYPE_TOPIC, 'topic'),
  };
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

/** One candidate a place; hits come ordered by start, then length. */
function group(hits: readonly Hit[], type: number, via: 'form' | 'context' | 'topic'): Candidate[] {
  const groups: { start: number; end: number; entries: number[]; via: 'form' | 'context' | 'topic' }[] = [];
  for (const hit of hits) {
    if (hit.type !== type) continue;
    const last = groups.at(-1);
    if (last && last.start === hit.start && last.end === hit.end) {
      if (!last.entries.includes(hit.entry)) last.entries.push(hit.entry);
    } else groups.push({ start: hit.start, end: hit.end, entries: [hit.entry], via });
  }
  return groups;
}
