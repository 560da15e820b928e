import type { Dataset, EntryFile, Problem } from '../read';

/** The text of a seed article, or `null` when the seeds are not at hand. */
export type ReadSeed = (fileName: string) => string | null;

/** One rule about the data: a name for reports, what it asks, and how to tell. */
export interface Check {
  readonly name: string;
  /** What holds when the check is green, as a sentence. */
  readonly description: string;
  readonly check: (dataset: Dataset, readSeed: ReadSeed) => Problem[];
}

/** A problem at the first line of a file that begins a field, list item or value with the text given. */
export function problemAt({ file, text }: EntryFile, field: string | null, message: string, near?: string): Problem {
  const wanted = near ?? (field === null ? null : `${field.split('.')[0]}:`);
  const line = wanted === null ? -1 : text.split('\n').findIndex((content) => content.includes(wanted));
  return { file, line: line < 0 ? null : line + 1, field, message };
}
