/** Records in CSL-JSON (schema 1.0.2), which Zotero, Pandoc and other processors of citation styles read. */
import type { WorkType } from '../../model/snippet';
import type { CitedWork } from './cited-work';
import { type DayOf, localDay } from './dates';
import type { Name } from './names';
import { type BibRecord, containerOf, datePartsOf, pagesOf, recordsOf } from './record';

const TYPES: Readonly<Record<WorkType, string>> = {
  webpage: 'webpage',
  news: 'webpage',
  newspaper: 'article-newspaper',
  journal: 'article-journal',
  law: 'legislation',
  report: 'report',
};

/** A file of records, one a work. */
export const toCslJson = (works: readonly CitedWork[], dayOf: DayOf = localDay): string =>
  `${JSON.stringify(recordsOf(works, dayOf).map(itemOf), null, 2)}\n`;

function itemOf({ key, facts, authors, publisher, quotes, tags }: BibRecord): Readonly<Record<string, unknown>> {
  const { published, address } = facts;
  const all: Readonly<Record<string, unknown>> = {
    id: key,
    type: TYPES[facts.type],
    'citation-key': key,
    title: facts.title,
    author: authors.length === 0 ? null : authors.map(nameOf),
    authority: facts.type === 'law' ? facts.publisher : null,
    'container-title': containerOf(facts),
    publisher,
    issued: published === null ? null : { 'date-parts': [datePartsOf(published)] },
    accessed: address === null ? null : { 'date-parts': [datePartsOf(facts.accessed)] },
    volume: facts.volume,
    issue: facts.issue,
    page: pagesOf(facts),
    DOI: facts.doi,
    URL: address,
    language: facts.language,
    keyword: tags.join(', '),
    note: quotes.map(({ text, note }) => noteOf(text, note)).join('\n\n'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ''));
}

const nameOf = (name: Name): Readonly<Record<string, string>> =>
  name.kind === 'whole'
    ? { literal: name.name }
    : { family: name.family, given: name.given, ...(name.suffix === null ? {} : { suffix: name.suffix }) };

/**
 * A quotation with a mark before each of its lines: processors take a line `type: …` of a note for a field, and no page shall write
 * our fields.
 */
const noteOf = (text: string, note: string): string =>
  [...(text === '' ? [] : text.split('\n').map((line) => `> ${line}`)), ...(note === '' ? [] : [note])].join('\n');
