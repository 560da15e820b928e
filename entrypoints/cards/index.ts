import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPopover } from '../../src/popover/popover';
import { LATER_CODE, type LaterCode } from '../reader/later-code';

/** Puts the code of cards where the reader script of the same frame, in the same isolated world, finds it. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [LATER_CODE]?: LaterCode };
  world[LATER_CODE] = { ...world[LATER_CODE], createPopover };
});
