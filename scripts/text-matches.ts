/** The dataset's matches in plain text: each line a block, the file one page; offsets are those of the file. */
import { readCheckedDataset } from '../data/check';
import { compileDataset } from '../data/pack';
import { buildDictionary } from '../src/match/build';
import { NOTHING_KNOWN } from '../src/match/knowledge';
import { createMatcher, type Matcher, readPage } from '../src/match/read-page';
import type { Match } from '../src/model/match';
import { collectForms } from '../src/pack/forms';
import { indexPack } from '../src/pack/pack-index';

/** @throws Error with every problem of the dataset, a line each */
export function datasetMatcher(): Matcher {
  const pack = compileDataset(readCheckedDataset());
  return createMatcher(buildDictionary(collectForms(pack.forms, pack.vocabulary)), indexPack(pack.entries));
}

export function matchText(matcher: Matcher, text: string): Match[] {
  const lines = [...text.matchAll(/[^\r\n]+/g)];
  const { matches } = readPage(
    matcher,
    lines.map((line) => line[0]),
    NOTHING_KNOWN,
  );
  return matches.flatMap((found, number) =>
    found.map((match) => ({ ...match, start: match.start + (lines[number]?.index ?? 0), end: match.end + (lines[number]?.index ?? 0) })),
  );
}
