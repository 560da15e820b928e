/** Whose words a quotation is, in a line that people read. Citations by the rules of a style are another matter. */
import type { Work } from '../../model/snippet';
import { inOneLine } from '../well-formed';

/** Parts in the order in which they are read; empty where nobody told. */
export interface Attribution {
  readonly authors: string;
  readonly title: string;
  readonly where: string;
  readonly published: string;
}

/** @returns each part in one line */
export function attributionOf(work: Work | null): Attribution {
  const { authors, title, container, site, publisher, published } = work?.fields ?? {};
  return {
    authors: (authors?.value ?? []).map(inOneLine).filter(Boolean).join(', '),
    title: inOneLine(title?.value ?? ''),
    where: inOneLine((container ?? site ?? publisher)?.value ?? ''),
    published: inOneLine(published?.value ?? ''),
  };
}

/** Pages may have any address, and a file is opened outside our walls. @returns the address if it may be followed, else `null` */
export function linkable(address: string | null | undefined): string | null {
  return address && /^https?:\/\/[^\s]+$/i.test(address) ? address : null;
}
