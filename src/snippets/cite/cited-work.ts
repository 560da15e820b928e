/** Snippets gathered by the work that they are quoted from: one work, one record. */
import type { Snippet, Work, WorkField, WorkFields } from '../../model/snippet';

/** A work with everything that was quoted from it. */
export interface CitedWork {
  /** Tells the work from all others; the same in every export. */
  readonly key: string;
  readonly work: Work;
  /** In the order in which they were saved. */
  readonly quotes: readonly { readonly text: string; readonly note: string }[];
  readonly tags: readonly string[];
}

/**
 * One work for all snippets that are quoted from it, in the order in which they first come. Snippets of our own words, which are
 * quoted from nothing, have none.
 *
 * Copies of a work that were read on different days may differ: a field that the reader wrote stands before any that a page told,
 * the latest change before older ones; else the latest visit tells, and older ones what it does not. The visit is the latest.
 * @param keyOf tells works apart; `null` where nothing about a work tells it from others, so that it stays alone
 */
export function groupWorks(snippets: readonly Snippet[], keyOf: (work: Work) => string | null): readonly CitedWork[] {
  const groups = new Map<string, Copy[]>();
  for (const snippet of snippets) {
    if (snippet.work === null) continue;
    const key = keyOf(snippet.work) ?? snippet.id;
    const copies = groups.get(key) ?? [];
    copies.push({ snippet, work: snippet.work });
    groups.set(key, copies);
  }
  return [...groups].map(([key, copies]) => {
    const inOrder = copies.map(({ snippet }) => snippet).sort((a, b) => a.savedAt - b.savedAt);
    return {
      key,
      work: mergedWork(copies),
      quotes: inOrder.filter(({ text, note }) => text !== '' || note !== '').map(({ text, note }) => ({ text, note })),
      tags: [...new Set(inOrder.flatMap(({ tags }) => tags))],
    };
  });
}

interface Copy {
  readonly snippet: Snippet;
  readonly work: Work;
}

function mergedWork(copies: readonly Copy[]): Work {
  const byVisit = copies.toSorted((a, b) => b.work.accessedAt - a.work.accessedAt).map(({ work }) => work);
  const byChange = copies.toSorted((a, b) => b.snippet.changedAt - a.snippet.changedAt).map(({ work }) => work);
  const fields: WorkFields = {};
  for (const { fields: told } of byVisit.toReversed()) Object.assign(fields, told);
  for (const { fields: told } of byChange.toReversed()) Object.assign(fields, writtenByReader(told));
  return {
    address: byVisit.find(({ address }) => address !== null)?.address ?? null,
    accessedAt: byVisit[0]?.accessedAt ?? 0,
    fields,
  };
}

const writtenByReader = (fields: WorkFields): WorkFields =>
  Object.fromEntries(
    (Object.keys(fields) as WorkField[]).filter((name) => fields[name]?.origin === 'reader').map((name) => [name, fields[name]]),
  );
