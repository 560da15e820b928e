/** Long work in slices, so that scrolling and typing go on in between. */

/** A slice is over after so long: half a frame of 60 Hz. */
const SLICE_MS = 8;

/** Lets the page paint and answer its reader. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * @param isWanted asked between slices; where it says no, the work stops
 * @returns what becomes of each item, or `null` where it stopped
 */
export async function mapInSlices<T, R>(items: readonly T[], make: (item: T) => R, isWanted: () => boolean): Promise<R[] | null> {
  const made: R[] = [];
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    made.push(make(item));
    if (performance.now() < until) continue;
    await breathe();
    if (!isWanted()) return null;
    until = performance.now() + SLICE_MS;
  }
  return made;
}
