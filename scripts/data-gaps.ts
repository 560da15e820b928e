/**
 * `npm run --silent data:gaps -- FILE…`: likely names and terms in plain texts that no entry covers, most telling first:
 * how often, in how many files, an example.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { foldText } from '../src/text/fold';
import { datasetMatcher, matchText } from './text-matches';

/** Shapes that names have; the weight says how seldom such a shape is no name. */
const SHAPES: readonly (readonly [pattern: RegExp, weight: number])[] = [
  [/《[^《》]{3,40}》/g, 3],
  [/[\u4e00-\u9fff]{2,14}(?:法案|条例|條例|办法|辦法|规定|規定|公约|公約|宣言|倡议|倡議|行动计划|行動計畫|白皮书|白皮書)/g, 2.5],
  [
    /[\u4e00-\u9fff]{2,12}(?:委员会|委員會|研究院|研究所|实验室|實驗室|研究中心|协会|協會|联盟|聯盟|办公室|辦公室|大学|大學|学院|學院|公司|集团|集團|基金会|基金會)/g,
    2,
  ],
  [/[\u4e00-\u9fff]{2,10}(?:峰会|峰會|论坛|論壇|大会|大會)/g, 2],
  [/[“「『]([^“”「」『』，。；]{2,14})[”」』]/g, 1.2],
  [/[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,10}/g, 2.5],
  [/\b(?:[A-Z][\w’'&-]*\.? (?:(?:of|the|for|on|and|in) )?){1,6}[A-Z][\w’'&-]+/g, 1.6],
  [/\b[A-Z]{2,6}(?:-[0-9]+)?\b/g, 1.2],
  [/\b[A-Za-z]+[a-z][A-Z][A-Za-z]*\b|\b[A-Z][A-Za-z]+-?\d[\w.-]*/g, 1.8],
];

interface Gap {
  readonly text: string;
  count: number;
  weight: number;
  readonly files: Set<string>;
  readonly example: string;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run --silent data:gaps -- FILE…');
  process.exit(1);
}
process.stdout.on('error', () => process.exit(0));

const matcher = datasetMatcher();
const gaps = new Map<string, Gap>();
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const covered = matchText(matcher, text);
  for (const [pattern, weight] of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (covered.some((one) => one.start < end && start < one.end)) continue;
      const key = foldText(match[1] ?? match[0]);
      const gap = gaps.get(key) ?? {
        text: match[1] ?? match[0],
        count: 0,
        weight: 0,
        files: new Set(),
        example: text.slice(Math.max(0, start - 20), end + 20).replace(/\s+/g, ' '),
      };
      gap.count++;
      gap.weight = Math.max(gap.weight, weight);
      gap.files.add(basename(file));
      gaps.set(key, gap);
    }
  }
}
const rank = (gap: Gap): number => gap.weight * Math.log2(1 + gap.count) * gap.files.size;
for (const gap of [...gaps.values()].sort((a, b) => rank(b) - rank(a)).slice(0, 200)) {
  console.log(
    `${rank(gap).toFixed(1).padStart(6)}  ${String(gap.count).padStart(3)} × in ${gap.files.size}  ${gap.text}    …${gap.example}…`,
  );
}
