import type { Lang } from '../../model/lang';
import { LIBRARY_WORDS, snippetCount } from '../../words/library';
import type { PageHead } from './groups';
import { Marked } from './quote';
import { isWebAddress, publishedOf } from './quote-text';
import type { Heads, LibraryRecord } from './record';
import type { RowActions } from './row-actions';

interface PageHeadingProps {
  readonly head: PageHead;
  /** The first snippet of the page. */
  readonly record: LibraryRecord;
  readonly heads: Heads;
  readonly words: readonly string[];
  readonly lang: Lang;
  readonly tabIndex: number;
  readonly isEditing: boolean;
  readonly actions: RowActions;
}

/** The page that the snippets below are from: its title, site and date, and the way to correct them. */
export function PageHeading({ head: { shown }, record, heads, words, lang, tabIndex, isEditing, actions }: PageHeadingProps) {
  const { snippet, site, removedAt } = record;
  const { id, work, entries } = snippet;
  const isEditable = work !== null && removedAt === null;
  const entry = work === null ? heads.get(entries[0] ?? '') : undefined;
  const title = work?.fields.title?.value || work?.address || entry?.name[lang] || LIBRARY_WORDS.untitled[lang];
  const told = [
    work === null ? LIBRARY_WORDS.ownWords[lang] : null,
    work?.fields.authors?.value.join(lang === 'en' ? ', ' : '、'),
    work?.fields.site?.value ?? site,
    publishedOf(snippet, lang),
  ].filter((part) => part != null && part !== '');
  return (
    <header class="saved-page">
      <h2 lang={work?.fields.language?.value}>
        {work?.address != null && isWebAddress(work.address) ? (
          <a href={work.address} target="_blank" rel="noreferrer noopener" tabIndex={tabIndex}>
            <Marked text={title} words={words} />
          </a>
        ) : entry ? (
          <button
            type="button"
            class={`saved-chip sample ${entry.kind}`}
            style={`--kind: var(--${entry.kind})`}
            tabIndex={tabIndex}
            onClick={() => actions.openEntry(entry.id)}
          >
            {title}
          </button>
        ) : (
          <Marked text={title} words={words} />
        )}
      </h2>
      <p class="saved-from">
        <Marked text={told.join(' · ')} words={words} />
        {shown > 1 && <span>{` · ${snippetCount(shown, lang)}`}</span>}
        {isEditable && ' · '}
        {isEditable && (
          <button
            type="button"
            class="link"
            tabIndex={tabIndex}
            aria-expanded={isEditing}
            onClick={() => actions.edit(isEditing ? null : { id, part: 'source' })}
          >
            {LIBRARY_WORDS.editSource[lang]}
          </button>
        )}
      </p>
    </header>
  );
}
