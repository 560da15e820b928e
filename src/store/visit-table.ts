/** What was looked up, in the reader's library. */
import type { Visit } from '../model/visit';
import type { LibraryTables } from './library-schema';

export interface StoredVisit extends Visit {
  readonly id: number;
}

export interface VisitTable {
  /** Notes a visit; the same entry on the same page within half an hour is the same visit, with a new time. */
  readonly addVisit: (visit: Visit) => Promise<void>;
  /** The latest first. */
  readonly visits: (most?: number) => Promise<readonly StoredVisit[]>;
  readonly removeVisit: (id: number) => Promise<void>;
  readonly clearVisits: () => Promise<void>;
}

const SAME_VISIT_MS = 30 * 60 * 1000;
/** Older visits than so many are forgotten. */
const MOST_VISITS = 5000;

export const createVisitTable = (database: LibraryTables): VisitTable => ({
  addVisit: (visit) =>
    database.transaction('rw', database.visits, async () => {
      const earlier = await database.visits
        .where('at')
        .between(visit.at - SAME_VISIT_MS, visit.at + SAME_VISIT_MS, false, false)
        .toArray();
      const same = earlier.find(
        ({ entry, article, page }) => entry === visit.entry && article === visit.article && page?.address === visit.page?.address,
      );
      if (same?.id === undefined) await database.visits.add({ ...visit });
      else await database.visits.update(same.id, { at: visit.at });
      const tooMany = (await database.visits.count()) - MOST_VISITS;
      if (tooMany > 0) await database.visits.bulkDelete(await database.visits.orderBy('at').limit(tooMany).primaryKeys());
    }),
  visits: async (most = MOST_VISITS) => (await database.visits.orderBy('at').reverse().limit(most).toArray()) as StoredVisit[],
  removeVisit: (id) => database.visits.delete(id),
  clearVisits: () => database.visits.clear(),
});
