/** Names of records, for citing them in a text. */
import type { Facts } from './facts';
import { issuersOf } from './parts';

const MOST_LETTERS = 20;

/**
 * Author or site, year and a short hash of what tells the work from others: `doe2025-1k3f9x2`. A work keeps its key in every export as
 * long as its author and year stay, whatever else is exported.
 */
export function recordKeys(works: readonly { readonly identity: string; readonly facts: Facts }[]): readonly string[] {
  const taken = new Set<string>();
  return works.map(({ identity, facts }) => {
    const base = `${nameOf(facts)}${facts.published?.year ?? ''}-${hash(identity)}`;
    let key = base;
    for (let again = 2; taken.has(key); again++) key = `${base}-${again}`;
    taken.add(key);
    return key;
  });
}

/** A name in Latin letters: Chinese authors and papers are named by their site, which has an address in Latin letters. */
function nameOf(facts: Facts): string {
  const [name] = issuersOf(facts);
  const family = name === undefined ? '' : name.kind === 'person' ? name.family : name.name;
  return latin(family) || siteLabel(facts.address) || latin(facts.container ?? facts.site ?? '') || latin(facts.title ?? '') || 'work';
}

const latin = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^\d+/, '')
    .slice(0, MOST_LETTERS);

/** `people` of `http://paper.people.com.cn/…`: the last part of the host that is no suffix. */
function siteLabel(address: string | null): string {
  if (address === null) return '';
  const labels = new URL(address).hostname.split('.');
  const own = labels.slice(0, -1).filter((label) => !/^(?:com|org|net|gov|edu|ac|co|www|m)$/.test(label));
  return latin(own.at(-1) ?? labels.at(-2) ?? '');
}

/** FNV-1a, 32 bits, in seven digits of base 36. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36).padStart(7, '0');
}
