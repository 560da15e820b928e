import { FOLD } from './fold';

/** Whether folding makes this unit small: the letters that have a case, in any width. */
export function isCapital(unit: number): boolean {
  if (unit < 0x41) return false;
  if (unit <= 0x5a) return true;
  if (unit >= 0xff21 && unit <= 0xff3a) return true;
  return unit >= 0xc0 && unit < 0x2000 && FOLD[unit] !== unit;
}
