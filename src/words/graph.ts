import type { Lang } from '../model/lang';
import { phrase } from './phrase';

/** What the drawing of an entry's relations says. */
export const GRAPH_WORDS = {
  around: phrase('关联图', '關聯圖', 'Relations of'),
  keys: phrase('方向键移动，回车前往', '方向鍵移動，Enter 前往', 'Arrow keys move, Enter goes there'),
  fewer: phrase('收起', '收起', 'Show fewer'),
  none: phrase('没有已知的关联。', '沒有已知的關聯。', 'No known relations.'),
} as const;

/** “还有 12 个”, “+12 more”. */
export const sayMore = (count: number, lang: Lang): string =>
  lang === 'en' ? `+${count} more` : lang === 'zh-Hant' ? `還有 ${count} 個` : `还有 ${count} 个`;

/** What a drawing is called aloud: “Relations of GPT-4”, “GPT-4：关联图”. */
export const sayAround = (name: string, lang: Lang): string =>
  lang === 'en' ? `${GRAPH_WORDS.around.en} ${name}` : `${name}：${GRAPH_WORDS.around[lang]}`;
