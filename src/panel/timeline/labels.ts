/** Places labels down a column so that none touches another. */

/** A label before it has a place; tops are pixels from the top of the column. */
export interface Wanted {
  readonly key: string;
  /** Where its top would lie beside its dot. */
  readonly top: number;
  readonly height: number;
}

export interface Column {
  /** Labels lie within these. */
  readonly top: number;
  readonly bottom: number;
}

/** Between two labels. */
export const LABEL_AIR = 7;

/** Height that a column needs for labels. */
export const roomFor = (labels: readonly Pick<Wanted, 'height'>[]): number =>
  labels.reduce((sum, { height }) => sum + height + LABEL_AIR, 0);

/**
 * Places every label as near as it can be to where it is wanted, in the order of the tops wanted. Labels that crowd share
 * the shift among them (pooled means).
 * @param column at least as high as `roomFor` says; what does not fit sticks out below
 * @returns tops by key
 */
export function placeAll(labels: readonly Wanted[], column: Column): Map<string, number> {
  const sorted = [...labels].sort((a, b) => a.top - b.top);
  const pools: { mean: number; count: number }[] = [];
  let before = 0;
  const offsets = sorted.map(({ top, height }) => {
    const offset = before;
    before += height + LABEL_AIR;
    let pool = { mean: top - offset, count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / (last.count + pool.count), count: last.count + pool.count };
    }
    pools.push(pool);
    return offset;
  });
  const lowest = Math.max(column.top, column.bottom - before);
  const starts = pools.flatMap(({ mean, count }) => new Array<number>(count).fill(Math.min(lowest, Math.max(column.top, mean))));
  return new Map(sorted.map(({ key }, place) => [key, Math.round((starts[place] ?? 0) + (offsets[place] ?? 0))]));
}

/**
 * Adds labels where there is air, the first ones first; the others get no place.
 * @param taken places of labels that are there
 * @param air pixels that stay free above and below
 * @param reach how far a label may lie from where it is wanted, pixels
 */
export function placeSome(
  labels: readonly Wanted[],
  taken: readonly { readonly top: number; readonly height: number }[],
  column: Column,
  { air, reach }: { readonly air: number; readonly reach: number },
): Map<string, number> {
  const there = [...taken];
  const placed = new Map<string, number>();
  for (const { key, top, height } of labels) {
    const fits = (at: number) =>
      at >= column.top &&
      at + height <= column.bottom &&
      there.every((other) => at + height + air <= other.top || other.top + other.height + air <= at);
    const found = shifts(reach)
      .map((shift) => Math.round(top + shift))
      .find(fits);
    if (found === undefined) continue;
    placed.set(key, found);
    there.push({ top: found, height });
  }
  return placed;
}

const shifts = (reach: number): number[] => {
  const all = [0];
  for (let shift = 4; shift <= reach; shift += 4) all.push(shift, -shift);
  return all;
};
