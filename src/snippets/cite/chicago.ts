/** The Chicago Manual of Style, 18th edition: a bibliography entry of its notes system. */
import { americanDate } from './dates';
import type { Facts } from './facts';
import { type Name, naturalName, readName, wholeName } from './names';
import { endashed, filled, notAmong, paperName, siteName } from './parts';
import { joined, type Run, sentences, slanted, upright } from './runs';
import { UNTITLED } from './untitled';

/** Up to six authors are told; of more, three. */
const MOST_AUTHORS = 6;
const FIRST_OF_MANY = 3;

export function chicagoRuns(facts: Facts): readonly Run[] {
  const { type, published, accessed, address, doi } = facts;
  const authors = responsible(facts);
  const head = authorsOf(authors);
  const undated = published === null && address !== null && type !== 'journal' ? `Accessed ${americanDate(accessed)}` : '';
  const where = doi !== null && type === 'journal' ? `https://doi.org/${doi}` : (address ?? '');
  return sentences([
    type === 'newspaper' && facts.authors.length === 0 ? slanted(head) : upright(head),
    titleOf(facts),
    ...sourceOf(facts, authors),
    upright(undated),
    upright(where),
  ]);
}

/** What nobody signed is listed under its paper, site or issuer. */
function responsible(facts: Facts): readonly Name[] {
  const { type, authors, publisher } = facts;
  if (authors.length > 0 || type === 'journal') return authors.map(readName);
  const owner =
    type === 'newspaper'
      ? withoutThe(paperName(facts))
      : type === 'news'
        ? siteName(facts) || publisher
        : (publisher ?? (type === 'webpage' ? siteName(facts) : null));
  return owner === null || owner === '' ? [] : [wholeName(owner)];
}

/** Parts of a larger whole in quotation marks, wholes in italics. */
function titleOf({ type, title }: Facts): readonly Run[] {
  if (title === null) return upright(UNTITLED.en);
  return type === 'law' || type === 'report' ? slanted(title) : upright(quoted(title));
}

function sourceOf(facts: Facts, authors: readonly Name[]): readonly (readonly Run[])[] {
  const date = upright(facts.published === null ? '' : americanDate(facts.published));
  switch (facts.type) {
    case 'journal':
      return [journalPlace(facts)];
    case 'newspaper':
      return [joined([slanted(notAmong(withoutThe(paperName(facts)), authors)), date], ', ')];
    case 'news':
      return [joined([upright(notAmong(siteName(facts), authors)), date], ', ')];
    case 'webpage':
      return [upright(notAmong(siteName(facts), authors)), date];
    default:
      return [joined([upright(notAmong(facts.publisher, authors)), date], ', ')];
  }
}

/** *Journal* 127, no. 6 (2022): 1818–59. */
function journalPlace({ container, volume, issue, published, pages }: Facts): readonly Run[] {
  const place = joined([slanted(container ?? ''), upright(volume ?? '')], ' ');
  const number = joined([place, upright(issue === null ? '' : `no. ${issue}`)], ', ');
  const dated = joined([number, upright(published === null ? '' : `(${published.year})`)], ' ');
  return joined([dated, upright(endashed(pages))], ': ');
}

/** Names of newspapers lose an initial The. */
const withoutThe = (name: string): string => name.replace(/^The\s+(?=\S)/, '');

/** In quotation marks with the full stop inside; quotation marks of its own become single ones. */
function quoted(title: string): string {
  const single = title.replace(/“([^“”]*)”/g, '‘$1’').replace(/"([^"]*)"/g, '‘$1’');
  const closing = single !== title && single.endsWith('’') ? '’' : '';
  const body = closing === '' ? single : single.slice(0, -1);
  return `“${body}${/[.?!…。？！．]$/.test(body) ? '' : '.'}${closing}”`;
}

/** The first name turned round: Doe, Jane, and Richard Roe. */
function authorsOf(authors: readonly Name[]): string {
  const [first, ...rest] = authors;
  if (first === undefined) return '';
  const names = [turnedRound(first), ...rest.map(naturalName)];
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  if (authors.length > MOST_AUTHORS) return `${names.slice(0, FIRST_OF_MANY).join(', ')}, et al.`;
  const comma = authors.length > 2 || turnedRound(first).includes(', ') ? ',' : '';
  return `${names.join(', ')}${comma} and ${last}`;
}

/** Not where the family name comes first anyway: Xue Lan. */
const turnedRound = (name: Name): string =>
  name.kind === 'whole' || (name.romanised && name.natural.startsWith(name.family))
    ? naturalName(name)
    : filled([name.family, name.given, name.suffix], ', ');
