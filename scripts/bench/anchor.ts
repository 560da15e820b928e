/** Part f: saved quotations found again on pages that have changed, in node. */
import { bareText, originalRange } from '../../src/snippets/anchor/bare-text';
import { candidatesFor } from '../../src/snippets/anchor/candidates';
import { makeAnchor } from '../../src/snippets/anchor/make-anchor';
import { createPlacer } from '../../src/snippets/anchor/place-quote';
import { type Surroundings, soughtIn } from '../../src/snippets/anchor/sought';
import {
  type Changed,
  choosePassage,
  EDITS,
  type Made,
  makeBoilerplate,
  makePage,
  type PageLang,
  type Passage,
  readArticles,
} from './anchor-edits';
import { createRandom } from './corpus';
import { percentile } from './measure';

/** Characters of a quotation. */
const LENGTHS: Readonly<Record<PageLang, readonly number[]>> = { zh: [6, 20, 40, 120], en: [30, 120, 400] };
const LANGS = ['zh', 'en'] as const;

/** Shares of the samples, 0 to 1. */
export interface AnchorCell {
  readonly edit: string;
  readonly found: number;
  readonly wrong: number;
  /** Wrong when the likeliest place is taken, however unlikely. */
  readonly wrongUnguarded: number;
}

export interface AnchorRow {
  readonly page: 'articles' | 'boilerplate';
  readonly quote: string;
  readonly cells: readonly AnchorCell[];
  /** To read the page and place one quotation, ms. */
  readonly mean: number;
  readonly most: number;
}

/** Many quotations on one long page, ms. */
export interface AnchorLoad {
  readonly what: string;
  readonly characters: number;
  readonly quotes: number;
  readonly read: number;
  readonly all: number;
  readonly p95: number;
  readonly most: number;
}

export interface AnchorReport {
  readonly samples: number;
  readonly rows: readonly AnchorRow[];
  readonly loads: readonly AnchorLoad[];
}

const CONTEXT = 32;
const contextOf = (text: string, { start, end }: Passage): string =>
  [
    bareText(text.slice(0, start)).bare.slice(-CONTEXT),
    bareText(text.slice(start, end)).bare,
    bareText(text.slice(end)).bare.slice(0, CONTEXT),
  ].join('\n');

/**
 * Found: half of the longer of the two, the true passage and the found one, is in both. Wrong: any other place, and any at
 * all where the passage is gone; but neither, where the place has the very words with the very 32 visible characters on
 * either side, for then it is the passage as far as anybody can tell.
 */
function judge(page: string, passage: Passage, { text, now }: Changed, placed: Passage | null): 'found' | 'wrong' | 'neither' {
  if (placed === null) return 'neither';
  if (now !== null) {
    const both = Math.min(placed.end, now.end) - Math.max(placed.start, now.start);
    if (both * 2 >= Math.max(placed.end - placed.start, now.end - now.start)) return 'found';
  }
  return contextOf(page, passage) === contextOf(text, placed) ? 'neither' : 'wrong';
}

/** Where the same search would put it without a minimum and without doubts. */
function likeliest(text: string, quote: string, anchor: Surroundings): Passage | null {
  const page = bareText(text);
  const sought = soughtIn(page, quote, anchor);
  const [best] = sought === null ? [] : candidatesFor(page, sought);
  return best === undefined ? null : originalRange(page, best);
}

interface Task {
  readonly page: AnchorRow['page'];
  readonly lang: PageLang;
  readonly length: number;
  readonly samples: number;
}

function benchQuotes({ page: kind, lang, length, samples }: Task, articles: readonly string[]): AnchorRow {
  const times: number[] = [];
  const cells = Object.entries(EDITS).map(([edit, change], number) => {
    const random = createRandom(length * 31 + number);
    const count = { found: 0, wrong: 0, unguarded: 0 };
    for (let i = 0; i < samples; i++) {
      const made: Made = makePage(articles, random);
      const before: Made = kind === 'articles' ? made : { page: makeBoilerplate(lang, random), other: made.other };
      const passage = choosePassage(before.page, length, random);
      const quote = before.page.slice(passage.start, passage.end);
      const anchor = makeAnchor(before.page, passage.start, passage.end, null);
      const changed = change(before, passage, random);
      const start = performance.now();
      const placed = createPlacer(changed.text).place(quote, anchor);
      times.push(performance.now() - start);
      const verdict = judge(before.page, passage, changed, placed);
      if (verdict !== 'neither') count[verdict]++;
      if (judge(before.page, passage, changed, likeliest(changed.text, quote, anchor)) === 'wrong') count.unguarded++;
    }
    return { edit, found: count.found / samples, wrong: count.wrong / samples, wrongUnguarded: count.unguarded / samples };
  });
  return {
    page: kind,
    quote: `${lang} ${length}`,
    cells,
    mean: times.reduce((sum, ms) => sum + ms, 0) / times.length,
    most: Math.max(...times),
  };
}

/** Half a million characters that say nothing twice: three in ten of the articles' characters are others. */
function makeLongPage(articles: readonly string[], length: number): string {
  const random = createRandom(5);
  let page = '';
  while (page.length < length) {
    const article = articles[Math.floor(random() * articles.length)] as string;
    const other = () => article[Math.floor(random() * article.length)] as string;
    page += `${[...article].map((char) => (random() < 0.3 && char !== '\n' ? other() : char)).join('')}\n`;
  }
  return page.slice(0, length);
}

function benchLoad(lang: PageLang, articles: readonly string[]): AnchorLoad[] {
  const page = makeLongPage(articles, 500_000);
  const random = createRandom(6);
  const saved = Array.from({ length: 200 }, (_, number) => {
    const passage = choosePassage(page, LENGTHS[lang][number % LENGTHS[lang].length] as number, random);
    return { quote: page.slice(passage.start, passage.end), anchor: makeAnchor(page, passage.start, passage.end, null) };
  });
  const backwards = (text: string) => [...text].reverse().join('');
  const visits = [
    { what: 'untouched', text: page, quotes: saved },
    { what: 'text put in before', text: `${backwards(page.slice(0, 3000))}${page}`, quotes: saved },
    {
      what: '10 % of characters changed',
      text: (EDITS['10 % of characters changed'] as (typeof EDITS)[string])({ page, other: '' }, { start: 0, end: 1 }, random).text,
      quotes: saved,
    },
    {
      what: 'none of them there',
      text: page,
      quotes: saved.map(({ quote, anchor }) => ({
        quote: backwards(quote),
        anchor: { ...anchor, prefix: backwards(anchor.prefix), suffix: backwards(anchor.suffix) },
      })),
    },
  ];
  return visits.map(({ what, text, quotes }) => {
    const start = performance.now();
    const placer = createPlacer(text);
    const read = performance.now() - start;
    const times = quotes.map(({ quote, anchor }) => {
      const begin = performance.now();
      placer.place(quote, anchor);
      return performance.now() - begin;
    });
    return {
      what: `${lang}, ${what}`,
      characters: text.length,
      quotes: quotes.length,
      read,
      all: times.reduce((sum, ms) => sum + ms, 0),
      p95: percentile(times, 0.95),
      most: Math.max(...times),
    };
  });
}

export function benchAnchor(say: (line: string) => void, { samples = 300 } = {}): AnchorReport {
  const articles = readArticles();
  const percent = (share: number) => (share * 100).toFixed(1);
  const rows: AnchorRow[] = [];
  for (const page of ['articles', 'boilerplate'] as const) {
    for (const lang of LANGS) {
      for (const length of LENGTHS[lang]) {
        const row = benchQuotes({ page, lang, length, samples: page === 'articles' ? samples : Math.ceil(samples / 3) }, articles[lang]);
        say(
          `${page}, ${row.quote}: ${row.cells.map((cell) => `${cell.edit} ${percent(cell.found)} found, ${percent(cell.wrong)} wrong`).join('; ')}`,
        );
        rows.push(row);
      }
    }
  }
  return { samples, rows, loads: LANGS.flatMap((lang) => benchLoad(lang, articles[lang])) };
}
