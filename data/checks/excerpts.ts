import { type Check, problemAt } from './check';

export const excerpts: Check = {
  name: 'excerpts',
  description: 'An excerpt comes from a seed article, stands in it letter by letter, and no entry quotes the same words twice.',
  check: ({ entries, sources }, readSeed) =>
    entries.flatMap((file) => {
      const seen = new Set<string>();
      return file.entry.excerpts.flatMap(({ source: id, text }) => {
        const problem = (message: string) => [problemAt(file, 'excerpts', message, text.slice(0, 10))];
        const source = sources.find((one) => one.id === id);
        if (!source) return problem(`there is no source "${id}" in sources.yaml`);
        if (source.seed === undefined) return problem(`"${id}" is no seed article; only those may be quoted`);
        if (seen.has(text)) return problem('quoted twice');
        seen.add(text);
        const seed = readSeed(source.seed);
        if (seed !== null && !seed.includes(text)) return problem(`these words do not stand in ${source.seed}: ${text}`);
        return [];
      });
    }),
};
