/** Records in RIS, which EndNote, Zotero, NoteExpress and their like read: a tag a line, in UTF-8. */
import type { WorkType } from '../../model/snippet';
import type { CitedWork } from './cited-work';
import { type DayOf, type KnownDate, localDay } from './dates';
import type { Name } from './names';
import { filled } from './parts';
import { type BibRecord, containerOf, datePartsOf, pagesOf, recordsOf } from './record';

const TYPES: Readonly<Record<WorkType, string>> = {
  webpage: 'ELEC',
  news: 'ELEC',
  newspaper: 'NEWS',
  journal: 'JOUR',
  law: 'STAT',
  report: 'RPRT',
};

/** A `.ris` file, one record a work. Each quotation is a note (`N1`) of one line, as many readers know no others. */
export const toRis = (works: readonly CitedWork[], dayOf: DayOf = localDay): string => recordsOf(works, dayOf).map(recordOf).join('\r\n');

function recordOf(record: BibRecord): string {
  const lines = tagsOf(record)
    .map(([tag, value]) => [tag, (value ?? '').replace(/\s+/g, ' ').trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `TY  - ${TYPES[record.facts.type]}\r\n${lines.join('')}ER  - \r\n`;
}

function tagsOf({ key, facts, authors, publisher, quotes, tags }: BibRecord): (readonly [tag: string, value: string | null])[] {
  const { published, address } = facts;
  const pages = pagesOf(facts);
  const range = /^(\w*\d)\s*[-‐‑–—−~～]+\s*(\w*\d\w*)$/.exec(pages ?? '');
  return [
    ['ID', key],
    ...authors.map((name) => ['AU', risName(name)] as const),
    ['TI', facts.title],
    ['T2', containerOf(facts)],
    ['PB', publisher],
    ['PY', published === null ? '' : String(published.year).padStart(4, '0')],
    ['DA', published === null ? '' : risDate(published)],
    ['VL', facts.volume],
    ['IS', facts.issue],
    ['SP', range?.[1] ?? pages],
    ['EP', range?.[2] ?? ''],
    ['DO', facts.doi],
    ['UR', address],
    ['Y2', address === null ? '' : risDate(facts.accessed)],
    ['LA', facts.language],
    ...tags.map((tag) => ['KW', tag] as const),
    ...quotes.map(({ text, note }) => ['N1', filled([text === '' ? '' : `“${text}”`, note], ' — ')] as const),
  ];
}

/** Doe, Jane, Jr. */
const risName = (name: Name): string => (name.kind === 'whole' ? name.name : filled([name.family, name.given, name.suffix], ', '));

/** 2025/02/17, as far as it is known. */
function risDate(date: KnownDate): string {
  const [year = 0, ...rest] = datePartsOf(date);
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('/');
}
