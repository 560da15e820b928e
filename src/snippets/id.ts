/** Names of snippets: they sort by time, and stay the same in every file that is written of them. */

/** Crockford's base 32: no letters that look like others. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;

/**
 * @param at milliseconds since 1970
 * @param random gives so many random bytes
 * @returns `s-` and 26 digits, as in a ULID
 */
export function newSnippetId(at: number, random: (bytes: number) => Uint8Array): string {
  let time = '';
  for (let rest = at, place = 0; place < TIME_DIGITS; place++, rest = Math.floor(rest / 32)) time = `${DIGITS[rest % 32]}${time}`;
  return `s-${time}${[...random(RANDOM_DIGITS)].map((byte) => DIGITS[byte % 32]).join('')}`;
}
