/** Bytes of a file → text, whatever program on whatever system wrote it. */
import { ImportError } from './import-error';

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** As the Encoding Standard names it. */
  readonly encoding: string;
  /** What is not certain of it; `null` when all is. */
  readonly doubt: string | null;
}

/** Of all characters beyond ASCII, so many may be damaged before a text is no longer taken for UTF-8. */
const DAMAGED = 0.02;
/** Of pairs of bytes in Big5, nearly half have a second byte below 0x80; of pairs in GB 2312 none. */
const BIG5_SHARE = 0.1;

/**
 * UTF-8 and UTF-16 by their marks, else UTF-8 if it is that, else Chinese as spreadsheets save it: GB 18030 or Big5.
 * @throws ImportError `encoding`
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded('utf-16le', new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return decoded('utf-16be', new TextDecoder('utf-16be').decode(bytes));
  const text = new TextDecoder().decode(bytes);
  const damaged = count(text, /\ufffd/g);
  if (damaged === 0 || strictly('utf-8', bytes) !== null) return decoded('utf-8', text);
  if (damaged <= count(text, /[^\0-\x7f]/g) * DAMAGED) return { text, encoding: 'utf-8', doubt: `${damaged} × U+FFFD` };
  const big5 = strictly('big5', bytes);
  const gb18030 = strictly('gb18030', bytes);
  if (big5 !== null && (gb18030 === null || lowSeconds(bytes) >= BIG5_SHARE)) return { text: big5, encoding: 'big5', doubt: 'Big5?' };
  if (gb18030 !== null) return { text: gb18030, encoding: 'gb18030', doubt: 'GB 18030?' };
  throw new ImportError('encoding', '', 'neither UTF-8, UTF-16, GB 18030 nor Big5');
}

const decoded = (encoding: string, text: string): Decoded => ({ text, encoding, doubt: null });

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @returns which share of pairs of bytes has its second below 0x80 */
function lowSeconds(bytes: Uint8Array): number {
  let pairs = 0;
  let low = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    pairs++;
    if ((bytes[++at] ?? 0) < 0x80) low++;
  }
  return low / Math.max(1, pairs);
}
