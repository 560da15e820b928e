/** Where the seed articles lie, when they are at hand: beside the project, or wherever PANGZHU_SEEDS says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadSeed } from './checks/check';

export function seedFolder(): string | null {
  const folder = process.env['PANGZHU_SEEDS'] ?? fileURLToPath(new URL('../../shared/seeds', import.meta.url));
  return existsSync(folder) ? folder : null;
}

/** Reads seeds once each; says `null` for every seed where they are not at hand. */
export function createSeedReader(): ReadSeed {
  const folder = seedFolder();
  const texts = new Map<string, string | null>();
  return (name) => {
    if (folder === null) return null;
    const known = texts.get(name);
    if (known !== undefined) return known;
    const path = join(folder, name);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : null;
    texts.set(name, text);
    return text;
  };
}
