/** Snippets as one page that can be read anywhere: no scripts, nothing fetched, everything of others escaped. */
import type { Snippet } from '../../model/snippet';
import { attributionOf, linkable } from './attribution';
import { escaped, langOf, linked, quoteOf } from './html-parts';
import type { WriteOptions } from './options';
import { groupByPage, type PageGroup } from './pages';

const STYLE = `
:root { color-scheme: light dark; --ink: #1f1d1a; --soft: #6a655d; --line: #d9d4ca; --page: #fdfcf9; --link: #8a3b12 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e2da; --soft: #a39c91; --line: #45413a; --page: #1b1a18; --link: #e0a07a } }
body { margin: 2rem auto; padding: 0 1.25rem; max-width: 42rem; background: var(--page); color: var(--ink);
  font: 1rem/1.75 Georgia, "Songti SC", "Noto Serif CJK SC", "SimSun", serif }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin: 3rem 0 0 } h1, h2 { line-height: 1.4; overflow-wrap: anywhere }
a { color: var(--link) } .about, .foot { color: var(--soft); font-size: .875rem; margin: .25rem 0 }
article { margin: 1.5rem 0; padding-top: 1.5rem; border-top: 1px solid var(--line) }
blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line) }
blockquote, .note { white-space: pre-wrap; overflow-wrap: anywhere } .note { margin: 1rem 0 0 }
.tags { display: inline; margin: 0; padding: 0 } .tags li { display: inline; margin-inline-end: .5rem }
`;

/** @returns a whole document, headed and grouped by page, light or dark as the reader's system is */
export function writeHtml(snippets: readonly Snippet[], options: WriteOptions): string {
  const title = escaped(options.words.library);
  return `<!doctype html>
<html${langOf(options.lang)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${groupByPage(snippets, options)
  .map((group) => sectionOf(group, options))
  .join('\n')}
</body>
</html>
`;
}

function sectionOf({ title, first, snippets }: PageGroup, options: WriteOptions): string {
  const { authors, where, published } = attributionOf(first.work);
  const about = [authors, where, published].filter(Boolean).join(' · ');
  const fields = first.work?.fields;
  return `<section>
<h2 dir="auto"${langOf(fields?.language?.value)}>${linked(title, linkable(first.work?.address))}</h2>
${about && `<p class="about" dir="auto">${escaped(about)}</p>\n`}${snippets.map((snippet) => articleOf(snippet, options)).join('\n')}
</section>`;
}

function articleOf(snippet: Snippet, { words, dayOf }: WriteOptions): string {
  const { note, tags, work, savedAt, link } = snippet;
  const place = linkable(link ?? work?.address);
  const list = tags.map((tag) => `<li dir="auto">#${escaped(tag)}</li>`).join(' ');
  return `<article>
${quoteOf(snippet)}
${note.trim() && `<div class="note" dir="auto">${escaped(note.trim())}</div>\n`}<footer class="foot"><time datetime="${new Date(savedAt).toISOString()}">${escaped(dayOf(savedAt))}</time>${
    place ? ` · ${linked(words.original, place)}` : ''
  }${list && ` · <ul class="tags">${list}</ul>`}</footer>
</article>`;
}
