/** Every delay of the card, in milliseconds, with its reason. */

/** A pointer that crosses words on its way rests less than this on each; Wikipedia's previews wait 500 after fetching at 150. */
export const DWELL_MS = 260;
/** Once a card is open the reader is looking around: the next may come sooner, but not while passing. */
export const NEXT_DWELL_MS = 180;
/** On the way to an open card the pointer crosses other words without meaning them. */
export const HEADING_DWELL_MS = 550;
/** Time to come back to the word or reach the card after leaving either. */
export const GRACE_MS = 320;
