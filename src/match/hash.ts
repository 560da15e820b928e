/** The rolling hash of a prefix: one multiplication a unit, so that scanning extends it as it reads. */
export const HASH_SEED = 0x2545_f491;

export function extendHash(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e37_79b1);
  return mixed ^ (mixed >>> 15);
}

/** Spreads a prefix hash again for the buckets, so that filter cells and buckets fall independently. */
export function spreadHash(hash: number): number {
  const mixed = Math.imul(hash, 0x85eb_ca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Hash of a form's first two units, for the gate: asked at every place, so one multiplication. */
export const pairHash = (first: number, second: number): number => Math.imul((first << 16) | second, 0x9e37_79b1);

/** Six bits of a spread hash that its bucket, which has the highest ones, does not tell. */
export const tagOf = (spread: number): number => spread & 0x3f;
