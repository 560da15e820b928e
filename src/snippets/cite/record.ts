/** What every bibliographic format is written from. */
import type { CitedWork } from './cited-work';
import type { DayOf, KnownDate } from './dates';
import { type Facts, factsOf } from './facts';
import { manyLines, oneLine } from './lines';
import type { Name } from './names';
import { issuersOf, notAmong, paperName, siteName } from './parts';
import { recordKeys } from './record-key';

export interface BibRecord {
  /** For citing in a text: Latin letters, digits and hyphens, none twice in a list. */
  readonly key: string;
  readonly facts: Facts;
  /** Authors; of laws and reports that name none, their issuer. */
  readonly authors: readonly Name[];
  /** Empty where it is one of the authors. */
  readonly publisher: string;
  readonly quotes: CitedWork['quotes'];
  readonly tags: readonly string[];
}

export function recordsOf(works: readonly CitedWork[], dayOf: DayOf): readonly BibRecord[] {
  const read = works.map(({ key, work, quotes, tags }) => ({
    identity: key,
    facts: factsOf({ work, quoteLang: null }, dayOf),
    quotes,
    tags,
  }));
  const keys = recordKeys(read);
  return read.map(({ facts, quotes, tags }, at) => {
    const authors = issuersOf(facts);
    return {
      key: keys[at] ?? '',
      facts,
      authors,
      publisher: notAmong(facts.publisher, authors),
      quotes: quotes.map(cleanQuote),
      tags: tags.map(oneLine).filter((tag) => tag !== null),
    };
  });
}

const cleanQuote = ({ text, note }: CitedWork['quotes'][number]) => ({ text: manyLines(text), note: manyLines(note) });

/** What a work is a part of: its journal, newspaper or site; nothing for laws and reports. */
export function containerOf(facts: Facts): string {
  switch (facts.type) {
    case 'journal':
      return facts.container ?? '';
    case 'newspaper':
      return paperName(facts);
    case 'law':
    case 'report':
      return '';
    default:
      return siteName(facts);
  }
}

/** Pages as printed; of a newspaper, which of its own pages. */
export const pagesOf = ({ type, edition, pages }: Facts): string | null => (type === 'newspaper' ? (edition ?? pages) : pages);

/** Digits of a year, month and day, as far as they are known. */
export const datePartsOf = ({ year, month, day }: KnownDate): number[] => [year, month, day].filter((part) => part !== null);
