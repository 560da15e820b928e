import type { createPopover } from '../../src/popover/popover';
import type { createKeeping } from '../saving/keeping';

/** What scripts that are fetched later give to the reader's. */
export interface LaterCode {
  readonly createPopover?: typeof createPopover;
  readonly createKeeping?: typeof createKeeping;
}

/** Where they leave it. Shared by the scripts of a frame, unseen by the page. */
export const LATER_CODE: unique symbol = Symbol.for('pangzhu.later') as never;
