/**
 * `npm run bench`: measures, prints, and writes each part's figures into its own section of `docs/benchmarks.md`.
 * `npm run bench -- match page` runs only those parts: sizes, match, page, extension, lookup, anchor, saving, library.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { benchAnchor } from './bench/anchor';
import { benchExtension } from './bench/extension';
import { benchLibrary } from './bench/library';
import { benchLookup } from './bench/lookup';
import { benchMatch } from './bench/match';
import { benchPage } from './bench/page';
import {
  anchorSection,
  extensionSection,
  librarySection,
  lookupSection,
  machine,
  matchSection,
  pageSection,
  savingSection,
  sizesSection,
} from './bench/report';
import { benchSaving } from './bench/saving';
import { buildExtension, ROOT } from './build';

const say = (line: string) => console.error(line);
const PARTS = {
  sizes: async () => {
    await buildExtension('chromium');
    return sizesSection();
  },
  match: async () => matchSection(benchMatch(say)),
  page: async () => pageSection(await benchPage(say)),
  extension: async () => extensionSection(await benchExtension(say)),
  lookup: async () => lookupSection(await benchLookup(say)),
  anchor: async () => anchorSection(benchAnchor(say)),
  saving: async () => savingSection(await benchSaving(say)),
  library: async () => librarySection(await benchLibrary(say)),
} as const;
type Part = keyof typeof PARTS;

const FILE = `${ROOT}docs/benchmarks.md`;

/** Puts a part's figures where the last ones stood. What is written around them stays. */
function write(part: Part, section: string): void {
  const text = readFileSync(FILE, 'utf8');
  const [begin, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for "${part}": ${begin} … ${end}`);
  writeFileSync(FILE, `${text.slice(0, from + begin.length)}\n\n${machine()}.\n\n${section}\n\n${text.slice(to)}`);
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(1);
}
for (const part of asked.length > 0 ? (asked as Part[]) : (Object.keys(PARTS) as Part[])) {
  const section = await PARTS[part]();
  console.log(`\n${part}\n\n${section}`);
  write(part, section);
}
