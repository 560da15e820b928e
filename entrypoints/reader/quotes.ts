/** Asks what was saved on this page: once it is read, when something is saved, and when it has become another page. */
import type { SavedQuote } from '../../src/model/saved-quote';
import type { Keeping } from '../saving/keeping';

interface QuoteReader {
  readonly read: () => Promise<void>;
  readonly readSoon: () => void;
  /** The page was read, or has changed. */
  readonly pageChanged: () => void;
  readonly stop: () => void;
}

interface QuoteReaderDeps {
  /** Whether saved quotations are to be shown. */
  readonly isOn: () => boolean;
  readonly read: (canonical: string | null) => Promise<readonly SavedQuote[]>;
  /** Fetches the code that paints them. */
  readonly keeping: () => Promise<Keeping | null>;
  /** The same, if it is here already. */
  readonly now: () => Keeping | null;
}

/** Marks come first: what was saved is asked for so much later. */
const AFTER_MS = 250;

export function createQuoteReader(deps: QuoteReaderDeps): QuoteReader {
  let readFor: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asked = 0;

  async function read(): Promise<void> {
    timer = null;
    // Nobody sees a hidden page; it asks when it is shown.
    if (document.hidden) {
      readFor = null;
      return;
    }
    readFor = pageNow();
    const round = ++asked;
    const saved = deps.isOn() ? await deps.read(canonicalOf()).catch(() => null) : [];
    if (saved === null || round !== asked) return;
    const keeping = saved.length > 0 ? await deps.keeping() : deps.now();
    if (round === asked) keeping?.setQuotes(saved);
  }

  const readSoon = () => {
    timer ??= setTimeout(() => void read(), AFTER_MS);
  };
  const look = () => {
    if (readFor !== pageNow()) readSoon();
  };
  const onVisible = () => {
    if (!document.hidden) look();
  };
  document.addEventListener('visibilitychange', onVisible);

  return {
    read,
    readSoon,
    pageChanged: () => {
      look();
      deps.now()?.pageChanged();
    },
    stop: () => {
      asked++;
      if (timer !== null) clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}

const pageNow = (): string => location.href.replace(/#.*$/, '');

function canonicalOf(): string | null {
  const link = document.querySelector('link[rel~="canonical" i][href]');
  return link instanceof HTMLLinkElement && /^https?:/.test(link.href) ? link.href : null;
}
