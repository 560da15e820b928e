/**
 * `npm run kill`: kills the browser, every process of it, at random moments while it saves, edits, takes out, merges,
 * migrates and backs up; starts it again on the same profile, and looks whether all that it had confirmed is there, whole.
 *
 *   npm run kill -- 200            so many times in Chromium (the default)
 *   npm run kill -- 30 --firefox   in Firefox
 *
 * Confirmed is what was heard outside the browser before it died. docs/keeping.md has the figures, and what this cannot show.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers';
import { buildExtension } from './build';
import { addKillPage, type KillBrowser, removeFolder, start } from './kill/browser';
import type { Act, Plan, Work } from './kill/in-page';
import { Ledger } from './kill/ledger';
import { pause } from './page-driver';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { firefox: { type: 'boolean', default: false } } });
const NAME: BrowserName = values.firefox ? 'firefox' : 'chromium';
const ROUNDS = Number(positionals[0] ?? 200);
/** In Firefox a word out of the page takes a tenth of a second. */
const LATEST_MS = NAME === 'firefox' ? 2500 : 400;
/** A library larger than this is given up for a new one, so that looking through it stays quick. */
const MOST_SNIPPETS = 1500;
const OLD_LIBRARIES = 25;
/** So many snippets before anything else is done to them. */
const FEWEST_TO_WORK_ON = 30;

const WORKS: readonly Work[] = ['saving', 'editing', 'taking out', 'merging', 'migrating', 'backing up'];

interface Row {
  kills: number;
  inFlight: number;
  confirmed: number;
  readonly lost: string[];
  readonly half: string[];
}
const rows = new Map<Work, Row>(WORKS.map((work) => [work, { kills: 0, inFlight: 0, confirmed: 0, lost: [], half: [] }]));

let ledger = new Ledger();
let generation = 0;
let failure: string | null = null;
/** What the last kill interrupted. */
let lastWork: Work | null = null;
let plan: Plan = { library: 'kill-0', next: 1, known: [], old: [], at: Date.UTC(2026, 0, 1) };

function hear(message: string): void {
  const { begin, done, failed } = JSON.parse(message) as { begin?: Act; done?: true; failed?: string };
  if (begin) ledger.begin(begin);
  if (done) ledger.confirm();
  if (failed) failure = failed;
}

/** Looks at what the last kill left, and adds it to the row of what was going on. */
async function look({ page }: KillBrowser, work: Work | null): Promise<void> {
  const found = await page.evaluate((what) => window.kill.look(what), plan);
  const { lost, half } = ledger.judge(found);
  const row = work && rows.get(work);
  if (!row) return;
  row.lost.push(...lost);
  row.half.push(...half);
  for (const what of [...lost, ...half]) console.log(`       ${lost.includes(what) ? 'LOST' : 'HALF'} while ${work}: ${what}`);
}

async function nextPlan({ page }: KillBrowser, work: Work): Promise<void> {
  if (ledger.known.length > MOST_SNIPPETS) {
    await page.evaluate((what) => window.kill.forget(what), plan);
    const { confirmed } = ledger;
    ledger = new Ledger();
    ledger.confirmed = confirmed;
    plan = { ...plan, library: `kill-${++generation}` };
  }
  const old = work === 'migrating' ? Array.from({ length: OLD_LIBRARIES }, (_, i) => `old-${plan.next}-${i}`) : [];
  // Far enough on that no number comes twice, whatever the last round got to.
  plan = { ...plan, next: plan.next + 100_000, known: ledger.known, old, at: plan.at + 30 * 24 * 3_600_000 };
  await page.evaluate((what) => window.kill.prepare(what), plan);
}

async function round(work: Work, context: Parameters<typeof start>[1]): Promise<void> {
  const row = rows.get(work) as Row;
  const before = ledger.confirmed;
  const browser = await start(NAME, context);
  await look(browser, lastWork);
  await nextPlan(browser, work);
  lastWork = work;
  await browser.page.evaluate((kind, what) => window.kill.work(kind, what), work, plan);
  await pause(Math.random() * LATEST_MS);
  await browser.kill();
  row.kills++;
  row.inFlight += ledger.isInFlight ? 1 : 0;
  row.confirmed += ledger.confirmed - before;
}
function report(): void {
  console.log('\n| while | kills | under way | confirmed | lost | half |\n|---|---|---|---|---|---|');
  const all = [...rows];
  for (const [work, { kills, inFlight, confirmed, lost, half }] of all)
    console.log(`| ${work} | ${kills} | ${inFlight} | ${confirmed} | ${lost.length} | ${half.length} |`);
  const sum = (of: (row: Row) => number) => all.reduce((total, [, row]) => total + of(row), 0);
  console.log(
    `| all | ${sum(({ kills }) => kills)} | ${sum(({ inFlight }) => inFlight)} | ${sum(({ confirmed }) => confirmed)} | ${sum(({ lost }) => lost.length)} | ${sum(({ half }) => half.length)} |`,
  );
  process.exitCode = sum(({ lost, half }) => lost.length + half.length) === 0 && failure === null ? 0 : 1;
}

const folder = mkdtempSync(join(tmpdir(), 'pangzhu-kill-'));
const began = Date.now();
try {
  await buildExtension(NAME);
  const context = { extension: await addKillPage(NAME, folder), profile: join(folder, 'profile'), tell: hear };
  for (let i = 0; i < ROUNDS; i++) {
    const work = ledger.known.length < FEWEST_TO_WORK_ON ? 'saving' : (WORKS[i % WORKS.length] as Work);
    await round(work, context);
    if (failure !== null) throw new Error(`while ${work}: ${failure}`);
    if ((i + 1) % 20 === 0)
      console.log(`       ${i + 1} kills, ${ledger.known.length} snippets, ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  const last = await start(NAME, context);
  await look(last, lastWork);
  await last.close();
} finally {
  report();
  removeFolder(folder);
}
