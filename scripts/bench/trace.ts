/** What the page's main thread did, read from Chromium's own trace. */
import type { Page } from 'puppeteer-core';

export interface Busy {
  /** The longest task, ms. */
  readonly longest: number;
  /** All tasks together, ms. */
  readonly busy: number;
  /** Script of it, ms. */
  readonly script: number;
  /** Whether the trace holds all of it; a page that does very much fills it before its end. */
  readonly complete: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.compile',
  'V8.GCScavenger',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
]);

/** Runs something while Chromium traces, and sums up the page's main thread. */
export async function traceMainThread(page: Page, run: () => Promise<void>): Promise<Busy> {
  await page.tracing.start({ categories: ['-*', 'toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'] });
  await page.evaluate(() => void performance.mark('bench-start'));
  await run();
  await page.evaluate(() => void performance.mark('bench-end'));
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  const start = traceEvents.find((event) => event.name === 'bench-start');
  const end = traceEvents.find((event) => event.name === 'bench-end');
  if (!start) throw new Error('the trace holds no mark of ours');
  const until = end?.ts ?? Number.POSITIVE_INFINITY;
  const own = traceEvents.filter(
    (event) => event.pid === start.pid && event.tid === start.tid && event.ph === 'X' && event.ts >= start.ts && event.ts < until,
  );
  const tasks = own.filter((event) => event.name === 'ThreadControllerImpl::RunTask');
  const ms = (event: TraceEvent) => (event.dur ?? 0) / 1000;
  return {
    complete: end !== undefined,
    longest: Math.max(0, ...tasks.map(ms)),
    busy: tasks.reduce((sum, task) => sum + ms(task), 0),
    script: outermost(own.filter((event) => SCRIPT.has(event.name))).reduce((sum, event) => sum + ms(event), 0),
  };
}

/** Events that lie in no other of the list. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const ordered = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let until = -1;
  return ordered.filter((event) => {
    if (event.ts < until) return false;
    until = event.ts + (event.dur ?? 0);
    return true;
  });
}
