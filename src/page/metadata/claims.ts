/** What the places of a page say about its work, before it is known whom to believe. */
import type { Origin, WorkField } from '../../model/snippet';

/** `source` is whom a page says it has its text from (来源：新华社). */
export type ClaimField = WorkField | 'source';

/** Texts as the page has them. Of authors all are meant, of all else the first that makes sense. */
export interface Claim {
  readonly field: ClaimField;
  readonly values: readonly string[];
  readonly origin: Origin;
}

/** @returns nothing where there is nothing to claim */
export function claim(field: ClaimField, origin: Origin, values: readonly (string | null | undefined)[]): Claim[] {
  const told = values.filter((value) => value !== null && value !== undefined && value.trim() !== '') as string[];
  return told.length === 0 ? [] : [{ field, values: told, origin }];
}
