import { NOTHING_KNOWN } from '../match/knowledge';
import { type Matcher, readPage } from '../match/read-page';
import type { CardData, Mark } from '../model/card';
import type { Entry, EntryHead } from '../model/entry';
import type { Lang } from '../model/lang';
import type { PackShelf } from './pack-shelf';

interface CardRequest {
  readonly entry: string;
  readonly article: string | null;
  /** Entries to be named besides: other candidates, names inside the match. */
  readonly also: readonly string[];
  readonly lang: Lang;
}

/** Names in our own text that lead on to other entries, each once; the card's own entry is no news in it. */
function marksIn(matcher: Matcher, text: string, own: string): Mark[] {
  const seen = new Set([own]);
  const matches = readPage(matcher, [text], NOTHING_KNOWN).matches[0] ?? [];
  return matches.flatMap(({ start, end, entry, article, others, inner, prominence }) => {
    if (seen.has(entry) || prominence === 'basic') return [];
    seen.add(entry);
    return [{ start, end, target: { entry, article, others, inner } }];
  });
}

const headOf = ({ id, kind, name, prominence }: Entry): EntryHead => ({ id, kind, name, prominence });

/** Gathers everything that a card shows. @returns `null` when there is no such entry */
export async function makeCardData(shelf: PackShelf, { entry: id, article, also, lang }: CardRequest): Promise<CardData | null> {
  const [entry] = await shelf.entries([id]);
  if (!entry) return null;
  const matcher = await shelf.matcher();
  const summaryMarks = marksIn(matcher, entry.summary[lang], id);
  const digest = entry.articles.find((one) => one.key === article);
  const digestMarks = digest ? marksIn(matcher, digest.digest[lang], id) : [];
  const named = new Set([...entry.related.map((relation) => relation.to), ...also]);
  const heads = await shelf.entries([...named]);
  return {
    lang,
    entry,
    article: digest ? article : null,
    heads: Object.fromEntries(heads.map((head) => [head.id, headOf(head)])),
    summaryMarks,
    digestMarks,
  };
}
