/** What a place in the browser's history remembers beside its address: there to come back to, and in no list of visited pages. */
import * as v from 'valibot';
import { KINDS } from '../model/kind';
import { LibraryFilterSchema } from './library/filter';
import { LANES } from './timeline/shape';

const text = v.nullable(v.string());

const KeptSchema = v.object({
  /** What the search field holds; it never stands in the address, which browsers note. */
  query: v.fallback(v.optional(v.string()), undefined),
  /** How far down the reader was. */
  scroll: v.fallback(v.optional(v.number()), undefined),
  browse: v.fallback(v.optional(v.object({ kind: v.nullable(v.picklist(KINDS)), jurisdiction: text, year: text })), undefined),
  order: v.fallback(v.optional(v.picklist(['place', 'kind'])), undefined),
  timeline: v.fallback(
    v.optional(
      v.object({
        lanes: v.array(v.picklist(LANES)),
        kinds: v.array(v.picklist(['law', 'event'])),
        zoom: v.number(),
        /** Of the timeline's own scroller. */
        top: v.number(),
      }),
    ),
    undefined,
  ),
  library: v.fallback(v.optional(LibraryFilterSchema), undefined),
  /** How many visits of the history are shown. */
  shown: v.fallback(v.optional(v.number()), undefined),
});
export type Kept = v.InferOutput<typeof KeptSchema>;

/** @param state anything; what is broken is forgotten, field by field */
export const readKept = (state: unknown): Kept => v.parse(KeptSchema, typeof state === 'object' && state !== null ? state : {});

/** Adds to what the place in history that the reader is at remembers. */
export function keep(more: Kept): void {
  history.replaceState({ ...readKept(history.state), ...more }, '');
}
