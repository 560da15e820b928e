/** From what a format holds to what may be written: every snippet checked, named, and there once. */
import * as v from 'valibot';
import { type Snippet, SnippetSchema } from '../../model/snippet';
import { issueText } from './backup';
import { derivedId } from './derived-id';
import type { Found, Reading } from './found';
import type { ImportProblem } from './import-plan';

/** So many ids are made at a time: each waits for the browser's hash. */
const AT_ONCE = 1000;
/** Programs see through blanks and control characters in front of a scheme and within it. */
const RUNS = /^(?:javascript|vbscript|data):/i;

/** @returns the snippets that are sound; what is not joins the problems of the reading, what is there twice its list of those left out */
export async function finish(reading: Reading): Promise<readonly Snippet[]> {
  const { found, problems, leftOut } = reading;
  const snippets = new Map<string, Snippet>();
  for (let start = 0; start < found.length; start += AT_ONCE) {
    const some = found.slice(start, start + AT_ONCE);
    const values = await Promise.all(some.map(withId));
    some.forEach(({ where, key }, at) => {
      const snippet = checked(values[at], where, problems);
      const earlier = snippet && snippets.get(snippet.id);
      if (!snippet) return;
      if (!earlier) snippets.set(snippet.id, snippet);
      else if (key !== null || JSON.stringify(earlier) === JSON.stringify(snippet)) leftOut.push({ where, code: 'twice' });
      else problems.push({ where, code: 'same-id', detail: snippet.id, kept: false });
    });
  }
  return [...snippets.values()];
}

/** @returns the snippet; `null` where it is none, and why is among the problems */
function checked(value: unknown, where: string, problems: ImportProblem[]): Snippet | null {
  const parsed = v.safeParse(SnippetSchema, value);
  const refused = parsed.success ? unsafeAddress(parsed.output) : { code: 'shape' as const, detail: issueText(parsed.issues[0]) };
  if (refused) problems.push({ where, ...refused, kept: false });
  return parsed.success && !refused ? parsed.output : null;
}

async function withId({ value, key }: Found): Promise<unknown> {
  return key === null ? value : { ...(value as object), id: await derivedId(key) };
}

/** @returns the problem, where one of the addresses would run what it holds */
export function unsafeAddress({ work, link, seenOn, anchor }: Snippet): { code: 'address'; detail: string } | null {
  const canonical = work?.fields.canonical?.value;
  const unsafe = [work?.address, canonical, link, seenOn?.address, anchor?.frame].find((address) => address && runs(address));
  return unsafe ? { code: 'address', detail: unsafe.slice(0, 120) } : null;
}

const runs = (address: string): boolean => RUNS.test(address.slice(0, 200).replace(/[\0-\x20\x7f-\x9f\xad\u200b-\u200f\ufeff]/g, ''));
