/** One place where some entries may be meant. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Entry numbers, none twice. */
  readonly entries: readonly number[];
  readonly via: 'form' | 'context' | 'topic' | 'definition';
}

/**
 * Leftmost-longest: of all candidates the one that starts first, the longest of those, then on from its end. At equal
 * places what the page itself defined goes before a form, a form before a context form.
 * @returns candidates that do not overlap, in reading order
 */
export function selectLeftmostLongest(candidates: readonly Candidate[]): Candidate[] {
  const rank = { definition: 0, form: 1, context: 2, topic: 3 } as const;
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end || rank[a.via] - rank[b.via]);
  const selected: Candidate[] = [];
  let free = 0;
  for (const candidate of ordered) {
    if (candidate.start < free) continue;
    selected.push(candidate);
    free = candidate.end;
  }
  return selected;
}
