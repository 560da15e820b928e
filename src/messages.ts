/** Everything that contexts say to each other, and the only place that knows how it travels. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PageKnowledge } from './match/knowledge';
import type { PackedReading } from './match/packed-reading';
import type { CardData } from './model/card';
import type { LookupAnswer } from './model/found';
import { KINDS, type Kind } from './model/kind';
import { LANGS } from './model/lang';
import type { PageList } from './model/page-list';
import type { SaveAnswer, SavedQuote } from './model/saved-quote';
import { type Settings, SettingsSchema } from './model/settings';
import { SnippetSchema, type WorkFields, WorkFieldsSchema } from './model/snippet';
import type { PackStatus } from './store/pack-shelf';

/** What a tab may send in one message, in UTF-16 units; a well-behaved one sends 30,000. */
const MOST_TEXT = 2_000_000;
const MOST_BLOCKS = 50_000;
/** Longest query and page title, in UTF-16 units; senders cut them. */
export const MOST_LOOKUP = 4000;
export const MOST_TITLE = 500;
/** Entries that one frame tells of. */
export const MOST_TOLD = 1000;

const id = v.pipe(v.string(), v.maxLength(120));
const counts = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.pipe(v.array(id), v.maxLength(2000));
const KnowledgeSchema = v.strictObject({
  named: ids,
  definitions: v.pipe(
    v.array(v.strictObject({ text: v.pipe(v.string(), v.maxLength(60)), bracketed: v.boolean(), entry: id })),
    v.maxLength(2000),
  ),
  topic: v.strictObject({ mentions: counts, speaking: counts }),
}) satisfies v.GenericSchema<unknown, PageKnowledge>;

const CountedSchema = v.strictObject({
  marks: counts,
  /** Kind of each entry that the frame names, the first named first. */
  kinds: v.pipe(
    v.record(id, v.picklist(KINDS)),
    v.check((kinds) => Object.keys(kinds).length <= MOST_TOLD, 'too many entries'),
  ),
});
/** What one frame has counted. */
export type Counted = v.InferOutput<typeof CountedSchema>;

const MOST_ADDRESS = 16_000;
const snippetId = v.pipe(v.string(), v.maxLength(200));
const ChangeSchema = v.strictObject({
  note: v.exactOptional(SnippetSchema.entries.note),
  tags: v.exactOptional(SnippetSchema.entries.tags),
  link: v.exactOptional(SnippetSchema.entries.link),
});
const QuoteSchema = v.pick(SnippetSchema, ['text', 'anchor', 'lang']);

/** Requests to the background, by name. */
const REQUESTS = {
  /** Asked once by each frame when it starts. */
  hello: v.strictObject({}),
  match: v.strictObject({
    texts: v.pipe(
      v.array(v.string()),
      v.maxLength(MOST_BLOCKS),
      v.check((texts) => texts.reduce((sum, text) => sum + text.length, 0) <= MOST_TEXT, 'too much text'),
    ),
    knowledge: v.nullable(KnowledgeSchema),
  }),
  card: v.strictObject({ entry: id, article: v.nullable(id), also: ids, lang: v.picklist(LANGS) }),
  /** What readers type over a page; own pages search by themselves. */
  lookup: v.strictObject({ query: v.pipe(v.string(), v.maxLength(MOST_LOOKUP)) }),
  /** An entry was read, not merely passed over. */
  visited: v.strictObject({ entry: id, article: v.nullable(id), title: v.pipe(v.string(), v.maxLength(MOST_TITLE)) }),
  /** Puts code into the frame that asks: that of cards, or that of saving. */
  needCode: v.strictObject({ part: v.picklist(['cards', 'saving']) }),
  /** Saves what is selected. `fields` are the page's own, `null` in inner frames, which do not know them. */
  saveQuote: v.strictObject({ quote: QuoteSchema, fields: v.nullable(WorkFieldsSchema), confirmed: v.boolean() }),
  /** Saves the summary of an entry, an article's digest, or an excerpt. */
  saveFromCard: v.strictObject({
    choice: v.strictObject({ entry: id, article: v.nullable(id), excerpt: v.nullable(counts) }),
    lang: v.picklist(LANGS),
    title: v.pipe(v.string(), v.maxLength(MOST_TITLE)),
    confirmed: v.boolean(),
  }),
  /** Changes what the reader wrote about a snippet. */
  changeSnippet: v.strictObject({ id: snippetId, change: ChangeSchema }),
  /** Takes a snippet out, or puts it back. */
  keepSnippet: v.strictObject({ id: snippetId, keep: v.boolean() }),
  /** What was saved on the page of this frame. */
  quotes: v.strictObject({ canonical: v.nullable(v.pipe(v.string(), v.maxLength(MOST_ADDRESS))) }),
  /** The tags the reader uses, the most used first. */
  tags: v.strictObject({}),
  /** Opens a snippet in the library, in a tab of its own. */
  openSnippet: v.strictObject({ id: snippetId }),
  /** An own page has changed the library. */
  libraryChanged: v.strictObject({}),
  counted: CountedSchema,
  setHidden: v.strictObject({ entry: id, hidden: v.boolean() }),
  changeSettings: v.partial(SettingsSchema) as v.GenericSchema<unknown, Partial<Settings>>,
  /** What the frames of a tab have counted. */
  pageCounts: v.strictObject({ tabId: v.number() }),
  /** Which pack pages are read with. */
  status: v.strictObject({}),
} as const;

export type RequestName = keyof typeof REQUESTS;
export type RequestData<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]>;

/** How many entries and marks a page shows. */
export interface Counts {
  readonly entries: number;
  readonly marks: number;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  /** The entries, the first named first. */
  readonly ids: readonly string[];
}

/** What the frames of a tab have counted together, and which frames those are. */
export interface TabCounts extends Counts {
  readonly frames: readonly number[];
}

export interface Hello {
  /** Whether this page is to be read. */
  readonly on: boolean;
  readonly settings: Settings;
}

interface Answers {
  hello: Hello;
  match: PackedReading;
  card: CardData | null;
  lookup: LookupAnswer;
  visited: null;
  needCode: boolean;
  saveQuote: SaveAnswer;
  saveFromCard: SaveAnswer;
  /** Whether it is there, and was changed. */
  changeSnippet: boolean;
  keepSnippet: boolean;
  quotes: readonly SavedQuote[];
  tags: readonly string[];
  openSnippet: null;
  libraryChanged: null;
  counted: null;
  setHidden: null;
  changeSettings: Settings;
  pageCounts: TabCounts | null;
  status: PackStatus;
}
export type Answer<N extends RequestName> = Answers[N];

/** What the background and the popup tell a page's top frame or all its frames. */
export type PageMessage =
  | { readonly tell: 'settings'; readonly hello: Hello }
  | { readonly tell: 'step'; readonly direction: 1 | -1 }
  | { readonly tell: 'count' }
  /** Asks for the entries that the frame names; answered by a `PageList`. */
  | { readonly tell: 'list' }
  /** Scrolls to a mention of an entry and flashes it. */
  | { readonly tell: 'reveal'; readonly entry: string; readonly nth: number }
  /** Shows all mentions of an entry for as long as it is told, `null` for none. */
  | { readonly tell: 'point'; readonly entry: string | null }
  /** Opens lookup over the page for a text, or for what is selected there. */
  | { readonly tell: 'lookup'; readonly text: string | null }
  /** Saves what is selected. */
  | { readonly tell: 'save' }
  /** What was saved on the page has changed. */
  | { readonly tell: 'quotes' }
  /** Scrolls to a saved quotation and flashes it. */
  | { readonly tell: 'revealQuote'; readonly id: string }
  /** Asks the top frame what it tells of itself; answered by `PageWork`. */
  | { readonly tell: 'work' };

/** What a page tells of itself. */
export interface PageWork {
  readonly title: string;
  readonly fields: WorkFields;
}

const PageMessageSchema = v.variant('tell', [
  v.object({ tell: v.literal('settings'), hello: v.object({ on: v.boolean(), settings: SettingsSchema }) }),
  v.object({ tell: v.literal('step'), direction: v.picklist([1, -1]) }),
  v.object({ tell: v.literal('count') }),
  v.object({ tell: v.literal('list') }),
  v.object({ tell: v.literal('reveal'), entry: id, nth: counts }),
  v.object({ tell: v.literal('point'), entry: v.nullable(id) }),
  v.object({ tell: v.literal('lookup'), text: v.nullable(v.string()) }),
  v.object({ tell: v.literal('save') }),
  v.object({ tell: v.literal('quotes') }),
  v.object({ tell: v.literal('revealQuote'), id: snippetId }),
  v.object({ tell: v.literal('work') }),
]);

/** Who sent a request. */
export interface Sender {
  readonly tabId: number | null;
  readonly frameId: number;
  /** Of the tab's top page; empty where it has none. */
  readonly host: string;
  /** Of the tab's top page; `null` where there is none. */
  readonly address: string | null;
  /** Of the tab's top page. */
  readonly title: string;
  /** Of the frame itself. */
  readonly frameAddress: string | null;
  /** Whether the tab is private. */
  readonly isPrivate: boolean;
  /** Whether an own page of the extension asks, and not a web page's frame. */
  readonly isOwnPage: boolean;
}

export type Handlers = { readonly [N in RequestName]: (data: RequestData<N>, sender: Sender) => Promise<Answer<N>> | Answer<N> };

/** What only the extension's own pages may ask for. */
const OWN_PAGES_ONLY: ReadonlySet<RequestName> = new Set<RequestName>(['changeSettings', 'pageCounts', 'status', 'libraryChanged']);

interface Envelope {
  readonly name: RequestName;
  readonly data: unknown;
}
type Reply = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly error: string };

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'name' in message &&
  typeof message.name === 'string' &&
  message.name in REQUESTS &&
  'data' in message;

/**
 * Sends a request to the background.
 * @throws Error when nobody answers (the extension was updated or removed), or the background says why it cannot
 */
export async function ask<N extends RequestName>(name: N, data: RequestData<N>): Promise<Answer<N>> {
  const reply = (await browser.runtime.sendMessage({ name, data } satisfies Envelope)) as Reply | undefined;
  if (!reply) throw new Error(`${name}: no answer`);
  if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
  return reply.answer as Answer<N>;
}

/** Answers requests; anything that is not one, or comes from somewhere else, is refused. */
export function answerRequests(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, from, respond: (reply: Reply) => void) => {
    if (from.id !== browser.runtime.id || !isEnvelope(message)) return false;
    void answer(handlers, message, readSender(from)).then(respond);
    return true;
  });
}

async function answer(handlers: Handlers, { name, data }: Envelope, sender: Sender): Promise<Reply> {
  if (OWN_PAGES_ONLY.has(name) && !sender.isOwnPage) return { ok: false, error: 'not for pages' };
  const parsed = v.safeParse(REQUESTS[name], data);
  if (!parsed.success) return { ok: false, error: parsed.issues[0].message };
  try {
    // The name and its data were parsed together, which the type of an index cannot say.
    const handle = handlers[name] as (data: unknown, sender: Sender) => Promise<unknown> | unknown;
    return { ok: true, answer: await handle(parsed.output, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

interface RawSender {
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly title?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
  readonly frameId?: number | undefined;
  readonly url?: string | undefined;
}

const hostOf = (address: string | undefined): string => {
  try {
    return address === undefined ? '' : new URL(address).host;
  } catch {
    return '';
  }
};

function readSender({ tab, frameId, url }: RawSender): Sender {
  return {
    tabId: tab?.id ?? null,
    frameId: frameId ?? 0,
    host: hostOf(tab?.url ?? url),
    address: tab?.url ?? null,
    title: tab?.title ?? '',
    frameAddress: url ?? null,
    isPrivate: tab?.incognito ?? false,
    isOwnPage: url?.startsWith(browser.runtime.getURL('')) ?? false,
  };
}

/** Tells every frame of a tab; silent where nobody listens. */
export function tellTab(tabId: number, message: PageMessage, frameId?: number): Promise<void> {
  return browser.tabs.sendMessage(tabId, message, frameId === undefined ? undefined : { frameId }).then(
    () => undefined,
    () => undefined,
  );
}

/** Whether a script of ours listens in a tab, or in one frame of it. */
export const hears = (tabId: number, frameId?: number): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, { tell: 'count' } satisfies PageMessage, frameId === undefined ? undefined : { frameId }).then(
    () => true,
    () => false,
  );

/** A page that is busy, or shows a dialog, is not waited for longer. */
const LIST_MS = 1500;

/** Asks one frame what it names; `null` where nobody listens, or answers in time. */
export function listFrame(tabId: number, frameId: number): Promise<PageList | null> {
  return inTime(browser.tabs.sendMessage(tabId, { tell: 'list' } satisfies PageMessage, { frameId }));
}

/** Asks the top frame of a tab what its page tells of itself; `null` where nobody listens, or answers in time. */
export function askWork(tabId: number): Promise<PageWork | null> {
  return inTime(browser.tabs.sendMessage(tabId, { tell: 'work' } satisfies PageMessage, { frameId: 0 }));
}

function inTime<T>(told: Promise<unknown>): Promise<T | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), LIST_MS);
  });
  return Promise.race([
    late,
    told.then(
      (answer) => (answer ?? null) as T | null,
      () => null,
    ),
  ]);
}

/** Calls back when a frame of some tab has counted anew. @returns what stops listening */
export function onCounted(listener: (tabId: number) => void): () => void {
  const receive = (message: unknown, from: RawSender & { readonly id?: string | undefined }) => {
    if (from.id === browser.runtime.id && isEnvelope(message) && message.name === 'counted' && from.tab?.id !== undefined)
      listener(from.tab.id);
    return false;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/** Whether the extension that this script belongs to was updated or removed: Chromium lets the script run on, cut off. */
export const isOrphaned = (): boolean => browser.runtime?.id === undefined;

type ToldAnswer = PageList | PageWork | undefined;

/** Listens to what is told to this frame; what the listener gives back is the answer. @returns what stops listening */
export function onTold(listener: (message: PageMessage) => ToldAnswer | Promise<ToldAnswer>): () => void {
  const receive = (message: unknown, from: { id?: string | undefined }, respond: (answer: ToldAnswer) => void) => {
    if (from.id !== browser.runtime.id) return false;
    const parsed = v.safeParse(PageMessageSchema, message);
    const answer = parsed.success ? listener(parsed.output as PageMessage) : undefined;
    if (answer instanceof Promise) {
      void answer.then(respond, () => respond(undefined));
      return true;
    }
    if (answer) respond(answer);
    return false;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
