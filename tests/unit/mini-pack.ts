/** Small packs for tests: an entry in a line. */

import { buildDictionary } from '../../src/match/build';
import { NOTHING_KNOWN } from '../../src/match/knowledge';
import { createMatcher, type Matcher, readPage } from '../../src/match/read-page';
import type { Match } from '../../src/model/match';
import type { SourceEntry } from '../../src/model/source-entry';
import { compilePack } from '../../src/pack/compile';
import { collectForms } from '../../src/pack/forms';
import { indexPack } from '../../src/pack/pack-index';
import type { Vocabulary } from '../../src/pack/variants';

type Lists = Partial<
  Pick<SourceEntry, 'forms' | 'contextForms' | 'topicForms' | 'notWithin' | 'lookupForms' | 'ambiguous' | 'prominence' | 'related'>
>;

export interface MiniEntry extends Lists {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind?: 'term' | 'law' | 'person';
  readonly articleCount?: number;
}

export function sourceEntry({ id, zh, en, kind = 'term', articleCount, ...lists }: MiniEntry): SourceEntry {
  const common = {
    id,
    name: { 'zh-Hans': zh, en },
    forms: [],
    contextForms: [],
    topicForms: [],
    lookupForms: [],
    notWithin: [],
    ambiguous: [],
    prominence: 'key' as const,
    summary: { 'zh-Hans': `${zh}是什么。`, en: `What ${en} is.` },
    related: {},
    excerpts: [],
    links: [],
    evidence: [{ for: ['summary'], title: 'a source', publisher: 'somebody' }],
    checked: '2026-11-21',
    ...lists,
  };
  if (kind === 'law') {
    return {
      ...common,
      kind,
      articles: {},
      facts: { type: 'law', jurisdiction: 'CN', status: 'in-force', ...(articleCount === undefined ? {} : { articleCount }) },
    };
  }
  if (kind === 'person') return { ...common, kind, facts: { role: { 'zh-Hans': '教授', en: 'professor' }, asOf: '2026' } };
  return { ...common, kind, facts: { field: 'governance' } };
}

const same = (text: string): string => text;

export function miniMatcher(entries: readonly MiniEntry[], vocabulary: Vocabulary = []): Matcher {
  const pack = compilePack({ entries: entries.map(sourceEntry), sources: [], vocabulary, traditional: { prose: same, title: same } });
  return createMatcher(buildDictionary(collectForms(pack.forms, pack.vocabulary)), indexPack(pack.entries));
}

/** Matches as `entry:text`, with `#article`, `?other` and `(via)` where they say something. */
export function read(matcher: Matcher, ...blocks: string[]): string[] {
  return readPage(matcher, blocks, NOTHING_KNOWN).matches.flatMap((matches, number) =>
    matches.map((match) => describeMatch(match, blocks[number] as string)),
  );
}

function describeMatch({ entry, start, end, article, via, others }: Match, text: string): string {
  const words = text.slice(start, end);
  const tail = `${article === null ? '' : `#${article}`}${others.map((other) => `?${other}`).join('')}${via === 'form' || via === 'citation' ? '' : `(${via})`}`;
  return `${entry}:${words}${tail}`;
}
