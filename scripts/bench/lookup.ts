/** Part e: looking up, letter by letter; in node beside what the libraries do alone, in Chromium to the drawn answers. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { readCheckedDataset } from '../../data/check';
import { compileDataset } from '../../data/pack';
import { lookup } from '../../src/lookup/lookup';
import { plainText } from '../../src/lookup/lookup-text';
import { spell } from '../../src/lookup/pinyin';
import { buildDictionary } from '../../src/match/build';
import { namesIn } from '../../src/match/names-in';
import { createMatcher } from '../../src/match/read-page';
import { aliasesOf, type EntryForms } from '../../src/pack/entry-forms';
import { collectForms } from '../../src/pack/forms';
import { makeLookupIndex } from '../../src/pack/lookable';
import { indexPack } from '../../src/pack/pack-index';
import { type ExpectedQuery, QUERIES } from '../../tests/unit/lookup/queries';
import { buildExtension, OUTPUT } from '../build';
import { copyWithForms } from './large-pack';
import { percentile, type Spread, spreadOf } from './measure';
import { benchBareField, benchTyping, type TypingRow } from './typing';

export interface SearchRow {
  readonly engine: string;
  readonly ms: Spread;
  readonly p95: number;
  /** Share of the query table whose answer stands first, from 0 to 1. */
  readonly right: number;
  readonly keystrokes: number;
}

export interface LookupReport {
  readonly searches: readonly SearchRow[];
  readonly typing: readonly TypingRow[];
  /** What the screen itself takes. */
  readonly bare: Pick<TypingRow, 'painted' | 'paintedP95'>;
}

const table: readonly ExpectedQuery[] = Object.values(QUERIES).flat();
/** Each query as it is typed, letter by letter. */
const typed = (queries: readonly ExpectedQuery[]): string[] =>
  queries.flatMap(({ query }) => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)));
/** Letters of every fifth query, each after the one before, as a hand types them. */
const letters = () => typed(table.filter((_, number) => number % 5 === 0));

interface Engine {
  readonly name: string;
  readonly search: (query: string) => readonly string[];
  /** Every so many keystrokes one is measured; an engine that takes long is measured less. */
  readonly every: number;
}

function engines(): Engine[] {
  const pack = compileDataset(readCheckedDataset());
  const entries = pack.entries.map((entry, number) => ({ ...entry, aliases: aliasesOf(pack.forms[number] as EntryForms, entry.name) }));
  const forms = collectForms(pack.forms, pack.vocabulary);
  const { index } = makeLookupIndex(entries, forms);
  const matcher = createMatcher(buildDictionary(forms), indexPack(entries));
  const documents = entries.map(({ id, name, aliases, lookupForms, summary }) => {
    const names = [...new Set(Object.values(name).map(plainText))];
    const { full, initials } = spell(plainText(name['zh-Hans']));
    return {
      id,
      names,
      forms: [...aliases, ...lookupForms].map(plainText),
      pinyin: full,
      initials,
      summary: `${plainText(summary['zh-Hans'])} ${plainText(summary.en)}`,
    };
  });
  const keys = [
    { name: 'names', weight: 4 },
    { name: 'forms', weight: 3 },
    { name: 'pinyin', weight: 1.5 },
    { name: 'initials', weight: 1 },
    { name: 'summary', weight: 0.5 },
  ];
  const fuse = new Fuse(documents, { keys, ignoreLocation: true, threshold: 0.3, isCaseSensitive: true });
  const mini = new MiniSearch<(typeof documents)[number]>({
    fields: keys.map(({ name }) => name),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: Object.fromEntries(keys.map(({ name, weight }) => [name, weight])) },
    extractField: (document, field) => {
      const value = document[field as keyof typeof document];
      return typeof value === 'string' ? value : value.join(' ');
    },
    // It parts words at blanks; Chinese has none, so each character counts as one.
    tokenize: (text) => text.match(/[\u2e80-\u9fff]|[^\s\u2e80-\u9fff]+/g) ?? [],
  });
  mini.addAll(documents);
  return [
    {
      name: 'Pangzhu',
      every: 1,
      search: (query) => lookup(index, query, { findNamed: (text) => namesIn(matcher, text) }).map(({ record }) => record.id),
    },
    {
      name: 'Fuse.js over everything',
      every: 23,
      search: (query) => fuse.search(plainText(query), { limit: 30 }).map(({ item }) => item.id),
    },
    { name: 'MiniSearch over everything', every: 3, search: (query) => mini.search(plainText(query)).map(({ id }) => String(id)) },
  ];
}

function benchSearch({ name, search, every }: Engine): SearchRow {
  const keystrokes = typed(table).filter((_, number) => number % every === 0);
  for (const query of keystrokes.slice(0, 200)) search(query);
  const times = keystrokes.map((query) => {
    const start = performance.now();
    search(query);
    return performance.now() - start;
  });
  const asked = table.filter(({ first }) => first !== undefined);
  const right = asked.filter(({ query, first }) => search(query)[0] === first).length / asked.length;
  return { engine: name, ms: spreadOf(times), p95: percentile(times, 0.95), right, keystrokes: keystrokes.length };
}

export async function benchLookup(say: (line: string) => void, { runs = 7, million = true } = {}): Promise<LookupReport> {
  const searches = engines().map((engine) => {
    const row = benchSearch(engine);
    say(
      `${row.engine}: ${row.ms.median.toFixed(2)} ms a keystroke, 95 % within ${row.p95.toFixed(1)} ms, ${(row.right * 100).toFixed(1)} % right`,
    );
    return row;
  });
  await buildExtension('chromium');
  const bare = await benchBareField(letters());
  const typing: TypingRow[] = [];
  for (const forms of million ? ['bundled', '1M'] : ['bundled']) {
    const extension = forms === '1M' ? copyWithForms(OUTPUT.chromium, 1_000_000) : OUTPUT.chromium;
    const row = await benchTyping({ forms, extension, letters: letters(), runs });
    say(
      `${forms}: drawn within ${row.drawnP95.toFixed(1)} ms, painted within ${row.paintedP95.toFixed(1)} ms (95 %), popup there after ${row.open.median.toFixed(0)} ms`,
    );
    typing.push(row);
  }
  return { searches, typing, bare };
}
