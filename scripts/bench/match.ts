/** Part a: the matcher in node, against one pass of `charCodeAt`, RegExp and the libraries. */
import { AhoCorasick as Plain } from '@monyone/aho-corasick';
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast';
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy';
import Modern from 'modern-ahocorasick';
import { buildDictionary, type Form } from '../../src/match/build';
import { createScanner, scanLongest } from '../../src/match/scan';
import { foldText, ORIGINAL_CLASS, UNIT_WORD } from '../../src/text/fold';
import { makeForms, makeText } from './corpus';
import { type Spread, spreadOf, timeRuns } from './measure';

const CHARACTERS = 403_000;
const SIZES = [500, 10_000, 100_000, 1_000_000];
/** Where an engine takes over a minute to be built or to run once, it is left out above this many forms. */
const MOST_FORMS = { regexp: 500, plain: 100_000, fast: 100_000, greedy: 1_000_000, modern: 100_000 };

export interface MatchRow {
  readonly engine: string;
  readonly forms: number;
  readonly buildMs: number;
  readonly bytesPerForm: number | null;
  readonly scan: Spread;
  readonly timesFloor: number;
  readonly mbPerSecond: number;
  readonly matches: number;
  /** Whether its matches are those of the reference; `null` where it gives another kind of answer. */
  readonly same: boolean | null;
}

export interface MatchReport {
  readonly characters: number;
  readonly bytes: number;
  readonly floor: Spread;
  readonly rows: readonly MatchRow[];
}

let sink = 0;

interface Engine {
  readonly name: string;
  readonly most: number;
  /** @returns what finds all matches of a paragraph, as `start,end` each, and how large it is where that is known */
  readonly build: (forms: readonly string[]) => { find: (paragraph: string) => string[]; run: (paragraph: string) => void; bytes?: number };
}

const asForm = (text: string, entry: number): Form => ({ text, entry, type: 0, exact: false, lead: 0, tail: 0 });

const ours: Engine = {
  name: 'Pangzhu (folds on the way)',
  most: Number.POSITIVE_INFINITY,
  build: (forms) => {
    const dictionary = buildDictionary(forms.map(asForm));
    const scanner = createScanner(dictionary);
    return {
      bytes: dictionary.buffer.byteLength,
      run: (paragraph) => {
        sink += scanLongest(scanner, paragraph).count;
      },
      find: (paragraph) => {
        const { numbers, count } = scanLongest(scanner, paragraph);
        return [...new Set(Array.from({ length: count }, (_, hit) => `${numbers[hit * 3]},${numbers[hit * 3 + 1]}`))];
      },
    };
  },
};

interface Found {
  readonly begin: number;
  readonly end: number;
}

/** Whether a match of a folded paragraph cuts no word. */
function standsFree(paragraph: string, { begin, end }: Found): boolean {
  const word = (at: number) => at >= 0 && at < paragraph.length && ORIGINAL_CLASS[paragraph.charCodeAt(at)] === UNIT_WORD;
  const digit = (at: number) => /[0-9]/.test(paragraph[at] ?? '');
  if (word(begin) && word(begin - 1)) return false;
  if (word(end - 1) && word(end)) return false;
  return !(digit(end - 1) && paragraph[end] === '.' && digit(end + 1));
}

/** The leftmost-longest of matches that may overlap. */
function longest(found: readonly Found[]): string[] {
  const ordered = [...found].sort((a, b) => a.begin - b.begin || b.end - a.end);
  const kept: string[] = [];
  let free = 0;
  for (const { begin, end } of ordered) {
    if (begin < free) continue;
    kept.push(`${begin},${end}`);
    free = end;
  }
  return kept;
}

/** A library that gives every match: boundaries and the choice of the longest are ours, and not timed. */
const overlapping = (name: string, most: number, build: (forms: readonly string[]) => (paragraph: string) => readonly Found[]): Engine => ({
  name,
  most,
  build: (forms) => {
    const find = build(forms);
    return {
      run: (paragraph) => {
        sink += find(paragraph).length;
      },
      find: (paragraph) => longest(find(paragraph).filter((match) => standsFree(paragraph, match))),
    };
  },
});

const escapeAll = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const ENGINES: readonly Engine[] = [
  ours,
  {
    name: 'RegExp, one alternation',
    most: MOST_FORMS.regexp,
    build: (forms) => {
      const ordered = [...forms]
        .sort((a, b) => b.length - a.length)
        .map((form) => {
          const left = /^[a-z0-9]/.test(form) ? '(?<![a-z0-9])' : '';
          const right = /[a-z0-9]$/.test(form) ? '(?![a-z0-9])' : '';
          return left + escapeAll(form) + right;
        });
      const expression = new RegExp(ordered.join('|'), 'g');
      const find = (paragraph: string) => [...paragraph.matchAll(expression)];
      return {
        run: (paragraph) => {
          sink += find(paragraph).length;
        },
        find: (paragraph) => find(paragraph).map((match) => `${match.index},${match.index + match[0].length}`),
      };
    },
  },
  overlapping('@monyone/aho-corasick', MOST_FORMS.plain, (forms) => {
    const automaton = new Plain([...forms]);
    return (paragraph) => automaton.matchInText(paragraph);
  }),
  overlapping('@monyone/aho-corasick/fast', MOST_FORMS.fast, (forms) => {
    const automaton = new Fast([...forms]);
    return (paragraph) => automaton.matchInText(paragraph);
  }),
  overlapping('@monyone/aho-corasick/greedy', MOST_FORMS.greedy, (forms) => {
    const automaton = new Greedy([...forms]);
    return (paragraph) => automaton.matchInText(paragraph);
  }),
  overlapping('modern-ahocorasick', MOST_FORMS.modern, (forms) => {
    const automaton = new Modern([...forms]);
    return (paragraph) => automaton.search(paragraph).map(({ start, end }) => ({ begin: start, end }));
  }),
];

/** One pass over the text that looks at every unit: nothing can be faster that reads all of it. */
function readOnly(paragraphs: readonly string[]): number {
  let sum = 0;
  for (const paragraph of paragraphs) for (let i = 0; i < paragraph.length; i++) sum = (sum + paragraph.charCodeAt(i)) | 0;
  return sum;
}

export function benchMatch(say: (line: string) => void): MatchReport {
  const original = makeText(CHARACTERS);
  const folded = original.map((paragraph) => JSON.parse(JSON.stringify(foldText(paragraph))) as string);
  const bytes = new TextEncoder().encode(original.join('')).byteLength;
  const floor = timeRuns(() => {
    sink += readOnly(original);
  });
  const rows: MatchRow[] = [];
  for (const size of SIZES) {
    const forms = [...new Set(makeForms(size, original).map(foldText))].filter((form) => form.length >= 2);
    let reference: string | null = null;
    for (const engine of ENGINES) {
      if (forms.length > engine.most) continue;
      // Libraries are given text that is folded already; we fold.
      const paragraphs = engine === ours ? original : folded;
      const builds = Array.from({ length: engine === ours ? 3 : 1 }, () => {
        const start = performance.now();
        const built = engine.build(forms);
        return { built, ms: performance.now() - start };
      });
      const { find, run, bytes: size } = (builds[0] as (typeof builds)[number]).built;
      const scan = timeRuns(() => paragraphs.forEach(run), engine === ours ? { mostMs: 4000 } : { warmUps: 1 });
      const answer = folded.map((paragraph) => find(paragraph).join(' ')).join('\n');
      reference ??= answer;
      const row: MatchRow = {
        engine: engine.name,
        forms: forms.length,
        buildMs: spreadOf(builds.map(({ ms }) => ms)).median,
        bytesPerForm: size === undefined ? null : size / forms.length,
        scan,
        timesFloor: scan.median / floor.median,
        mbPerSecond: bytes / 1e6 / (scan.median / 1000),
        matches: answer.split(/[ \n]+/).filter((match) => match !== '').length,
        same: engine.name.includes('greedy') ? null : answer === reference,
      };
      rows.push(row);
      say(`${row.engine} ${row.forms}: ${row.timesFloor.toFixed(1)} × floor, built in ${row.buildMs.toFixed(0)} ms, same ${row.same}`);
    }
  }
  if (sink === 0.5) say('never');
  return { characters: original.reduce((sum, paragraph) => sum + paragraph.length, 0), bytes, floor, rows };
}
