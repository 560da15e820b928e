import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Found } from '../../../scripts/kill/in-page';
import { Ledger } from '../../../scripts/kill/ledger';
import { canonical, idOf, makeSnippet, makeVisit, sameForm, VISITS_BEFORE } from '../../../scripts/kill/made';

const digestOf = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex');
/** `[number, edit]` of each snippet, as the page finds it. */
const found = (...snippets: readonly (readonly [number, number])[]): Record<string, string> =>
  Object.fromEntries(snippets.map(([number, edit]) => [idOf(number), digestOf(sameForm(makeSnippet(number, edit)))]));
const left = (rest: Partial<Found>): Found => ({ here: {}, out: {}, backups: [], old: [], ...rest });
const visits = digestOf(Array.from({ length: VISITS_BEFORE }, (_, number) => makeVisit(number)));
const backup = (at: number, rest: Partial<Found['backups'][number]> = {}) => ({ at, day: 'x', state: 'regular', isWhole: true, ...rest });

let ledger: Ledger;
const perform = (...[act]: Parameters<Ledger['begin']>) => {
  ledger.begin(act);
  ledger.confirm();
};
const tally = (what: Partial<Found>): string => {
  const { lost, half } = ledger.judge(left(what));
  return `${lost.length} lost, ${half.length} half`;
};

/** Three saved, the second of them edited. */
beforeEach(() => {
  ledger = new Ledger();
  perform({ what: 'save', numbers: [1, 2, 3] });
  perform({ what: 'edit', numbers: [2], edit: 7 });
});

describe('what a kill has left', () => {
  it.each<[string, Partial<Found>, string]>([
    ['is well when all is there as confirmed', { here: found([1, 0], [2, 7], [3, 0]) }, '0 lost, 0 half'],
    ['has lost what is nowhere', { here: found([1, 0], [2, 7]) }, '1 lost, 0 half'],
    ['is half where an edit is not there', { here: found([1, 0], [2, 0], [3, 0]) }, '0 lost, 1 half'],
    ['is half where a snippet is another', { here: { ...found([1, 0], [2, 7]), [idOf(3)]: 'x' } }, '0 lost, 1 half'],
    ['is half where one stands twice', { here: found([1, 0], [2, 7], [3, 0]), out: found([3, 0]) }, '0 lost, 1 half'],
    ['is half where there is what nobody saved', { here: found([1, 0], [2, 7], [3, 0], [4, 0]) }, '0 lost, 1 half'],
  ])('%s', (_, what, verdict) => {
    expect(tally(what)).toBe(verdict);
  });

  it.each<[string, Partial<Found>, string]>([
    ['not done', { here: found([1, 0], [2, 7], [3, 0]) }, '0 lost, 0 half'],
    ['done', { here: found([1, 9], [2, 9], [3, 0]) }, '0 lost, 0 half'],
    ['done by half', { here: found([1, 9], [2, 7], [3, 0]) }, '0 lost, 1 half'],
  ])('may find what was under way %s', (_, what, verdict) => {
    ledger.begin({ what: 'edit', numbers: [1, 2], edit: 9 });
    expect(tally(what)).toBe(verdict);
  });

  it('is known from then on: what was under way must stay as it was found', () => {
    ledger.begin({ what: 'merge', numbers: [4, 5] });
    expect(tally({ here: found([1, 0], [2, 7], [3, 0], [4, 0], [5, 0]) })).toBe('0 lost, 0 half');
    expect(ledger.known).toEqual([1, 2, 3, 4, 5]);
    expect(tally({ here: found([1, 0], [2, 7], [3, 0]) })).toBe('2 lost, 0 half');
  });

  it.each<[string, Found['backups'], string]>([
    ['the confirmed one', [backup(5)], '0 lost, 0 half'],
    ['one that cannot be read', [backup(5, { isWhole: false })], '0 lost, 1 half'],
    ['one that thinks something was lost', [backup(5, { state: 'before-loss' })], '0 lost, 1 half'],
    ['an earlier one', [backup(4)], '1 lost, 0 half'],
    ['none', [], '1 lost, 0 half'],
  ])('among the backups is %s', (_, backups, verdict) => {
    perform({ what: 'backup', at: 5 });
    expect(tally({ here: found([1, 0], [2, 7], [3, 0]), backups })).toBe(verdict);
  });

  it.each<[string, Partial<Found['old'][number]>, string]>([
    ['with all', { snippets: Object.values(found([8, 0])) }, '0 lost, 0 half'],
    ['without its snippet', {}, '1 lost, 0 half'],
    ['with another snippet', { snippets: ['x'] }, '0 lost, 1 half'],
    ['without its visits', { visits: 'x', snippets: Object.values(found([8, 0])) }, '1 lost, 0 half'],
    ['without a birth', { bornAt: 0, snippets: Object.values(found([8, 0])) }, '0 lost, 1 half'],
  ])('of an older library is it, %s', (_, rest, verdict) => {
    perform({ what: 'migrate', name: 'old', number: 8 });
    const old = [{ name: 'old', visits, bornAt: 1, snippets: [], ...rest }];
    expect(tally({ here: found([1, 0], [2, 7], [3, 0]), old })).toBe(verdict);
  });
});
