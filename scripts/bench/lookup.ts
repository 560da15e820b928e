/** Part e: looking up, letter by letter; in node beside what the libraries do alone, in Chromium to the drawn answers. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Page } from 'puppeteer-core';
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
import { type ExtensionBrowser, launch } from '../extension-browser';
import { pause } from '../page-driver';
import { copyWithForms } from './large-pack';
import { percentile, type Spread, spreadOf } from './measure';

export interface SearchRow {
  readonly engine: string;
  readonly ms: Spread;
  readonly p95: number;
  /** Share of the query table whose answer stands first, from 0 to 1. */
  readonly right: number;
  readonly keystrokes: number;
}

export interface TypingRow {
  readonly forms: string;
  /** From a letter to its answers laid out, ms, and to the frame in which they are painted. */
  readonly drawn: Spread;
  readonly drawnP95: number;
  readonly painted: Spread;
  readonly paintedP95: number;
  /** From opening the popup to a field that takes letters, the worker stopped, ms. */
  readonly open: Spread;
}

export interface LookupReport {
  readonly searches: readonly SearchRow[];
  readonly typing: readonly TypingRow[];
}

const table: readonly ExpectedQuery[] = Object.values(QUERIES).flat();
/** Each query as it is typed, letter by letter. */
const typed = (queries: readonly ExpectedQuery[]): string[] =>
  queries.flatMap(({ query }) => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)));

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

async function ownPage({ browser }: ExtensionBrowser, path: string): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().startsWith('chrome-extension://'));
  const page = await browser.newPage();
  await page.setViewport({ width: 380, height: 600 });
  await page.goto(`chrome-extension://${new URL(target.url()).host}${path}`, { waitUntil: 'load' });
  return page;
}

/** Types into the popup and takes the time of each letter. */
const timeLetters = (page: Page, queries: readonly string[]): Promise<{ drawn: number; painted: number }[]> =>
  page.evaluate(async (letters) => {
    const field = document.querySelector('input[role="combobox"]') as HTMLInputElement;
    const finder = document.querySelector('.finder') as HTMLElement;
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const times: { drawn: number; painted: number }[] = [];
    for (const query of letters) {
      if (query.trim() === '') continue;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      const start = performance.now();
      await new Promise<void>((resolve) => {
        // Functions that run in the page name none of their own.
        const observer = new MutationObserver(() => {
          if (finder.dataset['answered'] !== query) return;
          observer.disconnect();
          finder.getBoundingClientRect();
          const drawn = performance.now() - start;
          requestAnimationFrame(() =>
            setTimeout(() => {
              times.push({ drawn, painted: performance.now() - start });
              resolve();
            }, 0),
          );
        });
        observer.observe(finder, { attributes: true, attributeFilter: ['data-answered'] });
        write?.call(field, query);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    }
    return times;
  }, queries);

async function benchTyping(forms: string, extension: string | undefined, runs: number): Promise<TypingRow> {
  const running = await launch({ name: 'chromium', ...(extension === undefined ? {} : { extension }) });
  try {
    const page = await ownPage(running, '/popup.html');
    const status = () =>
      page.evaluate(() => chrome.runtime.sendMessage({ name: 'status', data: {} })) as Promise<{ answer?: { source?: string } }>;
    for (let i = 0; i < 900 && (await status()).answer?.source !== 'installed'; i++) await pause(200);
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('input[role="combobox"]');
    // Letters of every fifth query, each after the one before, as a hand types them.
    const letters = typed(table.filter((_, number) => number % 5 === 0));
    await timeLetters(page, letters.slice(0, 60));
    const times = await timeLetters(page, letters);
    const open: number[] = [];
    for (let i = 0; i < runs; i++) {
      const worker = running.browser.targets().find((one) => one.type() === 'service_worker');
      await (await worker?.worker())?.close();
      await pause(300);
      const popup = await ownPage(running, '/popup.html');
      await popup.waitForSelector('input[role="combobox"]');
      open.push(
        await popup.evaluate(() => {
          const [paint] = performance.getEntriesByName('first-contentful-paint');
          return paint?.startTime ?? performance.now();
        }),
      );
      await popup.close();
    }
    const drawn = times.map((one) => one.drawn);
    const painted = times.map((one) => one.painted);
    return {
      forms,
      drawn: spreadOf(drawn),
      drawnP95: percentile(drawn, 0.95),
      painted: spreadOf(painted),
      paintedP95: percentile(painted, 0.95),
      open: spreadOf(open),
    };
  } finally {
    await running.close();
  }
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
  const typing: TypingRow[] = [];
  for (const forms of million ? ['bundled', '1M'] : ['bundled']) {
    const row = await benchTyping(forms, forms === '1M' ? copyWithForms(OUTPUT.chromium, 1_000_000) : undefined, runs);
    say(
      `${forms}: drawn within ${row.drawnP95.toFixed(1)} ms, painted within ${row.paintedP95.toFixed(1)} ms (95 %), popup there after ${row.open.median.toFixed(0)} ms`,
    );
    typing.push(row);
  }
  return { searches, typing };
}
