/** Snippets as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in JSON-LD. */
import type { Snippet, Work, WorkField } from '../../model/snippet';
import { wellFormed } from '../well-formed';
import type { WriteOptions } from './options';

/** What the standard has no word for stands under a prefix of our own, which the context declares. */
export const OWN = 'pangzhu:';
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { pangzhu: 'urn:pangzhu:terms#', 'pangzhu:authors': { '@container': '@list' }, 'pangzhu:entries': { '@container': '@list' } },
] as const;

export const URN = 'urn:pangzhu:';
/** Ends the name of a target that has no address: an annotation must have one. Our ids cannot hold a bare colon. */
export const NO_ADDRESS = ':source';

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };
type Properties = Record<string, Json>;

/** @returns a collection with one page that holds all */
export function writeWebAnnotations(snippets: readonly Snippet[], { at, words }: Pick<WriteOptions, 'at' | 'words'>): string {
  const created = new Date(at).toISOString();
  const id = `${URN}export:${created}`;
  const first = { id: `${id}:page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items: snippets.map(annotationOf) };
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: words.library,
    created,
    total: snippets.length,
    first,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

const urnOf = (id: string): string => `${URN}${encodeURIComponent(wellFormed(id))}`;

function annotationOf(snippet: Snippet): Properties {
  const { id, text, note, tags, anchor, work, savedAt, changedAt } = snippet;
  const context = anchor && { prefix: anchor.prefix, suffix: anchor.suffix };
  const body: Properties[] = tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
  if (note !== '') body.unshift({ type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' });
  return {
    id: urnOf(id),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: new Date(savedAt).toISOString(),
    modified: new Date(changedAt).toISOString(),
    ...(body.length > 0 && { body }),
    target: {
      source: work?.address || `${urnOf(id)}${NO_ADDRESS}`,
      selector: [
        { type: 'TextQuoteSelector', exact: text, ...context },
        ...(anchor ? [{ type: 'TextPositionSelector', start: anchor.start, end: anchor.end }] : []),
      ],
    },
    ...ownOf(snippet),
  };
}

function ownOf({ source, folder, entries, article, lang, anchor, work, seenOn, link }: Snippet): Properties {
  const own = { source, folder, entries, article, lang, link, frame: anchor?.frame ?? null };
  return {
    ...prefixed(own),
    ...(work && { [`${OWN}work`]: workOf(work) }),
    ...(seenOn && { [`${OWN}seenOn`]: prefixed(seenOn) }),
  };
}

function workOf({ accessedAt, fields }: Work): Properties {
  const values = Object.entries(fields).map(([name, field]) => [name as WorkField, field?.value ?? null] as const);
  return prefixed({ accessedAt: new Date(accessedAt).toISOString(), ...Object.fromEntries(values) });
}

/** `null` is no value in JSON-LD: it is left out. */
function prefixed(values: Readonly<Record<string, Json | null>>): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(values)) if (value !== null) properties[`${OWN}${name}`] = value;
  return properties;
}
