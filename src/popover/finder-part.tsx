/** Lookup over the page: when its field opens, and what becomes of what is chosen. */
import { render } from 'preact';
import type { FoundEntry, LookupAnswer } from '../model/found';
import type { Lang } from '../model/lang';
import { FinderBox } from './finder-box';
import type { Anchor } from './place';
import type { View } from './state';

export interface FinderPart {
  readonly open: (text: string, anchor: Anchor | null) => Promise<void>;
  readonly close: () => void;
  readonly isOpen: () => boolean;
}

interface FinderDeps {
  readonly lang: () => Lang;
  readonly search: (query: string) => Promise<LookupAnswer>;
  /** Readies the stage. */
  readonly dress: () => void;
  readonly rememberFocus: () => void;
  readonly returnFocus: () => void;
  readonly openAt: (view: View, anchor: Anchor) => void;
  readonly isGone: () => boolean;
}

export function createFinderPart(place: HTMLElement, deps: FinderDeps): FinderPart {
  let finding: { readonly text: string; readonly anchor: Anchor | null } | null = null;

  function draw(): void {
    if (finding) deps.dress();
    render(
      finding && <FinderBox lang={deps.lang()} initial={finding.text} search={deps.search} onChoose={choose} onLeave={close} />,
      place,
    );
  }

  function choose({ id, article }: FoundEntry): void {
    const box = place.querySelector('.finder-box')?.getBoundingClientRect() ?? new DOMRect();
    // Where the field was, when the text has no place of its own.
    const field = new DOMRect(box.x, box.y, box.width, 8);
    const anchor = finding?.anchor && finding.anchor.rects().length > 0 ? finding.anchor : null;
    close();
    deps.openAt({ entry: id, article }, anchor ?? { rects: () => [field], context: document.documentElement });
  }

  function close(): void {
    if (!finding) return;
    finding = null;
    draw();
    deps.returnFocus();
  }

  return {
    open: async (text, anchor) => {
      // Asked again with nothing new: what was typed stays.
      if (finding && text === '') {
        place.querySelector('input')?.focus({ preventScroll: true });
        return;
      }
      // What is selected may be a name whose card opens at once. Else the field comes first, so that nothing typed is lost.
      const [best] =
        anchor === null
          ? []
          : await deps.search(text).then(
              ({ results }) => results,
              () => [],
            );
      if (deps.isGone()) return;
      if (best?.isExact && anchor && anchor.rects().length > 0) {
        close();
        deps.openAt({ entry: best.id, article: best.article }, anchor);
        return;
      }
      if (!finding) deps.rememberFocus();
      finding = { text, anchor };
      draw();
    },
    close,
    isOpen: () => finding !== null,
  };
}
