/** `npm run data`: checks the dataset and reports what it covers. Exits with 1 when a check finds something. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkDataset } from '../data/check';
import { CHECKS } from '../data/checks/index';
import { formatProblem, readDataset } from '../data/read';
import { addScores, type Mention, scoreArticle } from '../data/score';
import { seedFolder } from '../data/seeds';
import { KINDS, PROMINENCES } from '../src/model/kind';
import { namingForms } from '../src/pack/entry-forms';
import { detectLang } from '../src/text/script';
import { ROOT } from './build';
import { datasetMatcher, matchText } from './text-matches';

const read = readDataset();
const only = process.argv.slice(2);
const problems = checkDataset(read).filter(({ file }) => only.length === 0 || only.some((part) => file.includes(part)));
const entries = read.dataset.entries.map(({ entry }) => entry);

const row = (name: string, ...cells: (string | number)[]) =>
  console.log(`  ${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(10)).join('')}`);
const count = (test: (entry: (typeof entries)[number]) => boolean) => entries.filter(test).length;

if (only.length === 0) {
  console.log(`${entries.length} entries\n`);
  row('kind', 'entries', ...PROMINENCES, 'forms', 'excerpts', 'related', 'digests');
  for (const kind of KINDS) {
    const own = entries.filter((entry) => entry.kind === kind);
    const sum = (measure: (entry: (typeof entries)[number]) => number) => own.reduce((total, entry) => total + measure(entry), 0);
    row(
      kind,
      own.length,
      ...PROMINENCES.map((prominence) => own.filter((entry) => entry.prominence === prominence).length),
      sum((entry) => namingForms(entry).length),
      sum((entry) => entry.excerpts.length),
      sum((entry) => Object.values(entry.related).reduce((total, targets) => total + targets.length, 0)),
      sum((entry) => (entry.kind === 'law' ? Object.keys(entry.articles).length : 0)),
    );
  }
  console.log('\nlanguages');
  row(
    'zh-Hant',
    `${count((entry) => entry.name['zh-Hant'] !== undefined)} names`,
    ` ${count((entry) => entry.summary['zh-Hant'] !== undefined)} summaries by hand, the rest derived`,
  );
  row('en forms', `${count((entry) => namingForms(entry).some((form) => /[A-Za-z]{2}/.test(form)))} of ${entries.length}`);
  console.log('\nthin entries (no relation, no excerpt, no link)');
  const linked = new Set(entries.flatMap((entry) => Object.values(entry.related).flat()));
  const thin = entries.filter(
    (entry) => Object.keys(entry.related).length === 0 && !linked.has(entry.id) && entry.excerpts.length === 0 && entry.links.length === 0,
  );
  console.log(
    `  ${thin.length}${
      thin.length === 0
        ? ''
        : `: ${thin
            .map((entry) => entry.id)
            .slice(0, 20)
            .join(', ')}`
    }`,
  );
  console.log('\noldest checked');
  for (const entry of [...entries].sort((a, b) => a.checked.localeCompare(b.checked)).slice(0, 5))
    console.log(`  ${entry.checked}  ${entry.id}`);
  console.log(
    `\nchecks (${CHECKS.length + 1}${seedFolder() === null ? '; seeds not at hand, excerpts not compared' : ', excerpts compared with the seeds'})`,
  );
}
if (only.length === 0 && problems.length === 0) reportScore();
for (const problem of problems) console.log(`  ${formatProblem(problem)}`);
console.log(problems.length === 0 ? '  all green' : `  ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** How the dataset reads the fixture articles, by language, against a careful reader's marking. */
function reportScore(): void {
  const folder = `${ROOT}tests/fixtures/articles/`;
  if (!existsSync(folder)) return;
  const matcher = datasetMatcher();
  const scored = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const text = readFileSync(folder + name, 'utf8');
      const mentions = JSON.parse(readFileSync(`${folder}${name.replace(/txt$/, 'json')}`, 'utf8')) as Mention[];
      return { lang: detectLang(text), score: scoreArticle(text, matchText(matcher, text), mentions) };
    });
  console.log('\nfixture articles: useful mentions found, painted marks right');
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  for (const lang of ['zh-Hans', 'zh-Hant', 'en', 'all']) {
    const own = scored.filter((one) => lang === 'all' || one.lang === lang);
    const { useful, found, painted, right, split } = addScores(own.map((one) => one.score));
    console.log(
      `  ${lang.padEnd(9)}${String(own.length).padStart(3)} articles  ${percent(found, useful).padStart(8)} of ${useful}  ${percent(right, painted).padStart(8)} of ${painted}  ${split.length} things opened more than one entry`,
    );
  }
  if (process.env['PANGZHU_SCORE_DETAILS']) {
    const { missed, wrong, split } = addScores(scored.map((one) => one.score));
    console.log(`\nmissed\n  ${missed.join('\n  ')}\nwrong\n  ${wrong.join('\n  ')}\nsplit\n  ${split.join('\n  ')}`);
  }
}
