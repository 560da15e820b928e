/** Saving on one page, and what was saved there before. */
import type { ask, PageWork } from '../../src/messages';
import type { Lang } from '../../src/model/lang';
import type { ListedQuote } from '../../src/model/page-list';
import type { CardChoice, SaveAnswer, SavedQuote } from '../../src/model/saved-quote';
import { rectsOf } from '../../src/page/hit';
import { later } from '../../src/page/later';
import { readWorkFields } from '../../src/page/metadata/read-metadata';
import { createSavedQuotes, type PlaceQuotes } from '../../src/page/saved-quotes';
import type { Anchor } from '../../src/popover/place';
import type { SavingView } from '../../src/popover/saving';
import { APPROXIMATE_BELOW } from '../../src/snippets/anchor/belief';
import { createPlacer } from '../../src/snippets/anchor/place-quote';
import type { Quote } from '../../src/snippets/make';
import { FAILURE_WORDS, SAVING_WORDS } from '../../src/words/saving';
import { takeQuote } from './take-quote';

interface KeepingDeps {
  readonly ask: typeof ask;
  readonly view: () => Promise<SavingView | null>;
  readonly lang: () => Lang;
  readonly title: () => string;
  readonly isOurs: (node: Node) => boolean;
  /** Something was saved here, or taken out. */
  readonly onSaved: () => void;
  /** Other quotations are shown than before. */
  readonly onChange: () => void;
}

export interface Keeping {
  /** Saves what is selected, or goes on with what was just saved. */
  readonly save: () => Promise<void>;
  /** What the page tells of itself. */
  readonly work: () => PageWork;
  readonly saveFromCard: (choice: CardChoice, beside: Anchor) => void;
  readonly setQuotes: (quotes: readonly SavedQuote[]) => void;
  readonly pageChanged: () => void;
  /** Opens what was saved at a point. @returns whether something was */
  readonly openAt: (x: number, y: number) => boolean;
  readonly rangeOf: (id: string) => StaticRange | null;
  readonly light: (id: string, isLit: boolean) => void;
  readonly list: () => readonly ListedQuote[];
  readonly stop: () => void;
}

const place: PlaceQuotes = (text) => {
  const placer = createPlacer(text);
  return (quote, anchor) => {
    const found = placer.place(quote, anchor);
    return found && { start: found.start, end: found.end, isNear: found.score < APPROXIMATE_BELOW };
  };
};

const anchorOf = (range: StaticRange): Anchor => ({
  rects: () => rectsOf(range),
  context: range.startContainer.parentElement ?? document.documentElement,
});

const isSame = (one: Quote, other: Quote | null): boolean =>
  one.text === other?.text && one.anchor?.start === other.anchor?.start && one.anchor?.end === other.anchor?.end;

export function createKeeping(deps: KeepingDeps): Keeping {
  const { ask, lang } = deps;
  const quotes = createSavedQuotes(place, deps.isOurs, later, deps.onChange);

  const failureOf = (code: string): string => (FAILURE_WORDS[code as keyof typeof FAILURE_WORDS] ?? FAILURE_WORDS.failed)[lang()];

  /** @param send is told whether the reader has confirmed @param link made after the saving */
  async function saveWith(
    send: (confirmed: boolean) => Promise<SaveAnswer>,
    anchor: Anchor | null,
    link: () => string | null,
    confirmed: boolean,
  ): Promise<void> {
    const [answer, view] = await Promise.all([
      // Nobody answers: the extension was updated, and this script is what is left of the old one.
      send(confirmed).catch((): SaveAnswer => ({ status: 'failed', code: 'offline' })),
      deps.view(),
    ]);
    switch (answer.status) {
      case 'private':
        view?.askPrivate(anchor, () => void saveWith(send, anchor, link, true));
        break;
      case 'failed':
        view?.tellFailure(SAVING_WORDS.failed[lang()], failureOf(answer.code), anchor);
        break;
      case 'saved':
        view?.showNote({ id: answer.id, text: answer.text, note: '', tags: [] }, 'new', anchor);
        deps.onSaved();
        later(() => void addLink(answer.id, link()));
    }
  }

  /** What the key took last. */
  let last: Quote | null = null;

  /** An extra, once what matters is on the disk. */
  async function addLink(id: string, link: string | null): Promise<void> {
    if (link !== null) await ask('changeSnippet', { id, change: { link } }).catch(() => undefined);
  }

  async function save(): Promise<void> {
    const taken = takeQuote(deps.isOurs);
    const view = await deps.view();
    // The same words, or none: what stands open is meant. Other words are to be saved too.
    if ((!taken || isSame(taken.quote, last)) && view?.pressAgain()) return;
    if (!taken) {
      view?.tellFailure(SAVING_WORDS.nothing[lang()], '', null);
      return;
    }
    const { quote, range, link } = taken;
    last = quote;
    // Inner frames do not know whose page they are part of; the background asks the top one.
    const fields = window === window.top ? readWorkFields(document, location.href) : null;
    const send = (confirmed: boolean) => ask('saveQuote', { quote, fields, confirmed });
    await saveWith(send, range && rectsOf(range).length > 0 ? anchorOf(range) : null, link, false);
  }

  return {
    save,
    work: () => ({ title: deps.title(), fields: readWorkFields(document, location.href) }),
    saveFromCard: (choice, beside) =>
      void saveWith(
        (confirmed) => ask('saveFromCard', { choice, lang: lang(), title: deps.title(), confirmed }),
        beside,
        () => null,
        false,
      ),
    setQuotes: quotes.set,
    pageChanged: quotes.pageChanged,
    openAt: (x, y) => {
      const hit = quotes.at(x, y);
      if (!hit) return false;
      const { id, text, note, tags } = hit.quote;
      const isNear = quotes.list().find((one) => one.id === id)?.state === 'near';
      void deps.view().then((view) => view?.showNote({ id, text, note, tags }, isNear ? 'near' : 'found', anchorOf(hit.range)));
      return true;
    },
    rangeOf: quotes.rangeOf,
    light: quotes.light,
    list: quotes.list,
    stop: quotes.stop,
  };
}
