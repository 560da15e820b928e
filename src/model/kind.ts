/** What an entry can be, in the order in which lists show them. */
export const KINDS = ['term', 'law', 'person', 'org', 'product', 'event'] as const;
export type Kind = (typeof KINDS)[number];

/** The folder under `data/entries` that holds each kind. */
export const KIND_FOLDERS: Readonly<Record<Kind, string>> = {
  term: 'terms',
  law: 'laws',
  person: 'people',
  org: 'orgs',
  product: 'products',
  event: 'events',
};

/** `key` and `useful` are painted; `basic` is found by lookup and painted only when the reader asks. */
export const PROMINENCES = ['key', 'useful', 'basic'] as const;
export type Prominence = (typeof PROMINENCES)[number];
