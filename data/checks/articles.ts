import { type Check, problemAt } from './check';

export const articles: Check = {
  name: 'articles',
  description: 'A law with digests says how many articles it has, no digest lies beyond them, and each ends in a full stop.',
  check: ({ entries }) =>
    entries.flatMap((file) => {
      const { entry } = file;
      if (entry.kind !== 'law') return [];
      const keys = Object.keys(entry.articles);
      const count = entry.facts.articleCount;
      if (keys.length > 0 && count === undefined) return [problemAt(file, 'articles', 'digests need facts.articleCount')];
      return keys.flatMap((key) => {
        const digest = entry.articles[key];
        const problems = [];
        if (/^\d+$/.test(key) && Number(key) > (count ?? 0))
          problems.push(problemAt(file, `articles.${key}`, `the law has ${count} articles`, `"${key}":`));
        for (const [lang, text] of Object.entries(digest ?? {})) {
          if (text !== undefined && !/[.。]["”」’』)）]?$/.test(text))
            problems.push(problemAt(file, `articles.${key}.${lang}`, 'does not end in a full stop', text.slice(0, 12)));
        }
        return problems;
      });
    }),
};
