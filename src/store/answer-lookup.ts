/** One search, everywhere the same: what popup, panel, address bar and page show for a query. */
import { type LookupResult, lookup, readQuery } from '../lookup/lookup';
import { namesIn } from '../match/names-in';
import type { FoundEntry, LookupAnswer } from '../model/found';
import type { PackShelf } from './pack-shelf';

/**
 * @param query anything that was typed, selected or pasted
 * @param onPage ids of the entries that the reader's page names
 * @throws PackError when there is neither an installed nor a usable bundled pack
 */
export async function answerLookup(shelf: PackShelf, query: string, onPage: readonly string[] = []): Promise<LookupAnswer> {
  const [index, matcher] = await Promise.all([shelf.lookup(), shelf.matcher()]);
  const read = readQuery(query);
  const cold = read ? await shelf.coldForms(read.plain, read.written).catch(() => null) : null;
  const results = lookup(index, query, { cold, onPage: new Set(onPage), findNamed: (text) => namesIn(matcher, text) });
  const { problem } = await shelf.status();
  return { results: results.map(describe), problem };
}

const describe = ({ record: { id, kind, prominence, name }, article, tier }: LookupResult): FoundEntry => ({
  id,
  kind,
  prominence,
  name,
  article,
  isExact: tier === 'name' || tier === 'form',
});
