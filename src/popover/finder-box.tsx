import type { FoundEntry, LookupAnswer } from '../model/found';
import type { Lang } from '../model/lang';
import { FINDER_WORDS } from '../words/finder';
import { Finder } from './finder';

interface FinderBoxProps {
  readonly lang: Lang;
  /** What the field holds at first. */
  readonly initial: string;
  readonly search: (query: string) => Promise<LookupAnswer>;
  readonly onChoose: (found: FoundEntry) => void;
  readonly onLeave: () => void;
}

/** As many answers as the box shows without scrolling, and a few. */
const MOST = 12;

/** The search field over a page, with the keys it knows. */
export function FinderBox({ lang, initial, search, onChoose, onLeave }: FinderBoxProps) {
  return (
    <div
      class="finder-box"
      role="dialog"
      aria-label={FINDER_WORDS.title[lang]}
      onKeyDown={(event) => {
        // The field is all there is to tab to.
        if (event.key === 'Tab') event.preventDefault();
      }}
    >
      <Finder lang={lang} initial={initial} focus search={search} onChoose={onChoose} onLeave={onLeave} most={MOST} />
      <p class="keys">{FINDER_WORDS.keys[lang]}</p>
    </div>
  );
}
