/** Characters that OpenCC picks by looking at two words at once (须|发布 → 鬚髮), and what Taiwan writes otherwise. */

/** In order, on Traditional text. Each is right for the words of this field, not for the whole language. */
const SLIPS: readonly (readonly [wrong: RegExp, right: string])[] = [
  // One spelling out of two that are both in use; the shorter table of characters is the reason for some.
  [/臺/g, '台'],
  [/佈/g, '布'],
  [/瞭(?!望)/g, '了'],
  [/伙/g, '夥'],
  [/[燬譭]/g, '毀'],
  [/翫/g, '玩'],
  [/迴流/g, '回流'],
  [/彙集/g, '匯集'],
  [/泛濫/g, '氾濫'],
  // Hair, beards, noodles, watches, plays and overcoming have no place in this field.
  [/髮/g, '發'],
  [/鬚/g, '須'],
  [/麵/g, '面'],
  [/(?<![手鐘儀])錶/g, '表'],
  [/齣/g, '出'],
  [/剋/g, '克'],
  [/箇/g, '個'],
  [/鍊/g, '鏈'],
  [/硃/g, '朱'],
  [/停鍾/g, '停鐘'],
  [/(?<![櫃吧講])檯(?!面)/g, '台'],
  [/(?<!標)籤/g, '簽'],
  [/(?<![一二兩三四五六七八九十百千萬幾0-9 ])隻/g, '只'],
  [/之一併/g, '之一並'],
  [/(?<![合一兼吞])併(?![入購網吞])/g, '並'],
  [/製(?=[定裁])/g, '制'],
  [/制(?=造(?!成))|(?<=法|被控)制(?=作)/g, '製'],
  [/複制/g, '複製'],
  [/幹(?=[預擾涉])/g, '干'],
  [/(?<=[獲御未])準(?![備則確時])/g, '准'],
  [/上游說/g, '上遊說'],
  [/采納/g, '採納'],
  [/征收/g, '徵收'],
  [/(?<=元)后/g, '後'],
  [/周(?=[歲內])|(?<=[0-9六])周(?=[。，])|(?<=開源|與同)周/g, '週'],
  // Names.
  [/餘(?=承東|凱)/g, '余'],
  [/(?<=傑弗|佩|埃|塔|弗|賈|斐洛)裡(?=[·克德莊])|裡(?=基茨)/g, '里'],
];

export const mendSlips = (text: string): string => SLIPS.reduce((whole, [wrong, right]) => whole.replace(wrong, right), text);
