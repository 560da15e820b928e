/** When something was saved, as readers ask for it. Pure. */

/** `today`, the last seven or thirty days with today, or a year as `2026`; by the reader's clock. */
export type TimeSpan = string;

const RECENT = [
  ['today', 1],
  ['7d', 7],
  ['30d', 30],
] as const;

/** Half-open, in milliseconds since 1970. */
type Bounds = readonly [from: number, until: number];

/** The spans that end now, the shortest first. */
export function recentSpans(now: number): readonly { readonly span: TimeSpan; readonly from: number }[] {
  const today = new Date(now);
  return RECENT.map(([span, days]) => ({
    span,
    // By the calendar: a day is not always 24 hours long.
    from: new Date(today.getFullYear(), today.getMonth(), today.getDate() - days + 1).getTime(),
  }));
}

/** @returns `null` for what is no span */
export function boundsOf(span: TimeSpan, now: number): Bounds | null {
  const recent = recentSpans(now).find((one) => one.span === span);
  if (recent) return [recent.from, Number.POSITIVE_INFINITY];
  return /^\d{4}$/.test(span) ? [new Date(Number(span), 0).getTime(), new Date(Number(span) + 1, 0).getTime()] : null;
}

/** Recent spans before years, years backwards. */
export function bySpan(a: TimeSpan, b: TimeSpan): number {
  const place = (span: TimeSpan) => {
    const recent = RECENT.findIndex(([name]) => name === span);
    return recent < 0 ? RECENT.length + 10_000 - Number(span) : recent;
  };
  return place(a) - place(b);
}
