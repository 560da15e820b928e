/** The figures as a page of `docs/`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { gzipSync } from 'node:zlib';
import { makePackFiles } from '../../data/pack';
import { findBrowser } from '../browsers';
import { OUTPUT } from '../build';
import type { AnchorReport, AnchorRow } from './anchor';
import type { ExtensionReport } from './extension';
import type { LibraryReport } from './library';
import type { LookupReport } from './lookup';
import type { MatchReport } from './match';
import type { Spread } from './measure';
import type { PageRow } from './page';
import type { SavingRow } from './saving';

const ms = ({ median, least, most }: Spread): string => `${short(median)} (${short(least)}–${short(most)})`;
const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const thousands = (value: number): string => value.toLocaleString('en');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export function machine(): string {
  const chromium = findBrowser('chromium');
  const version = chromium ? execFileSync(chromium, ['--version'], { encoding: 'utf8' }).trim().split('\n').at(-1) : 'no Chromium';
  return `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${version}, ${new Date().toISOString().slice(0, 10)}`;
}

export function sizesSection(): string {
  const { entries, forms } = makePackFiles();
  const script = (name: string) => gzipSync(readFileSync(`${OUTPUT.chromium}/${name}`), { level: 9 }).byteLength;
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  return table(
    ['what', 'size', 'reach'],
    [
      ['content script, compressed, before a card is opened', kb(script('reader.js')), '25 KB'],
      ['the cards’ code, compressed, fetched with the first card', kb(script('cards.js')), ''],
      ['the code of saving, compressed, fetched when something is saved or was', kb(script('saving.js')), ''],
      ['forms, compressed', kb(forms.byteLength), '200 KB'],
      ['entries, compressed', kb(entries.byteLength), ''],
      ['pack as a whole', kb(forms.byteLength + entries.byteLength), '1.5 MB'],
    ],
  );
}

export const matchSection = ({ characters, bytes, floor, rows }: MatchReport): string =>
  `${thousands(characters)} characters (${(bytes / 1e6).toFixed(2)} MB), paragraph by paragraph. Floor: one \`charCodeAt\` pass, ${short(floor.median)} ms. We fold on the way; the libraries are given folded text. “Same”: exactly the matches of our engine, after word boundaries and the choice of the longest.\n\n${table(
    ['engine', 'forms', '× floor', 'ms', 'MB/s', 'build ms', 'bytes a form', 'matches', 'same'],
    rows.map((row) => [
      row.engine,
      thousands(row.forms),
      short(row.timesFloor),
      ms(row.scan),
      short(row.mbPerSecond),
      short(row.buildMs),
      row.bytesPerForm === null ? '' : short(row.bytesPerForm),
      thousands(row.matches),
      row.same === null ? 'another choice' : row.same ? 'yes' : 'NO',
    ]),
  )}`;

export const pageSection = (rows: readonly PageRow[]): string =>
  `500 forms; an article with a tenth of its text in inline elements; the matcher in a worker, as in the extension. Milliseconds of the page’s main thread, median (least–most).\n\n${table(
    [
      'characters',
      'method',
      'matches',
      'script',
      'longest task',
      'busy',
      'nodes',
      'a touched text’s frame',
      '1,000 edits',
      '20 scrolled frames',
      'off',
    ],
    rows.map((row) => [
      thousands(row.characters),
      row.method,
      thousands(row.matches),
      ms(row.script),
      ms(row.longest),
      ms(row.busy),
      thousands(row.nodes),
      ms(row.touch),
      ms(row.edits),
      ms(row.scroll),
      ms(row.off),
    ]),
  )}`;

export const extensionSection = ({ loads, messages, cards }: ExtensionReport): string =>
  [
    'From `DOMContentLoaded` to the first mark, ms:',
    table(
      ['forms', 'page', 'worker warm', 'worker stopped'],
      loads.map((row) => [row.forms, row.page, ms(row.warm), ms(row.stopped)]),
    ),
    'A message of 33,000 characters, and memory:',
    table(
      ['forms', 'warm ms', 'stopped ms', 'worker MB', 'tab MB', 'tab without us MB'],
      messages.map((row) => [row.forms, ms(row.warm), ms(row.stopped), short(row.workerMb), short(row.tabMb), short(row.plainTabMb)]),
    ),
    'From a click to a card in its place, ms (asked every 60 ms):',
    table(
      ['what', 'ms'],
      cards.map((row) => [row.what, ms(row.ms)]),
    ),
  ].join('\n\n');

export const lookupSection = ({ searches, typing, bare }: LookupReport): string =>
  [
    'In node, each query of the table typed letter by letter, ms a keystroke; “right” is the share of queries whose answer stands first when they are typed to the end:',
    table(
      ['engine', 'median (least–most)', '95 % within', 'right', 'keystrokes'],
      searches.map((row) => [row.engine, ms(row.ms), short(row.p95), `${(row.right * 100).toFixed(1)} %`, thousands(row.keystrokes)]),
    ),
    'In the popup, ms from a letter to its answers laid out, and to the end of the frame that paints them, on a screen of 60 Hz, which takes a frame every 16.7 ms; and from opening the popup to the first paint, which has the field, the worker stopped, beside a page that asks the browser the same things and shows a field:',
    table(
      ['forms', 'laid out', '95 % within', 'painted', '95 % within', 'popup open', 'bare page open'],
      [
        ...typing.map((row) => [
          row.forms,
          ms(row.drawn),
          short(row.drawnP95),
          ms(row.painted),
          short(row.paintedP95),
          ms(row.open),
          ms(row.bareOpen),
        ]),
        ['a field that only shows its letters', '', '', ms(bare.painted), short(bare.paintedP95), '', ''],
      ],
    ),
  ].join('\n\n');

export const savingSection = (rows: readonly SavingRow[]): string =>
  `From the save key to the confirmation, the words on the disk, ms:\n\n${table(
    ['page', 'median (least–most)', '95 % within', 'reach'],
    rows.map((row) => [row.page, ms(row.confirmed), short(row.p95), '50']),
  )}`;

export const librarySection = (report: LibraryReport): string =>
  `${thousands(report.snippets)} snippets, in the side panel's page in Chromium:\n\n${table(
    ['what', 'ms, median (least–most)', '95 % within', 'reach'],
    [
      ['from the address to the first snippets painted, in a new tab', ms(report.first), '', '200'],
      ['the same of the panel’s empty search page', ms(report.bare), '', ''],
      ['from the address until all can be searched', ms(report.whole), '', ''],
      ['longest task meanwhile', ms(report.longest), '', ''],
      ['a letter typed into the search, to its snippets laid out', ms(report.drawn), short(report.drawnP95), '50'],
      ['… to the end of the frame that paints them', ms(report.painted), short(report.paintedP95), ''],
      ['a frame, scrolled by a screen each', ms(report.frame), short(report.frameP95), '16.7'],
    ],
  )}\n\nAt most ${report.rows} of them were in the page at once.`;

export const anchorSection = ({ samples, rows, loads }: AnchorReport): string => {
  const percent = (share: number) => (share === 1 || share === 0 ? (share * 100).toFixed(0) : (share * 100).toFixed(1));
  const cell = ({ found, wrong, wrongUnguarded }: AnchorRow['cells'][number]) =>
    `${percent(found)} · ${percent(wrong)} (${percent(wrongUnguarded)})`;
  const kinds = [
    ['articles', `Articles joined to pages of 6,000 to 30,000 characters, ${samples} samples a cell`],
    ['boilerplate', `Ninety articles of a law that say nearly the same, ${Math.ceil(samples / 3)} samples a cell`],
  ] as const;
  return [
    'Share of passages in per cent: found again · put in a wrong place (the same search with neither minimum nor doubts). A quotation of so many characters; its page after an edit. Milliseconds to read the page and place one.',
    ...kinds.flatMap(([kind, title]) => [
      `${title}:`,
      table(
        ['quotation', ...(rows[0] as AnchorRow).cells.map(({ edit }) => edit), 'ms', 'most'],
        rows.filter(({ page }) => page === kind).map((row) => [row.quote, ...row.cells.map(cell), short(row.mean), short(row.most)]),
      ),
    ]),
    'Many quotations on one long page, ms: to read it, to place all, 95 of 100 within, the longest:',
    table(
      ['page', 'characters', 'quotations', 'read', 'all', '95 % within', 'most'],
      loads.map((load) => [
        load.what,
        thousands(load.characters),
        thousands(load.quotes),
        short(load.read),
        short(load.all),
        short(load.p95),
        short(load.most),
      ]),
    ),
  ].join('\n\n');
};
