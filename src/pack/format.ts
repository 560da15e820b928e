/** The shape of the pack files that ship with the extension, and how to read them without trusting them. */
import * as v from 'valibot';
import type { Entry } from '../model/entry';
import { LINK_LABELS } from '../model/facts';
import { KINDS, PROMINENCES } from '../model/kind';
import { LANGS } from '../model/lang';
import { RELATION_TYPES } from '../model/relation';
import { PackError } from './pack-error';

/** Raised whenever a program written for the old format could misread the new one. */
export const PACK_FORMAT = 3;

const localized = v.strictObject({ 'zh-Hans': v.string(), 'zh-Hant': v.string(), en: v.string() });
const nullableString = v.nullable(v.string());

const EntrySchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(KINDS),
  prominence: v.picklist(PROMINENCES),
  name: localized,
  aliases: v.array(v.string()),
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
}) satisfies v.GenericSchema<unknown, Entry>;

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

/** @throws PackError `pack-entries` naming the first field that is wrong */
export function readPackEntries(data: unknown): readonly Entry[] {
  const result = v.safeParse(v.array(EntrySchema), data);
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
