/** Front matter, as we write it and as Obsidian writes it anew: the part of YAML that both keep to. */
import { type Head, NO_HEAD } from '../export/markdown-head';

const PROPERTY = /^([A-Za-z_][\w -]*?): *(.*)$/;
const ITEM = /^ *- +(.*)$/;

export type Properties = ReadonlyMap<string, readonly string[]>;

/** @returns values by key, one for a scalar, as many as there are for a list; what is neither is passed over */
export function readProperties(lines: readonly string[]): Properties {
  const properties = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    const property = item ? null : PROPERTY.exec(line);
    if (item) current.push(scalar(item[1] ?? ''));
    else if (property) {
      current = valuesOf(property[2] ?? '');
      properties.set(property[1] ?? '', current);
    }
  }
  return properties;
}

function valuesOf(value: string): string[] {
  const text = value.trim();
  if (text === '' || text === '~' || text === 'null') return [];
  if (!text.startsWith('[') || !text.endsWith(']') || text.startsWith('[[')) return [scalar(text)];
  return [...text.slice(1, -1).matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g)].map(([item]) => scalar(item));
}

function scalar(value: string): string {
  const text = value.trim();
  if (/^".*"$/.test(text)) return fromJson(text);
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  return text.replace(/ +#.*$/, '');
}

function fromJson(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

export function headFrom(properties: Properties): Head {
  const first = (key: string): string => properties.get(key)?.[0] ?? '';
  const authors = (properties.get('author') ?? []).map((name) => name.replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, '$1')).filter(Boolean);
  return {
    ...NO_HEAD,
    title: first('title'),
    source: first('source'),
    authors,
    site: first('site'),
    published: first('published'),
    description: first('description'),
  };
}
