/** The rolling hash of a prefix: one multiplication a unit, so that scanning extends it as it reads. */
export const HASH_SEED = 0x2545_f491;

export function extendHash(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e37_79b1);
  return mixed ^ (mixed >>> 15);
}

/** Spreads a prefix hash again for the table, so that filter cells and table slots fall independently. */
export function tableHash(hash: number): number {
  const mixed = Math.imul(hash, 0x85eb_ca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
