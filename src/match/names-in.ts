import { findCandidates } from './candidates';
import { NOTHING_KNOWN } from './knowledge';
import { type Matcher, readPage } from './read-page';
import { selectLeftmostLongest } from './select';

/**
 * What a short text names when nothing else is known of its page: full names as on a page; where there are none, short
 * names too, each taken for the first of its bearers.
 * @returns entries by id in the order in which they are named, each once
 */
export function namesIn(matcher: Matcher, text: string): { readonly entry: string; readonly article: string | null }[] {
  const [matches = []] = readPage(matcher, [text], NOTHING_KNOWN).matches;
  const { context, topic } = findCandidates(matcher.scanner, text);
  const free = [...context, ...topic].filter(({ start, end }) => !matches.some((match) => match.start < end && start < match.end));
  const short = selectLeftmostLongest(free).flatMap(({ start, end, entries }) => {
    const { id: entry, kind } = matcher.index[entries[0] as number] ?? {};
    const isOther = kind === 'person' && isSurnameOfOther(text.slice(0, start), text.slice(start, end));
    return entry === undefined || isOther ? [] : [{ start, entry, article: null }];
  });
  const seen = new Set<string>();
  return [...matches.map(({ start, entry, article }) => ({ start, entry, article })), ...short]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ entry, article }) => {
      if (seen.has(entry)) return [];
      seen.add(entry);
      return [{ entry, article }];
    });
}

const TITLE = /(?:president|senator|judge|justice|minister|secretary|professor|prof|doctor|dr|mr|ms|mrs|governor|chairman|commissioner)$/i;

/** A surname behind a given name that is not our person's: Jeffrey Ding is not Ding Xuexiang. */
const isSurnameOfOther = (before: string, name: string): boolean => {
  const [, given] = /(?:^|\s)(\p{Lu}\p{Ll}+)\s$/u.exec(before) ?? [];
  return given !== undefined && /^\p{Lu}\p{Ll}+$/u.test(name) && !TITLE.test(given);
};
