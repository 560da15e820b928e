/** The words of a snippet, those that were searched for marked. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Lang } from '../../model/lang';
import type { Snippet } from '../../model/snippet';
import { LIBRARY_WORDS } from '../../words/library';
import { clipText, hitsIn, type Span } from './search';

/** @param from where in the text the shown part begins; hits are told by the whole text */
function marked(text: string, hits: readonly Span[], { start, end }: Span): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.end <= at || hit.start >= end) continue;
    const [from, to] = [Math.max(at, hit.start), Math.min(end, hit.end)];
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at, end));
  return parts;
}

/** Any text with what was searched for marked in it. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const hits = useMemo(() => hitsIn(text, words), [text, words]);
  return <>{marked(text, hits, { start: 0, end: text.length })}</>;
}

interface QuoteProps {
  readonly snippet: Snippet;
  readonly words: readonly string[];
  readonly lang: Lang;
  readonly tabIndex: number;
}

/** The quotation; of a long one its beginning, or what stands around the first hit, until all of it is asked for. */
export function Quote({ snippet: { text, lang: written }, words, lang, tabIndex }: QuoteProps) {
  const [isWhole, setWhole] = useState(false);
  const hits = useMemo(() => hitsIn(text, words), [text, words]);
  const clip = clipText(text, hits);
  const isLong = clip.end - clip.start < text.length;
  const shown = isWhole ? { start: 0, end: text.length } : clip;
  return (
    <>
      <blockquote class="saved-quote">
        <p lang={written ?? undefined}>
          {shown.start > 0 && '…'}
          {marked(text, hits, shown)}
          {shown.end < text.length && '…'}
        </p>
      </blockquote>
      {isLong && (
        <button type="button" class="link saved-more" tabIndex={tabIndex} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? LIBRARY_WORDS.lessText[lang]
            : `${LIBRARY_WORDS.wholeText[lang]} · ${text.length.toLocaleString(lang)} ${LIBRARY_WORDS.characters[lang]}`}
        </button>
      )}
    </>
  );
}
