/** The closed vocabularies of facts. Their names in each language stand in `src/popover/words.ts`. */

export const JURISDICTIONS = [
  'CN',
  'EU',
  'US',
  'UK',
  'JP',
  'KR',
  'SG',
  'TW',
  'HK',
  'CA',
  'IN',
  'BR',
  'FR',
  'DE',
  'CH',
  'IL',
  'AE',
  'SA',
  'AU',
  'NL',
  'ES',
  'IT',
  'RU',
  'VN',
  'KZ',
  'MY',
  'TH',
  'ID',
  'NZ',
  'NO',
  'IE',
  'VA',
  'ZA',
  'MX',
  'UN',
  'INT',
] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

export const LAW_TYPES = [
  'law',
  'regulation',
  'rule',
  'directive',
  'executive-order',
  'memorandum',
  'plan',
  'strategy',
  'policy',
  'guideline',
  'standard',
  'principles',
  'framework',
  'declaration',
  'initiative',
  'treaty',
  'resolution',
  'bill',
  'code',
  'report',
  'commitment',
  'open-letter',
] as const;

export const LAW_STATUSES = [
  'in-force',
  'partly-in-force',
  'adopted',
  'published',
  'draft',
  'proposed',
  'rescinded',
  'repealed',
  'expired',
  'non-binding',
  'vetoed',
] as const;

export const ORG_TYPES = [
  'company',
  'lab',
  'government',
  'regulator',
  'legislature',
  'court',
  'party',
  'international',
  'university',
  'institute',
  'think-tank',
  'ngo',
  'media',
  'standards-body',
  'alliance',
  'fund',
] as const;

export const PRODUCT_TYPES = [
  'model',
  'model-family',
  'chatbot',
  'chip',
  'system',
  'platform',
  'software',
  'robot',
  'dataset',
  'benchmark',
  'programme',
  'book',
  'journal',
] as const;

export const OPENNESS = ['open-source', 'open-weights', 'closed', 'mixed'] as const;

export const EVENT_TYPES = [
  'summit',
  'conference',
  'hearing',
  'meeting',
  'dialogue',
  'forum',
  'incident',
  'lawsuit',
  'competition',
  'launch',
  'award',
  'campaign',
] as const;

export const TERM_FIELDS = [
  'governance',
  'law',
  'safety',
  'ethics',
  'data',
  'compute',
  'technology',
  'industry',
  'geopolitics',
  'society',
] as const;

/** Names the kind of page a link leads to, so that its label can be shown in the reader's language. */
export const LINK_LABELS = ['official-text', 'official-site', 'announcement', 'paper', 'encyclopedia', 'report', 'code'] as const;
export type LinkLabel = (typeof LINK_LABELS)[number];
