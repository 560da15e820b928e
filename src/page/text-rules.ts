/** Which elements begin a block, and which hold no text of ours. By tag, because asking for computed style is slow. */

/** Elements that end the run of text before them and after them. */
const BLOCK_TAGS = [
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
];
/** Their text is no prose, cannot be painted, or belongs to the reader. */
const SKIPPED_TAGS = [
  'audio',
  'button',
  'canvas',
  'code',
  'datalist',
  'embed',
  'head',
  'iframe',
  'input',
  'kbd',
  'math',
  'meter',
  'noscript',
  'object',
  'option',
  'picture',
  'progress',
  'samp',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
];
/** Readings beside ruby text: skipped, and the text goes on over them. */
const RUBY_TAGS = ['rt', 'rp', 'rtc'];

const blockTags = new Set(BLOCK_TAGS);
const skippedTags = new Set(SKIPPED_TAGS);
const rubyTags = new Set(RUBY_TAGS);
const unevenTags = new Set([...SKIPPED_TAGS, ...RUBY_TAGS, 'wbr']);

/** What an element holds, as bits. */
export const HOLDS_BLOCK = 1;
/** Something for which its `textContent` is not what a reader sees as running text. */
export const HOLDS_UNEVEN = 2;
export const HOLDS_BREAK = 4;
/** A custom element, which may have a shadow root. */
export const HOLDS_CUSTOM = 8;

/** What stands inside an element. Ends early at a block: then nothing else matters. */
export function contentsOf(element: Element): number {
  let holds = 0;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    const tag = child.localName;
    if (blockTags.has(tag)) return holds | HOLDS_BLOCK;
    if (tag.includes('-')) {
      holds |= HOLDS_CUSTOM;
      if (isBlock(child)) return holds | HOLDS_BLOCK;
    }
    if (tag === 'br') holds |= HOLDS_BREAK | HOLDS_UNEVEN;
    else if (unevenTags.has(tag) || child.hasAttribute('hidden') || isEditable(child)) holds |= HOLDS_UNEVEN;
    if (child.firstElementChild) holds |= contentsOf(child);
    if ((holds & HOLDS_BLOCK) !== 0) return holds;
  }
  return holds;
}

const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';
export const isRuby = (element: Element): boolean => rubyTags.has(element.localName);

export function isSkipped(element: Element): boolean {
  return skippedTags.has(element.localName) || element.hasAttribute('hidden') || isEditable(element);
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/**
 * Whether an element begins a block of its own. Custom elements may be anything, so those alone are asked for their
 * style.
 */
export function isBlock(element: Element): boolean {
  const tag = element.localName;
  if (blockTags.has(tag)) return true;
  if (!tag.includes('-')) return false;
  const { display } = getComputedStyle(element);
  return display !== 'contents' && !display.startsWith('inline');
}

/** Whether an element is, or lies in, something that is never read. */
export const isInSkipped = (element: Element): boolean => element.closest(`${SKIPPED_TAGS.join(',')},[hidden],${EDITABLE}`) !== null;

/** The element whose block a node belongs to. */
export function blockElementOf(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && !isBlock(element)) element = element.parentElement;
  if (element) return element;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : document.body;
}
