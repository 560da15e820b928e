/** Saving from pages: what tabs send becomes snippets in the reader's library. */
import { browser } from 'wxt/browser';
import { namesIn } from '../../src/match/names-in';
import { askWork, type Handlers, type Sender, tellTab } from '../../src/messages';
import type { Entry } from '../../src/model/entry';
import type { Lang } from '../../src/model/lang';
import type { SaveAnswer } from '../../src/model/saved-quote';
import type { Snippet, WorkFields } from '../../src/model/snippet';
import { type CardPart, type Making, makeFromCard, makeQuote, type Quote, type SavingPage } from '../../src/snippets/make';
import { pageKeys } from '../../src/snippets/page-key';
import type { LibraryDatabase } from '../../src/store/library-database';
import { toLibraryError } from '../../src/store/library-error';
import type { PackShelf } from '../../src/store/pack-shelf';
import { openOwnPage } from './own-page';

type Saving = Pick<
  Handlers,
  'saveQuote' | 'saveFromCard' | 'changeSnippet' | 'keepSnippet' | 'quotes' | 'tags' | 'openSnippet' | 'libraryChanged'
>;

/** Entries that one quotation is said to name. */
const MOST_ENTRIES = 50;
const MOST_TAGS = 500;

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const making = (): Making => ({ now: Date.now(), random });
const pageOf = ({ title, address }: Sender): SavingPage => ({ title, address });

/** @param library opened anew after a failure */
export function createSaving(shelf: PackShelf, library: () => Promise<LibraryDatabase>): Saving {
  async function save(make: () => Promise<Snippet | null>, isAllowed: boolean): Promise<SaveAnswer> {
    if (!isAllowed) return { status: 'private' };
    try {
      const [snippet, { snippets }] = await Promise.all([make(), library()]);
      if (!snippet) return { status: 'failed', code: 'gone' };
      await snippets.add(snippet);
      void tellTabs();
      return { status: 'saved', id: snippet.id, text: snippet.text };
    } catch (error) {
      return { status: 'failed', code: toLibraryError(error).code };
    }
  }

  /** A quotation is saved even where the dataset cannot be read. */
  const entriesIn = async (text: string): Promise<string[]> => {
    const matcher = await shelf.matcher().catch(() => null);
    return matcher
      ? namesIn(matcher, text)
          .slice(0, MOST_ENTRIES)
          .map(({ entry }) => entry)
      : [];
  };

  async function quoteOf(quote: Quote, fields: WorkFields | null, sender: Sender): Promise<Snippet> {
    const told = fields ?? (sender.tabId === null ? null : (await askWork(sender.tabId))?.fields) ?? {};
    return makeQuote(quote, pageOf(sender), told, await entriesIn(quote.text), making());
  }

  return {
    saveQuote: ({ quote, fields, confirmed }, sender) => save(() => quoteOf(quote, fields, sender), confirmed || !sender.isPrivate),
    saveFromCard: ({ choice, lang, title, confirmed }, sender) =>
      save(async () => {
        const [entry] = await shelf.entries([choice.entry]);
        const part = entry && partOf(entry, choice.article, choice.excerpt, lang);
        return part
          ? makeFromCard(choice.entry, part, lang, sender.address === null ? null : { title, address: sender.address }, making())
          : null;
      }, confirmed || !sender.isPrivate),
    changeSnippet: async ({ id, change }) => {
      const { snippets } = await library();
      return (await snippets.change(id, change)) !== null;
    },
    keepSnippet: async ({ id, keep }) => {
      const { snippets } = await library();
      await (keep ? snippets.putBack([id]) : snippets.remove([id]));
      void tellTabs();
      return true;
    },
    quotes: async ({ canonical }, { address, frameAddress, frameId }) => {
      if (address === null) return [];
      const { snippets } = await library();
      const found = await snippets.onPage(pageKeys({ address, canonical }));
      const isHere = ({ anchor }: Snippet) =>
        anchor !== null && (frameId === 0 ? anchor.frame === null : isSameFrame(anchor.frame, frameAddress));
      return found.filter(isHere).map(({ id, text, note, tags, anchor }) => ({ id, text, note, tags, anchor }));
    },
    tags: async () => {
      const { snippets } = await library();
      const counts = new Map<string, number>();
      for (const { tags } of await snippets.all()) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_TAGS)
        .map(([tag]) => tag);
    },
    openSnippet: async ({ id }, { isPrivate }) => {
      await openOwnPage(`#/snippet/${id}`, false, isPrivate);
      return null;
    },
    libraryChanged: async () => {
      await tellTabs();
      return null;
    },
  };
}

/** Which words of an entry are meant; `undefined` where it has none such any more. */
function partOf(entry: Entry, article: string | null, excerpt: number | null, lang: Lang): CardPart | undefined {
  if (excerpt !== null) {
    const quoted = entry.excerpts[excerpt];
    return quoted && { source: 'excerpt', excerpt: quoted };
  }
  if (article === null) return { source: 'entry', text: entry.summary[lang] };
  const digest = entry.articles.find(({ key }) => key === article);
  return digest && { source: 'article', article, text: digest.digest[lang] };
}

const isSameFrame = (saved: string | null, now: string | null): boolean => {
  if (saved === null || now === null) return false;
  const keys = new Set(pageKeys({ address: saved, canonical: null }));
  return pageKeys({ address: now, canonical: null }).some((key) => keys.has(key));
};

/** Every page asks anew what was saved on it; those that nobody looks at do so when they are shown. */
async function tellTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await tellTab(id, { tell: 'quotes' });
}
