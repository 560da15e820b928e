/** Forms as they ship: a list of short rows, small once compressed. The binary to scan with is built from them once. */
import * as v from 'valibot';
import type { Form } from '../match/build';
import { PackError } from './pack-error';

/** Text, entry number, and the rest in one number: type in bits 0–1, exact in bit 2, lead in bits 3–10, tail in bits 11–18. */
type Row = readonly [text: string, entry: number, code: number];
const CODE_BITS = 19;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const RowsSchema = v.array(v.strictTuple([v.string(), whole, whole]));

export const packForms = (forms: readonly Form[]): readonly Row[] =>
  forms.map(({ text, entry, type, exact, lead, tail }) => [text, entry, type | (exact ? 4 : 0) | (lead << 3) | (tail << 11)]);

/**
 * @param entries how many entries the pack has; no form may belong to another
 * @throws PackError `pack-forms` naming the first row that is wrong
 */
export function readPackForms(data: unknown, entries: number): Form[] {
  const result = v.safeParse(RowsSchema, data);
  if (!result.success) throw new PackError('pack-forms', `${v.getDotPath(result.issues[0]) ?? 'the whole'}: ${result.issues[0].message}`);
  return result.output.map(([text, entry, code], row) => {
    if (entry >= entries || code >>> CODE_BITS !== 0) throw new PackError('pack-forms', `row ${row}`);
    return { text, entry, type: code & 3, exact: (code & 4) !== 0, lead: (code >>> 3) & 0xff, tail: (code >>> 11) & 0xff };
  });
}
