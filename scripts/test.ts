/** `npm test`: unit tests in node, then the built extension in real Chromium and real Firefox. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, ensureBrowsers } from './browsers';
import { buildExtension, ROOT } from './build';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly success: boolean;
}

/** Runs one Vitest project. @returns how many tests passed and failed; a project that could not run counts as one failure */
function run(project: string, filters: readonly string[]): { passed: number; failed: number } {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-report-'));
  const file = join(folder, 'report.json');
  spawnSync(
    `${ROOT}node_modules/.bin/vitest`,
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, '--passWithNoTests', ...filters],
    {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  try {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const filters = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }: { passed: number; failed: number }) => {
  total.passed += passed;
  total.failed += failed;
};

try {
  ensureBrowsers(BROWSERS);
  add(run('unit', filters));
  for (const name of BROWSERS) await buildExtension(name);
  add(run('e2e', filters));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  add({ passed: 0, failed: 1 });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
