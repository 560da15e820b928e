/**
 * `npm run bench`: measures and writes `docs/benchmarks.md`. `npm run bench -- sizes match page extension` runs parts and
 * prints them; only a whole run is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { benchExtension } from './bench/extension';
import { benchMatch } from './bench/match';
import { benchPage } from './bench/page';
import { extensionSection, machine, matchSection, pageSection, sizesSection } from './bench/report';
import { buildExtension, ROOT } from './build';

const say = (line: string) => console.error(line);
const PARTS = {
  sizes: async () => {
    await buildExtension('chromium');
    return `## Sizes\n\n${sizesSection()}`;
  },
  match: async () => `## Matching, in node\n\n${matchSection(benchMatch(say))}`,
  page: async () => `## Marking a page, in Chromium\n\n${pageSection(await benchPage(say))}`,
  extension: async () => `## The extension, in Chromium\n\n${extensionSection(await benchExtension(say))}`,
} as const;
type Part = keyof typeof PARTS;

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(1);
}
const sections: string[] = [];
for (const name of asked.length > 0 ? (asked as Part[]) : (Object.keys(PARTS) as Part[])) sections.push(await PARTS[name]());
console.log(sections.join('\n\n'));

const FILE = `${ROOT}docs/benchmarks.md`;
/** What the figures mean is written by hand, below this line. */
const NOTES = '<!-- notes -->';
if (asked.length === 0) {
  const notes = readFileSync(FILE, 'utf8').split(NOTES)[1] ?? '\n';
  writeFileSync(
    FILE,
    `# Benchmarks\n\nWritten by \`npm run bench\` on ${machine()}. Read factors, not percents.\n\n${sections.join('\n\n')}\n\n${NOTES}${notes}`,
  );
}
