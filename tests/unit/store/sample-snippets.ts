/** Snippets and libraries for tests of what keeps them. */
import { afterEach } from 'vitest';
import type { Snippet } from '../../../src/model/snippet';
import { pageKeys } from '../../../src/snippets/page-key';
import { type LibraryDatabase, openLibraryDatabase } from '../../../src/store/library-database';

export const NOON = Date.UTC(2026, 10, 21, 12);
export const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;

/** The snippet `s-<name>`, a selection on a page of news; letters later in the alphabet were saved later. */
export function sampleSnippet(name: string, rest: Partial<Snippet> = {}): Snippet {
  const savedAt = NOON + (name.codePointAt(0) ?? 0) * 1000;
  return {
    id: `s-${name}`,
    source: 'selection',
    text: `薛澜谈敏捷治理：${name}\n“规则要跟得上技术。”`,
    note: '',
    tags: ['治理'],
    folder: '',
    entries: ['agile-governance', 'xue-lan'],
    article: null,
    lang: 'zh-Hans',
    anchor: { prefix: '日前，', suffix: '（记者', start: 12, end: 40, frame: null },
    work: {
      address: `https://example.com/news/${name}`,
      accessedAt: savedAt,
      fields: { title: { value: `新闻 ${name}`, origin: 'open-graph' }, authors: { value: ['许振超'], origin: 'json-ld' } },
    },
    seenOn: null,
    link: null,
    savedAt,
    changedAt: savedAt,
    ...rest,
  };
}

/** By which a page is known. */
export const keysOf = (address: string): readonly string[] => pageKeys({ address, canonical: null });

export const namesOf = (snippets: readonly Snippet[]): string => snippets.map(({ id }) => id.slice(2)).join('');

let count = 0;
const opened: { close: () => void }[] = [];

/** A name that no other test uses. */
export const freshName = (): string => `library-${process.pid}-${count++}`;

/** Closed after the test. */
export function closeLater<T extends { close: () => void }>(one: T): T {
  opened.push(one);
  return one;
}

export const openLibrary = async (name = freshName()): Promise<LibraryDatabase> => closeLater(await openLibraryDatabase(name));

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});
