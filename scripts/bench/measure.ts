/** Repeats, medians and spreads. */

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** Milliseconds of each run of a task, after warming up; as many runs as the time allows, at least three. */
export function timeRuns(task: () => void, { warmUps = 2, mostMs = 1500, mostRuns = 51 } = {}): Spread {
  for (let i = 0; i < warmUps; i++) task();
  const times: number[] = [];
  const until = performance.now() + mostMs;
  while (times.length < 3 || (times.length < mostRuns && performance.now() < until)) {
    const start = performance.now();
    task();
    times.push(performance.now() - start);
  }
  return spreadOf(times);
}

/** The value that so large a share of all values does not exceed. @param share from 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}
