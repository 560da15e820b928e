import type { Kind, Prominence } from '../model/kind';

/** What matching must know of an entry beyond its forms. An entry's number is its place in the index. */
export interface IndexedEntry {
  readonly id: string;
  readonly kind: Kind;
  readonly prominence: Prominence;
  /** Numbers of the entries it is related to, in either direction. */
  readonly related: readonly number[];
  /** How many articles a law has; 0 when it has none or nobody counted. */
  readonly articleCount: number;
}

export type PackIndex = readonly IndexedEntry[];
