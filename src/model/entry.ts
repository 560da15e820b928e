/** An entry as it stands in a pack: complete in every language, relations closed, sources resolved. */

import type { LinkLabel } from './facts';
import type { Kind, Prominence } from './kind';
import type { Lang, Localized } from './lang';
import type { Relation } from './relation';

/** A fact's value: `code` is shown by its name in the reader's language, `date` as far as it is known. */
export type FactValue =
  | { readonly type: 'text'; readonly text: Localized }
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'plain'; readonly plain: string };

export interface Fact {
  /** Field name as in the authored entry: `inForce`, `articleCount` … */
  readonly name: string;
  readonly value: FactValue;
}

/** A short verbatim quotation and where it stands. */
export interface Excerpt {
  readonly text: string;
  readonly lang: Lang;
  readonly speaker: Localized | null;
  readonly author: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

export interface Article {
  /** `24`, `annex-iii` */
  readonly key: string;
  /** Our own words, never the law's. */
  readonly digest: Localized;
}

export interface Link {
  readonly label: LinkLabel;
  readonly url: string;
}

export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly prominence: Prominence;
  readonly name: Localized;
  /** Other names worth showing, without the three above and without spelling variants. */
  readonly aliases: readonly string[];
  readonly lookupForms: readonly string[];
  readonly summary: Localized;
  readonly facts: readonly Fact[];
  readonly articles: readonly Article[];
  readonly related: readonly Relation[];
  readonly excerpts: readonly Excerpt[];
  readonly links: readonly Link[];
  readonly checked: string;
}

/** As much of an entry as a list or a link needs. */
export type EntryHead = Pick<Entry, 'id' | 'kind' | 'name' | 'prominence'>;
