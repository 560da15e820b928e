/** Names of files that every system and Obsidian take. */

/** In bytes of UTF-8, of what is ours to cut: the strictest file systems in use allow 143 for the whole. */
const MOST_BYTES = 110;
const SUFFIX_DIGITS = 7;
/** Not in names: what Windows forbids, what Obsidian's links take for marks, control and direction marks. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]+/gu;
/** Windows keeps these for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

const encoder = new TextEncoder();

/**
 * @param of a page: its title, and its key, which names it among pages of one title; the same page always gets the same name
 * @param taken names given so far, folded; the new one is added
 */
export function fileName({ title, key, extension }: { title: string; key: string; extension: string }, taken: Set<string>): string {
  const stem = stemOf(title);
  for (let turn = 0; ; turn++) {
    const name = `${stem === '' ? '' : `${stem} `}${digest(turn === 0 ? key : `${key}\n${turn}`)}.${extension}`;
    // Windows and macOS take letter case and composed letters for the same.
    const folded = name.normalize('NFKC').toLowerCase();
    if (taken.has(folded)) continue;
    taken.add(folded);
    return name;
  }
}

function stemOf(title: string): string {
  const plain = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  let stem = '';
  let bytes = 0;
  for (const character of plain) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    stem += character;
  }
  const trimmed = stem.replace(/^[. ]+|[. ]+$/g, '');
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** A short name of a key: two multiplicative hashes of 32 bits, in base 32. Not for secrets; clashes are told apart above. */
function digest(key: string): string {
  let low = 0x9747b28c;
  let high = 0x3c6ef372;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    high = Math.imul(high ^ unit, 0xc2b2ae35) ^ (low >>> 15);
  }
  const mixed = (Math.imul(low ^ (high >>> 13), 0x27d4eb2f) >>> 0) * 8 + ((high >>> 16) & 7);
  return mixed.toString(32).padStart(SUFFIX_DIGITS, '0').slice(-SUFFIX_DIGITS);
}
