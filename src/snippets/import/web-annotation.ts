/** W3C Web Annotations, our own or anybody's: one, a list, a collection or a page of them. */
import { bodiesOf } from './annotation-body';
import { addForeign, type Reading } from './found';
import { isObject, type JsonObject, listOf, own, textOf } from './json-value';
import { addOwnAnnotation, isOwnAnnotation } from './own-annotation';
import { quotedBy, typesOf } from './selectors';

/** Pages follow each other by `next`, when they are all in one file. */
const MOST_PAGES = 10_000;

const isOne = (value: unknown): value is JsonObject => typesOf(value).includes('Annotation');
const isMany = (value: unknown): boolean => typesOf(value).some((type) => type === 'AnnotationCollection' || type === 'AnnotationPage');

interface Item {
  readonly annotation: unknown;
  readonly where: string;
}

/** @returns all annotations of a file with where they stand; `null` where it is none of W3C */
function itemsOf(json: unknown): readonly Item[] | null {
  if (isOne(json)) return [{ annotation: json, where: '' }];
  const list = Array.isArray(json) ? json : own(json, '@graph');
  if (Array.isArray(list)) {
    if (!list.some((each) => isOne(each) || isMany(each))) return null;
    return list.flatMap((each, at) => (isMany(each) ? inPages(each, `[${at}].`) : [{ annotation: each, where: `[${at}]` }]));
  }
  return isMany(json) ? inPages(json, '') : null;
}

function inPages(collection: unknown, where: string): Item[] {
  const items: Item[] = [];
  const pages = [collection, ...listOf(own(collection, 'first'))];
  let path = where;
  for (let at = 0; at < pages.length && at < MOST_PAGES; at++) {
    const page = pages[at];
    const list = own(page, 'items') ?? own(page, 'as:items');
    const each = listOf(isObject(list) ? (own(list, '@list') ?? list) : list);
    items.push(...each.map((annotation, index) => ({ annotation, where: `${path}items[${index}]` })));
    const next = own(page, 'next');
    if (isObject(next)) pages.push(next);
    path += at === 0 ? 'first.' : 'next.';
  }
  return items;
}

/** @returns whether it is a file of Web Annotations */
export function readWebAnnotations(json: unknown, reading: Reading): boolean {
  const items = itemsOf(json);
  for (const { annotation, where } of items ?? []) {
    if (isOwnAnnotation(annotation)) addOwnAnnotation(annotation, where, reading);
    else if (isOne(annotation)) addAnnotation(annotation, where, reading);
    else reading.problems.push({ where, code: 'shape', detail: 'no annotation', kept: false });
  }
  return items !== null;
}

const idOf = (value: unknown): string => textOf(own(value, 'id')) || textOf(own(value, '@id'));

function addAnnotation(annotation: JsonObject, where: string, reading: Reading): void {
  const id = idOf(annotation);
  const { note, tags } = bodiesOf(annotation);
  const targets = listOf(own(annotation, 'target'));
  const quoting = targets.filter((target) => quotedBy(own(target, 'selector')) !== null);
  const chosen = quoting.length > 0 ? quoting : targets.slice(0, 1);
  (chosen.length > 0 ? chosen : [null]).forEach((target, at) => {
    const source = own(target, 'source');
    const address = textOf(target) || textOf(source) || idOf(source) || (source === undefined ? idOf(target) : '');
    addForeign(
      {
        id: id === '' ? null : ['web-annotation', id, String(at)],
        ...(quotedBy(own(target, 'selector')) ?? { text: '', anchor: null }),
        note,
        tags,
        address: address || null,
        savedAt: own(annotation, 'created'),
        changedAt: own(annotation, 'modified'),
      },
      where,
      reading,
    );
  });
}
