/** Small packs as the extension finds them: files in its folder, a shelf that reads them. */
import { packFiles } from '../../data/pack';
import { compilePack } from '../../src/pack/compile';
import { openBundledPack, PACK_PATHS } from '../../src/store/bundled-pack';
import type { PackDatabase } from '../../src/store/pack-database';
import { createPackShelf, type PackShelf } from '../../src/store/pack-shelf';
import { type MiniEntry, sourceEntry } from './mini-pack';

const same = (text: string): string => text;

/** The three files of a pack, as the extension would serve them. */
export function packContents(entries: readonly MiniEntry[]): Map<string, ArrayBuffer> {
  const pack = compilePack({ entries: entries.map(sourceEntry), sources: [], vocabulary: [], traditional: { prose: same, title: same } });
  const { header, forms, entries: packed } = packFiles(pack);
  const bytes = (content: Uint8Array): ArrayBuffer => Uint8Array.from(content).buffer;
  return new Map([
    [PACK_PATHS.header, bytes(new TextEncoder().encode(JSON.stringify(header)))],
    [PACK_PATHS.forms, bytes(forms)],
    [PACK_PATHS.entries, bytes(packed)],
  ]);
}

/** @param openDatabase rejects where there is none */
export function shelfOver(files: ReadonlyMap<string, ArrayBuffer>, openDatabase: () => Promise<PackDatabase>): PackShelf {
  const bundled = openBundledPack(async (path) => {
    const content = files.get(path);
    if (!content) throw new Error('404');
    return content;
  });
  return createPackShelf(bundled, openDatabase);
}

/** A shelf where IndexedDB is not to be had. */
export const shelfWithoutDatabase = (entries: readonly MiniEntry[]): PackShelf =>
  shelfOver(packContents(entries), async () => {
    throw new Error('no IndexedDB here');
  });
