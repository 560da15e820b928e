/** GB/T 7714, the national standard of China: numeric system, in the editions of 2015 and 2025. */
import type { WorkType } from '../../model/snippet';
import { isoDate } from './dates';
import type { Facts } from './facts';
import { initialsOf, type Name } from './names';
import { filled, issuersOf, paperName } from './parts';
import { type Run, sentences, upright } from './runs';
import { UNTITLED } from './untitled';

export type GbtEdition = 2015 | 2025;

interface Marks {
  readonly comma: string;
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

/** Clause 6: the edition of 2025 sets them full-width in entries of any language, that of 2015 is silent and mostly set narrow. */
const MARKS: Readonly<Record<GbtEdition, Marks>> = {
  2015: { comma: ', ', colon: ': ', open: '(', close: ')' },
  2025: { comma: '，', colon: '：', open: '（', close: '）' },
};

/** Annex A: laws and documents of governments count as records (A), which are filed for later reference. */
const CODES: Readonly<Record<WorkType, string>> = { webpage: 'EB', news: 'EB', newspaper: 'N', journal: 'J', law: 'A', report: 'R' };
const MOST_AUTHORS = 3;

export function gbtRuns(facts: Facts, edition: GbtEdition): readonly Run[] {
  const marks = MARKS[edition];
  const { address, doi } = facts;
  const title = `${facts.title ?? UNTITLED[facts.lang]}[${codeOf(facts)}]`;
  // 7.9.1 of 2025: an identifier that the address holds already is not told again.
  const identifier = doi === null || address?.toLowerCase().includes(doi.toLowerCase()) ? '' : `DOI:${doi}`;
  return sentences([responsible(facts, edition, marks), title, sourceOf(facts, edition, marks), address ?? '', identifier].map(upright));
}

/** A page that is not on the network is none of the kinds that the standard knows. */
function codeOf({ type, address, doi }: Facts): string {
  const online = address !== null || doi !== null;
  return online ? `${CODES[type]}/OL` : CODES[type] === 'EB' ? 'Z' : CODES[type];
}

/** 7.1: three at most; without any the entry begins with the title. Laws and reports are their issuer's. */
function responsible(facts: Facts, edition: GbtEdition, { comma }: Marks): string {
  const issuers = issuersOf(facts);
  const names = issuers.slice(0, MOST_AUTHORS).map((name) => gbtName(name, edition));
  const others = issuers.length > MOST_AUTHORS ? [facts.lang === 'en' ? 'et al' : '等'] : [];
  return [...names, ...others].join(comma);
}

/**
 * Family name first, given names as letters: DOE J in 2015, Doe J in 2025, which also keeps hyphens (J-L) and writes Chinese given
 * names in full (7.1.1).
 */
function gbtName(name: Name, edition: GbtEdition): string {
  if (name.kind === 'whole') return name.name;
  const given = name.romanised ? name.given : initialsOf(name.given, { stop: '', between: ' ', hyphen: edition === 2025 ? '-' : ' ' });
  const family = edition === 2025 ? name.family : name.family.toUpperCase();
  return [family, given, name.suffix?.replace('.', '') ?? ''].filter((part) => part !== '').join(' ');
}

function sourceOf(facts: Facts, edition: GbtEdition, marks: Marks): string {
  const { type, published, accessed, address } = facts;
  const date = published === null ? '' : isoDate(published);
  const access = address === null ? '' : `[${isoDate(accessed)}]`;
  const datedAccess = `${bracketed(date, marks)}${access}`;
  // The edition of 2025 asks for the day of access with web pages only.
  const is2015 = edition === 2015;
  switch (type) {
    case 'newspaper':
      return `${filled([paperName(facts), date], marks.comma)}${bracketed(facts.edition ?? '', marks)}${is2015 ? access : ''}`;
    case 'journal':
      return `${journalPlace(facts, marks)}${is2015 ? access : ''}`;
    case 'law':
      return is2015 && address !== null ? datedAccess : date;
    case 'report':
      return is2015 && address !== null ? datedAccess : reportPlace(facts, date, marks);
    default:
      return datedAccess;
  }
}

/** 8.5.1.1: 2012，22（11）：81-86; what has neither volume nor issue yet has its day. */
function journalPlace({ container, published, volume, issue, pages }: Facts, marks: Marks): string {
  const isNumbered = volume !== null || issue !== null;
  const year = published === null ? '' : isoDate(isNumbered ? { ...published, month: null, day: null } : published);
  const place = `${filled([container, year, volume], marks.comma)}${bracketed(issue ?? '', marks)}`;
  return filled([place, hyphened(pages)], marks.colon);
}

/** 8.8: its day and pages; who published it is told of print only. */
function reportPlace({ address, authors, publisher, pages }: Facts, date: string, { comma, colon }: Marks): string {
  const house = address === null && authors.length > 0 ? publisher : null;
  return filled([filled([house, date], comma), hyphened(pages)], colon);
}

const bracketed = (text: string, { open, close }: Marks): string => (text === '' ? '' : `${open}${text}${close}`);

const hyphened = (pages: string | null): string => (pages ?? '').replace(/(?<=\d)\s*[‐‑–—−~～]\s*(?=\d)/g, '-');
