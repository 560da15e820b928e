/** The matcher behind the page of part b: forms first, then batches of texts. */
import { buildDictionary } from '../../src/match/build';
import { NOTHING_KNOWN, type PageKnowledge } from '../../src/match/knowledge';
import { TYPE_FORM } from '../../src/match/layout';
import { packReading } from '../../src/match/packed-reading';
import { createMatcher, type Matcher, readPage } from '../../src/match/read-page';
import { KINDS } from '../../src/model/kind';

interface Request {
  readonly id: number;
  readonly forms?: readonly string[];
  readonly texts?: readonly string[];
  readonly knowledge?: PageKnowledge | null;
}

function makeMatcher(texts: readonly string[]): Matcher {
  const forms = texts.map((text, entry) => ({ text, entry, type: TYPE_FORM, exact: false, lead: 0, tail: 0 }));
  const index = texts.map((_, entry) => ({
    id: `e${entry}`,
    kind: KINDS[entry % KINDS.length] as (typeof KINDS)[number],
    prominence: 'useful' as const,
    related: [],
    articleCount: 0,
  }));
  return createMatcher(buildDictionary(forms), index);
}

let matcher: Matcher | null = null;
globalThis.onmessage = ({ data: { id, forms, texts, knowledge } }: MessageEvent<Request>) => {
  if (forms) matcher = makeMatcher(forms);
  postMessage(matcher && texts ? { id, reading: packReading(readPage(matcher, texts, knowledge ?? NOTHING_KNOWN)) } : { id });
};
