/** The pack files inside the extension: what everything can be rebuilt from. */

import type { LookupIndex, OwnedText } from '../lookup/lookup-index';
import { buildDictionary } from '../match/build';
import type { Dictionary } from '../match/layout';
import type { Entry } from '../model/entry';
import { aliasesOf, type EntryForms } from '../pack/entry-forms';
import { type PackHeader, readPackEntries, readPackHeader, verifyPackFile } from '../pack/format';
import { collectForms } from '../pack/forms';
import { makeLookupIndex } from '../pack/lookable';
import { PackError } from '../pack/pack-error';
import { readPackForms } from '../pack/packed-forms';

/** Reads a file of the extension by its path; rejects when it is not there. */
export type ReadFile = (path: string) => Promise<ArrayBuffer>;

export interface BundledPack {
  readonly header: () => Promise<PackHeader>;
  /** The forms binary, built when first asked for. */
  readonly forms: () => Promise<Dictionary>;
  readonly entries: () => Promise<readonly Entry[]>;
  /** What lookup searches, made when first asked for; a large pack's surplus of forms is searched only once it is installed. */
  readonly lookup: () => Promise<{ readonly index: LookupIndex; readonly cold: readonly OwnedText[] }>;
}

export const PACK_PATHS = { header: 'pack/pack.json', forms: 'pack/forms.json.gz', entries: 'pack/entries.json.gz' } as const;

/** Files are read when asked for, checked against the header, and their promises kept. */
export function openBundledPack(readFile: ReadFile): BundledPack {
  const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let made: Promise<T> | null = null;
    return () => {
      made ??= make().catch((error: unknown) => {
        made = null;
        throw error;
      });
      return made;
    };
  };
  const read = (path: string) =>
    readFile(path).catch(() => {
      throw new PackError('pack-missing', path);
    });
  const header = once(async () => readPackHeader(parseJson(await read(PACK_PATHS.header), 'pack-header')));
  const unpack = async (file: 'forms' | 'entries'): Promise<unknown> => {
    const content = await read(PACK_PATHS[file]);
    await verifyPackFile(PACK_PATHS[file], content, (await header())[file]);
    return parseJson(await gunzip(content), `pack-${file}`);
  };
  const unpacked = once(async () => {
    const entries = readPackEntries(await unpack('entries'));
    return { entries, forms: readPackForms(await unpack('forms'), entries) };
  });
  const spelt = once(async () => {
    const { forms } = await unpacked();
    return collectForms(forms.entries, forms.vocabulary);
  });
  const entries = once(async () => {
    const { entries: bare, forms } = await unpacked();
    return bare.map((entry, number): Entry => ({ ...entry, aliases: aliasesOf(forms.entries[number] as EntryForms, entry.name) }));
  });
  return {
    header,
    entries,
    forms: once(async () => buildDictionary(await spelt())),
    lookup: once(async () => makeLookupIndex(await entries(), await spelt())),
  };
}

const gunzip = (content: ArrayBuffer): Promise<ArrayBuffer> =>
  new Response(new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();

function parseJson(content: ArrayBuffer, code: 'pack-header' | 'pack-entries' | 'pack-forms'): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new PackError(code, 'not JSON');
  }
}
