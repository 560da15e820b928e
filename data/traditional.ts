/** Traditional prose from Simplified, as Taiwan writes it; titles in 《》 keep the words of their own jurisdiction. */
import { Converter } from 'opencc-js';
import type { Traditional } from '../src/pack/compile';

const characters = Converter({ from: 'cn', to: 'tw' });
const words = Converter({ from: 'cn', to: 'twp' });

/** Phrases that OpenCC leaves as the mainland says them. */
const OWN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/特朗普/g, '川普'],
  [/人工智能/g, '人工智慧'],
  [/英伟达/g, '輝達'],
  [/数据/g, '資料'],
  [/芯片/g, '晶片'],
  [/算法/g, '演算法'],
  [/峰会/g, '高峰會'],
  [/数字鸿沟/g, '數位落差'],
  [/数字/g, '數位'],
  [/网络/g, '網路'],
  [/信息/g, '資訊'],
];

/** What stands in 《》 changes its characters only. */
const prose = (text: string): string =>
  text
    .split(/(《[^》]*》)/)
    .map((part) =>
      part.startsWith('《') ? characters(part) : words(OWN_WORDS.reduce((whole, [from, to]) => whole.replace(from, to), part)),
    )
    .join('');

export const traditional: Traditional = { prose, title: characters };
