import { KIND_FOLDERS } from '../../src/model/kind';
import { type Check, problemAt } from './check';

export const ids: Check = {
  name: 'ids',
  description: 'An entry stands alone in entries/<kind folder>/<id>.yaml and no other entry has its id.',
  check: ({ entries }) => {
    const first = new Map<string, string>();
    return entries.flatMap((file) => {
      const { id, kind } = file.entry;
      const expected = `entries/${KIND_FOLDERS[kind]}/${id}.yaml`;
      const problems = file.file === expected ? [] : [problemAt(file, 'id', `a ${kind} with this id belongs in ${expected}`)];
      const other = first.get(id);
      if (other !== undefined) problems.push(problemAt(file, 'id', `"${id}" is the id of ${other} already`));
      first.set(id, file.file);
      return problems;
    });
  },
};
