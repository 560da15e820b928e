import { type Check, problemAt } from './check';

/** Characters; a card shows all of it without scrolling on a small screen. */
const LENGTHS = { 'zh-Hans': [30, 280], 'zh-Hant': [30, 280], en: [90, 800] } as const;

const sentences = (text: string, lang: keyof typeof LENGTHS): number =>
  lang === 'en'
    ? text
        .replace(/\b(?:U\.S|U\.K|Art|No|Inc|Dr|Mr|Ms|e\.g|i\.e|vs|St|Jan|Feb|Sept|Oct|Nov|Dec)\./g, '')
        .split(/[.!?]["”’)]?(?:\s|$)/)
        .filter((part) => part.trim() !== '').length
    : text.split(/[。！？][”」）]?/).filter((part) => part.trim() !== '').length;

export const summaries: Check = {
  name: 'summaries',
  description: 'A summary has one to five sentences of a length that fits a card, and ends in a full stop.',
  check: ({ entries }) =>
    entries.flatMap((file) =>
      (Object.keys(LENGTHS) as (keyof typeof LENGTHS)[]).flatMap((lang) => {
        const text = file.entry.summary[lang];
        if (text === undefined) return [];
        const [least, most] = LENGTHS[lang];
        const problem = (message: string) => [problemAt(file, `summary.${lang}`, message, 'summary:')];
        if (text.length < least || text.length > most) return problem(`${text.length} characters; ${least} to ${most} fit a card`);
        if (!/[.。!！?？]["”」’』)）]?$/.test(text)) return problem('does not end in a full stop');
        const count = sentences(text, lang);
        return count < 1 || count > 5 ? problem(`${count} sentences; two to four read best`) : [];
      }),
    ),
};
