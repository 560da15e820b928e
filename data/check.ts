import { CHECKS } from './checks/index';
import { formatProblem, type Problem, type ReadResult, readDataset } from './read';
import { createSeedReader } from './seeds';

/** Everything wrong with what was read: what the schema refused first, then each rule's findings. */
export function checkDataset({ dataset, problems }: ReadResult): Problem[] {
  const readSeed = createSeedReader();
  return [...problems, ...CHECKS.flatMap(({ check }) => check(dataset, readSeed))];
}

/**
 * Reads and checks the dataset, for whoever cannot go on without it.
 * @throws Error with every problem, a line each
 */
export function readCheckedDataset(folder?: string): ReadResult['dataset'] {
  const read = readDataset(folder);
  const problems = checkDataset(read);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return read.dataset;
}
