/** Part b: what marking costs a page, in Chromium, beside the libraries people use. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../browsers';
import { ROOT } from '../build';
import { QUIET } from '../extension-browser';
import { serve } from '../static-server';
import { createRandom, makeForms, makeText } from './corpus';
import { type Spread, spreadOf } from './measure';
import { traceMainThread } from './trace';

const PAGE_METHODS = ['nothing', 'a bare observer', 'pangzhu', 'mark.js', 'mark.js, one alternation', 'findAndReplaceDOMText'] as const;

export interface PageRow {
  readonly method: (typeof PAGE_METHODS)[number];
  readonly characters: number;
  readonly matches: number;
  readonly script: Spread;
  readonly longest: Spread;
  readonly busy: Spread;
  readonly nodes: number;
  /** The frame after the page edits one of its texts. */
  readonly touch: Spread;
  /** A thousand nodes put in and taken out. */
  readonly edits: Spread;
  /** Twenty scrolled frames. */
  readonly scroll: Spread;
  readonly off: Spread;
}

/** An article as a page: paragraphs, a tenth of the text inside inline elements. */
function articleHtml(paragraphs: readonly string[], css: string): string {
  const random = createRandom(3);
  const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const inline = (text: string): string => {
    let html = '';
    for (let at = 0; at < text.length; ) {
      const length = 4 + Math.floor(random() * 12);
      const piece = escapeHtml(text.slice(at, at + length));
      html += random() < 0.1 ? `<b>${piece}</b>` : piece;
      at += length;
    }
    return html;
  };
  return `<!doctype html><meta charset="utf-8"><title>bench</title><style>body{font:16px/1.7 sans-serif;max-width:44em;margin:auto}${css}</style><body>${paragraphs.map((text) => `<p>${inline(text)}</p>`).join('\n')}`;
}

async function bundle(name: string): Promise<string> {
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: `${ROOT}scripts/bench/${name}.ts`, formats: ['iife'], name: 'bench' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

/** One visit: load, mark, touch, edit, scroll, switch off. */
async function visit(page: Page, address: string, method: string, forms: readonly string[]) {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  const nodesBefore = await countNodes(page);
  await page.evaluate(
    async (name, wanted) => {
      const world = window as unknown as Bench;
      world.benchMark = await (world.benchMethods[name] as Bench['benchMethods'][string])(wanted);
    },
    method,
    forms,
  );
  const marked = await traceMainThread(page, () =>
    page.evaluate(async () => {
      const world = window as unknown as Bench;
      world.benchMatches = 0;
      // From a timer, so that the trace counts it as script.
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      const start = performance.now();
      world.benchUndo = await world.benchMark();
      world.benchTook = performance.now() - start;
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
    }),
  );
  const took = await page.evaluate(() => (window as unknown as Bench).benchTook);
  // Libraries mark in one task; where the trace did not hold it, the page's own clock must do.
  const cost = marked.complete ? marked : { script: took, longest: took, busy: took };
  const nodes = (await countNodes(page)) - nodesBefore;
  const matches = await page.evaluate(() => (window as unknown as Bench).benchMatches);
  const touch = await traceMainThread(page, () =>
    page.evaluate(async () => {
      const text = document.querySelectorAll('p')[3]?.firstChild as Text;
      text.data = `${text.data}。`;
      for (let i = 0; i < 2; i++) {
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
    }),
  );
  const edits = await page.evaluate(() => {
    const start = performance.now();
    for (let i = 0; i < 1000; i++) {
      const element = document.createElement('i');
      element.textContent = 'x';
      document.body.append(element);
      element.remove();
    }
    return performance.now() - start;
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  const scroll = await traceMainThread(page, () =>
    page.evaluate(async () => {
      for (let i = 0; i < 20; i++) {
        scrollBy(0, 300);
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
    }),
  );
  const off = await page.evaluate(() => {
    const start = performance.now();
    (window as unknown as Bench).benchUndo();
    return performance.now() - start;
  });
  return { ...cost, nodes, matches, touch: touch.busy, edits, scroll: scroll.busy, off };
}

interface Bench {
  benchMethods: Record<string, (forms: readonly string[]) => Promise<() => Promise<() => void>>>;
  benchMark: () => Promise<() => void>;
  benchMatches: number;
  benchTook: number;
  benchUndo: () => void;
}

const countNodes = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    while (walker.nextNode()) count++;
    return count;
  });

/** @param runs visits for each method; mark.js, which takes a minute on the long article, is left out there */
export async function benchPage(
  say: (line: string) => void,
  { runs = 5, lengths = [50_000, 500_000], methods = PAGE_METHODS as readonly PageRow['method'][] } = {},
): Promise<PageRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-bench-'));
  for (const name of ['in-page', 'in-worker']) writeFileSync(join(folder, `${name}.js`), await bundle(name));
  const css = readFileSync(`${ROOT}public/highlights.css`, 'utf8');
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('no Chromium on this machine');
  const server = await serve(folder);
  const browser = await puppeteer.launch({ executablePath, headless: true, pipe: true, args: QUIET, protocolTimeout: 600_000 });
  const rows: PageRow[] = [];
  try {
    for (const length of lengths) {
      const text = makeText(length);
      const forms = makeForms(500, text);
      const html = `${articleHtml(text, css)}<script src="/in-page.js"></script>`;
      writeFileSync(join(folder, `article-${length}.html`), html);
      for (const method of methods) {
        // It takes a minute and more there, in one task.
        if (method === 'mark.js' && length > 100_000) continue;
        const visits: Awaited<ReturnType<typeof visit>>[] = [];
        for (let i = 0; i < runs; i++) {
          const page = await browser.newPage();
          await page.setViewport({ width: 1000, height: 760 });
          visits.push(await visit(page, `${server.address}/article-${length}.html`, method, forms));
          await page.close();
        }
        const spread = (key: 'script' | 'longest' | 'busy' | 'touch' | 'edits' | 'scroll' | 'off') =>
          spreadOf(visits.map((one) => one[key]));
        const row: PageRow = {
          method,
          characters: length,
          matches: visits[0]?.matches ?? 0,
          nodes: visits[0]?.nodes ?? 0,
          script: spread('script'),
          longest: spread('longest'),
          busy: spread('busy'),
          touch: spread('touch'),
          edits: spread('edits'),
          scroll: spread('scroll'),
          off: spread('off'),
        };
        rows.push(row);
        const ms = (value: Spread) => value.median.toFixed(1);
        say(
          `${length} ${method}: ${row.matches} matches, script ${ms(row.script)}, longest ${ms(row.longest)}, busy ${ms(row.busy)}, nodes ${row.nodes}, touch ${ms(row.touch)}, edits ${ms(row.edits)}, scroll ${ms(row.scroll)}, off ${ms(row.off)}`,
        );
      }
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
