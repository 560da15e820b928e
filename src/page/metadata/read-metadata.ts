/** What a page tells about the work that it is, for saving a quotation with its source. */
import type { WorkFields } from '../../model/snippet';
import {
  accepted,
  chooseAuthors,
  chooseDate,
  choosePublisher,
  chooseTitle,
  claimsOf,
  readDescription,
  readDoi,
  readNumber,
  readOutlet,
  readSource,
} from './accept';
import { canonicalAddress, hostOf } from './address';
import { gather } from './gather';
import { chooseLanguage } from './language';
import { isAmong } from './titles';
import { chooseType } from './work-type';

/**
 * Reads a page without changing it, and without asking for layout. Nothing on it is trusted: every value is cleaned, cut to what the
 * schema of a work allows, and left out where it makes no sense.
 * @param address of the page, as the browser shows it
 * @returns each field with the place that it was found in; a field that nobody told is absent
 */
export function readWorkFields(document: Document, address: string): WorkFields {
  const page = gather(document, address, Date.now());
  const { claims, names, setting } = page;
  const first = (field: Parameters<typeof accepted>[1], read: (raw: string) => string | null) => accepted(claims, field, read)[0];
  const site = first('site', readOutlet);
  const published = chooseDate(claims, setting);
  const outlets = [...names, ...accepted(claims, 'source', readSource).map(({ value }) => value)];
  const isSite = (name: string): boolean => isAmong(name, site ? [site.value, ...names] : names);
  return {
    ...optional({
      title: chooseTitle(claims, names, page.seenTitles),
      site,
      publisher: choosePublisher(claims, isSite),
      published,
      canonical: first('canonical', (raw) => canonicalAddress(raw, address)),
      description: first('description', readDescription),
      language: chooseLanguage(page.languages, page.sample),
      container: first('container', readOutlet),
      volume: first('volume', readNumber),
      issue: first('issue', readNumber),
      pages: first('pages', readNumber),
      edition: first('edition', readNumber),
      doi: first('doi', readDoi),
    }),
    ...optional({ authors: chooseAuthors(claims, (name) => isAmong(name, outlets)) }),
    type: chooseType(claimsOf(claims, 'type'), {
      host: hostOf(address),
      site: site?.value ?? null,
      hasDate: published !== undefined,
      isPrinted: page.isPrinted,
    }),
  };
}

/** Without the fields that nobody told. */
const optional = <F extends object>(fields: F): { [K in keyof F]?: Exclude<F[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof F]?: Exclude<F[K], undefined> };
