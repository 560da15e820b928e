/** The pack files inside the extension: what everything can be rebuilt from. */
import type { Entry } from '../model/entry';
import { PackError, type PackHeader, readPackEntries, readPackHeader, verifyPackFile } from '../pack/format';

/** Reads a file of the extension by its path; rejects when it is not there. */
export type ReadFile = (path: string) => Promise<ArrayBuffer>;

export interface BundledPack {
  readonly header: () => Promise<PackHeader>;
  readonly forms: () => Promise<ArrayBuffer>;
  readonly entries: () => Promise<readonly Entry[]>;
}

export const PACK_PATHS = { header: 'pack/pack.json', forms: 'pack/forms.bin', entries: 'pack/entries.json.gz' } as const;

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
  return {
    header,
    forms: once(async () => {
      const content = await read(PACK_PATHS.forms);
      await verifyPackFile(PACK_PATHS.forms, content, (await header()).forms);
      return content;
    }),
    entries: once(async () => {
      const content = await read(PACK_PATHS.entries);
      await verifyPackFile(PACK_PATHS.entries, content, (await header()).entries);
      return readPackEntries(parseJson(await gunzip(content), 'pack-entries'));
    }),
  };
}

const gunzip = (content: ArrayBuffer): Promise<ArrayBuffer> =>
  new Response(new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();

function parseJson(content: ArrayBuffer, code: 'pack-header' | 'pack-entries'): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new PackError(code, 'not JSON');
  }
}
