/** The time of day that follows a date, with its offset from UTC where it is told. */

/** Abbreviations that mean one offset wherever they are used for news. CST, IST and the like mean several. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  hkt: '+08:00',
  sgt: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  est: '-05:00',
  edt: '-04:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** What may stand between a day and its time: T, a weekday, a zone, `at`. */
const BETWEEN = /^(?:[\s,，.·|(（)）-]|T(?=\s?\d)|at\b|(?:星期|週|周|礼拜|禮拜)[一二三四五六日天]|北京时间|北京時間|HKT\b)*/i;
const HALF = /^(上午|凌晨|清晨|早上|中午|下午|傍晚|晚上|晚间|晚間|深夜|晚)\s*/;
const CLOCK = /^(\d{1,2})\s*(?:[:：时時点點]|\.(?=\d\d))\s*(\d{2})(?:\s*[:：分]\s*(\d{2})(?:[.,]\d+)?)?\s*[分秒]?\s*/;
const LATIN_HALF = /^([ap])\.?\s?m\b\.?\s*/i;
const OFFSET = /^[(（]?\s*(?:(?:UTC|GMT)\s*([+-])(\d{1,2})(?::?(\d{2}))?|([+-])(\d{2}):?(\d{2}))(?!\d)/i;

/**
 * @param text what follows a date
 * @param zone the offset to take where none is told, `null` for leaving it out
 * @returns `T08:38+08:00`; empty for no time. Midnight to the second is how systems write that they know the day only
 */
export function readTime(text: string, zone: string | null): string {
  const between = BETWEEN.exec(text)?.[0] ?? '';
  let rest = text.slice(between.length);
  const half = HALF.exec(rest);
  rest = rest.slice(half?.[0].length ?? 0);
  const clock = CLOCK.exec(rest);
  if (!clock) return '';
  rest = rest.slice(clock[0].length);
  const latin = LATIN_HALF.exec(rest);
  rest = rest.slice(latin?.[0].length ?? 0);
  const hour = hourOf(Number(clock[1]), half?.[1] ?? latin?.[1] ?? null);
  const minute = Number(clock[2]);
  const second = clock[3] ?? '';
  if (hour > 23 || minute > 59 || Number(second) > 59) return '';
  if (hour === 0 && minute === 0 && (second === '' || second === '00')) return '';
  const told = offsetOf(rest) ?? (/HKT|北京/i.test(between) ? '+08:00' : zone);
  return `T${two(hour)}:${two(minute)}${second === '' ? '' : `:${second}`}${told ?? ''}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

function hourOf(hour: number, half: string | null): number {
  if (half === null || hour > 12) return hour;
  if (/^(?:p|下午|傍晚|晚|深夜)/i.test(half)) return hour === 12 && /^(?:晚|深夜)/.test(half) ? 0 : (hour % 12) + 12;
  if (half === '中午') return hour < 4 ? hour + 12 : hour;
  return hour % 12;
}

function offsetOf(text: string): string | null {
  const offset = OFFSET.exec(text);
  if (offset) {
    const hours = Number(offset[2] ?? offset[5]);
    const minutes = Number(offset[3] ?? offset[6] ?? 0);
    if (hours > 14 || minutes > 59) return null;
    return hours === 0 && minutes === 0 ? 'Z' : `${offset[1] ?? offset[4]}${two(hours)}:${two(minutes)}`;
  }
  const name = /^[(（]?\s*([a-z]{1,4})\b/i.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && Object.hasOwn(ZONES, name) ? (ZONES[name] as string) : null;
}
