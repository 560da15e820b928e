import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../model/lang';
import type { PackShelf } from '../store/pack-shelf';
import { type Kept, keep } from './kept';
import { type TimelineItem, timelineItems } from './timeline/items';
import { Timeline } from './timeline/timeline-view';

/** All laws and events along time. */
export function TimelineScreen({
  shelf,
  lang,
  kept,
  onGo,
}: {
  readonly shelf: PackShelf;
  readonly lang: Lang;
  readonly kept: Kept;
  readonly onGo: (id: string) => void;
}) {
  const [items, setItems] = useState<readonly TimelineItem[] | null>(null);
  useEffect(() => {
    void shelf.allEntries().then((entries) => setItems(timelineItems(entries)));
  }, []);
  return items === null ? null : (
    <Timeline
      items={items}
      lang={lang}
      onGo={onGo}
      current={null}
      {...(kept.timeline ? { kept: kept.timeline } : {})}
      onKeep={(timeline) => keep({ timeline })}
    />
  );
}
