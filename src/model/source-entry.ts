/**
 * An entry as its author writes it in `data/entries/**.yaml`: the one truth about the format.
 * The JSON Schema for editors and the field table of `docs/data.md` are generated from here.
 */
import * as v from 'valibot';
import { EVENT_TYPES, JURISDICTIONS, LAW_STATUSES, LAW_TYPES, LINK_LABELS, OPENNESS, ORG_TYPES, PRODUCT_TYPES, TERM_FIELDS } from './facts';
import { PROMINENCES } from './kind';
import { RELATION_TYPES } from './relation';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case: a-z, 0-9 and single hyphens'));
const url = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'an address starts with http:// or https://'));

/** A year, a month or a day: as much as is known. */
const date = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'));
const day = v.pipe(v.string(), v.isoDate('a day is YYYY-MM-DD'));

/** `zh-Hant` is derived from `zh-Hans` when it is left out. */
const localized = (max: number) => v.strictObject({ 'zh-Hans': text(max), 'zh-Hant': v.optional(text(max)), en: text(max) });

/** A form starts with `=` when its letter case must be kept (=Meta). */
const forms = v.optional(v.array(text(120)), []);

const excerpt = v.strictObject({
  source: v.pipe(id, v.description('id in data/sources.yaml')),
  text: v.pipe(text(120), v.description('verbatim, at most 120 characters')),
  speaker: v.optional(localized(80)),
});

const evidence = v.strictObject({
  for: v.pipe(v.array(text(60)), v.minLength(1), v.description('the facts it confirms, by field name, or `summary`')),
  source: v.optional(v.pipe(id, v.description('id in data/sources.yaml'))),
  title: v.optional(text(300)),
  publisher: v.optional(text(120)),
  url: v.optional(url),
});

const link = v.strictObject({ label: v.picklist(LINK_LABELS), url });

const common = {
  id,
  name: localized(160),
  forms: v.pipe(forms, v.description('strings that name it anywhere; the names are forms already')),
  contextForms: v.pipe(forms, v.description('strings that name it only on a page that also names it in full')),
  topicForms: v.pipe(forms, v.description('strings that name it only on a page that speaks of artificial intelligence')),
  lookupForms: v.pipe(forms, v.description('strings by which lookup finds it, never marked in a text; also takes a name out of the forms')),
  notWithin: v.pipe(forms, v.description('longer strings in which one of the forms is something else')),
  ambiguous: v.pipe(forms, v.description('forms that this entry shares with another on purpose')),
  prominence: v.picklist(PROMINENCES),
  summary: localized(900),
  related: v.optional(v.record(v.picklist(RELATION_TYPES), v.pipe(v.array(id), v.minLength(1))), {}),
  excerpts: v.optional(v.array(excerpt), []),
  links: v.optional(v.array(link), []),
  evidence: v.pipe(v.array(evidence), v.minLength(1)),
  checked: day,
};

const jurisdiction = v.picklist(JURISDICTIONS);

const term = v.strictObject({
  ...common,
  kind: v.literal('term'),
  facts: v.strictObject({ field: v.picklist(TERM_FIELDS), coined: v.optional(localized(120)) }),
});

const law = v.strictObject({
  ...common,
  kind: v.literal('law'),
  facts: v.strictObject({
    type: v.picklist(LAW_TYPES),
    jurisdiction,
    status: v.picklist(LAW_STATUSES),
    issuer: v.optional(v.pipe(localized(200), v.description('only when the issuer is no entry; else related: issued-by'))),
    number: v.optional(text(80)),
    adopted: v.optional(date),
    published: v.optional(date),
    inForce: v.optional(date),
    amended: v.optional(date),
    ended: v.optional(date),
    articleCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  articles: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^(\d+|annex-[ivx]+)$/)), localized(500)),
      v.description('our own digest of each article that news cites; keys 24, annex-iii'),
    ),
    {},
  ),
});

const person = v.strictObject({
  ...common,
  kind: v.literal('person'),
  facts: v.strictObject({
    role: v.pipe(localized(200), v.description('public role, as of `asOf`')),
    asOf: date,
    jurisdiction: v.optional(jurisdiction),
  }),
});

const org = v.strictObject({
  ...common,
  kind: v.literal('org'),
  facts: v.strictObject({
    type: v.picklist(ORG_TYPES),
    jurisdiction,
    founded: v.optional(date),
    ended: v.optional(date),
    seat: v.optional(localized(80)),
  }),
});

const product = v.strictObject({
  ...common,
  kind: v.literal('product'),
  facts: v.strictObject({
    type: v.picklist(PRODUCT_TYPES),
    developer: v.optional(v.pipe(localized(120), v.description('only when the developer is no entry; else related: developed-by'))),
    released: v.optional(date),
    openness: v.optional(v.picklist(OPENNESS)),
  }),
});

const event = v.strictObject({
  ...common,
  kind: v.literal('event'),
  facts: v.strictObject({
    type: v.picklist(EVENT_TYPES),
    start: date,
    end: v.optional(date),
    place: v.optional(localized(80)),
    jurisdiction: v.optional(jurisdiction),
  }),
});

export const SourceEntrySchema = v.variant('kind', [term, law, person, org, product, event]);
/** An entry as authored, with defaults filled in. */
export type SourceEntry = v.InferOutput<typeof SourceEntrySchema>;

/** What `data/sources.yaml` holds: everything that entries quote or lean on by id. */
export const SourceSchema = v.strictObject({
  id,
  type: v.picklist(['article', 'law', 'page']),
  title: text(300),
  author: v.optional(text(200)),
  publisher: v.optional(text(200)),
  date: v.optional(date),
  lang: v.picklist(['zh-Hans', 'zh-Hant', 'en']),
  url: v.optional(url),
  seed: v.optional(v.pipe(text(80), v.description('file name of the seed article whose text excerpts are compared with'))),
  length: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.description('characters of the whole text, white space left out: what the quoted share is a share of'),
    ),
  ),
});
export type Source = v.InferOutput<typeof SourceSchema>;
