/** Linked data of a page: what its scripts hold, whatever shape they have. */
import { likeness } from './address';

/** An object out of a script. Nothing about its values is known. */
export type JsonNode = Readonly<Record<string, unknown>>;

/** Scripts that are longer are not read: the longest that bring whole articles have a third of it. */
export const MOST_SCRIPT = 300_000;
const MOST_ALL = 600_000;
const MOST_NODES = 1000;
const MOST_DEPTH = 12;
/** Nodes of a kind whose addresses are compared with that of the page. */
const MOST_COMPARED = 100;

/** What a script tells, as a list of its works and organisations, and all that has a name by its id. */
export interface LinkedData {
  readonly nodes: readonly JsonNode[];
  readonly byId: ReadonlyMap<string, JsonNode>;
}

/** @param scripts texts of the scripts in the order of the page; what cannot be read is passed over */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes: JsonNode[] = [];
  const byId = new Map<string, JsonNode>();
  let left = MOST_ALL;
  for (const script of scripts) {
    if (script.length > Math.min(MOST_SCRIPT, left)) continue;
    left -= script.length;
    collect(parse(script), 0, { nodes, byId });
  }
  return { nodes, byId };
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    // Frequent slips: wrapped as for XHTML, line breaks within strings, commas too many, a semicolon.
    const bare = script.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
    const start = bare.search(/[[{]/);
    const end = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']'));
    const mended = bare
      .slice(Math.max(0, start), end + 1)
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*(?=[}\]])/g, '');
    try {
      return JSON.parse(mended);
    } catch {
      return null;
    }
  }
}

export const isNode = (value: unknown): value is JsonNode => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists, graphs and the main entities of pages are entered; what a work merely mentions is not. */
function collect(value: unknown, depth: number, into: { readonly nodes: JsonNode[]; readonly byId: Map<string, JsonNode> }): void {
  const { nodes, byId } = into;
  if (depth > MOST_DEPTH || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, MOST_NODES)) collect(one, depth + 1, into);
    return;
  }
  if (!isNode(value)) return;
  const id = value['@id'];
  if (typeof id === 'string' && 'name' in value && !byId.has(id)) byId.set(id, value);
  if (typesOf(value).length > 0) nodes.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) if (typeof value[key] === 'object') collect(value[key], depth + 1, into);
}

/** `NewsArticle` for `http://schema.org/NewsArticle` and `schema:NewsArticle`, too. What Baidu asks of sites has no type. */
export function typesOf(node: JsonNode): string[] {
  const context = node['@context'];
  if (typeof context === 'string' && context.includes('ziyuan.baidu.com')) return ['WebPage'];
  const type = node['@type'];
  const types: unknown[] = Array.isArray(type) ? type.slice(0, 20) : [type];
  return types.filter((one) => typeof one === 'string').map((one) => one.slice(0, 200).replace(/^.*[/#:]/, ''));
}

/** Every value of a key, as a list. */
export function valuesOf(node: JsonNode, key: string): readonly unknown[] {
  const value = node[key];
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The first text that a key has: a string, a number, one with a language, or the name of a thing. */
export function textAt(node: JsonNode, key: string): string | null {
  for (const value of valuesOf(node, key)) {
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
    if (isNode(value)) {
      const inner = value['@value'] ?? value['name'];
      if (typeof inner === 'string' && inner.trim() !== '') return inner;
    }
  }
  return null;
}

/** The thing itself where an id alone stands for it. */
export function resolve(value: unknown, { byId }: LinkedData): unknown {
  const id = typeof value === 'string' ? value : isNode(value) && !('name' in value) ? value['@id'] : null;
  return typeof id === 'string' ? (byId.get(id) ?? value) : value;
}

/**
 * Of several nodes of a kind the one that the page is about.
 * @returns `null` where there are several and each tells another address: a list of other pages
 */
export function mainOf(nodes: readonly JsonNode[], address: string): JsonNode | null {
  let best: { node: JsonNode; like: number } | null = null;
  for (const node of nodes.slice(0, MOST_COMPARED)) {
    const told = addressesOf(node);
    const like = told.length === 0 ? 0.5 : Math.max(...told.map((one) => likeness(one, address)));
    if (best === null || like > best.like) best = { node, like };
  }
  return best === null || (best.like === 0 && nodes.length > 1) ? null : best.node;
}

function addressesOf(node: JsonNode): string[] {
  const told = ['url', '@id', 'mainEntityOfPage'].flatMap((key) =>
    valuesOf(node, key).map((value) => (isNode(value) ? (value['@id'] ?? value['url']) : value)),
  );
  return told.filter((one) => typeof one === 'string' && /^(?:https?:)?\/|^#/.test(one)).slice(0, 20) as string[];
}
