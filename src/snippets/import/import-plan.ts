/** What an import would do: told to the reader before anything is written. */
import type { Snippet } from '../../model/snippet';
import type { Removed } from '../export/options';
import type { CsvTable } from './columns';

export type ImportFormat =
  | 'pangzhu'
  | 'pangzhu-csv'
  | 'pangzhu-markdown'
  | 'hypothesis'
  | 'web-annotation'
  | 'obsidian'
  | 'readwise'
  | 'csv';

export type ProblemCode =
  /** Not of the shape of its format, or beyond what a snippet may hold. */
  | 'shape'
  /** A time that cannot be read; that of the import stands for it. */
  | 'time'
  /** More cells than the row of headings has: a quotation mark or delimiter went astray. */
  | 'cells'
  /** Quotation marks that do not pair. */
  | 'quotes'
  /** The id of another snippet in the file. */
  | 'same-id'
  /** An address that would run a script. */
  | 'address'
  /** The file does not tell its encoding: one was guessed, or bytes of it are damaged. */
  | 'encoding';

export interface ImportProblem {
  /** `row 5`, `line 12`, `snippets[3]`; empty for the whole file. */
  readonly where: string;
  readonly code: ProblemCode;
  /** Which field, what it holds. */
  readonly detail: string;
  /** Whether it came in nevertheless. */
  readonly kept: boolean;
}

/** Nothing was wrong with it, and there was nothing to take. */
export interface LeftOut {
  readonly where: string;
  readonly code: /** No quotation, no note, no tags. */
    | 'empty'
    /** Stands in the file before. */
    | 'twice'
    /** Text of a Markdown file that belongs to no snippet. */
    | 'outside';
}

export interface ImportPlan {
  readonly format: ImportFormat;
  /** As the Encoding Standard names it. */
  readonly encoding: string;
  /** Checked, each id once. Taken in twice they change nothing: ids are those of the file, or made of what is quoted. */
  readonly snippets: readonly Snippet[];
  /** What the reader had taken out when a backup was written. */
  readonly removed: readonly Removed[];
  readonly problems: readonly ImportProblem[];
  readonly leftOut: readonly LeftOut[];
  /** Of a table whose columns the reader may choose; `null` for any other format. */
  readonly table: CsvTable | null;
}
