/** How a value stands in a cell of our CSV, and how it is read back. */
import { wellFormed } from '../well-formed';

/**
 * What a spreadsheet takes for a formula when a cell begins with it, full-width signs too (OWASP on CSV injection), and the
 * apostrophes that we put before.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NEUTRALISED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** @returns a cell that no spreadsheet computes: one apostrophe more where it would */
export const neutralise = (value: string): string => (FORMULA.test(value) ? `'${value}` : value);

/** Undoes `neutralise`. */
export const unneutralise = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);

/** @returns a cell as RFC 4180 has it, always in quotation marks, so that no other delimiter can part it */
export const cellOf = (value: string): string => `"${neutralise(wellFormed(value)).replaceAll('"', '""')}"`;

/** @returns the items with `; ` between; a backslash stands before `;` and `\` within one. Empty items are left out. */
export const joinList = (items: readonly string[]): string =>
  items
    .filter((item) => item !== '')
    .map((item) => item.replace(/[\\;]/g, '\\$&'))
    .join('; ');

/** Undoes `joinList`; a missing blank after `;` is forgiven. */
export function splitList(cell: string): string[] {
  const items: string[] = [];
  let item = '';
  for (const [part] of cell.matchAll(/\\[\s\S]|; ?|[^\\;]+|\\/g)) {
    if (part[0] === ';') {
      items.push(item);
      item = '';
    } else item += part.length === 2 && part[0] === '\\' ? part[1] : part;
  }
  return [...items, item].filter((each) => each !== '');
}
