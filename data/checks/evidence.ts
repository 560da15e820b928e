import type { SourceEntry } from '../../src/model/source-entry';
import { type Check, problemAt } from './check';

/** Facts that someone could doubt. */
const CLAIMS = [
  'adopted',
  'published',
  'inForce',
  'amended',
  'ended',
  'articleCount',
  'number',
  'role',
  'founded',
  'seat',
  'released',
  'start',
  'end',
  'place',
  'coined',
];

const claimed = ({ facts }: SourceEntry): string[] => Object.keys(facts).filter((field) => CLAIMS.includes(field));

export const evidence: Check = {
  name: 'evidence',
  description: 'Every date, number, title and role is confirmed by a named source, and the summary too.',
  check: ({ entries, sources }) => {
    const known = new Set(sources.map((source) => source.id));
    return entries.flatMap((file) => {
      const { entry } = file;
      const confirmed = new Set(entry.evidence.flatMap((one) => one.for));
      const problems = [...claimed(entry), 'summary']
        .filter((field) => !confirmed.has(field))
        .map((field) => problemAt(file, 'evidence', `nothing confirms ${field}`));
      for (const one of entry.evidence) {
        if (one.source === undefined && (one.title === undefined || (one.publisher === undefined && one.url === undefined))) {
          problems.push(problemAt(file, 'evidence', 'name a source by id, or by title and publisher or address'));
        }
        if (one.source !== undefined && !known.has(one.source))
          problems.push(problemAt(file, 'evidence', `there is no source "${one.source}" in sources.yaml`, one.source));
        for (const field of one.for) {
          if (field !== 'summary' && field !== 'name' && field !== 'related' && field !== 'articles' && !(field in entry.facts))
            problems.push(problemAt(file, 'evidence', `there is no fact "${field}"`, field));
        }
      }
      return problems;
    });
  },
};
