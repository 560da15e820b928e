/** Names of snippets that come from elsewhere: the same for the same, so that a file taken in twice adds nothing. */

/** Of SHA-256; 128 bits, so that no two of all that anybody reads clash. */
const BYTES = 16;

/** @param key what tells it from all others @returns `i-` and 32 hexadecimal digits */
export async function derivedId(key: readonly string[]): Promise<string> {
  // JSON parts the items beyond doubt, and escapes lone surrogates.
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(key)));
  return `i-${[...new Uint8Array(hash, 0, BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
