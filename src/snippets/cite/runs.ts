/** Text with its italics, for those who can show them. */

/** A stretch of an entry that is set one way. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

const HAN = /\p{Script=Han}/u;
/** What a sentence ends with: no full stop follows it, not even through a closing quotation mark. */
const ENDED = /[.?!…。？！．]["”’」』]*$/;

/** Upright; nothing for an empty text. */
export const upright = (text: string): readonly Run[] => (text === '' ? [] : [{ text, italic: false }]);

/** Slanted, unless it has Chinese characters, which are never set so. */
export const slanted = (text: string): readonly Run[] => (text === '' ? [] : [{ text, italic: !HAN.test(text) }]);

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Parts one after the other with a mark between; empty parts leave none. */
export const joined = (parts: readonly (readonly Run[])[], between: string): readonly Run[] =>
  parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [...upright(between), ...part]));

/** With the full stop that ends it, where its own words have not ended it; in English it goes inside a closing quotation mark. */
export function stopped(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined || ENDED.test(textOf(runs))) return runs;
  if (!last.text.endsWith('”') || HAN.test(last.text)) return [...runs, ...upright('.')];
  return [...runs.slice(0, -1), { text: `${last.text.slice(0, -1)}.”`, italic: last.italic }];
}

/** Sentences one after the other, each ended. */
export const sentences = (parts: readonly (readonly Run[])[]): readonly Run[] => joined(parts.map(stopped), ' ');

/** The same text in the fewest runs. */
export function fewest(runs: readonly Run[]): readonly Run[] {
  const few: Run[] = [];
  for (const run of runs) {
    const last = few.at(-1);
    if (last?.italic === run.italic) few[few.length - 1] = { text: last.text + run.text, italic: run.italic };
    else few.push(run);
  }
  return few;
}
