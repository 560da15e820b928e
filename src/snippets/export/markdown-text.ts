/** Words of others in Markdown: shown as they are, whatever they look like, and read back to the letter. */

/** What Markdown (CommonMark, GFM) or Obsidian reads anywhere in a line: emphasis, links, tags, comments, math, addresses, fields. */
const MARK = /[\\`*_[\]<#^|~$]|&(?=#?\w+;)|:(?=\/\/)|(?<=:):|(?<=\w)@(?=\w)|=(?==)|(?<==)=|%(?=%)|(?<=%)%|(?<=\bwww)\./gi;
/** What is a mark only where a line begins: quotations, lists, rules, underlined headings. */
const FIRST = /^([ \t]*)([>+=-])/;
const NUMBERED = /^([ \t]*\d{1,9})([.)])/;
/** Blanks at the ends of a line would be taken away or make code of it; the others cannot be written or end a line. */
const ENTITY = /^[ \t]|[ \t]$|[\0-\x08\x0b-\x1f\x7f]|\p{Surrogate}/gu;
const ESCAPED = /\\([!-/:-@[-`{-~])|&#x([0-9a-f]{1,4});/gi;

/** @param line without line feeds @returns Markdown that shows exactly it */
export const escapeMarkdown = (line: string): string =>
  line
    .replace(MARK, '\\$&')
    .replace(FIRST, '$1\\$2')
    .replace(NUMBERED, '$1\\$2')
    .replace(ENTITY, (unit) => `&#x${unit.charCodeAt(0).toString(16)};`);

/** Undoes `escapeMarkdown`. */
export const unescapeMarkdown = (line: string): string =>
  line.replace(ESCAPED, (_, mark: string | undefined, hex: string | undefined) =>
    mark === undefined ? String.fromCharCode(Number.parseInt(hex ?? '', 16)) : mark,
  );

/** @returns a block quotation, at least one line */
export const quoteLines = (text: string): string[] => text.split('\n').map((line) => (line === '' ? '>' : `> ${escapeMarkdown(line)}`));

/** Undoes `quoteLines`. */
export const readQuote = (lines: readonly string[]): string => lines.map((line) => unescapeMarkdown(line.replace(/^> ?/, ''))).join('\n');

/**
 * An address as the target of a link. Beyond what must be encoded, brackets and quotation marks are, by which programs find
 * the end of a link; `-` is not: a text fragment (`:~:text=`) has it for a mark of its own.
 */
export const linkTarget = (address: string): string =>
  address.replace(/[\s()<>'"!*[\]\\`|^{}\0-\x1f\x7f]|\p{Surrogate}/gu, (unit) =>
    /\p{Surrogate}/u.test(unit) ? '%EF%BF%BD' : encodeURIComponent(unit).replace(/[!'()*]/g, percent),
  );

const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
