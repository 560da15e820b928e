/** Small parts of entries that more than one style sets alike. Absent ones are empty. */
import type { Facts } from './facts';
import { type Name, naturalName, readName, wholeName } from './names';

/** Those parts that there are, with a mark between. */
export const filled = (parts: readonly (string | null)[], mark: string): string =>
  parts.filter((part) => part !== null && part !== '').join(mark);

/** `12-19` with the dash of English typesetting. */
export const endashed = (pages: string | null): string => (pages ?? '').replace(/(?<=\d)\s*[-‐‑—−~～]+\s*(?=\d)/g, '–');

/** The site of a page. */
export const siteName = ({ site, container }: Facts): string => site ?? container ?? '';

/** The newspaper of an article. */
export const paperName = ({ site, container }: Facts): string => container ?? site ?? '';

/** Who answers for a work: its authors; of a law or a report that names none, who issued it. */
export function issuersOf({ type, authors, publisher }: Facts): readonly Name[] {
  if (authors.length > 0) return authors.map(readName);
  return publisher !== null && (type === 'law' || type === 'report') ? [wholeName(publisher)] : [];
}

/** Unless it is one of the authors, who need not be told twice. */
export const notAmong = (name: string | null, authors: readonly Name[]): string =>
  name === null || authors.some((author) => naturalName(author).toLowerCase() === name.toLowerCase()) ? '' : name;
