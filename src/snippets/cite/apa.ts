/** APA style, 7th edition: an entry of the reference list. Numbers are sections of its manual. */
import { americanDate, yearFirstDate } from './dates';
import type { Facts } from './facts';
import { initialsOf, type Name, naturalName, wholeName } from './names';
import { endashed, filled, issuersOf, notAmong, paperName, siteName } from './parts';
import { joined, type Run, sentences, slanted, upright } from './runs';
import { UNTITLED } from './untitled';

const MOST_AUTHORS = 20;

export function apaRuns(facts: Facts): readonly Run[] {
  if (facts.type === 'law') return lawRuns(facts);
  const { type, published } = facts;
  const authors = responsible(facts);
  const head = upright(authorsOf(authors.map(apaName)));
  const date = upright(`(${published === null ? 'n.d.' : type === 'journal' ? published.year : yearFirstDate(published)}).`);
  const isPart = type === 'newspaper' || type === 'journal';
  const title = facts.title === null ? upright(UNTITLED.en) : isPart ? upright(facts.title) : slanted(facts.title);
  // 9.12: without an author, the title moves to the author's place, before the date.
  const opening = head.length === 0 ? [title, date] : [head, date, title];
  return closed([...opening, sourceOf(facts, authors)], whereOf(facts));
}

/** 11.5: laws by their name, source and year. The manual knows American ones; of others the issuer stands with the year. */
function lawRuns(facts: Facts): readonly Run[] {
  const [issuer] = issuersOf(facts);
  const told = filled(
    [issuer === undefined ? null : naturalName(issuer), facts.published === null ? 'n.d.' : `${facts.published.year}`],
    ', ',
  );
  return closed([upright(`${facts.title ?? UNTITLED.en} (${told})`)], whereOf(facts));
}

/** No full stop follows an address. */
const closed = (parts: readonly (readonly Run[])[], where: string): readonly Run[] => joined([sentences(parts), upright(where)], ' ');

/** 9.11: a page or report that names no author is its organisation's; an unsigned piece of news begins with its title. */
function responsible(facts: Facts): readonly Name[] {
  const issuers = issuersOf(facts);
  if (issuers.length > 0 || facts.type !== 'webpage') return issuers;
  const organisation = facts.publisher ?? facts.site;
  return organisation === null ? [] : [wholeName(organisation)];
}

function sourceOf(facts: Facts, authors: readonly Name[]): readonly Run[] {
  switch (facts.type) {
    case 'journal': {
      const number = [...slanted(facts.volume ?? ''), ...upright(facts.issue === null ? '' : `(${facts.issue})`)];
      return joined([slanted(facts.container ?? ''), number, upright(endashed(facts.pages))], ', ');
    }
    case 'newspaper':
      return joined([slanted(paperName(facts)), upright(facts.edition ?? '')], ', ');
    case 'report':
      return upright(notAmong(facts.publisher, authors));
    default:
      return upright(notAmong(siteName(facts), authors));
  }
}

/** 9.16: the day of access where the content may change: a page without a date is taken for one that does. */
function whereOf({ doi, address, published, accessed, type }: Facts): string {
  const isPage = type === 'webpage' || type === 'news';
  if (doi !== null && !isPage) return `https://doi.org/${doi}`;
  return isPage && published === null && address !== null ? `Retrieved ${americanDate(accessed)}, from ${address}` : (address ?? '');
}

/** 9.8: Doe, J. Q., Jr. */
const apaName = (name: Name): string =>
  name.kind === 'whole'
    ? name.name
    : filled([name.family, initialsOf(name.given, { stop: '.', between: ' ', hyphen: '-' }), name.suffix], ', ');

/** 9.8: up to twenty; of more, the first nineteen and the last. */
function authorsOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}
