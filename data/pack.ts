/** The pack files of this dataset, as the build bundles them. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type CompiledPack, compilePack } from '../src/pack/compile';
import { PACK_FORMAT, type PackHeader, packEntries } from '../src/pack/format';
import { packForms } from '../src/pack/packed-forms';
import { readCheckedDataset } from './check';
import type { Dataset } from './read';
import { traditional } from './traditional';

export interface PackFiles {
  readonly header: PackHeader;
  readonly entries: Uint8Array;
  readonly forms: Uint8Array;
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Compiles a dataset that has been checked. */
export const compileDataset = ({ entries, sources, vocabulary }: Dataset) =>
  compilePack({ entries: entries.map(({ entry }) => entry), sources, vocabulary, traditional });

/** A compiled pack as the files that ship. The same pack always gives the same version. */
export function packFiles(pack: CompiledPack): PackFiles {
  const json = JSON.stringify(packEntries(pack.entries));
  const entries = gzipSync(json, { level: 9 });
  const formsJson = JSON.stringify(packForms(pack.forms, pack.entries, pack.vocabulary));
  const forms = gzipSync(formsJson, { level: 9 });
  const describe = (content: Uint8Array) => ({ bytes: content.byteLength, sha256: sha256(content) });
  // The compressor may change from one Node to the next; the version names what is in it.
  const version = sha256(
    new TextEncoder().encode(`${PACK_FORMAT} ${sha256(new TextEncoder().encode(json))} ${sha256(new TextEncoder().encode(formsJson))}`),
  ).slice(0, 16);
  return { header: { format: PACK_FORMAT, version, entries: describe(entries), forms: describe(forms) }, entries, forms };
}

/**
 * Reads, checks and compiles the dataset.
 * @param folder the data folder, the project's own when left out
 * @throws Error with every problem of the data, a line each
 */
export const makePackFiles = (folder?: string): PackFiles => packFiles(compileDataset(readCheckedDataset(folder)));
