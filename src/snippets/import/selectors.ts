/** Selectors of W3C annotations and of Hypothesis, which hold the quotation and where it stood. */
import type { QuoteAnchor } from '../../model/snippet';
import { isObject, type JsonObject, listOf, offsetOf, own, textOf } from './json-value';

/** As much of the text around as an anchor holds. */
const MOST_CONTEXT = 400;
/** A selector may be refined by another, and so on; nobody does so often. */
const MOST_STEPS = 20;

export interface Quoted {
  readonly text: string;
  readonly anchor: QuoteAnchor | null;
}

/** @returns names of types without their prefixes: `oa:TextQuoteSelector` → `TextQuoteSelector` */
export const typesOf = (value: unknown): string[] =>
  [...listOf(own(value, 'type')), ...listOf(own(value, '@type'))].map((type) => textOf(type).replace(/^.*[:/#]/, ''));

/** The selector, and what it is refined by, the finest last; so too the selectors side by side. */
function allSelectors(selector: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  let level = listOf(selector).filter(isObject);
  for (let step = 0; step < MOST_STEPS && level.length > 0; step++) {
    found.push(...level);
    level = level.flatMap((each) => listOf(own(each, 'refinedBy'))).filter(isObject);
  }
  return found;
}

/** @returns the finest quotation among the selectors of a target; `null` where they quote nothing */
export function quotedBy(selector: unknown): Quoted | null {
  const all = allSelectors(selector);
  const quote = all.findLast((each) => typesOf(each).includes('TextQuoteSelector'));
  const text = textOf(own(quote, 'exact'));
  if (text === '') return null;
  const prefix = textOf(own(quote, 'prefix')).slice(-MOST_CONTEXT);
  const suffix = textOf(own(quote, 'suffix')).slice(0, MOST_CONTEXT);
  const position = all.findLast((each) => typesOf(each).includes('TextPositionSelector'));
  const start = offsetOf(own(position, 'start'));
  const end = offsetOf(own(position, 'end'));
  const placed = start !== null && end !== null && start <= end;
  if (!placed && prefix === '' && suffix === '') return { text, anchor: null };
  return { text, anchor: { prefix, suffix, start: placed ? start : 0, end: placed ? end : text.length, frame: null } };
}

/** @returns the page of a PDF or book, as printed; empty for none */
export const pageOf = (selector: unknown): string =>
  textOf(
    own(
      allSelectors(selector).find((each) => typesOf(each).includes('PageSelector')),
      'label',
    ),
  );
