/** What a Markdown file says of a page: as front matter, or in a comment before the snippets of another page. */
import type { Work } from '../../model/snippet';
import { inOneLine } from '../well-formed';

/** Each in one line; empty for what nobody told. */
export interface Head {
  readonly title: string;
  readonly source: string;
  readonly authors: readonly string[];
  readonly site: string;
  readonly published: string;
  readonly description: string;
}

export const NO_HEAD: Head = { title: '', source: '', authors: [], site: '', published: '', description: '' };
/** Opens the comment; the next line that closes a comment ends it. */
export const HEAD_COMMENT = '<!-- pangzhu';

export function headOf(work: Work | null): Head {
  const { title, authors, site, published, description } = work?.fields ?? {};
  return {
    title: inOneLine(title?.value ?? ''),
    source: inOneLine(work?.address ?? ''),
    authors: (authors?.value ?? []).map(wikiName).filter(Boolean),
    site: inOneLine(site?.value ?? ''),
    published: inOneLine(published?.value ?? ''),
    description: inOneLine(description?.value ?? ''),
  };
}

/** @returns a string that is the same for heads that say the same */
export const headKey = ({ title, source, authors, site, published, description }: Head): string =>
  JSON.stringify([title, source, authors, site, published, description]);

/** A name that can stand in `[[ ]]`. */
const wikiName = (name: string): string => inOneLine(name.replace(/[[\]|#^]/g, '\n'));

/** @returns in double quotation marks, as both YAML and JSON have it */
const yamlString = (text: string): string =>
  JSON.stringify(inOneLine(text)).replace(
    /[\u007f-\u009f\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A date without quotation marks is a date to Obsidian; anything else a text. */
const published = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? value : yamlString(value));

const line = (key: string, value: string, write = yamlString): string[] => (value === '' ? [] : [`${key}: ${write(value)}`]);

/** @returns the lines of a head in the order and spelling of Obsidian's clipper, in two parts between which `created` stands */
const yamlLines = (head: Head): readonly [before: string[], after: string[]] => [
  [
    ...line('title', head.title),
    ...line('source', head.source),
    ...(head.authors.length > 0 ? ['author:', ...head.authors.map((name) => `  - ${yamlString(`[[${name}]]`)}`)] : []),
    ...line('site', head.site),
    ...line('published', head.published, published),
  ],
  line('description', head.description),
];

/** @param created the day, `2026-11-22` */
export function frontMatter(head: Head, { created, count }: { created: string; count: number }): string[] {
  const [before, after] = yamlLines(head);
  return ['---', ...before, `created: ${created}`, ...after, 'tags:', '  - "clippings"', `snippet_count: ${count}`, '---'];
}

/** @returns a comment that says what front matter would; nothing in it can end the comment */
export function headComment(head: Head): string[] {
  const yaml = yamlLines(head).flat();
  return [HEAD_COMMENT, ...yaml.map((text) => text.replaceAll('--', String.raw`-\u002d`)), '-->'];
}
