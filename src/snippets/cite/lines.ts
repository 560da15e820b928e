/** Text that may come from any page, made fit for a line or a file. */

/** With its lines, each ended by `\n`; no other controls, no direction marks, no halves of characters. */
export const manyLines = (text: string): string =>
  text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .trim();

/** In one line; `null` where nothing is left. */
export function oneLine(text: string): string | null {
  const line = manyLines(text).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
