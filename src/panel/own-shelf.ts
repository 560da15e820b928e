import { openBundledPack } from '../store/bundled-pack';
import { openPackDatabase } from '../store/pack-database';
import { createPackShelf, type PackShelf } from '../store/pack-shelf';

/**
 * The pack as one of our own pages reads it: from the same database as the background, or from the bundled files, so that
 * lookup answers also while the background sleeps, or never wakes.
 */
export function createOwnShelf(): PackShelf {
  const bundled = openBundledPack(async (path) => {
    const response = await fetch(`/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.arrayBuffer();
  });
  return createPackShelf(bundled, openPackDatabase);
}
