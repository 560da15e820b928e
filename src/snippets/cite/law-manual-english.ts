/** How 法学引注手册 sets English works: author, *title*, source, with names and dates in the order of a text. */
import { dayFirstDate } from './dates';
import type { Facts } from './facts';
import { naturalName } from './names';
import { filled, issuersOf, notAmong, paperName, siteName } from './parts';
import { joined, type Run, slanted, stopped, upright } from './runs';
import { UNTITLED } from './untitled';

export function lawManualEnglishRuns(facts: Facts): readonly Run[] {
  const { title, type, published, address, accessed } = facts;
  if (type === 'law') return stopped(upright(filled([title ?? UNTITLED.en, yearOf(facts)], ' ')));
  const head = upright(authorsOf(issuersOf(facts).map(naturalName)));
  const named = title === null ? upright(UNTITLED.en) : slanted(title);
  // No address for print: a newspaper of a day, a journal of a year.
  const isPrint = (type === 'newspaper' || type === 'journal') && facts.container !== null && published !== null;
  const visited = published === null ? `(last visited ${dayFirstDate(accessed)})` : '';
  const where = upright(isPrint || address === null ? '' : filled([address, visited], ' '));
  return stopped(joined([head, named, ...sourceOf(facts).map(upright), where], ', '));
}

function sourceOf(facts: Facts): string[] {
  const day = facts.published === null ? '' : dayFirstDate(facts.published);
  switch (facts.type) {
    case 'journal': {
      const first = /^[^\s,;‐‑–—-]+/.exec(facts.pages ?? '')?.[0] ?? '';
      return [filled([facts.volume, facts.container, first, yearOf(facts)], ' ')];
    }
    case 'newspaper':
      return [paperName(facts), day, facts.edition === null ? '' : `at ${facts.edition}`];
    case 'report':
      return [notAmong(facts.publisher, issuersOf(facts)), day];
    default:
      return [filled([siteName(facts), day === '' ? '' : `(${day})`], ' ')];
  }
}

const yearOf = ({ published }: Facts): string => (published === null ? '' : `(${published.year})`);

/** “A, B & C”; of four or more the first. */
function authorsOf(names: readonly string[]): string {
  if (names.length > 3) return `${names[0]}, et al.`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} & ${last}`;
}
