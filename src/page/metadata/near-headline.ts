/** The text around a headline, where pages tell who wrote what follows and when. */
import { lettersOf } from './clean-text';
import { attributeOf, dataOf, findAll, firstChildOf, isElement, isText, nextOf, parentOf, previousOf, tagOf, textOf } from './genuine';

const MOST_CANDIDATES = 300;
const MOST_TITLES = 10;
const MOST_HEADLINE = 600;
const LEAST_LETTERS = 4;
/** Units that are read after a headline, and before it. */
const AFTER = 1500;
const BEFORE = 300;
/** Elements around a headline whose other children are read before it. */
const LEVELS_BEFORE = 3;
const MOST_NODES = 600;
const MOST_DEPTH = 40;

const INLINE = new Set('a abbr b bdi bdo big cite dfn em font i label mark nobr q s small span strong sub sup time u var'.split(' '));
const SILENT = new Set(
  'aside audio button canvas datalist dialog figcaption figure footer form iframe input math nav noscript object option picture script select style svg template textarea video'.split(
    ' ',
  ),
);

/** A headline as it stands on the page. */
export interface Headline {
  readonly text: string;
  readonly element: Element;
  /** Whether it agrees with a title that the page claims. */
  readonly isConfirmed: boolean;
}

/**
 * Headlines that agree with a title that the page claims, the longest first; failing these its first `h1`.
 * @param titles with the names of sites still in them
 */
export function findHeadlines(document: Document, titles: readonly string[]): Headline[] {
  const wanted = titles
    .slice(0, MOST_TITLES)
    .map((title) => lettersOf(title.slice(0, 2 * MOST_HEADLINE)))
    .filter((letters) => letters.length >= LEAST_LETTERS);
  const found: (Headline & { readonly letters: number })[] = [];
  let first: Headline | null = null;
  for (const element of findAll(document, 'h1,h2,h3,[class*="title" i],[class*="headline" i],[id*="title" i]', MOST_CANDIDATES)) {
    const text = textOf(element, MOST_HEADLINE).replace(/\s+/g, ' ').trim();
    const letters = lettersOf(text);
    if (letters.length < LEAST_LETTERS || text.length >= MOST_HEADLINE) continue;
    if (wanted.some((title) => title.includes(letters))) found.push({ text, element, isConfirmed: true, letters: weightOf(letters) });
    else if (first === null && tagOf(element) === 'h1') first = { text, element, isConfirmed: false };
  }
  if (found.length === 0) return first === null ? [] : [first];
  const most = Math.max(...found.map(({ letters }) => letters));
  return found.filter(({ letters }) => letters * 2 > most).sort((a, b) => b.letters - a.letters);
}

/** A Chinese character says about as much as three letters: on a page in two languages neither wins by its script. */
const weightOf = (letters: string): number => letters.length + 2 * (letters.match(/\p{Script=Han}/gu)?.length ?? 0);

/** What was read, and how much more may be. */
interface Reading {
  parts: string[];
  units: number;
  nodes: number;
}

/** What stands after a headline. Blocks are parted by line breaks, elements within a line by tabs. */
export function textAfter(headline: Element): string {
  const reading: Reading = { parts: [], units: AFTER, nodes: MOST_NODES };
  for (let node: Node | null = headline; node && goesOn(reading); node = parentOf(node)) {
    for (let next = nextOf(node); next && goesOn(reading); next = nextOf(next)) read(next, reading, 0);
    reading.parts.push('\n');
  }
  return tidy(reading.parts);
}

/** What stands before it, within the few elements around it. */
export function textBefore(headline: Element): string {
  const reading: Reading = { parts: [], units: BEFORE, nodes: MOST_NODES };
  const pieces: string[] = [];
  let node: Node | null = headline;
  for (let level = 0; level < LEVELS_BEFORE && node; level++, node = parentOf(node)) {
    for (let previous = previousOf(node); previous && goesOn(reading); previous = previousOf(previous)) {
      reading.parts = [];
      read(previous, reading, 0);
      pieces.unshift(...reading.parts);
    }
    pieces.unshift('\n');
  }
  return tidy(pieces);
}

const goesOn = ({ units, nodes }: Reading): boolean => units > 0 && nodes > 0;

function read(node: Node, reading: Reading, depth: number): void {
  reading.nodes--;
  if (!goesOn(reading) || depth > MOST_DEPTH) return;
  if (isText(node)) {
    const text = dataOf(node).slice(0, reading.units);
    // Blanks that do not fold are how pages keep two things apart; within a name of two characters one only spreads it.
    reading.parts.push(
      text.replace(/[ \t\r\n]+/g, ' ').replace(/(?<!\p{Script=Han})(\p{Script=Han})\u3000(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2'),
    );
    reading.units -= text.trim().length;
    return;
  }
  if (!isElement(node)) return;
  const tag = tagOf(node);
  if (tag === 'br') reading.parts.push('\n');
  if (SILENT.has(tag) || isHidden(node)) return;
  const edge = INLINE.has(tag) ? '\t' : '\n';
  reading.parts.push(edge);
  for (let child = firstChildOf(node); child && goesOn(reading); child = nextOf(child)) read(child, reading, depth + 1);
  reading.parts.push(edge);
}

const isHidden = (element: Element): boolean =>
  attributeOf(element, 'hidden') !== null || /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');

const tidy = (parts: readonly string[]): string =>
  parts
    .join('')
    .replace(/ *[\u00a0\u2002\u2003\u3000]+ */g, '\t')
    .replace(/ *\t[ \t]*/g, '\t')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
