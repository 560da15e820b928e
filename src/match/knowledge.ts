import { NO_TOPIC, type TopicCount } from './topic';

/** What a page has told us so far. Plain data: a tab keeps it and sends it along with each batch of blocks. */
export interface PageKnowledge {
  /** Ids of entries the page has named in full, the one named last at the end; `TOPIC` among them once it speaks of it. */
  readonly named: readonly string[];
  readonly definitions: readonly Definition[];
  readonly topic: TopicCount;
}

/** A short name that the page itself gave: 以下简称《办法》, (the "Act"). */
export interface Definition {
  readonly text: string;
  /** Defined inside 《》, and therefore found only there: 办法 alone is a common word. */
  readonly bracketed: boolean;
  readonly entry: string;
}

export const NOTHING_KNOWN: PageKnowledge = { named: [], definitions: [], topic: NO_TOPIC };
