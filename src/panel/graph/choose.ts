/** Which neighbours of an entry are drawn. */
import type { EntryHead } from '../../model/entry';
import { PROMINENCES } from '../../model/kind';
import type { Relation, RelationType } from '../../model/relation';
import { RELATION_WORDS } from '../../words/relations';

export interface ChosenGroup {
  readonly relation: RelationType;
  /** Best known first. */
  readonly shown: readonly EntryHead[];
  /** How many more there are. */
  readonly hidden: number;
  /** Whether a reader asked for all of them. */
  readonly opened: boolean;
}

export interface ChooseInput {
  readonly relations: readonly Relation[];
  readonly heads: Readonly<Record<string, EntryHead>>;
  /** Relations shown in full. */
  readonly open: ReadonlySet<RelationType>;
}

/** More than this and nobody sees any of them. */
const MOST_DRAWN = 18;

/**
 * Chooses neighbours by relation: one of every relation, then the best known, in turns.
 * @returns groups in the order in which cards list relations; entries without a head are left out
 */
export function chooseNeighbours({ relations, heads, open }: ChooseInput): ChosenGroup[] {
  const groups = (Object.keys(RELATION_WORDS) as RelationType[])
    .map((relation) => ({ relation, members: membersOf(relation, relations, heads) }))
    .filter(({ members }) => members.length > 0);
  const turns = groups
    .flatMap(({ relation, members }, group) =>
      members.map((head, rank) => ({ relation, rank, group, prominence: rank === 0 ? -1 : PROMINENCES.indexOf(head.prominence) })),
    )
    .sort((a, b) => a.prominence - b.prominence || a.rank - b.rank || a.group - b.group)
    .slice(0, MOST_DRAWN);
  return groups.map(({ relation, members }) => {
    const turnsOfGroup = turns.filter((turn) => turn.relation === relation).length;
    // A node that says “one more” takes the place of the one.
    const usual = members.length - turnsOfGroup === 1 ? members.length : turnsOfGroup;
    const opened = open.has(relation) && usual < members.length;
    const count = opened ? members.length : usual;
    return { relation, shown: members.slice(0, count), hidden: members.length - count, opened };
  });
}

function membersOf(relation: RelationType, relations: readonly Relation[], heads: Readonly<Record<string, EntryHead>>): EntryHead[] {
  const ids = new Set(relations.filter(({ type }) => type === relation).map(({ to }) => to));
  return [...ids]
    .map((id) => (Object.hasOwn(heads, id) ? heads[id] : undefined))
    .filter((head) => head !== undefined)
    .sort((a, b) => PROMINENCES.indexOf(a.prominence) - PROMINENCES.indexOf(b.prominence));
}
