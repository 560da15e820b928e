/** A pack of as many forms as a large imported dictionary would bring, in place of the one an extension was built with. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCheckedDataset } from '../../data/check';
import { compileDataset, packFiles } from '../../data/pack';
import { PACK_PATHS } from '../../src/store/bundled-pack';
import { makeForms, makeText } from './corpus';

/** @returns a copy of the built extension, whose first entry also goes by so many made-up names */
export function copyWithForms(extension: string, count: number): string {
  const pack = compileDataset(readCheckedDataset());
  const own = new Set(pack.forms.flatMap(({ naming }) => naming));
  const made = makeForms(count, makeText(400_000)).filter((form) => !own.has(form) && !/[|{}=@]/.test(form));
  const forms = pack.forms.map((entry, number) =>
    number === 0 ? { ...entry, kind: 'org' as const, naming: [...entry.naming, ...made] } : entry,
  );
  const { header, entries, forms: formsFile } = packFiles({ ...pack, forms });
  const folder = join(mkdtempSync(join(tmpdir(), 'pangzhu-large-')), 'extension');
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, PACK_PATHS.header), JSON.stringify(header));
  writeFileSync(join(folder, PACK_PATHS.entries), entries);
  writeFileSync(join(folder, PACK_PATHS.forms), formsFile);
  return folder;
}
