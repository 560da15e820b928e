import { Converter } from 'opencc-js';
import { FOLD } from '../../src/text/fold';
import type { EntryFile, Problem } from '../read';
import { type Check, problemAt } from './check';

const toTaiwan = Converter({ from: 'cn', to: 'tw' });

/** Characters at home in both scripts, though each table would change them somewhere: 著作, 乾坤, 皇后, 台风, 昇腾. */
const SHARED = new Set(
  '著乾於徵藉瞭覆馀锺閒夥鍾濛矇甚后台里昇么于干云面只系征向回余制松周胡同斗表别准采几克冬占出千升卷发合吊吁咸哄唇塔姜娘家局岳巨布席幸广店庵才扎' +
    '扑托折据捆摆旋日昆曲术杠杰板柜梁欲沈泛注涂涌游炼犹症痴皂皋秋秘秤穗签筑糊纤纯胜脏致舍苏范荐获萝蒙蔑虫蜡裂谷豆赞赶踊辟迹郁酸鉴闲雇霉须饥麽黄',
);
const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';
const foldsAway = (char: string): boolean => FOLD[char.charCodeAt(0)] !== char.charCodeAt(0);
const isTraditionalOnly = (char: string): boolean => isHan(char) && foldsAway(char) && !SHARED.has(char);
const isSimplifiedOnly = (char: string): boolean => isHan(char) && !foldsAway(char) && toTaiwan(char) !== char && !SHARED.has(char);

/** Every authored string under a language, with the path of its field. */
function* strings(value: unknown, lang: string, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (key === lang && typeof inner === 'string') yield [here, inner];
    else yield* strings(inner, lang, here);
  }
}

function strayCharacters(file: EntryFile, lang: string, isStray: (char: string) => boolean, told: string): Problem[] {
  return [...strings(file.entry, lang, '')].flatMap(([path, text]) => {
    const stray = [...text].filter(isStray);
    return stray.length === 0 ? [] : [problemAt(file, path, `${told}: ${[...new Set(stray)].join('')}`, text.slice(0, 12))];
  });
}

export const scripts: Check = {
  name: 'scripts',
  description: 'Simplified text holds no Traditional characters, Traditional text no Simplified ones, and English text is English.',
  check: ({ entries }) =>
    entries.flatMap((file) => [
      ...strayCharacters(file, 'zh-Hans', isTraditionalOnly, 'Traditional characters in Simplified text'),
      ...strayCharacters(file, 'zh-Hant', isSimplifiedOnly, 'Simplified characters in Traditional text'),
      ...[...strings(file.entry, 'en', '')].flatMap(([path, text]) => {
        const han = [...text].filter((char) => char >= '\u3000' && char <= '\uffef').length;
        return han * 10 > text.length ? [problemAt(file, path, 'English text is largely Chinese', text.slice(0, 12))] : [];
      }),
    ]),
};
