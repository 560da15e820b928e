/** Web Annotations that we wrote ourselves. */
import { NO_ADDRESS, OWN, URN } from '../export/web-annotation';
import { type Reading, timeOr } from './found';
import { isObject, type JsonObject, listOf, own, textOf, textsOf } from './json-value';
import { typesOf } from './selectors';

export const isOwnAnnotation = (annotation: unknown): annotation is JsonObject =>
  own(annotation, `${OWN}source`) !== undefined && textOf(own(annotation, 'id')).startsWith(URN);

/** Reads it, the fields that stand under our prefix too. */
export function addOwnAnnotation(annotation: JsonObject, where: string, reading: Reading): void {
  const target = own(annotation, 'target');
  const selectors = listOf(own(target, 'selector'));
  const quote = selectors.find((each) => typesOf(each).includes('TextQuoteSelector'));
  const position = selectors.find((each) => typesOf(each).includes('TextPositionSelector'));
  const mine = (name: string, of: unknown = annotation): unknown => own(of, `${OWN}${name}`);
  const anchor = position && {
    prefix: own(quote, 'prefix'),
    suffix: own(quote, 'suffix'),
    start: own(position, 'start'),
    end: own(position, 'end'),
    frame: mine('frame') ?? null,
  };
  const savedAt = timeOr(reading.now, { name: 'created', value: own(annotation, 'created') }, where, reading.problems);
  const changedAt = timeOr(savedAt, { name: 'modified', value: own(annotation, 'modified') }, where, reading.problems);
  const address = textOf(own(target, 'source'));
  const work = mine('work');
  const seenOn = mine('seenOn');
  const bodies = listOf(own(annotation, 'body'));
  const valuesFor = (purpose: string): unknown[] =>
    bodies.filter((body) => own(body, 'purpose') === purpose).map((body) => own(body, 'value'));
  const value = {
    id: unescaped(textOf(own(annotation, 'id')).slice(URN.length)),
    source: mine('source'),
    text: own(quote, 'exact'),
    note: valuesFor('commenting')[0] ?? '',
    tags: valuesFor('tagging'),
    folder: mine('folder') ?? '',
    entries: listOf(mine('entries')),
    article: mine('article') ?? null,
    lang: mine('lang') ?? null,
    anchor: anchor ?? null,
    work: isObject(work) ? workOf(work, { address, savedAt, where, reading }) : null,
    seenOn: isObject(seenOn) ? { title: mine('title', seenOn), address: mine('address', seenOn) } : null,
    link: mine('link') ?? null,
    savedAt,
    changedAt,
  };
  reading.found.push({ where, value, key: null });
}

interface Around {
  readonly address: string;
  readonly savedAt: number;
  readonly where: string;
  readonly reading: Reading;
}

function workOf(work: JsonObject, { address, savedAt, where, reading }: Around): unknown {
  const { [`${OWN}accessedAt`]: accessed, ...values } = work;
  const accessedAt = timeOr(savedAt, { name: 'accessedAt', value: accessed }, where, reading.problems);
  const fields = Object.entries(values).map(([name, value]) => {
    const plain = name === `${OWN}authors` ? textsOf(own(value, '@list') ?? value) : value;
    return [name.slice(OWN.length), { value: plain, origin: 'import' }] as const;
  });
  const none = address === '' || (address.startsWith(URN) && address.endsWith(NO_ADDRESS));
  return { address: none ? null : address, accessedAt, fields: Object.fromEntries(fields) };
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
