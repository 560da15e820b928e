/** Reads the lines around a headline: `2025年02月17日08:38 | 来源：人民网`, 記者張三／台北報導, By Jane Doe. */
import { type Claim, claim } from './claims';
import { type DateSetting, readDate } from './dates';
import { authorsIn } from './signatures';

/** Longer lines are paragraphs of the text. */
const LONGEST_LINE = 120;
/** So many paragraphs in, the head of an article is over, and so many lines. */
const MOST_PARAGRAPHS = 2;
const MOST_LINES = 20;
const LEAD = 200;
const DAY_MS = 86_400_000;

/** Before a date that is the day of publication. */
const PUBLISHED =
  /^(?:(?:首次)?(?:发布|發布|发表|發表|刊登|出版|发稿)?(?:时间|時間|日期)|发布于|發布於|发表于|(?:first )?(?:published|posted)(?: on)?)\s*[:：]?\s*/i;
/** 更新于, Updated: before a date that is the day of a change, or after it. */
const CHANGED = /(?:更新|修改|修訂|修订|updated|modified|edited)/i;
const SEGMENT = /[\t|｜丨·•]|\s{2,}/;
/** The year in one element, month and day in others: 2025, 02/17, 16:37 */
const IN_PIECES = /((?:19|20)\d\d)\s+(\d{1,2})\s*\/\s*(\d{1,2})\s+(?=\d{1,2}:)/g;
const IN_BRACKETS = /[（(][^）)]*[）)]/g;
const DAY_LENGTH = '2025-02-17'.length;
const LONGEST_LABEL = 20;
/** Lines with more days than these are a list of articles. */
const MOST_DAYS = 3;

const OTHER_LABEL = '(?:作者|责任编辑|責任編輯|责编|编辑|記者|记者|(?:发布|發布)?(?:时间|時間|日期)|字号|字號|字体|字體|浏览|点击)';
const SOURCE = new RegExp(
  String.raw`(?<!数据|图片|图|圖片|圖|照片|视频|資料|资料)(?:(?:来源|來源)\s*(?:[:：]|于|於)|(?:^|[\t|｜ ])Source\s*[:：])[\t ]*([^\t\n|｜丨]{2,60}?)(?=$|[\t|｜丨【】（()）]|\s(?:${OTHER_LABEL}|(?:19|20)\d\d)|${OTHER_LABEL}[:：])`,
);
/** 石佳/中国青年报 */
const NAME_AND_PAPER =
  /^\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4}){0,3}\s*[/／]\s*(\p{Script=Han}{2,12}(?:[报報社网網]|[周週]刊|新闻|新聞))$/u;

/** The text around a headline, and the last paragraphs of the page. */
export interface Around {
  readonly before: string;
  readonly after: string;
  readonly last: readonly string[];
}

/** @returns what the lines tell; of dates those that are no day of a change */
export function readByline({ before, after, last }: Around, setting: DateSetting): Claim[] {
  const lines: string[] = [];
  const leads: string[] = [];
  for (const line of after.split('\n').slice(0, MOST_LINES)) {
    if (line.length > LONGEST_LINE) leads.push(line.slice(0, LEAD));
    else lines.push(line);
    if (leads.length === MOST_PARAGRAPHS) break;
  }
  const earlier = before.split('\n').filter((line) => line.length <= LONGEST_LINE);
  const isToday = (date: string): boolean => date.length === DAY_LENGTH && Date.parse(date) > setting.now - 2 * DAY_MS;
  return [
    // Above headlines many sites show what day it is.
    ...claim('published', 'text', [...datesIn(lines, setting), ...datesIn(earlier, setting).filter((date) => !isToday(date))]),
    ...claim(
      'source',
      'text',
      [...lines, ...earlier].map((line) => SOURCE.exec(line)?.[1]),
    ),
    ...claim(
      'source',
      'text',
      lines.map((line) => NAME_AND_PAPER.exec(line)?.[1]),
    ),
    ...claim('authors', 'text', [authorsIn({ lines, leads, last })]),
  ];
}

/** Days that lines begin with; not those of changes, and nothing less than a day, which any text may name. */
function datesIn(lines: readonly string[], setting: DateSetting): string[] {
  const dates: string[] = [];
  let isChange = false;
  for (const segment of lines.flatMap((line) => line.replace(IN_PIECES, '$1-$2-$3 ').split(SEGMENT))) {
    const text = segment.replace(IN_BRACKETS, ' ').trim();
    const date = readDate(text.replace(PUBLISHED, ''), setting);
    if (date !== null && date.length >= DAY_LENGTH && !isChange && !CHANGED.test(text)) dates.push(date);
    isChange = CHANGED.test(text) && text.length < LONGEST_LABEL;
  }
  return new Set(dates.map((date) => date.slice(0, DAY_LENGTH))).size > MOST_DAYS ? [] : dates;
}
