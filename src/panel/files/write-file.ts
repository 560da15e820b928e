/** Every file that a library can be written to, and what is in it. */
import type { CiteStyle } from '../../model/cite-style';
import type { Lang } from '../../model/lang';
import type { Snippet, Work } from '../../model/snippet';
import { toBibtex } from '../../snippets/cite/bibtex';
import { cite } from '../../snippets/cite/cite';
import { groupWorks } from '../../snippets/cite/cited-work';
import { toCslJson } from '../../snippets/cite/csl-json';
import { isoDate, localDay } from '../../snippets/cite/dates';
import { toRis } from '../../snippets/cite/ris';
import { FORMATS } from '../../snippets/export/formats';
import type { WriteOptions } from '../../snippets/export/options';
import { pageKeys } from '../../snippets/page-key';
import type { RemovedSnippet } from '../../store/snippet-library';
import { EXPORT_WORDS } from '../../words/files';

/** Of works rather than of quotations. */
const WORK_FORMATS = ['citations', 'bibtex', 'ris', 'csl-json'] as const;
export const FILE_FORMATS = [...FORMATS.map(({ id }) => id), ...WORK_FORMATS] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface WrittenFile {
  readonly name: string;
  readonly mime: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

interface Writing {
  readonly snippets: readonly Snippet[];
  /** Only a backup has room for them. */
  readonly removed: readonly RemovedSnippet[];
  readonly style: CiteStyle;
  readonly lang: Lang;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const keyOfWork = (work: Work | null): string | null => {
  if (work === null) return null;
  if (work.address !== null) return pageKeys({ address: work.address, canonical: work.fields.canonical?.value ?? null })[0] ?? work.address;
  const { title, authors } = work.fields;
  return title ? `${title.value}\n${authors?.value.join('\n') ?? ''}` : null;
};

/** As is common in a language. */
export const usualStyle = (lang: Lang): CiteStyle => (lang === 'en' ? 'apa' : 'gbt-2025');

export const optionsOf = ({ removed, lang, at }: Pick<Writing, 'removed' | 'lang' | 'at'>): WriteOptions => ({
  at,
  lang,
  words: {
    library: EXPORT_WORDS.library[lang],
    untitled: EXPORT_WORDS.untitled[lang],
    ownWords: EXPORT_WORDS.ownWords[lang],
    original: EXPORT_WORDS.original[lang],
  },
  keyOf: (work) => keyOfWork(work) ?? '',
  dayOf: (time) => isoDate(localDay(time)),
  removed,
});

/** The citations of all works that are quoted, each on a line of its own, in the order of the alphabet or of pinyin. */
export function citationsOf(snippets: readonly Snippet[], style: CiteStyle, lang: Lang): string {
  const lines = groupWorks(snippets, keyOfWork).map(({ work }) => cite(style, { work, quoteLang: null }));
  return lines.sort(new Intl.Collator(lang === 'en' ? 'en' : 'zh').compare).join('\n');
}

export function writeFile(format: FileFormat, writing: Writing): WrittenFile {
  const { snippets, style, lang, at } = writing;
  const name = (extension: string) => `pangzhu-${isoDate(localDay(at))}.${extension}`;
  const works = () => groupWorks(snippets, keyOfWork);
  switch (format) {
    case 'citations':
      return { name: name('txt'), mime: 'text/plain', content: `${citationsOf(snippets, style, lang)}\n` };
    case 'bibtex':
      return { name: name('bib'), mime: 'application/x-bibtex', content: toBibtex(works()) };
    case 'ris':
      return { name: name('ris'), mime: 'application/x-research-info-systems', content: toRis(works()) };
    case 'csl-json':
      return { name: name('json'), mime: 'application/vnd.citationstyles.csl+json', content: toCslJson(works()) };
    default: {
      const { extension, mime, write } = FORMATS.find(({ id }) => id === format) as (typeof FORMATS)[number];
      return { name: name(extension), mime, content: write(snippets, optionsOf(writing)) };
    }
  }
}
