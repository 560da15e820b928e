/** What keys do in the library. Pure. */

export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'extend-next'
  | 'extend-previous'
  | 'select'
  | 'extend'
  | 'select-all'
  | 'note'
  | 'tags'
  | 'folder'
  | 'open'
  | 'copy'
  | 'remove'
  | 'search'
  | 'undo'
  | 'keys'
  | 'leave';

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Where a key was pressed: on a snippet itself, on a button or box of ours, or where text is typed. */
export type Place = 'snippet' | 'control' | 'field';

const PLAIN: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  x: 'select',
  e: 'note',
  t: 'tags',
  f: 'folder',
  o: 'open',
  c: 'copy',
  '/': 'search',
  '?': 'keys',
  Escape: 'leave',
};
/** These mean something to a button or a box that has the focus. */
const ON_SNIPPET: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ' ': 'select',
  Delete: 'remove',
  Backspace: 'remove',
};
const SHIFTED: Readonly<Record<string, Command>> = { x: 'extend', '?': 'keys', '/': 'search' };
const SHIFTED_ON_SNIPPET: Readonly<Record<string, Command>> = {
  ' ': 'extend',
  ArrowDown: 'extend-next',
  ArrowUp: 'extend-previous',
};

/** @returns what a key asks for; `null` where it is not ours: while something is typed or composed, or with other modifiers */
export function readCommand({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }: Pressed, place: Place): Command | null {
  if (isComposing || altKey || place === 'field') return null;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (ctrlKey || metaKey) return shiftKey ? null : letter === 'z' ? 'undo' : letter === 'a' ? 'select-all' : null;
  const onSnippet = place === 'snippet' ? (shiftKey ? SHIFTED_ON_SNIPPET : ON_SNIPPET)[letter] : undefined;
  return onSnippet ?? (shiftKey ? SHIFTED : PLAIN)[letter] ?? null;
}
