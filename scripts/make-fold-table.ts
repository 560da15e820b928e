/**
 * Writes `src/text/fold-pairs.ts`: every UTF-16 unit that folding changes into another single unit.
 * Run it again only when Unicode or OpenCC moves: `npx tsx scripts/make-fold-table.ts`.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const toSimplified = [Converter({ from: 't', to: 'cn' }), Converter({ from: 'tw', to: 'cn' }), Converter({ from: 'hk', to: 'cn' })];

/** Looks alike to a reader, differs to a computer. */
const LOOK_ALIKES: Record<string, string> = {
  '·': '•‧∙⋅・･᛫⸱·',
  '"': '“”„‟«»「」『』〝〞',
  "'": '‘’‚‛′ʼ`´',
  '-': '‐‑‒–—―−﹣⁃',
  '…': '⋯',
  '~': '〜∼',
};

const isCjk = (unit: number) => (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
const isHangul = (unit: number) => unit >= 0x1100 && unit <= 0xd7ff && !isCjk(unit) && unit >= 0xac00;

const alike = new Map<string, string>();
for (const [to, froms] of Object.entries(LOOK_ALIKES)) for (const from of froms) alike.set(from, to);

/** One step of folding for one unit; anything that would become several units stays as it is. */
function step(char: string): string {
  const known = alike.get(char);
  if (known !== undefined) return known;
  for (const form of [char.normalize('NFKC'), char.toLowerCase()]) {
    if (form !== char && form.length === 1) return form;
  }
  if (!isCjk(char.charCodeAt(0))) return char;
  for (const convert of toSimplified) {
    const simple = convert(char);
    if (simple !== char && simple.length === 1) return simple;
  }
  return char;
}

let from = '';
let to = '';
for (let unit = 0x41; unit < 0xfff0; unit++) {
  if ((unit >= 0xd800 && unit <= 0xf8ff) || isHangul(unit)) continue;
  const char = String.fromCharCode(unit);
  // Marks that combine would join their neighbours inside a string literal and mean nothing alone.
  if (/\p{M}|\p{Z}|\p{C}/u.test(char)) continue;
  let folded = char;
  for (let next = step(folded), steps = 0; next !== folded; next = step(folded)) {
    folded = next;
    // 着/著 and a few others point at each other; the first step decides.
    if (++steps > 4) break;
  }
  if (folded !== char && !/\p{M}|\s/u.test(folded)) {
    from += char;
    to += folded;
  }
}

const literal = (text: string) =>
  JSON.stringify(text).replace(/[\u007f-\u2e7f\ua000-\uf8ff\ufb00-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

writeFileSync(
  new URL('../src/text/fold-pairs.ts', import.meta.url),
  `// Written by scripts/make-fold-table.ts from Unicode ${process.versions['unicode']} (NFKC, case) and OpenCC's character table
// (Apache-2.0); do not edit. FROM[i] folds to TO[i].
export const FROM =
  ${literal(from)};
export const TO =
  ${literal(to)};
`,
);
console.log(`${from.length} pairs`);
