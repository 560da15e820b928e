/** Shares groups between the two sides of a drawing and stacks them there. */
import { LABEL_LINE, type SizedGroup, type SizedNode } from './shape';

const NODE_GAP = 9;
const GROUP_GAP = 20;
/** A group on both sides has to be named twice; that must be worth this much unevenness. */
const SPLIT_COST = 90;

export interface Stacked {
  readonly group: SizedGroup;
  /** Upper edge of each node, from the top of the stack. */
  readonly tops: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

export interface Stack {
  readonly groups: readonly Stacked[];
  readonly height: number;
}

/**
 * Stacks groups from the top.
 * @param labelRoom height that a group's label takes above its first node; 0 where it stands beside them
 */
export function stackGroups(groups: readonly SizedGroup[], labelRoom: number): Stack {
  let y = 0;
  const stacked = groups.map((group, place): Stacked => {
    if (place > 0) y += GROUP_GAP;
    const top = y;
    const nodesHeight = group.nodes.reduce((sum, { height }) => sum + height + NODE_GAP, -NODE_GAP);
    y += labelRoom + (labelRoom === 0 ? Math.max(0, LABEL_LINE - nodesHeight) : 0);
    const tops = group.nodes.map(({ height }) => {
      const own = y;
      y += height + NODE_GAP;
      return own;
    });
    y -= NODE_GAP;
    return { group, tops, top, bottom: y };
  });
  return { groups: stacked, height: y };
}

const part = (group: SizedGroup, nodes: readonly SizedNode[], suffix: string): SizedGroup => ({ ...group, key: group.key + suffix, nodes });

/** Every way to cut a list of groups in two, keeping their order; a group is cut only where both parts keep two nodes. */
function* cuts(groups: readonly SizedGroup[]): Generator<{ left: SizedGroup[]; right: SizedGroup[]; cost: number }> {
  for (let at = 0; at < groups.length; at++) {
    const before = groups.slice(0, at);
    const after = groups.slice(at);
    yield { left: before, right: after, cost: 0 };
    const [first, ...rest] = after;
    for (let inside = 2; first !== undefined && inside <= first.nodes.length - 2; inside++) {
      const left = [...before, part(first, first.nodes.slice(0, inside), '')];
      yield { left, right: [part(first, first.nodes.slice(inside), '/2'), ...rest], cost: SPLIT_COST };
    }
  }
}

/**
 * Shares groups so that both sides are about as high, in their order: what an entry comes from on the left, what came of
 * it on the right.
 */
export function shareSides(groups: readonly SizedGroup[], labelRoom: number): { left: SizedGroup[]; right: SizedGroup[] } {
  let best: { left: SizedGroup[]; right: SizedGroup[] } = { left: [], right: [...groups] };
  let least = Number.POSITIVE_INFINITY;
  for (const { left, right, cost } of cuts(groups)) {
    const unevenness = Math.abs(stackGroups(left, labelRoom).height - stackGroups(right, labelRoom).height) + cost;
    if (unevenness < least) {
      least = unevenness;
      best = { left, right };
    }
  }
  return best;
}
