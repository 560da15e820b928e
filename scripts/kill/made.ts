/** What the kill test saves: made from numbers, so that both sides know what must be there to the last character. */
import type { Snippet, SnippetChange } from '../../src/model/snippet';
import type { Visit } from '../../src/model/visit';

/** Long ago, so that what is changed today was changed after it was saved. */
const START = Date.UTC(2020, 0, 1);
/** Every so many snippets is a long one: writing it takes time in which a browser can die. */
const LONG_EVERY = 25;

export const idOf = (number: number): string => `s-${String(number).padStart(8, '0')}`;
export const numberOf = (id: string): number => Number(id.slice(2));

/** Chinese characters that follow from a seed; a page of them does not compress away. */
function makeText(seed: number, length: number): string {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  let text = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += String.fromCharCode(0x4e00 + ((state >>> 16) % 20_000));
  }
  return text;
}

/** @param edit which edit it has last had, 0 for none */
export function makeSnippet(number: number, edit: number): Snippet {
  const savedAt = START + number * 1000;
  return {
    id: idOf(number),
    source: 'selection',
    text: makeText(number, number % LONG_EVERY === 0 ? 100_000 : 100 + (number % 17) * 100),
    note: '',
    tags: [],
    folder: '',
    entries: ['xue-lan', `entry-${number % 7}`],
    article: null,
    lang: 'zh-Hans',
    anchor: { prefix: makeText(number + 1, 32), suffix: makeText(number + 2, 32), start: number, end: number + 100, frame: null },
    work: {
      address: `https://example.com/${number % 50}`,
      accessedAt: savedAt,
      fields: { title: { value: makeText(number + 3, 20), origin: 'open-graph' } },
    },
    seenOn: null,
    link: null,
    savedAt,
    changedAt: savedAt,
    ...(edit === 0 ? {} : makeEdit(number, edit)),
  };
}

/** Several fields at once: one of them without the others is half an edit. */
export const makeEdit = (number: number, edit: number): SnippetChange => ({
  note: `${edit}: ${makeText(number + edit, 1500)}`,
  tags: [`edit-${edit}`, `of-${number}`],
  folder: `edits/${edit}`,
});

export const VISITS_BEFORE = 300;

export const makeVisit = (number: number): Visit => ({
  entry: `entry-${number}`,
  article: number % 3 === 0 ? String(number) : null,
  at: START + number * 3_600_000,
  page: number % 2 === 0 ? null : { title: makeText(number, 12), address: `https://example.com/${number}` },
});

/** The same text for the same value, whatever the order of its keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one instanceof Object && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );

/** When it was changed is the browser's to say; that it was after it was saved is ours. */
export const sameForm = (snippet: Snippet): Snippet => ({
  ...snippet,
  changedAt: Number.isInteger(snippet.changedAt) && snippet.changedAt >= snippet.savedAt ? 0 : -1,
});
