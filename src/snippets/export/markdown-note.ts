/**
 * A reader's own Markdown inside a file. It stays as written, but for what would reach beyond the note: a name of a block,
 * which would end our snippet, and a code fence, comment or formula that is never closed and would swallow the rest of the
 * file. Before such a mark stands a zero-width space, which takes its power, is not seen, and goes when the note is read back.
 */
import { wellFormed } from '../well-formed';

const GUARD = '\u200b';

/** As Obsidian has it: at the end of a line, after a blank. */
const BLOCK_ID = /(^|\s)(\u200b*\^[a-z0-9-]+\s*)$/i;
const GUARDED_BLOCK_ID = /(^|\s)\u200b(\u200b*\^[a-z0-9-]+\s*)$/i;
const OPENERS = String.raw`\`{3,}(?=[^\`]*$)|~{3,}|<!--|<\?|<![a-z]|<!\[CDATA\[|<(?:script|pre|style|textarea)(?![a-z0-9-])|\$\$|%%`;
const OPENER = new RegExp(`^( {0,3})(${OPENERS})`, 'i');
const GUARDED_OPENER = new RegExp(`^( {0,3})\\u200b(?=\\u200b*(?:${OPENERS}))`, 'i');

/** @returns the note as a file can hold it: line feeds for all line ends, no blank lines around it */
export const plainNote = (note: string): string =>
  wellFormed(note)
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/** @param note line feeds only @returns its lines, nothing in them reaching beyond them */
export function guardNote(note: string): string[] {
  const lines = note
    .split('\n')
    .map((line) => line.replace(BLOCK_ID, `$1${GUARD}$2`))
    .map((line) => (GUARDED_OPENER.test(line) ? line.replace(GUARD, GUARD + GUARD) : line));
  // What was looked for in vain once is not to be found from a later line either.
  const hopeless = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [opening, indent = '', mark = ''] = OPENER.exec(line) ?? [];
    if (opening === undefined) continue;
    const end = hopeless.has(mark) ? null : closingLine(lines, at, { from: opening.length, mark: mark.toLowerCase() });
    if (end !== null) at = end;
    else {
      hopeless.add(mark);
      lines[at] = `${indent}${GUARD}${line.slice(indent.length)}`;
    }
  }
  return lines;
}

/** Undoes `guardNote`. */
export const unguardNote = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(GUARDED_OPENER, '$1').replace(GUARDED_BLOCK_ID, '$1$2')).join('\n');

const CLOSERS: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>', '<![cdata[': ']]>', $$: '$$', '%%': '%%' };

/** @returns the line in which what begins at a line ends; `null` where it never does */
function closingLine(lines: readonly string[], start: number, { from, mark }: { from: number; mark: string }): number | null {
  const fence = /^[`~]/.test(mark) ? new RegExp(`^ {0,3}${mark[0]}{${mark.length},}\\s*$`) : null;
  const html = /^<[a-z]/.test(mark) ? /<\/(?:script|pre|style|textarea)>/i : null;
  const closer = CLOSERS[mark] ?? '>';
  const closes = (text: string): boolean => (html ? html.test(text) : text.includes(closer));
  if (!fence && closes((lines[start] ?? '').slice(from))) return start;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (fence ? fence.test(line) : closes(line)) return at;
  }
  return null;
}
