/**
 * Reads of a page that names its forms and pictures as it likes: an `<img name="title">` hides `document.title`, an
 * `<input name="parentNode">` its form's. What the prototype defines cannot be hidden.
 */

function genuine<N extends Node, K extends keyof N>(node: N, key: K): N[K] {
  const prototype: object = Object.getPrototypeOf(node);
  return key in prototype ? Reflect.get(prototype, key, node) : node[key];
}

/** Elements in their order, the first `most` of them. */
export function findAll(within: Document | Element, selector: string, most: number): Element[] {
  const found = (genuine(within, 'querySelectorAll') as ParentNode['querySelectorAll']).call(within, selector);
  const elements: Element[] = [];
  for (let i = 0; i < found.length && i < most; i++) elements.push(found[i] as Element);
  return elements;
}

export const titleOf = (document: Document): string => genuine(document, 'title');
export const attributeOf = (element: Element, name: string): string | null => genuine(element, 'getAttribute').call(element, name);
export const closestOf = (element: Element, selector: string): Element | null => genuine(element, 'closest').call(element, selector);
export const tagOf = (element: Element): string => genuine(element, 'localName');
export const parentOf = (node: Node): ParentNode | null => genuine(node, 'parentNode');
export const isElement = (node: Node): node is Element => genuine(node, 'nodeType') === 1;
export const isText = (node: Node): boolean => genuine(node, 'nodeType') === 3;
export const dataOf = (node: Node): string => genuine(node, 'nodeValue') ?? '';
export const firstChildOf = (node: Node): Node | null => genuine(node, 'firstChild');
export const nextOf = (node: Node): Node | null => genuine(node, 'nextSibling');
export const previousOf = (node: Node): Node | null => genuine(node, 'previousSibling');

/** All text inside, hidden text too, cut at `most` units. */
export const textOf = (node: Node, most: number): string => (genuine(node, 'textContent') ?? '').slice(0, most);
