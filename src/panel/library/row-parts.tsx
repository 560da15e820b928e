/** What stands below a quotation: the entries that it names, its tags and folder, when and from what it was saved. */
import type { Lang } from '../../model/lang';
import type { Snippet } from '../../model/snippet';
import { formatDate, formatDayOfYear } from '../../words/format';
import { LIBRARY_WORDS, SNIPPET_SOURCE_WORDS } from '../../words/library';
import { dayOf, timeOf } from '../visits';
import { Marked } from './quote';
import { isWebAddress } from './quote-text';
import type { Heads, LibraryRecord } from './record';
import type { RowActions } from './row-actions';

interface PartProps {
  readonly snippet: Snippet;
  readonly words: readonly string[];
  readonly lang: Lang;
  readonly tabIndex: number;
  readonly actions: RowActions;
}

/** At most so many names; a long passage names dozens. */
const MOST_ENTRIES = 8;

interface EntryChipsProps extends PartProps {
  readonly heads: Heads;
  readonly isReading: boolean;
}

export function EntryChips({ snippet, heads, isReading, words, lang, tabIndex, actions }: EntryChipsProps) {
  const known = snippet.entries.flatMap((id) => heads.get(id) ?? []);
  // Their names are still being read: the line is kept for them.
  if (known.length === 0) return isReading && snippet.entries.length > 0 ? <p class="saved-chips" /> : null;
  return (
    <p class="saved-chips">
      {known.slice(0, MOST_ENTRIES).map(({ id, kind, name }) => (
        <button
          key={id}
          type="button"
          class={`saved-chip sample ${kind}`}
          style={`--kind: var(--${kind})`}
          tabIndex={tabIndex}
          onClick={() => actions.openEntry(id)}
        >
          <Marked text={name[lang]} words={words} />
        </button>
      ))}
      {known.length > MOST_ENTRIES && <span class="saved-rest">{`+${known.length - MOST_ENTRIES}`}</span>}
    </p>
  );
}

export function TagChips({ snippet: { tags, folder }, words, tabIndex, actions }: PartProps) {
  if (tags.length === 0 && folder === '') return null;
  return (
    <p class="saved-chips">
      {folder !== '' && (
        <button type="button" class="saved-folder" tabIndex={tabIndex} onClick={() => actions.narrow('folder', folder)}>
          <Marked text={folder} words={words} />
        </button>
      )}
      {tags.map((tag) => (
        <button key={tag} type="button" class="saved-tag" tabIndex={tabIndex} onClick={() => actions.narrow('tags', tag)}>
          <Marked text={`#${tag}`} words={words} />
        </button>
      ))}
    </p>
  );
}

/** What a page's heading cannot tell: that it is a card's, or was met on another page than it is from. */
export function SavedFrom({ snippet: { source, seenOn }, lang }: { readonly snippet: Snippet; readonly lang: Lang }) {
  if (source === 'selection' && !seenOn) return null;
  return (
    <p class="saved-origin">
      {source !== 'selection' && SNIPPET_SOURCE_WORDS[source][lang]}
      {source !== 'selection' && seenOn && ' · '}
      {seenOn && `${LIBRARY_WORDS.seenOn[lang]} `}
      {seenOn &&
        (isWebAddress(seenOn.address) ? (
          <a href={seenOn.address} target="_blank" rel="noreferrer noopener">
            {seenOn.title || seenOn.address}
          </a>
        ) : (
          seenOn.title || seenOn.address
        ))}
    </p>
  );
}

/** When it was saved, or taken out; this year's days without their year. */
export function SavedWhen({ record: { snippet, removedAt }, lang }: { readonly record: LibraryRecord; readonly lang: Lang }) {
  const at = removedAt ?? snippet.savedAt;
  const day = dayOf(at);
  const isThisYear = day.slice(0, 4) === dayOf(Date.now()).slice(0, 4);
  const full = `${formatDate(day, lang)} ${timeOf(at)}`;
  const short = isThisYear ? formatDayOfYear(day, lang) : formatDate(day, lang);
  return (
    <p class="saved-when">
      {removedAt !== null && `${LIBRARY_WORDS.removedAt[lang]} `}
      <time dateTime={new Date(at).toISOString()} title={full}>
        <span class="roomy">{isThisYear ? `${short} ${timeOf(at)}` : short}</span>
        <span class="tight">{isThisYear && lang !== 'en' ? short : day}</span>
      </time>
    </p>
  );
}
