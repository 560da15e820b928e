/** What was seen outside the browser, and what that says of what must be found in it. */
import { createHash } from 'node:crypto';
import type { Act, Found } from './in-page';
import { canonical, idOf, makeSnippet, makeVisit, numberOf, sameForm, VISITS_BEFORE } from './made';

interface State {
  /** The last edit, 0 for none. */
  readonly edit: number;
  readonly place: 'here' | 'out';
}

/** `null` for a snippet that is nowhere. */
type Change = ReadonlyMap<number, { readonly before: State | null; readonly after: State | null }>;

export interface Verdict {
  readonly lost: readonly string[];
  readonly half: readonly string[];
}

const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');
const MOST_DAYS = 7;

export class Ledger {
  private readonly states = new Map<number, State>();
  private readonly digests = new Map<string, string>();
  private readonly visits = digestOf(Array.from({ length: VISITS_BEFORE }, (_, number) => makeVisit(number)));
  private readonly migrated = new Map<string, number>();
  private lastBackup: number | null = null;
  private backupDays = 0;
  private inFlight: Act | null = null;
  /** Snippets of which something was told already. */
  private readonly told = new Set<number>();
  confirmed = 0;

  get known(): number[] {
    return [...this.states].filter(([, { place }]) => place === 'here').map(([number]) => number);
  }

  get isInFlight(): boolean {
    return this.inFlight !== null;
  }

  begin(act: Act): void {
    this.inFlight = act;
  }

  /** From here on it must be there. */
  confirm(): void {
    const act = this.inFlight;
    this.inFlight = null;
    if (act === null) return;
    this.confirmed++;
    if (act.what === 'migrate') this.migrated.set(act.name, act.number);
    else if (act.what === 'backup') this.lastBackup = act.at;
    else this.apply(this.changeOf(act), 'after');
  }

  /** After which what was found is what is known. */
  judge(found: Found): Verdict {
    const lost: string[] = [];
    const half: string[] = [];
    this.judgeSnippets(found, lost, half);
    this.judgeOld(found, lost, half);
    this.judgeBackups(found, lost, half);
    this.inFlight = null;
    return { lost, half };
  }

  private judgeSnippets({ here, out }: Found, lost: string[], half: string[]): void {
    const act = this.inFlight;
    const change: Change = act === null || act.what === 'migrate' || act.what === 'backup' ? new Map() : this.changeOf(act);
    const fits = (number: number, state: State | null) => {
      const id = idOf(number);
      if (state === null) return here[id] === undefined && out[id] === undefined;
      const [place, other] = state.place === 'here' ? [here, out] : [out, here];
      return place[id] === this.digest(number, state.edit) && other[id] === undefined;
    };
    const isThere = (number: number) => here[idOf(number)] !== undefined || out[idOf(number)] !== undefined;
    for (const [number, state] of this.states) {
      if (change.has(number) || this.told.has(number) || fits(number, state)) continue;
      (isThere(number) ? half : lost).push(`${idOf(number)} after edit ${state.edit}`);
      this.told.add(number);
    }
    // What was under way is done or not, and one or the other for all that belongs to it.
    const sides = (['before', 'after'] as const).filter((side) => [...change].every(([number, states]) => fits(number, states[side])));
    if (sides[0] !== undefined) this.apply(change, sides.at(-1) ?? 'before');
    else {
      half.push(`${act?.what} of ${[...change.keys()].map(idOf)}`);
      for (const number of change.keys()) this.told.add(number);
    }
    for (const id of new Set([...Object.keys(here), ...Object.keys(out)])) {
      const number = numberOf(id);
      if (this.states.has(number) || change.has(number) || this.told.has(number)) continue;
      half.push(`${id}, which nobody saved`);
      this.told.add(number);
    }
  }

  private judgeOld({ old }: Found, lost: string[], half: string[]): void {
    for (const { name, visits, bornAt, snippets } of old) {
      if (visits !== this.visits) lost.push(`visits of ${name}`);
      if (bornAt === 0) half.push(`${name} has no birth`);
      const number =
        this.migrated.get(name) ?? (this.inFlight?.what === 'migrate' && this.inFlight.name === name ? this.inFlight.number : null);
      const isWhole = snippets.length === 1 && number !== null && snippets[0] === this.digest(number, 0);
      if (this.migrated.has(name) ? !isWhole : snippets.length > 0 && !isWhole)
        (snippets.length === 0 ? lost : half).push(`the snippet of ${name}`);
    }
    this.migrated.clear();
  }

  private judgeBackups({ backups }: Found, lost: string[], half: string[]): void {
    for (const { at, isWhole, state } of backups) if (!isWhole || state !== 'regular') half.push(`the backup of ${at} (${state})`);
    const newest = backups[0]?.at ?? null;
    const isUnderWay = this.inFlight?.what === 'backup' && newest === this.inFlight.at;
    if (newest !== this.lastBackup && !isUnderWay) lost.push(`the backup of ${this.lastBackup}; the newest is of ${newest}`);
    const days = new Set(backups.map(({ day }) => day)).size;
    if (days < Math.min(MOST_DAYS, this.backupDays)) lost.push(`${this.backupDays - days} days of backups`);
    this.backupDays = days;
    this.lastBackup = newest;
  }

  private changeOf(act: Exclude<Act, { what: 'migrate' | 'backup' }>): Change {
    return new Map(
      act.numbers.map((number) => {
        const before = this.states.get(number) ?? null;
        const edit = before?.edit ?? 0;
        const after: State =
          act.what === 'edit' ? { edit: act.edit, place: 'here' } : { edit, place: act.what === 'remove' ? 'out' : 'here' };
        return [number, { before, after }] as const;
      }),
    );
  }

  private apply(change: Change, side: 'before' | 'after'): void {
    for (const [number, states] of change) {
      const state = states[side];
      if (state === null) this.states.delete(number);
      else this.states.set(number, state);
    }
  }

  private digest(number: number, edit: number): string {
    const key = `${number}/${edit}`;
    const known = this.digests.get(key) ?? digestOf(sameForm({ ...makeSnippet(number, edit), changedAt: Number.MAX_SAFE_INTEGER }));
    this.digests.set(key, known);
    return known;
  }
}
