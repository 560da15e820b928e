/** Pages of printed newspapers on the web: 《人民日报》（2025年02月17日 第04版）. */
import { type DateSetting, readDate } from './dates';

/** A place in a newspaper. `paper` is `null` where only the number of its page is told. */
export interface PrintedPlace {
  readonly paper: string | null;
  readonly edition: string;
  /** `2025-02-17`; `null` for none. */
  readonly date: string | null;
}

const NUMBER = String.raw`第?\s*([A-Z]?\d{1,3})\s*版`;
const DATE = String.raw`((?:19|20)\d\d\s*[-年]\s*\d{1,2}\s*[-月]\s*\d{1,2}\s*日?)`;
/** Ends a text, or stands alone; within a text, and in notes, it cites another. A book's second edition is 第2版, too. */
const AT_END = new RegExp(
  String.raw`(?:^|[\s（(]|(?:来源|來源|原载|原載|摘自|转自)\s*[:：]?\s*)《\s*([^《》]{2,20}?)\s*》\s*[（(]?\s*${DATE}[\s,，]*${NUMBER}\s*[)）]*\s*$`,
  'u',
);
const IN_HEAD = new RegExp(
  String.raw`^(?:(\p{Script=Han}{2,8}[报報])\s*)?(?:${DATE}\s*)?(?:星期.|周.|週.)?\s*${NUMBER}(?:\s*[:：]|\s*$)`,
  'u',
);
const ELECTRONIC_PAPER = /^(?:paper|e-?paper|szb|dzb|digital)\./;
const LAST_UNITS = 80;

/** What was printed stands on the web within a day or two. */
const MOST_APART_MS = 2 * 86_400_000;

/** What a place in print is weighed with. */
export interface PrintSetting {
  /** An electronic newspaper names its page above the headline, where other sites name none. */
  readonly host: string;
  /** The date that the page tells elsewhere, `null` for none. A paper of another day is one that the page cites. */
  readonly told: string | null;
  readonly setting: DateSetting;
}

/** @param lines around the headline, and paragraphs */
export function findPrinted(lines: readonly string[], { host, told, setting }: PrintSetting): PrintedPlace | null {
  const patterns = ELECTRONIC_PAPER.test(host) ? [AT_END, IN_HEAD] : [AT_END];
  for (const pattern of patterns) {
    for (const line of lines) {
      const [, paper, date, edition] =
        pattern.exec((pattern === AT_END ? line.slice(-LAST_UNITS) : line.slice(0, LAST_UNITS)).trim()) ?? [];
      if (edition === undefined) continue;
      const day = readDate(date ?? '', setting);
      if (day === null || told === null || isNear(day, told)) return { paper: paper ?? null, edition, date: day };
    }
  }
  return null;
}

const isNear = (day: string, told: string): boolean => Math.abs(Date.parse(day) - Date.parse(told.slice(0, 10))) <= MOST_APART_MS;
