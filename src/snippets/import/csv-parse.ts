/** RFC 4180, read to the letter where a file keeps to it, and row by row where it does not. */

export interface Dialect {
  readonly delimiter: string;
  readonly newline: '\r\n' | '\n' | '\r';
}

export interface RawRow {
  readonly cells: readonly string[];
  /** Quotation marks in it do not pair, or stand in the middle of a quoted cell. */
  readonly broken: boolean;
  /** As it stands in the file. */
  readonly raw: string;
}

/** Delimiter and line end as the first row has them. Guesses over the whole file would be led astray by long cells. */
export function dialectOf(text: string, delimiters: readonly string[]): Dialect {
  const counts = new Map(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let at = 0;
  for (; at < text.length; at++) {
    const unit = text[at] ?? '';
    if (unit === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (unit === '\n' || unit === '\r') break;
    else if (counts.has(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [[delimiter] = [',']] = [...counts].sort(([, one], [, other]) => other - one);
  return { delimiter, newline: text[at] === '\r' ? (text[at + 1] === '\n' ? '\r\n' : '\r') : '\n' };
}

/**
 * Rows one after another. Any of the three line ends ends a row outside quotation marks, when it is not `\r` in a file that ends
 * its rows otherwise; a quotation mark opens a cell only as its first character.
 */
export function* parseRows(text: string, { delimiter, newline }: Dialect): Generator<RawRow> {
  const ends = newline === '\r' ? /\r/ : /\r?\n/;
  const next = new RegExp(`\\${delimiter}|${ends.source}|$`, 'g');
  for (let at = 0; at < text.length; ) {
    const start = at;
    const cells: string[] = [];
    let broken = false;
    for (let more = true; more; ) {
      const quoted = text[at] === '"' ? quotedCell(text, at) : null;
      next.lastIndex = quoted?.end ?? at;
      const from = next.lastIndex;
      const mark = next.exec(text);
      const end = mark?.index ?? text.length;
      cells.push((quoted?.value ?? '') + text.slice(from, end));
      broken ||= quoted !== null && (!quoted.closed || end > from);
      more = mark?.[0] === delimiter;
      at = end + (mark?.[0].length ?? 0);
    }
    yield { cells, broken, raw: text.slice(start, at) };
  }
}

/** @returns the value of a quoted cell and where it ends: after its closing mark, or with the text */
function quotedCell(text: string, start: number): { value: string; end: number; closed: boolean } {
  let value = '';
  for (let at = start + 1; ; ) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return { value: value + text.slice(at), end: text.length, closed: false };
    value += text.slice(at, mark);
    if (text[mark + 1] !== '"') return { value, end: mark + 1, closed: true };
    value += '"';
    at = mark + 2;
  }
}
