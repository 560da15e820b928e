/** A way into our closed shadow root for tests: pages have none, the browsers' own protocols do. */
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browsers';

/**
 * Calls a function with our shadow root (or `null` when the page has no element of ours) and JSON arguments, in the page.
 */
export type InCards = <A extends readonly unknown[], R>(
  page: Page,
  run: (root: ShadowRoot | null, ...args: A) => R,
  ...args: A
) => Promise<Awaited<R>>;

const TAG = 'pangzhu-cards';

export const closedRootFunctions = (name: BrowserName): InCards => (name === 'chromium' ? inChromium : inFirefox);

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRoots?: readonly DomNode[];
}

const inChromium: InCards = async (page, run, ...args) => {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: TAG });
    const host = nodeId === 0 ? null : ((await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true })).node as DomNode);
    const shadow = host?.shadowRoots?.[0];
    const call = async (objectId: string | undefined, body: string) => {
      const target = objectId ?? (await session.send('Runtime.evaluate', { expression: 'globalThis' })).result.objectId;
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: target as string,
        functionDeclaration: body,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as never;
    };
    if (!shadow) return await call(undefined, `function (...args) { return (${run})(null, ...args); }`);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    return await call(object.objectId, `function (...args) { return (${run})(this, ...args); }`);
  } finally {
    await session.detach();
  }
};

interface BidiSender {
  send(method: string, params: unknown): Promise<{ result: { result?: BidiValue; exceptionDetails?: { text: string } } }>;
}
interface BidiValue {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: BidiValue | null } & string;
}

/** WebDriver BiDi hands out closed roots when asked for all shadow trees; puppeteer asks for none, so we ask beside it. */
const inFirefox: InCards = async (page, run, ...args) => {
  const connection = (page.browser() as unknown as { connection: BidiSender }).connection;
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const find = await connection.send('script.callFunction', {
    functionDeclaration: `() => document.querySelector('${TAG}')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const shadow = find.result.result?.value?.shadowRoot;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `async (root, args) => JSON.stringify((await (${run})(root, ...JSON.parse(args))) ?? null)`,
    arguments: [
      shadow?.sharedId === undefined ? { type: 'null' } : { sharedId: shadow.sharedId },
      { type: 'string', value: JSON.stringify(args) },
    ],
    target: { context },
    awaitPromise: true,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result?.value as string) as never;
};
