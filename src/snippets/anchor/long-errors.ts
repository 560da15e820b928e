/** Errors between texts too long to compare each unit of one with each of the other: piece by piece, one after the other. */
import search from 'approx-string-match';
import { errorsBetween } from './errors';

/** Texts up to this long are compared as wholes, in units. */
const PIECE = 128;
/** So many pieces are compared; of longer texts pieces in equal distances, and what lies between is taken to be like them. */
const MOST_PIECES = 32;
/** A piece is looked for so far from where it is expected, and farther by what one text is longer than the other. */
const ROOM = 280;

/**
 * @returns errors between two texts, at most the length of the longer; as many as there are or more, but for texts of over
 *   4,096 units, where it is an estimate
 */
export function errorsInWords(words: string, text: string): number {
  if (words.length <= PIECE) return errorsBetween(words, text);
  const step = PIECE * Math.ceil(words.length / (PIECE * MOST_PIECES));
  const room = ROOM + Math.abs(words.length - text.length);
  let errors = 0;
  // Where in the text the next piece is expected, but for pieces that were not found.
  let at = 0;
  let missing = 0;
  for (let offset = 0; offset < words.length; offset += step) {
    const piece = words.slice(offset, offset + PIECE);
    const told = Math.min(step, words.length - offset);
    const match = nearest(text, piece, { from: Math.max(0, at - room), to: at + missing + PIECE + room, expected: at + missing });
    if (match === null) {
      missing += told;
      continue;
    }
    errors += (match.errors * told) / piece.length + Math.max(missing, Math.abs(match.start - at));
    at = match.end + told - piece.length;
    missing = 0;
  }
  errors += Math.max(missing, Math.abs(text.length - at));
  return Math.min(Math.max(words.length, text.length), Math.round(errors));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly expected: number;
}

/** The match with the fewest errors in a stretch of text that is nearest to where it is expected; at most half of it is different. */
function nearest(text: string, piece: string, { from, to, expected }: Stretch): { start: number; end: number; errors: number } | null {
  let best: { start: number; end: number; errors: number } | null = null;
  for (const { start, end, errors } of search(text.slice(from, to), piece, piece.length >> 1)) {
    if (best === null || Math.abs(from + start - expected) < Math.abs(best.start - expected))
      best = { start: from + start, end: from + end, errors };
  }
  return best;
}
