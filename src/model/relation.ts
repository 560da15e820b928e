/**
 * How one entry stands to another. An author writes a relation once, from either side;
 * compiling adds the other side by this table, so the two can never disagree.
 */
export const RELATION_INVERSES = {
  'issued-by': 'issued',
  issued: 'issued-by',
  implements: 'implemented-by',
  'implemented-by': 'implements',
  amends: 'amended-by',
  'amended-by': 'amends',
  replaces: 'replaced-by',
  'replaced-by': 'replaces',
  'works-at': 'has-member',
  'has-member': 'works-at',
  leads: 'led-by',
  'led-by': 'leads',
  founded: 'founded-by',
  'founded-by': 'founded',
  'developed-by': 'developed',
  developed: 'developed-by',
  'held-at': 'hosted',
  hosted: 'held-at',
  organised: 'organised-by',
  'organised-by': 'organised',
  'adopted-at': 'produced',
  produced: 'adopted-at',
  signed: 'signed-by',
  'signed-by': 'signed',
  'took-part-in': 'had-participant',
  'had-participant': 'took-part-in',
  'part-of': 'has-part',
  'has-part': 'part-of',
  proposed: 'proposed-by',
  'proposed-by': 'proposed',
  governs: 'governed-by',
  'governed-by': 'governs',
  'contrasts-with': 'contrasts-with',
  'related-to': 'related-to',
} as const satisfies Record<string, string>;

export type RelationType = keyof typeof RELATION_INVERSES;

export const RELATION_TYPES = Object.keys(RELATION_INVERSES) as readonly RelationType[];

/** One typed link to another entry, by id. */
export interface Relation {
  readonly type: RelationType;
  readonly to: string;
}
