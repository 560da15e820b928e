/** `npm run check`: everything that can be said about the code without a browser. Stops at nothing, tells all. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './build';

const STEPS: readonly (readonly [name: string, command: string, ...words: string[]])[] = [
  ['types', 'tsc', '--noEmit'],
  ['lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['arrows', 'depcruise', '--config', '.dependency-cruiser.cjs', 'entrypoints', 'src', 'data', 'scripts', 'tests'],
  ['unused code', 'knip'],
  ['schema and docs', 'tsx', 'scripts/data-schema.ts', '--check'],
  ['unit tests', 'vitest', 'run', '--project', 'unit', '--reporter=dot'],
];

const failed = STEPS.filter(([name, command, ...words]) => {
  const { status, stdout, stderr } = spawnSync(`${ROOT}node_modules/.bin/${command}`, words, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
