/** Records for LaTeX: fields of biblatex, in UTF-8, as biber reads them. */
import type { WorkType } from '../../model/snippet';
import { bibtexName, bibtexText, bibtexTitle, bibtexVerbatim } from './bibtex-text';
import type { CitedWork } from './cited-work';
import { type DayOf, isoDate, localDay } from './dates';
import { endashed, filled } from './parts';
import { type BibRecord, containerOf, pagesOf, recordsOf } from './record';

const ENTRIES: Readonly<Record<WorkType, string>> = {
  webpage: 'online',
  news: 'online',
  newspaper: 'article',
  journal: 'article',
  law: 'legislation',
  report: 'report',
};

/** Names of babel, by primary language tag; `langid` makes biblatex hyphenate and name months by it. */
const LANGIDS: Readonly<Record<string, string>> = {
  zh: 'chinese',
  en: 'english',
  ja: 'japanese',
  ko: 'korean',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  ru: 'russian',
};

/**
 * A `.bib` file, one entry a work. What was quoted goes into `annotation`, which bibliography styles do not print, as they would
 * print `note`.
 */
export const toBibtex = (works: readonly CitedWork[], dayOf: DayOf = localDay): string => recordsOf(works, dayOf).map(entryOf).join('\n');

function entryOf(record: BibRecord): string {
  const fields = fieldsOf(record)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${ENTRIES[record.facts.type]}{${record.key},\n${fields.join('')}}\n`;
}

function fieldsOf({ facts, authors, publisher, quotes, tags }: BibRecord): (readonly [string, string])[] {
  const { type, published, address } = facts;
  const isPart = type === 'newspaper' || type === 'journal';
  const isPage = type === 'webpage' || type === 'news';
  return [
    ['author', authors.map(bibtexName).join(' and ')],
    ['title', bibtexTitle(facts.title ?? '')],
    ['entrysubtype', type === 'newspaper' ? 'newspaper' : ''],
    ['journaltitle', isPart ? bibtexText(containerOf(facts)) : ''],
    ['date', published === null ? '' : isoDate(published)],
    ['volume', bibtexText(facts.volume ?? '')],
    ['number', bibtexText(facts.issue ?? '')],
    ['pages', bibtexText(endashed(pagesOf(facts))).replaceAll('–', '--')],
    ['institution', type === 'report' ? braced(publisher) : ''],
    ['organization', isPage ? braced(containerOf(facts) || publisher) : ''],
    ['publisher', !isPage && type !== 'report' ? braced(publisher) : ''],
    ['doi', bibtexVerbatim(facts.doi ?? '')],
    ['url', bibtexVerbatim(address ?? '')],
    ['urldate', address === null ? '' : isoDate(facts.accessed)],
    ['langid', LANGIDS[facts.language?.slice(0, 2).toLowerCase() ?? ''] ?? ''],
    ['keywords', tags.map((tag) => (tag.includes(',') ? `{${bibtexText(tag)}}` : bibtexText(tag))).join(', ')],
    ['annotation', quotes.map(({ text, note }) => bibtexText(filled([text === '' ? '' : `“${text}”`, note], '\n'))).join('\n')],
  ];
}

const braced = (name: string): string => (name === '' ? '' : `{${bibtexText(name)}}`);
