import { browser } from 'wxt/browser';
import type { Counted, TabCounts } from '../../src/messages';
import type { Kind } from '../../src/model/kind';

/** How many entries the frames of each tab name, and how the toolbar shows it. Gone with the worker, told anew by the tabs. */
export interface Badge {
  readonly set: (tabId: number, frameId: number, counted: Counted) => Promise<void>;
  readonly clear: (tabId: number) => void;
  /** Shows a sign for a moment. */
  readonly flash: (tabId: number, sign: string) => Promise<void>;
  /** Over all frames; `null` when the tab has told nothing. */
  readonly get: (tabId: number) => TabCounts | null;
}

const MOST_SHOWN = 999;
const FLASH_MS = 1600;

export function createBadge(): Badge {
  const tabs = new Map<number, Map<number, Counted>>();
  const get = (tabId: number): TabCounts | null => {
    const frames = tabs.get(tabId);
    return frames ? together(frames) : null;
  };
  async function showTotal(tabId: number): Promise<void> {
    const total = get(tabId)?.entries ?? 0;
    const text = total === 0 ? '' : total > MOST_SHOWN ? `${MOST_SHOWN}+` : String(total);
    await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#5b5346' }).catch(() => undefined);
  }
  return {
    set: async (tabId, frameId, counted) => {
      const frames = tabs.get(tabId) ?? new Map<number, Counted>();
      // A frame that names nothing, or is no more, need not be asked.
      if (frameId !== 0 && counted.marks === 0) frames.delete(frameId);
      else frames.set(frameId, counted);
      tabs.set(tabId, frames);
      await showTotal(tabId);
    },
    clear: (tabId) => tabs.delete(tabId),
    flash: async (tabId, sign) => {
      await browser.action.setBadgeText({ tabId, text: sign }).catch(() => undefined);
      setTimeout(() => void showTotal(tabId), FLASH_MS);
    },
    get,
  };
}

/** An entry that several frames name is one entry. */
function together(frames: ReadonlyMap<number, Counted>): TabCounts {
  const kinds = new Map<string, Kind>();
  let marks = 0;
  for (const counted of frames.values()) {
    marks += counted.marks;
    for (const [id, kind] of Object.entries(counted.kinds)) kinds.set(id, kind);
  }
  const byKind: Partial<Record<Kind, number>> = {};
  for (const kind of kinds.values()) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return { entries: kinds.size, marks, byKind, ids: [...kinds.keys()], frames: [...frames.keys()].sort((a, b) => a - b) };
}
