/** Breaks names into lines at places where a reader would. */
import type { Font, Measure } from './text-measure';

export interface Wrapped {
  readonly lines: readonly string[];
  /** Of the widest line, CSS pixels, rounded up. */
  readonly width: number;
  /** Whether the end of the text is missing. */
  readonly cut: boolean;
}

export interface WrapInput {
  readonly text: string;
  readonly font: Font;
  /** CSS pixels; a single glyph wider than this still gets its line. */
  readonly maxWidth: number;
  readonly maxLines: number;
  readonly measure: Measure;
}

const CLOSING = /^[\s》〉」』】）)\]}、，。：；！？,.:;!?%·’”…—–-]+$/;
const OPENING = /[《〈「『【（([{‘“]$/;
const CHINESE = /[\u3400-\u9fff]/;
/** Makes a line break after a hyphen or slash inside a Latin word possible. */
const LATIN_PIECES = /[^\s/-]*[\s/-]+|[^\s/-]+/g;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const known = new Map<string, readonly string[]>();

/** The pieces of a text between which a line may break: words, with the punctuation that clings to them. */
function piecesOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const pieces: string[] = [];
  const raw = CHINESE.test(text) ? Array.from(words.segment(text), ({ segment }) => segment) : (text.match(LATIN_PIECES) ?? []);
  for (const piece of raw) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  known.set(text, pieces);
  return pieces;
}

/** Fills lines one after the other; a piece that no line can hold is broken between glyphs. */
function fill(pieces: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const glyph of widthOf(piece.trimEnd()) <= width ? [piece] : piece) {
      if (line !== '' && widthOf((line + glyph).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += glyph;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The narrowest width at which a text takes no more lines than at the full width: no line is left with a glyph of its own. */
function balance(pieces: readonly string[], full: readonly string[], maxWidth: number, widthOf: (text: string) => number): string[] {
  let low = Math.max(...pieces.map((piece) => Math.min(maxWidth, widthOf(piece.trimEnd()))));
  let high = maxWidth;
  let best = [...full];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, middle, widthOf);
    if (lines.length <= full.length) {
      best = lines;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** The last line of a text that goes on, with an ellipsis that still fits. */
function cutLine(line: string, width: number, widthOf: (text: string) => number): string {
  const cut = (text: string) => `${text.replace(/[\s、，。：；,.:;《（(-]+$/, '')}…`;
  const pieces = [...piecesOf(line)];
  while (pieces.length > 1 && widthOf(cut(pieces.join(''))) > width) pieces.pop();
  const glyphs = [...pieces.join('')];
  while (glyphs.length > 1 && widthOf(cut(glyphs.join(''))) > width) glyphs.pop();
  return cut(glyphs.join(''));
}

/** What was wrapped before, by what measured it: a drawing that is zoomed wraps the same names at the same width. */
const wrapped = new WeakMap<Measure, Map<string, Wrapped>>();
/** A panel that is dragged wider asks for every name at every width; nobody asks for most of them again. */
const MOST_KEPT = 4000;

/**
 * Breaks a name into lines of about the same width; what does not fit ends in an ellipsis.
 * @returns at least one line, none longer than `maxWidth` unless a single glyph is
 */
export function wrapText(input: WrapInput): Wrapped {
  const { text, font, maxWidth, maxLines, measure } = input;
  const own = wrapped.get(measure) ?? new Map<string, Wrapped>();
  const key = `${font.size} ${font.weight} ${maxWidth} ${maxLines} ${text}`;
  const before = own.get(key);
  if (before) return before;
  if (own.size >= MOST_KEPT) own.clear();
  const result = wrapAnew(input);
  wrapped.set(measure, own.set(key, result));
  return result;
}

function wrapAnew({ text, font, maxWidth, maxLines, measure }: WrapInput): Wrapped {
  const widthOf = (part: string) => measure(part, font);
  const pieces = piecesOf(text);
  const full = fill(pieces, maxWidth, widthOf);
  const cut = full.length > maxLines;
  const lines = cut
    ? [...full.slice(0, maxLines - 1), cutLine(full.slice(maxLines - 1).join(joinerFor(text)), maxWidth, widthOf)]
    : full.length > 1
      ? balance(pieces, full, maxWidth, widthOf)
      : full;
  return { lines: lines.length === 0 ? [''] : lines, width: Math.ceil(Math.max(0, ...lines.map(widthOf))), cut };
}

/** Lines lose their last blank; only between Latin words does one have to come back. */
const joinerFor = (text: string): string => (CHINESE.test(text) ? '' : ' ');
