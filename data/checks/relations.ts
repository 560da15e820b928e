import { RELATION_INVERSES, type RelationType } from '../../src/model/relation';
import { type Check, problemAt } from './check';

export const relations: Check = {
  name: 'relations',
  description: 'A relation leads to another entry that exists, and is written down from one side only (compiling adds the inverse).',
  check: ({ entries }) => {
    const known = new Set(entries.map(({ entry }) => entry.id));
    const written = new Set<string>();
    return entries.flatMap((file) =>
      (Object.entries(file.entry.related) as [RelationType, string[]][]).flatMap(([type, targets]) =>
        targets.flatMap((to) => {
          const { id } = file.entry;
          const problem = (message: string) => [problemAt(file, `related.${type}`, message, `${type}:`)];
          if (to === id) return problem('an entry is not related to itself');
          if (!known.has(to)) return problem(`there is no entry "${to}"`);
          if (written.has(`${to} ${RELATION_INVERSES[type]} ${id}`))
            return problem(`"${to}" says ${RELATION_INVERSES[type]} already; once is enough`);
          if (written.has(`${id} ${type} ${to}`)) return problem(`"${to}" is listed twice`);
          written.add(`${id} ${type} ${to}`);
          return [];
        }),
      ),
    );
  },
};
