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
  const ordered = isInOrder(candidates) ? candidates : [...candidates].sort((a, b) => a.start - b.start);
  const selected: Candidate[] = [];
  let free = 0;
  for (let i = 0; i < ordered.length; ) {
    let best = ordered[i++] as Candidate;
    const { start } = best;
    for (; i < ordered.length && (ordered[i] as Candidate).start === start; i++) {
      const other = ordered[i] as Candidate;
      if (other.end > best.end || (other.end === best.end && RANK[other.via] < RANK[best.via])) best = other;
    }
    if (start < free) continue;
    selected.push(best);
    free = best.end;
  }
  return selected;
}

const RANK = { definition: 0, form: 1, context: 2, topic: 3 } as const;

/** Those of one kind come in order from the scan. */
function isInOrder(candidates: readonly Candidate[]): boolean {
  for (let i = 1; i < candidates.length; i++) {
    if ((candidates[i] as Candidate).start < (candidates[i - 1] as Candidate).start) return false;
  }
  return true;
}
