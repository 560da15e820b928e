/** Entries in the order in which they were last named: a set whose members move to its end. */
export class Recency {
  readonly #moments = new Map<number, number>();
  #now = 0;
  constructor(entries: readonly number[]) {
    for (const entry of entries) this.touch(entry);
  }
  touch(entry: number): void {
    this.#moments.set(entry, ++this.#now);
  }
  /** Greater the later; 0 for what was never named. */
  when(entry: number): number {
    return this.#moments.get(entry) ?? 0;
  }
  /** The latest first. */
  latestFirst(): number[] {
    return [...this.#moments].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
  }
}
