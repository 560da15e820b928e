/** The shape of the pack files that ship with the extension, and how to read them without trusting them. */
import * as v from 'valibot';
import type { Entry } from '../model/entry';
import { LINK_LABELS } from '../model/facts';
import { KINDS, PROMINENCES } from '../model/kind';
import { LANGS, type Localized } from '../model/lang';
import { RELATION_TYPES } from '../model/relation';
import { PackError } from './pack-error';
import { type HantTable, makeHantTable, type PackedText, packText, unpackText } from './packed-text';

/** Raised whenever a program written for the old format could misread the new one. */
export const PACK_FORMAT = 4;

const PackedTextSchema = v.union([
  v.strictTuple([v.string(), v.string()]),
  v.strictTuple([v.string(), v.string(), v.string()]),
]) satisfies v.GenericSchema<unknown, PackedText>;

const nullableString = v.nullable(v.string());

/** How an entry ships: texts packed, and no aliases, which its forms tell. */
const entrySchema = (table: HantTable) => {
  const localized = v.pipe(
    PackedTextSchema,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const text = unpackText(dataset.value, table);
      if (text) return text;
      addIssue({ message: 'a Traditional text that cannot be read' });
      return NEVER;
    }),
  );
  return v.strictObject({
    id: v.string(),
    kind: v.picklist(KINDS),
    prominence: v.picklist(PROMINENCES),
    name: localized,
    lookupForms: v.array(v.string()),
    summary: localized,
    facts: v.array(
      v.strictObject({
        name: v.string(),
        value: v.variant('type', [
          v.strictObject({ type: v.literal('text'), text: localized }),
          v.strictObject({ type: v.literal('code'), code: v.string() }),
          v.strictObject({ type: v.literal('date'), date: v.string() }),
          v.strictObject({ type: v.literal('plain'), plain: v.string() }),
        ]),
      }),
    ),
    articles: v.array(v.strictObject({ key: v.string(), digest: localized })),
    related: v.array(v.strictObject({ type: v.picklist(RELATION_TYPES), to: v.string() })),
    excerpts: v.array(
      v.strictObject({
        text: v.string(),
        lang: v.picklist(LANGS),
        speaker: v.nullable(localized),
        author: nullableString,
        title: v.string(),
        publisher: nullableString,
        date: nullableString,
        url: nullableString,
      }),
    ),
    links: v.array(v.strictObject({ label: v.picklist(LINK_LABELS), url: v.pipe(v.string(), v.regex(/^https?:\/\//)) })),
    checked: v.string(),
  }) satisfies v.GenericSchema<unknown, BareEntry>;
};

const FileSchema = v.strictObject({
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const HeaderSchema = v.strictObject({
  format: v.number(),
  /** Names the content: the same entries always give the same version. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  entries: FileSchema,
  forms: FileSchema,
});

/** The first thing read of a pack: what it is and what its two files must be. */
export type PackHeader = v.InferOutput<typeof HeaderSchema>;

function describe(issues: readonly v.BaseIssue<unknown>[]): string {
  const [first] = issues;
  return first ? `${v.getDotPath(first) ?? 'the whole'}: ${first.message}` : 'invalid';
}

/** @throws PackError `pack-header`, or `pack-format` for a pack made for another program */
export function readPackHeader(data: unknown): PackHeader {
  const result = v.safeParse(HeaderSchema, data);
  if (!result.success) throw new PackError('pack-header', describe(result.issues));
  if (result.output.format !== PACK_FORMAT)
    throw new PackError('pack-format', `format ${result.output.format}, this program reads ${PACK_FORMAT}`);
  return result.output;
}

/** An entry without what its forms tell. */
export type BareEntry = Omit<Entry, 'aliases'>;

/** Entries as they ship; `hant` holds pairs of a Simplified character and its Traditional one. */
const EntriesSchema = v.strictObject({ hant: v.string(), entries: v.array(v.unknown()) });

/** @returns what ships, as JSON */
export function packEntries(entries: readonly Entry[]): unknown {
  const texts: Localized[] = [];
  JSON.stringify(entries, (_, value: unknown) => {
    if (isLocalized(value)) texts.push(value);
    return value;
  });
  const table = makeHantTable(texts);
  const pack = (value: unknown): unknown => {
    if (isLocalized(value)) return packText(value, table);
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
  };
  return { hant: [...table].flat().join(''), entries: entries.map(({ aliases: _, ...entry }) => pack(entry)) };
}

const isLocalized = (value: unknown): value is Localized => typeof value === 'object' && value !== null && 'zh-Hant' in value;

/** @throws PackError `pack-entries` naming the first field that is wrong */
export function readPackEntries(data: unknown): readonly BareEntry[] {
  const whole = v.safeParse(EntriesSchema, data);
  if (!whole.success) throw new PackError('pack-entries', describe(whole.issues));
  const { hant, entries } = whole.output;
  const table: HantTable = new Map(Array.from({ length: hant.length >> 1 }, (_, i) => [hant[2 * i] as string, hant[2 * i + 1] as string]));
  const result = v.safeParse(v.array(entrySchema(table)), entries);
  if (!result.success) throw new PackError('pack-entries', describe(result.issues));
  return result.output;
}

/**
 * Makes sure a pack file is the one its header speaks of.
 * @throws PackError `pack-corrupt`
 */
export async function verifyPackFile(name: string, content: ArrayBuffer, expected: PackHeader['forms']): Promise<void> {
  if (content.byteLength !== expected.bytes)
    throw new PackError('pack-corrupt', `${name} has ${content.byteLength} bytes, not ${expected.bytes}`);
  if ((await sha256(content)) !== expected.sha256)
    throw new PackError('pack-corrupt', `${name} does not have the content its header names`);
}

export async function sha256(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
