/**
 * Traditional text from Simplified. OpenCC changes the characters, for Taiwan; the words come from `taiwan.yaml`, a list
 * made for this field: OpenCC's own phrases cut across words (境|内存|储) and know no law (程序, 文件, 对象).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Traditional } from '../src/pack/compile';
import { mendSlips } from './traditional-slips';

const TaiwanSchema = v.strictObject({ keep: v.array(v.string()), words: v.record(v.string(), v.string()) });
const taiwan = v.parse(TaiwanSchema, parse(readFileSync(fileURLToPath(new URL('taiwan.yaml', import.meta.url)), 'utf8')));

const words = new Map([
  ...Object.entries(taiwan.words),
  ...taiwan.keep.flatMap((line) => line.split(' ')).map((word): [string, string] => [word, word]),
]);
const TITLE_OR_WORD = new RegExp(['《[^》]*》', ...[...words.keys()].sort((a, b) => b.length - a.length)].join('|'), 'g');

const toTaiwan = Converter({ from: 'cn', to: 'tw' });

const QUOTES: readonly (readonly [RegExp, string])[] = [
  [/“/g, '「'],
  [/”/g, '」'],
  // In pairs only: one of them alone is an apostrophe.
  [/‘([^‘’]*)’/g, '『$1』'],
];
const quote = (text: string): string => QUOTES.reduce((whole, [from, to]) => whole.replace(from, to), text);

const title = (text: string): string => quote(mendSlips(toTaiwan(text)));

/** What stands in 《》 changes its characters only. */
const prose = (text: string): string => title(text).replace(TITLE_OR_WORD, (found) => words.get(found) ?? found);

export const traditional: Traditional = { prose, title };
