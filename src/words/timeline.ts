import type { Lang, Localized } from '../model/lang';
import { phrase } from './phrase';

/** What a timeline says of itself. */
export const TIMELINE_WORDS = {
  timeline: phrase('时间线', '時間線', 'Timeline'),
  overview: phrase('概览', '概覽', 'Overview'),
  keys: phrase(
    '上下键按时间移动，左右键换法域，翻页键换年，加减键缩放，回车打开',
    '上下鍵按時間移動，左右鍵換法域，翻頁鍵換年，加減鍵縮放，Enter 開啟',
    'Up and Down move in time, Left and Right between jurisdictions, Page Up and Page Down between years, plus and minus zoom, Enter opens',
  ),
  show: phrase('只看', '只看', 'Show only'),
  zoomIn: phrase('放大', '放大', 'Zoom in'),
  zoomOut: phrase('缩小', '縮小', 'Zoom out'),
  none: phrase('没有符合条件的条目。', '沒有符合條件的條目。', 'Nothing to show.'),
  today: phrase('今天', '今天', 'Today'),
  history: phrase('沿革', '沿革', 'Course'),
} as const;

/** The groups of jurisdictions that have a lane of their own. */
export const LANE_WORDS: Readonly<Record<'CN' | 'EU' | 'US' | 'INT' | 'OTHER', Localized>> = {
  CN: phrase('中国', '中國大陸', 'China'),
  EU: phrase('欧盟', '歐盟', 'EU'),
  US: phrase('美国', '美國', 'US'),
  INT: phrase('国际', '國際', 'International'),
  OTHER: phrase('其他', '其他', 'Others'),
};

/** The same above a lane that is no wider than a finger. */
export const LANE_SHORT_WORDS: Readonly<Record<'CN' | 'EU' | 'US' | 'INT' | 'OTHER', Localized>> = {
  CN: phrase('中国', '中國', 'China'),
  EU: phrase('欧盟', '歐盟', 'EU'),
  US: phrase('美国', '美國', 'US'),
  INT: phrase('国际', '國際', 'Int’l'),
  OTHER: phrase('其他', '其他', 'Other'),
};

/** What a date is the date of. */
export const MARK_WORDS = {
  published: phrase('公布', '公布', 'Published'),
  adopted: phrase('通过', '通過', 'Adopted'),
  inForce: phrase('施行', '施行', 'In force'),
  amended: phrase('修正', '修正', 'Amended'),
  ended: phrase('终止', '終止', 'Ended'),
  held: phrase('举行', '舉行', 'Held'),
  happened: phrase('发生', '發生', 'Happened'),
  launched: phrase('发布', '發布', 'Launched'),
  began: phrase('开始', '開始', 'Began'),
  closed: phrase('结束', '結束', 'Ended'),
} as const;
export type MarkName = keyof typeof MARK_WORDS;

/** Years left out between two headings: “110 年”, “110 years”. */
export const sayYears = (count: number, lang: Lang): string =>
  lang === 'en' ? `${count} ${count === 1 ? 'year' : 'years'}` : `${count} 年`;

/** How many are shown: “413 条”, “413 entries”. */
export const sayCount = (count: number, lang: Lang): string =>
  lang === 'en' ? `${count} ${count === 1 ? 'entry' : 'entries'}` : `${count} ${lang === 'zh-Hant' ? '條' : '条'}`;

/** A stretch of time: “2025-07-26 – 2025-07-28” in words. */
export const sayStretch = (start: string, end: string | null): string => (end === null || end === start ? start : `${start} – ${end}`);
