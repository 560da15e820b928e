import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LATER_CODE, type LaterCode } from '../reader/later-code';
import { createKeeping } from './keeping';

/** Puts the code of saving where the reader script of the same frame, in the same isolated world, finds it. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [LATER_CODE]?: LaterCode };
  world[LATER_CODE] = { ...world[LATER_CODE], createKeeping };
});
