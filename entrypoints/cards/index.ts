import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPopover } from '../../src/popover/popover';
import { CARDS } from '../reader/cards-global';

/** Puts the cards' code where the reader script of the same frame, in the same isolated world, finds it. */
export default defineUnlistedScript(() => {
  (globalThis as { [CARDS]?: typeof createPopover })[CARDS] = createPopover;
});
