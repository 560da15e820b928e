import { browser } from 'wxt/browser';
import type { Counts, TabCounts } from '../../src/messages';
import type { Kind } from '../../src/model/kind';

/** How many entries the frames of each tab name, and how the toolbar shows it. Gone with the worker, told anew by the tabs. */
export interface Badge {
  readonly set: (tabId: number, frameId: number, counts: Counts) => Promise<void>;
  readonly clear: (tabId: number) => void;
  /** Over all frames; `null` when the tab has told nothing. */
  readonly get: (tabId: number) => TabCounts | null;
}

const MOST_SHOWN = 999;

export function createBadge(): Badge {
  const tabs = new Map<number, Map<number, Counts>>();
  return {
    set: async (tabId, frameId, counts) => {
      const frames = tabs.get(tabId) ?? new Map<number, Counts>();
      frames.set(frameId, counts);
      tabs.set(tabId, frames);
      const total = [...frames.values()].reduce(sum).entries;
      const text = total === 0 ? '' : total > MOST_SHOWN ? `${MOST_SHOWN}+` : String(total);
      await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
      await browser.action.setBadgeBackgroundColor({ tabId, color: '#5b5346' }).catch(() => undefined);
    },
    clear: (tabId) => tabs.delete(tabId),
    get: (tabId) => {
      const frames = tabs.get(tabId);
      return frames ? { ...[...frames.values()].reduce(sum), frames: [...frames.keys()].sort((a, b) => a - b) } : null;
    },
  };
}

function sum(a: Counts, b: Counts): Counts {
  const byKind = { ...a.byKind };
  for (const [kind, count] of Object.entries(b.byKind) as [Kind, number][]) byKind[kind] = (byKind[kind] ?? 0) + count;
  return { entries: a.entries + b.entries, marks: a.marks + b.marks, byKind, ids: [...new Set([...a.ids, ...b.ids])] };
}
